import fc from 'fast-check';
import type { TimelineEvent } from '../../src/deals/types.ts';
import { slot } from './timeline.ts';

const deal = fc.constantFrom('a', 'b', 'c');
const at = fc
  .integer({ min: 0, max: 160 })
  .map((hours) => new Date(Date.UTC(2026, 10, 16) + hours * 3_600_000).toISOString());
const person = fc.constantFrom('ines@halden-marine.example', 'per@halden-marine.example', 'lea@ostara.example');
const commitment = fc.constantFrom('time', 'explore', 'invest', 'decide', 'resolve-concerns');
const meeting = fc.constantFrom('m1', 'm2');
const thread = fc.constantFrom('t1', 't2');
const day = fc.constantFrom('2026-11-18', '2026-11-26', '2026-12-02');
const start = fc.constantFrom('2026-11-18T10:00:00Z', '2026-11-26T20:00:00Z', '2026-11-30T10:00:00Z');
const side = fc.constantFrom('mine', 'theirs');
const ref = fc.nat({ max: 24 }).map((number) => `e${number}`);
const base = { dealId: deal, at };
const words = { sentence: fc.constant('It was written.'), person };

const of = (kind: string, fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ kind: fc.constant(kind), ...base, ...fields });

const times = start.map((from) => ({ start: from, end: slot(from).end }));

const any = fc.oneof(
  {
    weight: 4,
    arbitrary: of('mail-sent', {
      account: fc.constant('tomas@tessel.example'),
      people: fc.subarray(['ines@halden-marine.example', 'per@halden-marine.example'], { minLength: 1 }),
      subject: fc.constant('Spring'),
      thread: fc.option(thread),
      draft: fc.constant(null),
      scheduled: fc.constant(false),
      step: fc.option(
        fc.record({
          label: fc.constantFrom('vague', 'concrete'),
          owner: fc.constantFrom('both', 'sender', 'recipient'),
          act: fc.constantFrom('propose', 'request', 'commit'),
          sentence: fc.constant('A step.'),
          days: fc.subarray(['2026-11-18', '2026-12-02']),
          commitment,
        }),
      ),
      offered: fc.array(start.map(slot), { maxLength: 2 }),
    }),
  },
  of('send-undone', { refersTo: ref }),
  of('step-closed', { refersTo: ref }),
  of('step-corrected', {
    refersTo: ref,
    what: fc.constant('They decide'),
    day: fc.option(day),
    owner: fc.constant('both'),
  }),
  of('brush-off', { ...words, brushOff: fc.constantFrom('no-budget', 'call-me-later'), thread: fc.option(thread) }),
  of('slots-accepted', { ...words, refersTo: fc.option(ref), slot: fc.option(times) }),
  of('reply-seen', { thread, person: fc.option(person) }),
  of('thread-seen', { thread }),
  of('thread-seen', { thread, lastMine: at, mails: fc.array(ref, { maxLength: 2 }) }),
  of('absence-seen', { person, back: day }),
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        of('meeting-booked', {
          meeting,
          title: fc.constant('Talk'),
          people: fc.array(person, { maxLength: 2 }),
          optional: fc.array(person, { maxLength: 1 }),
          commitment,
        }),
        times,
      )
      .map(([event, when]) => ({ ...event, ...when })),
  },
  fc.tuple(of('meeting-moved', { meeting }), times).map(([event, when]) => ({ ...event, ...when })),
  of('meeting-answered', { meeting, person, answer: fc.constantFrom('yes', 'maybe') }),
  of('meeting-declined', { meeting, person: fc.option(person) }),
  of('meeting-held', { meeting }),
  of('meeting-cancelled', { meeting }),
  fc
    .constantFrom('commitment-asked', 'commitment-gained', 'commitment-lost')
    .chain((kind) => of(kind, { ...words, commitment, by: side })),
  of('commitment-corrected', { commitment, state: fc.constantFrom('open', 'asked', 'gained', 'lost') }),
  of('promise-made', { ...words, side, what: fc.constant('The list'), due: fc.option(day) }),
  fc.constantFrom('promise-kept', 'promise-broken').chain((kind) => of(kind, { refersTo: ref })),
  of('promise-corrected', { refersTo: ref, what: fc.constant('Another list'), due: fc.option(day), side }),
  fc.constantFrom('deal-won', 'deal-lost').chain((kind) => of(kind, { reason: fc.constant('') })),
  of('deal-reopened', {}),
  of('deal-imported', {
    import: fc.constant('import-1'),
    source: fc.constantFrom('hubspot', 'csv'),
    made: fc.boolean(),
    people: fc.array(person, { maxLength: 2 }),
    stage: fc.constantFrom('', 'Proposal'),
    closes: fc.option(day),
  }),
  of('person-moved', { person, to: deal }),
  of('undone', { refersTo: ref }),
  of('deal-merged', { from: deal }),
  of('deal-split', { refersTo: ref }),
);

/** A timeline of three deals in which everything may happen, in order or not, and refer to anything. */
export const anyTimeline: fc.Arbitrary<TimelineEvent[]> = fc
  .array(any, { maxLength: 25 })
  .map((events) => events.map((event, index) => ({ ...event, id: `e${index}` }) as unknown as TimelineEvent));
