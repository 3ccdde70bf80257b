import type { Found, SentenceRefiner } from '../refiner.ts';
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
        return (action ?? before.at(-1) ?? order[0]) === one;
      });
      const time = mine.find((t) => t.grounded) ?? mine.find((t) => t.anaphoric) ?? mine[0];
      return time ? settle({ ...one, time }) : settle(one);
    });
  },
};

/** "Thursday works", "the demo is on Thursday": takes a time only when no action before it does. */
const isStatement = ({ match }: Found): boolean => match.needsTime === true && match.predicate === undefined;

function settle(one: Found): Found {
  return { ...one, label: one.match.settled || one.time?.grounded ? 'concrete' : 'vague' };
}
