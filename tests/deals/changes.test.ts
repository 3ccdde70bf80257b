import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsUntil } from '../../src/deals/changes.ts';
import { factsOf } from '../../src/deals/facts.ts';
import { stateAt } from '../../src/deals/state.ts';
import type { DealState } from '../../src/deals/state-types.ts';
import { timelines } from '../../src/deals/timelines.ts';
import { isAwake, urgencyOf } from '../../src/deals/today.ts';
import { type View, viewOf } from '../../src/deals/view.ts';
import { runs } from '../runs.ts';
import { anyTimeline } from './any-timeline.ts';

const zone = 'Europe/Helsinki';
const viewAt = (now: string): View => viewOf({ now, zone });

/** What Today makes of a deal. */
function shown(state: DealState, view: View) {
  const { outcome, nextAsk, nextStep, risks, watches, mailStep } = state;
  const due = watches.filter(({ dueAt }) => Date.parse(dueAt) <= view.nowMs);
  const step = mailStep && [urgencyOf(mailStep, view), isAwake(mailStep, view)];
  return { outcome, nextAsk, nextStep, risks, due, step };
}

test('until the moment that is told, a deal stands as it did while nothing happens in it', () => {
  fc.assert(
    fc.property(
      anyTimeline,
      fc.nat({ max: 400 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (events, hours, share) => {
        // Everything has happened by then; meetings, times and days of the tests lie before and after.
        const now = new Date(Date.UTC(2026, 10, 22, 17) + hours * 1_800_000).toISOString();
        const view = viewAt(now);
        for (const timeline of timelines(events, view.nowMs).values()) {
          const facts = factsOf(timeline);
          const state = stateAt(facts, view);
          const until = holdsUntil([[facts, state]], view, []);
          const span = Date.parse(until) - 1 - view.nowMs;
          expect(span).toBeGreaterThanOrEqual(0);
          const later = viewAt(new Date(view.nowMs + Math.floor(span * share)).toISOString());
          expect(shown(stateAt(facts, later), later)).toEqual(shown(state, view));
          const last = viewAt(new Date(view.nowMs + span).toISOString());
          expect(shown(stateAt(facts, last), last)).toEqual(shown(state, view));
        }
      },
    ),
    runs(200),
  );
});

test('it ends with the rep’s day at the latest, and earlier when something else changes', () => {
  const view = viewAt('2026-11-26T09:00:00Z');
  expect(holdsUntil([], view, [])).toBe('2026-11-26T22:00:00.000Z');
  expect(holdsUntil([], view, ['2026-11-26T10:00:00Z', '2026-11-25T10:00:00Z'])).toBe('2026-11-26T10:00:00.000Z');
});
