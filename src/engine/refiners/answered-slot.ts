import type { MessageRefiner } from '../refiner.ts';

/** Acts that wait for a yes. */
const ANSWERABLE = new Set(['available', 'booked', 'propose']);

/** "Thursday at 2? Let me know if that works": the answer belongs to the slot before it. */
export const answeredSlot: MessageRefiner = {
  id: 'answered-slot',
  refine: (candidates) =>
    candidates.filter(
      (one) =>
        one.rule.id !== 'let-me-know' ||
        one.label === 'concrete' ||
        !candidates.some(
          (other) =>
            other.label === 'concrete' &&
            ANSWERABLE.has(other.match.act) &&
            other.index <= one.index &&
            one.index - other.index <= 1,
        ),
    ),
};
