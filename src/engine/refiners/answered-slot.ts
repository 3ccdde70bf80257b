import type { MessageRefiner } from '../refiner.ts';

/** "Thursday at 2? Let me know if that works": the answer belongs to the slot before it. */
export const answeredSlot: MessageRefiner = {
  id: 'answered-slot',
  refine: (candidates) =>
    candidates.filter(
      (one) =>
        one.rule.id !== 'let-me-know' ||
        one.label === 'concrete' ||
        !candidates.some(
          (other) => other.label === 'concrete' && other.index <= one.index && one.index - other.index <= 2,
        ),
    ),
};
