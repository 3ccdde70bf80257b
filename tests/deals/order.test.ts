import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkEvent } from '../../src/deals/event-schema.ts';
import { dealStates } from '../../src/deals/state.ts';
import type { TimelineEvent } from '../../src/deals/types.ts';
import { runs } from '../runs.ts';
import { anyTimeline } from './any-timeline.ts';

const view = { now: '2026-11-26T09:00:00Z', zone: 'Europe/Helsinki' };
const statesOf = (events: TimelineEvent[]) =>
  Object.fromEntries([...dealStates(events, view)].sort(([a], [b]) => (a < b ? -1 : 1)));

test('what the properties are tried on are events', () => {
  for (const event of fc.sample(anyTimeline, 50).flat()) expect(checkEvent(event)).toEqual({ ok: true, value: event });
});

test('any order and any repetition of events gives the same state', () => {
  fc.assert(
    fc.property(
      anyTimeline.chain((events) =>
        fc.record({
          events: fc.constant(events),
          shuffled: fc.shuffledSubarray([...events, ...events.map((event) => structuredClone(event))], {
            minLength: events.length * 2,
          }),
        }),
      ),
      ({ events, shuffled }) => {
        expect(statesOf(shuffled)).toEqual(statesOf(events));
      },
    ),
    runs(150),
  );
});

test('splitting gives back what merging joined, whatever else happened', () => {
  fc.assert(
    fc.property(anyTimeline, fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c'), (events, into, from) => {
      const at = '2026-11-25T09:00:00Z';
      const free = events.filter(({ kind }) => kind !== 'deal-merged');
      const merged: TimelineEvent = { id: 'joined', kind: 'deal-merged', dealId: into, at, from };
      const split: TimelineEvent = { id: 'parted', kind: 'deal-split', dealId: into, at, refersTo: 'joined' };
      const before = statesOf(free);
      // The merge and the split are events of their own, so that a deal without any other has a state after them.
      const after = Object.entries(statesOf([...free, merged, split])).filter(([id]) => id in before);
      expect(Object.fromEntries(after)).toEqual(before);
      if (into === from) return;
      const together = dealStates([...free, merged], view);
      expect(together.has(from), 'a merged deal is shown once').toBe(false);
      expect(together.get(into)?.merged).toContain(from);
    }),
    runs(100),
  );
});

test('an event taken back leaves what there was without it', () => {
  fc.assert(
    fc.property(anyTimeline, fc.nat(), (events, pick) => {
      const takeable = events.filter(({ kind }) => kind !== 'undone' && kind !== 'mail-sent' && kind !== 'send-undone');
      const event = takeable[pick % Math.max(1, takeable.length)];
      if (!event) return;
      const without = events.filter(({ id }) => id !== event.id);
      const undone: TimelineEvent = { ...undo, dealId: event.dealId, refersTo: event.id };
      expect(statesOf([...events, undone])).toEqual(statesOf(without));
    }),
    runs(150),
  );
});

const undo = { id: 'take back', kind: 'undone' as const, at: '2026-11-25T09:00:00Z' };
