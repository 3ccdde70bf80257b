import { setOf } from '../grammar/reading.ts';
import type { Sentence } from '../grammar/sentence.ts';
import type { Found, SentenceRefiner } from '../refiner.ts';
import type { Token } from '../text/tokens.ts';
import type { FoundTime } from '../time/types.ts';

/** Times a step can take: not past, not of a noun ("Thursday's lunch"), not coming back every week. */
export const isUsable = (time: FoundTime): boolean => !time.past && !time.possessive && !time.recurring;

/** Gives each time of the sentence to the step it belongs to: the last one that begins before it, or the first. */
export const bindTime: SentenceRefiner = (found, sentence) => {
  const times = sentence.times.filter(isUsable);
  const order = found.filter(({ match }) => !match.timeless).sort((a, b) => a.match.from - b.match.from);
  const owners = times.map((time) => ownerOf(time, order, sentence));
  return found.map((one) =>
    settle(
      one,
      timeFor(
        one,
        times.filter((_, i) => owners[i] === one),
        sentence,
      ),
    ),
  );
};

const startOf = ({ match }: Found, s: Sentence): number => s.tokens[match.from]?.start ?? 0;

/** The step that a time belongs to. @param order those that take times, as they stand */
function ownerOf(time: FoundTime, order: readonly Found[], s: Sentence): Found | undefined {
  let last: Found | undefined;
  let action: Found | undefined;
  for (const one of order) {
    if (startOf(one, s) > time.start) continue;
    last = one;
    if (!isStatement(one)) action = one;
  }
  return action ?? last ?? (isTaken(s, time) ? undefined : order[0]);
}

/** What follows the verb is its time; what stands before it only fills in: "Great talking today, I'll call next week". */
function timeFor(one: Found, mine: readonly FoundTime[], s: Sentence): FoundTime | undefined {
  const from = startOf(one, s);
  const behind = mine.filter((time) => time.start >= from);
  const mayTake = behind.length > 0 ? behind : mine.filter((time) => !isOfPleasantry(time, s));
  return mayTake.find((time) => time.grounded) ?? mayTake.find((time) => time.anaphoric) ?? mayTake[0] ?? one.time;
}

/** A time before every step belongs to the verb before it: "I return on Friday but will keep you posted". */
const isTaken = (s: Sentence, time: FoundTime): boolean =>
  s.predicates.some((p) => p.mood !== 'purpose' && (s.tokens[p.at]?.end ?? 0) <= time.start);

/** "Thursday works", "the demo is on Thursday": takes a time only when no action before it does. */
const isStatement = ({ match }: Found): boolean => match.needsTime === true && match.predicate === undefined;

const PLEASANTRY = setOf(
  'thanks thank thankful great good nice lovely wonderful pleasure enjoyed appreciate appreciated glad happy',
);

/** The day of a thank-you is not the day of what comes next: "Thanks for your time today", "It was good to meet you Monday". */
export function isOfPleasantry(time: FoundTime, { tokens }: Sentence): boolean {
  for (let i = tokens.findLastIndex((token) => token.end <= time.start); i >= 0; i--) {
    const { kind, norm } = tokens[i] as Token;
    if (kind === 'punctuation' && norm !== "'" && norm !== '-') return false;
    if (PLEASANTRY.has(norm)) return true;
  }
  return false;
}

const settle = (one: Found, time: FoundTime | undefined): Found => ({
  ...one,
  time,
  label: one.match.settled || time?.grounded ? 'concrete' : 'vague',
});
