import { type Candidate, datedBy, type MessageRefiner } from '../refiner.ts';
import { bySentence } from './by-sentence.ts';
import { MEETINGS } from './merge-units.ts';

/** "I'd love to show you. Are you free on Wednesday at 11?": a talk without a time is the one that the next sentence dates. */
export const saidNext: MessageRefiner = (candidates) => {
  const dated = bySentence(candidates.filter(isDated));
  if (dated.size === 0) return candidates;
  return candidates.map((one) => {
    const [next] = (isOpen(one) && dated.get(one.index + 1)) || [];
    if (!next) return one;
    return datedBy(one, 'concrete', next.time, next.timeIn ?? next.index);
  });
};

const isOpen = ({ label, time, rule, match }: Candidate): boolean =>
  label === 'vague' && !time && MEETINGS.has(rule.id) && match.act === 'propose';

const isDated = ({ label, rule }: Candidate): boolean => label === 'concrete' && MEETINGS.has(rule.id);
