import * as v from 'valibot';
import { BRUSH_OFF_KINDS } from './brush-offs.ts';
import { REPLY_KINDS } from './moves.ts';
import { PLACEHOLDERS } from './render.ts';
import {
  COMMITMENT_IDS,
  MEETING_MAIL_KINDS,
  MOVE_KINDS,
  type Playbook,
  REPLY_LANGUAGES,
  type ReplyKind,
} from './types.ts';

/** A playbook, or one line for each thing that is wrong with it, its place first. */
export type PlaybookCheck = { ok: true; playbook: Playbook } | { ok: false; problems: string[] };

const MOST_PROBLEMS = 10;
const UNKNOWN = 'A part is missing here, or one is not known.';

const text = (most: number) =>
  v.pipe(
    v.string('This must be text.'),
    v.trim(),
    v.minLength(1, 'This must not be empty.'),
    v.maxLength(most, `This may have ${most} characters.`),
  );

const wording = v.pipe(
  text(600),
  v.check((words) => words.split('{slots}').length === 2, 'A wording has {slots} once: there the times come.'),
  v.check((words) => unknownPlaceholders(words).length === 0, `Only ${PLACEHOLDERS.join(', ')} are filled in.`),
  v.check(addressesWell, 'A wording has {name} as "{name}, …" or "…, {name}", so that it reads well without a name.'),
  v.check(bracketsMatch, 'A [bracket] has words in it and closes.'),
);

const list = <Item extends v.GenericSchema>(item: Item, one: string, most: number) =>
  v.pipe(
    v.array(item, 'This must be a list.'),
    v.minLength(1, `There must be a ${one}.`),
    v.maxLength(most, `There may be ${most} at most.`),
  );

const line = v.pipe(
  text(300),
  v.check((words) => !/[{}\n]/.test(words), 'An opening line is one line, and nothing in it is filled in.'),
  v.check(bracketsMatch, 'A [bracket] has words in it and closes.'),
  v.check((words) => !words.endsWith('.'), 'An opening line has no full stop at its end: it is written there.'),
);

const agenda = v.strictObject({ purpose: line, get: line, topics: list(line, 'topic', 8), next: line }, UNKNOWN);

const MINUTES = 'A meeting has 5 to 480 whole minutes.';
const minutes = v.pipe(v.number(MINUTES), v.integer(MINUTES), v.minValue(5, MINUTES), v.maxValue(480, MINUTES));

/** One of the ten as it is written in a playbook. */
export const commitmentSchema = v.strictObject(
  {
    id: v.picklist(COMMITMENT_IDS, `A commitment is one of: ${COMMITMENT_IDS.join(', ')}.`),
    title: text(60),
    asksFor: text(120),
    minutes,
    wordings: list(wording, 'wording', 12),
    agenda: v.exactOptional(agenda),
  },
  UNKNOWN,
);

const mailWording = v.pipe(
  text(600),
  v.check((words) => words.split('{slots}').length === 2, 'This mail has {slots} once: there the times come.'),
  v.check(
    (words) => !/[{}]/.test(words.replaceAll('{slots}', '').replaceAll('{planned}', '')),
    'Only {planned} and {slots} are filled in here.',
  ),
  v.check(bracketsMatch, 'A [bracket] has words in it and closes.'),
);

const plainWording = v.pipe(
  text(600),
  v.check((words) => !/[{}]/.test(words), 'Nothing is filled in here.'),
  v.check(bracketsMatch, 'A [bracket] has words in it and closes.'),
);

const TO = `A reply is to one of: ${REPLY_KINDS.join(', ')}.`;

const reply = <Kinds extends readonly ReplyKind[], Words extends v.GenericSchema<string, string>>(
  kinds: Kinds,
  words: Words,
) =>
  v.strictObject(
    {
      to: v.picklist(kinds, TO),
      minutes,
      words: v.strictObject(
        v.entriesFromList(REPLY_LANGUAGES, v.exactOptional(words)),
        `A reply is in ${REPLY_LANGUAGES.join(', ')}.`,
      ),
    },
    UNKNOWN,
  );

/** One reply as it is written in a playbook. */
export const replySchema = v.variant(
  'to',
  [
    reply([...BRUSH_OFF_KINDS, ...MOVE_KINDS], wording),
    reply(MEETING_MAIL_KINDS, mailWording),
    reply(['their-promise'], plainWording),
  ],
  TO,
);

/** A playbook out of a file, a policy or the store. */
export const playbookSchema = v.strictObject(
  {
    format: v.literal(1, 'Only playbooks of format 1 can be read.'),
    language: v.pipe(
      v.string('This must be text.'),
      v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/, 'A language is a tag such as en or pt-BR.'),
    ),
    commitments: v.pipe(
      list(commitmentSchema, 'commitment', COMMITMENT_IDS.length),
      v.check((all) => new Set(all.map(({ id }) => id)).size === all.length, 'A commitment is in the list twice.'),
    ),
    agenda: v.exactOptional(agenda),
    replies: v.exactOptional(
      v.pipe(
        list(replySchema, 'reply', REPLY_KINDS.length),
        v.check((all) => new Set(all.map(({ to }) => to)).size === all.length, 'A reply is in the list twice.'),
      ),
    ),
  },
  UNKNOWN,
);

/**
 * Checks a playbook out of a file or the store. Never throws. Kept apart so that no page loads it for nothing.
 * @returns at most ten problems
 */
export function validatePlaybook(value: unknown): PlaybookCheck {
  const result = v.safeParse(playbookSchema, value, { abortPipeEarly: true });
  if (result.success) return { ok: true, playbook: result.output };
  return { ok: false, problems: result.issues.slice(0, MOST_PROBLEMS).map(problemOf) };
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  const place = placeOf(issue);
  return place === '' ? issue.message : `${place}: ${issue.message}`;
}

/** Where something is wrong: `commitments 1, wordings 2`, counted from one. Empty for the whole. */
export function placeOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).reduce(
    (said, { key }) => (typeof key === 'number' ? `${said} ${key + 1}` : `${said}${said && ', '}${String(key)}`),
    '',
  );
}

function unknownPlaceholders(words: string): string[] {
  const known: readonly string[] = PLACEHOLDERS;
  return (words.match(/\{[^{}]*\}?/g) ?? []).filter((found) => !known.includes(found));
}

/** `{name}` first or last in its clause: only then can it be left out. See `render`. */
function addressesWell(words: string): boolean {
  return !words.replace(/^\{name\}, |, \{name\}(?=\W|$)/g, '').includes('{name}');
}

function bracketsMatch(words: string): boolean {
  return !/[[\]]/.test(words.replace(/\[\s*[^[\]{}\s][^[\]{}]*\]/g, ''));
}
