import { setOf } from '../grammar/reading.ts';
import type { Candidate, MessageRefiner } from '../refiner.ts';

/** Acts that wait for a yes. */
const ANSWERABLE = setOf('available booked propose');

const isAnswerable = ({ label, match }: Candidate): boolean => label === 'concrete' && ANSWERABLE.has(match.act);

/** "Thursday at 2? Let me know if that works": the answer belongs to the slot before it. */
export const answeredSlot: MessageRefiner = (candidates) => {
  const slots = new Set(candidates.filter(isAnswerable).map(({ index }) => index));
  return candidates.filter(
    ({ rule, label, index }) =>
      rule.id !== 'let-me-know' || label === 'concrete' || !(slots.has(index) || slots.has(index - 1)),
  );
};
