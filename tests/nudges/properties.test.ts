import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueNudges, lapsedNudges, listedNudges, nextDueAt } from '../../src/nudges/due.ts';
import { planNudges } from '../../src/nudges/plan.ts';
import type { NudgeInput } from '../../src/nudges/types.ts';
import { instantOf } from '../../src/schedule/instants.ts';
import { smallInputs } from './arbitraries.ts';
import { type Ledger, Oracle } from './oracle.ts';

const RUNS = 600;
const SLOW = { timeout: 60_000 };
const ledgerOf = ({ ledger }: NudgeInput): Ledger => new Map(ledger.map((record) => [record.id, record]));
const ids = (list: { id: string }[]): string[] => list.map(({ id }) => id).sort();

describe('over small calendars of any kind', () => {
  test('what is due and what expired is what the written rules say', SLOW, () => {
    fc.assert(
      fc.property(smallInputs, (input) => {
        const oracle = new Oracle(input);
        const now = Date.parse(input.now);
        expect(ids(dueNudges(input))).toEqual(ids(oracle.dueAt(now, ledgerOf(input))));
        expect(lapsedNudges(input).sort()).toEqual(ids(oracle.lapsedAt(now, ledgerOf(input))));
      }),
      { numRuns: RUNS },
    );
  });

  test('before the next instant nothing new is due, and at it something is or leaves the list', SLOW, () => {
    fc.assert(
      fc.property(smallInputs, fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true }), (input, isKnown, part) => {
        // What is claimed of the calendar also changes as it grows old, which only matters when something is due.
        const reach = isKnown ? { start: '2025-01-01T00:00:00Z', end: '2028-01-01T00:00:00Z' } : null;
        const settings = { ...input.settings, freshMinutes: Number.MAX_SAFE_INTEGER };
        const state = { ...input, settings, calendar: { ...input.calendar, reach } };
        const oracle = new Oracle(state);
        const now = Date.parse(input.now);
        const due = ids(oracle.dueAt(now, ledgerOf(input)));
        const next = Date.parse(nextDueAt(state) ?? '2026-12-31T00:00:00Z');
        const between = now + Math.floor((part * (next - now - 1)) / 60_000) * 60_000;
        if (between > now) expect(due).toEqual(expect.arrayContaining(ids(oracle.dueAt(between, ledgerOf(input)))));
        if (due.length > 0) expect(next).toBe(now);
        else if (nextDueAt(state) !== null) {
          const listed = ids(listedNudges(state));
          const later = { ...state, now: instantOf(next) };
          expect([ids(oracle.dueAt(next, ledgerOf(input))), ids(listedNudges(later))]).not.toEqual([[], listed]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('nothing is shown twice: once its records are kept, the same moment has nothing new', SLOW, () => {
    fc.assert(
      fc.property(smallInputs, (input) => {
        const plan = planNudges(input);
        const kept = new Map([...input.ledger, ...plan.records].map((record) => [record.id, record]));
        const confirmed = [...kept.values()].map((record) =>
          record.state === 'claimed' ? { ...record, state: 'shown' as const } : record,
        );
        const after = planNudges({ ...input, ledger: confirmed });
        expect([after.records, after.nudges, after.notices]).toEqual([[], [], []]);
        const listed = new Set(ids(listedNudges({ ...input, ledger: confirmed })));
        for (const { id } of plan.nudges) expect(listed, id).toContain(id);
      }),
      { numRuns: RUNS },
    );
  });

  test(
    'of what is due together each is in one notification at most, and each meeting makes one noise for one thing',
    SLOW,
    () => {
      fc.assert(
        fc.property(smallInputs, (input) => {
          const { notices, nudges } = planNudges({ ...input, ledger: [] });
          const loud = notices.flatMap(({ nudgeIds }) => nudgeIds);
          expect(new Set(loud).size).toBe(loud.length);
          expect(notices.length).toBeLessThanOrEqual(1);
          const ofMeetings = nudges.filter(({ id, kind }) => loud.includes(id) && /end|check/.test(kind));
          expect(new Set(ofMeetings.map(({ meetingKey }) => meetingKey)).size).toBe(ofMeetings.length);
        }),
        { numRuns: RUNS },
      );
    },
  );
});
