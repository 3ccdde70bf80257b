import type { Candidate, MessageRefiner } from '../refiner.ts';

const ACTION = new Set(['propose', 'request', 'commit']);

/** An action in one sentence and its time in a neighbour are one step: "Could we set up a call? Thursday 2pm works for me." */
export const mergeUnits: MessageRefiner = {
  id: 'merge-units',
  refine(candidates) {
    const taken = new Set<Candidate>();
    const merged = candidates.map((one) => {
      if (one.label !== 'vague' || !ACTION.has(one.match.act) || one.match.severity !== 'hard') return one;
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
