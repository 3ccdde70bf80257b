import { setOf } from '../grammar/reading.ts';
import type { Sentence } from '../grammar/sentence.ts';
import type { Found, SentenceRefiner } from '../refiner.ts';
import type { Token } from '../text/tokens.ts';
import type { FoundTime } from '../time/types.ts';

/** Times a step can take: not past, not of a noun ("Thursday's lunch"), not coming back every week. */
export const isUsable = (time: FoundTime): boolean => !time.past && !time.possessive && !time.recurring;

/** Gives each time of the sentence to the step it belongs to: the last one that begins before it, or the first. */
export const bindTime: SentenceRefiner = {
  id: 'bind-time',
  refine(found, sentence) {
    const times = sentence.times.filter(isUsable);
    if (times.length === 0) return found.map(settle);
    const order = [...found].filter(({ match }) => !match.timeless).sort((a, b) => a.match.from - b.match.from);
    return found.map((one) => {
      if (one.match.timeless) return settle(one);
      const mine = times.filter((time) => {
        const start = (f: Found) => sentence.tokens[f.match.from]?.start ?? 0;
        const before = order.filter((f) => start(f) <= time.start);
        const action = before.filter((f) => !isStatement(f)).at(-1);
        return (action ?? before.at(-1) ?? (isTaken(sentence, time) ? undefined : order[0])) === one;
      });
      // What follows the verb is its time; what stands before it only fills in: "Great talking today, I'll call next week".
      const from = sentence.tokens[one.match.from]?.start ?? 0;
      const behind = mine.filter((t) => t.start >= from);
      const mayTake = behind.length > 0 ? behind : mine.filter((t) => !isOfPleasantry(t, sentence));
      const time = mayTake.find((t) => t.grounded) ?? mayTake.find((t) => t.anaphoric) ?? mayTake[0];
      return time ? settle({ ...one, time }) : settle(one);
    });
  },
};

/** A time before every step belongs to the verb before it: "I return on Friday but will keep you posted". */
const isTaken = (s: Sentence, time: FoundTime): boolean =>
  s.predicates.some((p) => p.mood !== 'purpose' && (s.tokens[p.at]?.end ?? 0) <= time.start);

/** "Thursday works", "the demo is on Thursday": takes a time only when no action before it does. */
const isStatement = ({ match }: Found): boolean => match.needsTime === true && match.predicate === undefined;

const PLEASANTRY = setOf(
  'thanks thank thankful great good nice lovely wonderful pleasure enjoyed appreciate appreciated glad happy',
);

/** The day of a thank-you is not the day of what comes next: "Thanks for your time today", "It was good to meet you Monday". */
function isOfPleasantry(time: FoundTime, { tokens }: Sentence): boolean {
  for (let i = tokens.findLastIndex((token) => token.end <= time.start); i >= 0; i--) {
    const { kind, norm } = tokens[i] as Token;
    if (kind === 'punctuation' && norm !== "'" && norm !== '-') return false;
    if (PLEASANTRY.has(norm)) return true;
  }
  return false;
}

function settle(one: Found): Found {
  return { ...one, label: one.match.settled || one.time?.grounded ? 'concrete' : 'vague' };
}
