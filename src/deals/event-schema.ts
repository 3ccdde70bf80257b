import * as v from 'valibot';
import { BRUSH_OFF_KINDS } from '../playbook/brush-offs.ts';
import { COMMITMENT_IDS } from '../playbook/types.ts';
import type { Deal, Person, TimelineEvent } from './types.ts';

const text = (most: number) =>
  v.pipe(v.string('must be text'), v.maxLength(most, `may have ${most} characters at most`));
const list = <S extends v.GenericSchema>(item: S, most: number) =>
  v.pipe(v.array(item, 'must be a list'), v.maxLength(most, `may have ${most} entries at most`));
const ID = 'must be an id: text that is not empty';
const id = v.pipe(v.string(ID), v.minLength(1, ID), v.maxLength(1_000, 'may have 1000 characters at most'));
const ADDRESS = 'must be a mail address in lower case';
const address = v.pipe(
  v.string(ADDRESS),
  v.maxLength(320, ADDRESS),
  v.regex(/^[^\s@<>]+@[^\s@<>]+$/, ADDRESS),
  v.check((value) => value === value.toLowerCase(), ADDRESS),
);
const INSTANT = 'must be an ISO 8601 instant with an offset, such as 2026-11-26T09:00:00Z';
const instant = v.pipe(
  v.string(INSTANT),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/, INSTANT),
  v.check((at) => exists(at.slice(0, 10)) && !Number.isNaN(Date.parse(at)), INSTANT),
);
const DAY = 'must be a day, such as 2026-11-26';
const day = v.pipe(v.string(DAY), v.regex(/^\d{4}-\d\d-\d\d$/, DAY), v.check(exists, DAY));
const person = v.nullable(address);
const sentence = text(1_000);
const oneOf = <const T extends readonly string[]>(values: T) =>
  v.picklist(values, `must be ${values.length === 2 ? values.join(' or ') : `one of ${values.join(', ')}`}`);
const commitment = oneOf(COMMITMENT_IDS);
const side = oneOf(['mine', 'theirs']);
const boolean = v.boolean('must be true or false');
const people = list(address, 200);
const times = { start: instant, end: instant };
const ORDER = 'must end after it starts';
const endsLater = <T extends { start: string; end: string }>() =>
  v.check<T, string>(({ start, end }) => Date.parse(start) < Date.parse(end), ORDER);
const interval = v.pipe(v.strictObject(times), endsLater());
const slot = v.pipe(v.strictObject({ ...times, checked: boolean }), endsLater());

const base = { id, dealId: id, at: instant };
const refers = { ...base, refersTo: id };
const about = { ...base, meeting: id };
const said = { ...base, sentence, person };
const owner = oneOf(['sender', 'recipient', 'both', 'third']);

const step = v.strictObject({
  label: oneOf(['vague', 'concrete']),
  owner,
  act: oneOf(['request', 'commit', 'propose', 'available', 'booked', 'accept', 'counter', 'defer', 'offer']),
  sentence,
  days: list(day, 60),
  commitment: v.exactOptional(commitment),
});

const kind = <K extends string>(name: K) => ({ kind: v.literal(name) });
const commitmentSaid = { ...said, commitment, by: side };
const outcome = { ...base, reason: text(1_000) };

/** Every kind of event, by what it must have. Unknown fields are refused: a misspelt one would be lost without a word. */
const kinds = v.variant('kind', [
  v.strictObject({
    ...base,
    ...kind('mail-sent'),
    account: address,
    people,
    subject: text(1_000),
    thread: v.nullable(id),
    draft: v.nullable(id),
    scheduled: boolean,
    step: v.nullable(step),
    offered: list(slot, 20),
  }),
  v.strictObject({ ...refers, ...kind('send-undone') }),
  v.strictObject({ ...refers, ...kind('step-closed') }),
  v.strictObject({ ...refers, ...kind('step-corrected'), what: sentence, day: v.nullable(day), owner }),
  v.strictObject({ ...refers, ...kind('step-snoozed'), until: instant }),
  v.strictObject({ ...said, ...kind('brush-off'), brushOff: oneOf(BRUSH_OFF_KINDS), thread: v.nullable(id) }),
  v.strictObject({
    ...said,
    ...kind('slots-accepted'),
    refersTo: v.nullable(id),
    slot: v.nullable(interval),
    commitment: v.exactOptional(commitment),
  }),
  v.strictObject({ ...base, ...kind('reply-seen'), thread: id, person }),
  v.strictObject({
    ...base,
    ...kind('thread-seen'),
    thread: id,
    lastMine: v.exactOptional(instant),
    mails: v.exactOptional(list(id, 200)),
  }),
  v.strictObject({ ...base, ...kind('absence-seen'), person, back: day }),
  v.strictObject({
    ...about,
    ...kind('meeting-booked'),
    ...times,
    title: text(1_000),
    people,
    optional: v.exactOptional(people),
    commitment: v.exactOptional(commitment),
    refersTo: v.exactOptional(id),
  }),
  v.strictObject({ ...about, ...kind('meeting-moved'), ...times }),
  v.strictObject({ ...about, ...kind('meeting-answered'), person: address, answer: oneOf(['yes', 'maybe']) }),
  v.strictObject({ ...about, ...kind('meeting-declined'), person }),
  v.strictObject({ ...about, ...kind('meeting-held'), people: v.exactOptional(people) }),
  v.strictObject({ ...about, ...kind('meeting-cancelled') }),
  v.strictObject({ ...commitmentSaid, ...kind('commitment-asked') }),
  v.strictObject({ ...commitmentSaid, ...kind('commitment-gained') }),
  v.strictObject({ ...commitmentSaid, ...kind('commitment-lost') }),
  v.strictObject({ ...said, ...kind('promise-made'), side, what: sentence, due: v.nullable(day) }),
  v.strictObject({ ...refers, ...kind('promise-kept') }),
  v.strictObject({ ...refers, ...kind('promise-broken') }),
  v.strictObject({ ...base, ...kind('nudge-shown'), nudge: id }),
  v.strictObject({ ...base, ...kind('nudge-answered'), nudge: id, answer: text(200) }),
  v.strictObject({ ...outcome, ...kind('deal-won') }),
  v.strictObject({ ...outcome, ...kind('deal-lost') }),
  v.strictObject({ ...outcome, ...kind('deal-closed') }),
  v.strictObject({ ...base, ...kind('deal-reopened') }),
  v.strictObject({
    ...base,
    ...kind('deal-imported'),
    import: id,
    source: oneOf(['hubspot', 'salesforce', 'pipedrive', 'csv']),
    made: boolean,
    people,
    stage: text(200),
    closes: v.nullable(day),
    wasNone: v.exactOptional(instant),
  }),
  v.strictObject({
    ...base,
    ...kind('commitment-corrected'),
    commitment,
    state: oneOf(['open', 'asked', 'gained', 'lost']),
  }),
  v.strictObject({ ...refers, ...kind('promise-corrected'), what: sentence, due: v.nullable(day), side }),
  v.strictObject({ ...base, ...kind('person-moved'), person: address, to: id }),
  v.strictObject({ ...refers, ...kind('undone') }),
  v.strictObject({ ...base, ...kind('deal-merged'), from: id }),
  v.strictObject({ ...refers, ...kind('deal-split') }),
]);

type EventSchema = v.GenericSchema<unknown, TimelineEvent>;

// A variant takes no options that are pipes, so the times of meetings are compared here.
const inOrder = (of: EventSchema): EventSchema =>
  v.pipe(
    of,
    v.check((one) => !('start' in one) || Date.parse(one.start) < Date.parse(one.end), ORDER),
  );

const event = inOrder(kinds satisfies EventSchema);

/** The same by kind: a variant tries one after the other, which a hundred thousand events notice. */
const eventOf = new Map<unknown, EventSchema>(kinds.options.map((one) => [one.entries.kind.literal, inOrder(one)]));

const deal = v.strictObject({
  id,
  account: address,
  key: v.pipe(text(400), v.regex(/^(?:domain|person):.+$/, 'must be domain:… or person:…')),
  name: text(300),
  zone: v.exactOptional(text(80)),
  createdAt: instant,
  notADealSince: v.exactOptional(instant),
}) satisfies v.GenericSchema<unknown, Deal>;

const contact = v.strictObject({
  id,
  account: address,
  address,
  name: text(300),
  dealId: id,
}) satisfies v.GenericSchema<unknown, Person>;

/** What was read, or what is wrong with it in one line, which never repeats what a mail said. */
export type Checked<T> = { ok: true; value: T } | { ok: false; problem: string };

/** Checks an event out of a file or a message. Never throws. */
export function checkEvent(value: unknown): Checked<TimelineEvent> {
  const given = (value as { kind?: unknown } | null | undefined)?.kind;
  return check(eventOf.get(given) ?? event, value);
}

export function checkDeal(value: unknown): Checked<Deal> {
  return check(deal, value);
}

export function checkPerson(value: unknown): Checked<Person> {
  return check(contact, value);
}

function check<T>(schema: v.GenericSchema<unknown, T>, value: unknown): Checked<T> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, problem: 'is not an object' };
  }
  const result = v.safeParse(schema, value, { abortEarly: true, abortPipeEarly: true });
  if (result.success) return { ok: true, value: result.output };
  return { ok: false, problem: problemOf(result.issues[0]) };
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue) ?? '';
  if (issue.type === 'variant') return kindProblem(issue.input);
  // Of a field too many a strict object expects `never`, of a missing one its name.
  if (issue.type === 'strict_object' && issue.expected === 'never') return `${field} is not a field of this kind`;
  if (issue.received === 'undefined') return `${field} is missing`;
  const known = issue.message.startsWith('must ') || issue.message.startsWith('may ');
  return `${field || 'it'} ${known ? issue.message : 'is none of the values it can have'}`;
}

/** Names the kind when it looks like one: anything else could be words of a mail. */
function kindProblem(input: unknown): string {
  if (input === undefined) return 'kind is missing';
  const named = typeof input === 'string' && /^[a-z][a-z-]{0,39}$/.test(input) ? ` “${input}”` : '';
  return `kind${named} is none that a timeline has`;
}

function exists(date: string): boolean {
  const ms = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date);
}
