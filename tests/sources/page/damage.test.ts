import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { captured } from '../../../src/background/checks/captured.ts';
import { AnswerError, type AnswerKind, readAnswer } from '../../../src/sources/page/answer.ts';
import { type PageReading, readCalendar } from '../../../src/sources/page/reading.ts';
import { readRequest } from '../../../src/sources/page/request.ts';
import { runs } from '../../runs.ts';
import { type MadeEvent, rangeAnswer, rangeRequest, rawEvent, syncAnswer } from './answers.ts';

const REP = 'rep@orbit.example';
const { days } = readRequest(rangeRequest([REP], '2026-11-02', '2026-12-07'));

const events: MadeEvent[] = [
  {
    id: 'one',
    start: '2026-11-26T08:00:00Z',
    end: '2026-11-26T08:30:00Z',
    guests: [{ email: REP, answer: 3 }, { email: 'ana@acme.example' }],
    meet: 'https://meet.google.com/abc-defg-hij',
    description: 'x',
  },
  { id: 'fair', start: '2026-11-26', end: '2026-11-28' },
  {
    id: 'weekly',
    start: '2026-10-07T06:00:00Z',
    end: '2026-10-07T06:45:00Z',
    recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=WE', 'EXDATE;TZID=Europe/Helsinki:20261111T090000'],
  },
  { id: 'weekly_20261125T070000Z', start: '2026-11-27T10:00:00Z', end: '2026-11-27T10:15:00Z' },
  { id: 'home', start: '2026-11-26T06:00:00Z', end: '2026-11-26T15:00:00Z', type: 10 },
];

const read = (kind: AnswerKind, text: string): PageReading[] | null => {
  try {
    const options = { days: kind === 'range' ? days : null, zone: 'Europe/Helsinki', readAt: '2026-11-20T08:00:00Z' };
    return readAnswer(kind, text).flatMap((raw) => readCalendar(raw, options));
  } catch (error) {
    if (error instanceof AnswerError) return null;
    throw error;
  }
};

const whole = { range: rangeAnswer([[REP, events.map(rawEvent)]]), sync: syncAnswer(events.map(rawEvent)) };

/** Every place in nested lists, as the list and the index in it. */
function places(value: unknown, found: [unknown[], number][] = []): [unknown[], number][] {
  if (!Array.isArray(value)) return found;
  value.forEach((each, index) => {
    found.push([value, index]);
    places(each, found);
  });
  return found;
}

const otherValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    'x',
    [],
    {},
    [null],
    [[]],
    -1,
    0.5,
    Number.MAX_SAFE_INTEGER,
    5,
    [5],
    [null, [5], 'UTC'],
    [null, null],
  ),
  fc.anything({ maxDepth: 3 }),
);

type Damage = (list: unknown[], index: number, other: unknown) => void;
const damages: Record<string, Damage> = {
  'taken out': (list, index) => void list.splice(index, 1),
  'pushed in': (list, index, other) => void list.splice(index, 0, other),
  replaced: (list, index, other) => void list.splice(index, 1, other),
  'one level deeper': (list, index) => void list.splice(index, 1, [list[index]]),
  'swapped with the next': (list, index) => void list.splice(index, 2, list[index + 1], list[index]),
  'cut off': (list, index) => void list.splice(index),
  'written as text': (list, index) => void list.splice(index, 1, String(list[index])),
  'in seconds': (list, index) => {
    if (typeof list[index] === 'number') list[index] = list[index] / 1000;
  },
};

/** Times of each event as it is whole: what any meeting of that id may say. A moved occurrence never stands where it was. */
const right = new Map<string, Set<string>>();
for (const { meetings } of read('range', whole.range) ?? []) {
  for (const { key, start, end } of meetings) {
    const times = right.get(key) ?? new Set();
    right.set(key, times.add(`${start} ${end}`));
  }
}

describe('an answer damaged at random', () => {
  test('the whole one is read whole', () => {
    expect([...right.values()].flatMap((times) => [...times])).toHaveLength(7);
    expect(read('range', whole.range)?.[0]?.warnings).toEqual([]);
  });

  test.each(Object.keys(damages))('%s: nothing throws, and no meeting has a time it never had', (name) => {
    const damage = damages[name] as Damage;
    const property = fc.property(
      fc.constantFrom<AnswerKind>('range', 'sync'),
      fc.nat(),
      otherValue,
      (kind, at, other) => {
        const data: unknown = JSON.parse(whole[kind].slice(4));
        const all = places(data);
        const [list, index] = all[at % all.length] as [unknown[], number];
        // An event that is gone without a trace, and a rule, a time or an id that is another good one, cannot be told from a change.
        const raw = list[index];
        const isWholeEvent = Array.isArray(raw) && raw.length === 83;
        fc.pre(!(isWholeEvent && (name === 'taken out' || name === 'cut off' || name === 'replaced')));
        fc.pre(!(Array.isArray(raw) && raw.some((each) => Array.isArray(each) && each.length === 83)));
        fc.pre(!(typeof raw === 'string' && /^(?:EXDATE|weekly_)/.test(raw) && name !== 'one level deeper'));
        damage(list, index, other);
        const readings = read(kind, `)]}'\n${JSON.stringify(data)}`) ?? [];
        // What was read is taken by the background, whatever was wrong beside it.
        expect(v.safeParse(captured, { account: REP, readings }).issues).toBeUndefined();
        for (const { meetings } of readings) {
          for (const { key, start, end } of meetings) {
            const times = right.get(key) ?? right.get(`${key}_20261007T060000Z`);
            if (times) expect(times).toContain(`${start} ${end}`);
          }
        }
      },
    );
    fc.assert(property, runs(500));
  });

  test('cut anywhere or with any character replaced, it is refused or read', () => {
    const { range } = whole;
    const property = fc.property(fc.nat(range.length), fc.string({ maxLength: 3 }), fc.boolean(), (at, text, cut) => {
      read('range', cut ? range.slice(0, at) : range.slice(0, at) + text + range.slice(at + text.length));
    });
    fc.assert(property, runs(1_000));
  });
});
