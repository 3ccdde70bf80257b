import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listedNudges } from '../../src/nudges/due.ts';
import { answered, canTakeBack, confirmed, dismissed, type NudgeRecord, takenBack } from '../../src/nudges/ledger.ts';
import { planNudges } from '../../src/nudges/plan.ts';
import { numberOf, pruning } from '../../src/nudges/prune.ts';
import { instantOf } from '../../src/schedule/instants.ts';
import type { KnownMeeting } from '../../src/schedule/meeting.ts';
import { runs } from '../runs.ts';
import { input, meeting } from './create.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const START = Date.parse('2026-01-05T09:00:00Z');
const at = (days: number, hours = 0): string => instantOf(START + days * DAY + hours * HOUR);

function shown(id: string, days: number, changes: Partial<NudgeRecord> = {}): NudgeRecord {
  return { id, state: 'shown', at: at(days), notice: null, ...changes };
}
const many = (changes: Partial<NudgeRecord> = {}) =>
  Array.from({ length: 40 }, (_, index) => shown(`after-end meeting-${index}`, index / 100, changes));
const prune = (ledger: NudgeRecord[], days: number, meetings: KnownMeeting[] = []) =>
  pruning(input(at(days), meetings, { ledger }));

describe('pruning the ledger', () => {
  test('takes out what is old and in no calendar, all of it into one record', () => {
    const tidy = prune(many(), 120);
    expect(tidy?.gone).toHaveLength(40);
    expect(tidy?.spent.spent).toContain(numberOf('before-end meeting-7'));
    expect(tidy?.spent.spent).toHaveLength(120);
  });

  test.each<[string, NudgeRecord[], number, KnownMeeting[]]>([
    ['what is younger than 90 days', many(), 89, []],
    ['what a calendar still holds', many(), 120, many().map(({ id }) => meeting({ key: id.slice(10) }))],
    ['what silences somebody', many({ answer: { kind: 'not-sales', silences: ['domain:a.example'] } }), 400, []],
    ['what deals have in it', many().map((one) => ({ ...one, id: one.id.replace('after-end', 'no-answer') })), 400, []],
  ])('leaves %s', (_, ledger, days, meetings) => expect(prune(ledger, days, meetings)).toBeNull());

  test('leaves a meeting that comes back spoken of', () => {
    const ledger = many();
    const tidy = prune(ledger, 120);
    const back = meeting({ key: 'meeting-7', start: at(121), end: at(121, 1) });
    const later = (records: NudgeRecord[]) => planNudges(input(at(121, 2), [back], { ledger: records })).nudges;
    expect(later([])).toHaveLength(1);
    expect(later(tidy ? [tidy.spent] : [])).toEqual([]);
  });
});

test('an answer is taken back within minutes, and the nudge is in the list again and not shown anew', () => {
  const first = answered(shown('after-end call', 0), 'after-end call', { kind: 'closed' }, '2026-11-26T11:05:00Z');
  expect(canTakeBack(first, '2026-11-26T11:06:00Z')).toBe(true);
  expect(canTakeBack(first, '2026-11-26T11:16:00Z')).toBe(false);
  const back = takenBack(first, '2026-11-26T11:06:00Z');
  expect(canTakeBack(back, '2026-11-26T11:06:00Z')).toBe(false);
  const known = input('2026-11-26T11:07:00Z', [meeting()], { ledger: [back] });
  expect(listedNudges(known).map(({ id }) => id)).toEqual(['after-end call']);
  expect(planNudges(known).nudges).toEqual([]);
});

/** What happens on a day of the rep's: time goes on, a meeting is put somewhere or taken away, an answer, its undo. */
const day = fc.record({
  hours: fc.integer({ min: 1, max: 60 * 24 }),
  key: fc.integer({ min: 0, max: 30 }),
  from: fc.integer({ min: -40 * 24, max: 3 * 24 }),
  kept: fc.boolean(),
  act: fc.constantFrom('none', 'answer', 'dismiss', 'take-back'),
});

test('whatever moves, goes and comes back, and however often the ledger is pruned: nothing is shown twice', () => {
  let pruned = 0;
  fc.assert(
    fc.property(fc.array(day, { minLength: 60, maxLength: 160 }), (days) => {
      const meetings = new Map<string, KnownMeeting>();
      let ledger = new Map<string, NudgeRecord>();
      const seen = new Set<string>();
      let now = START;
      const put = (record: NudgeRecord) => ledger.set(record.id, record);
      for (const { hours, key, from, kept, act } of days) {
        now += hours * HOUR;
        const name = `meeting-${key}`;
        const start = now + from * HOUR;
        const moved = meeting({ key: name, start: instantOf(start), end: instantOf(start + HOUR) });
        if (kept) meetings.set(name, moved);
        else meetings.delete(name);
        const known = input(instantOf(now), [...meetings.values()], { ledger: [...ledger.values()] });
        const plan = planNudges(known);
        for (const { id } of plan.nudges) {
          expect(seen.has(id), `${id} is shown a second time`).toBe(false);
          seen.add(id);
        }
        for (const record of plan.records) put(confirmed(record, known.now));
        const [last] = [...ledger.values()].filter(({ id }) => id !== 'spent').slice(-1);
        if (last && act === 'answer') put(answered(last, last.id, { kind: 'closed' }, known.now));
        if (last && act === 'dismiss') put(dismissed(last, last.id, known.now));
        if (last && act === 'take-back' && canTakeBack(last, known.now)) put(takenBack(last, known.now));
        const tidy = pruning({ ...known, ledger: [...ledger.values()] });
        if (!tidy) continue;
        pruned += tidy.gone.length;
        ledger = new Map([...ledger].filter(([id]) => !tidy.gone.includes(id)));
        put(tidy.spent);
      }
    }),
    runs(120),
  );
  expect(pruned).toBeGreaterThan(100);
});
