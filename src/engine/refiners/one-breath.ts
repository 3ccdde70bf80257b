import { datedBy, type MessageRefiner } from '../refiner.ts';
import { bySentence } from './by-sentence.ts';

/** "I'll check on Monday and let you know": in one sentence with a dated step, what has no time of its own shares that day. */
export const oneBreath: MessageRefiner = (candidates) => {
  const dated = bySentence(candidates.filter(({ label }) => label === 'concrete'));
  if (dated.size === 0) return candidates;
  return candidates.map((one) => {
    const [day] = (one.label === 'vague' && !one.time && dated.get(one.index)) || [];
    if (!day) return one;
    return datedBy(one, day.label, day.time, day.timeIn ?? day.index);
  });
};
