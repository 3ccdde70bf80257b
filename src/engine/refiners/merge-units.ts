import type { Candidate, MessageRefiner } from '../refiner.ts';

/** Rules whose step is a meeting: only that can find its time in a neighbour. */
const MEETINGS = new Set(['open-to-a-call', 'lets-talk', 'set-up-a-call', 'call-me', 'touch-base']);

/** An action in one sentence and its time in a neighbour are one step: "Could we set up a call? Thursday 2pm works for me." */
export const mergeUnits: MessageRefiner = {
  id: 'merge-units',
  refine(candidates) {
    const taken = new Set<Candidate>();
    const merged = candidates.map((one) => {
      if (one.label !== 'vague' || !MEETINGS.has(one.rule.id)) return one;
      const slot = candidates.find(
        (other) =>
          other.label === 'concrete' &&
          !taken.has(other) &&
          (other.match.act === 'available' || other.match.act === 'booked') &&
          other.index !== one.index &&
          other.index >= one.index - 1 &&
          other.index - one.index <= 2,
      );
      if (!slot) return one;
      taken.add(slot);
      return { ...one, label: 'concrete' as const, ...(slot.time ? { time: slot.time } : {}), timeIn: slot.index };
    });
    return merged.filter(
      (one, i) => !taken.has(candidates[i] as Candidate) || one.label !== 'concrete' || one.timeIn !== undefined,
    );
  },
};
