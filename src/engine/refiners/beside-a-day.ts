import { setOf } from '../grammar/reading.ts';
import type { Sentence } from '../grammar/sentence.ts';
import type { Candidate, Message, MessageRefiner } from '../refiner.ts';
import type { FoundTime } from '../time/types.ts';
import { isOfPleasantry, isUsable } from './bind-time.ts';
import { isDelivery } from './settled.ts';

/** Answers and talks that lean on the day named right before them, or in the same sentence. */
const LEANING = setOf(
  'let-me-know get-back-to-you find-out decide-later touch-base lets-talk call-me ill-call set-up-a-call',
);

/**
 * "He is in town on August 3. Let me know if you are free": a step without a time of its own, beside a day, is read as being
 * on that day or after it. The label stays, the alert goes: nagging about a day that is there costs more than a miss.
 */
export const besideADay: MessageRefiner = (candidates, message) =>
  candidates.filter((one) => !leansOnDay(one, message));

function leansOnDay({ rule, index, time }: Candidate, message: Message): boolean {
  // Its own loose time ("next week") says that the day beside it is not meant.
  if (!LEANING.has(rule.id) || (time && !time.anaphoric && time.grain !== 'event')) return false;
  if (namesDay(message, index)) return true;
  const talks = rule.id === 'lets-talk' || rule.id === 'ill-call';
  return (
    (namesDay(message, index - 1) && !(talks && delivers(message, index - 1))) ||
    (talks && namesDay(message, index + 1))
  );
}

function namesDay({ sentences }: Message, index: number): boolean {
  const sentence = sentences[index]?.reading.sentence;
  return sentence?.times.some((time) => time.grounded && isUsable(time) && !isToldOf(time, sentence)) ?? false;
}

/** "Great call today", "We covered a lot today": the day of what was, not of what comes next. */
export const isToldOf = (time: FoundTime, sentence: Sentence): boolean =>
  isOfPleasantry(time, sentence) ||
  (sentence.text.slice(time.start, time.end).toLowerCase() === 'today' &&
    sentence.predicates.some(({ mood }) => mood === 'past'));

/** "I'll send the deck tomorrow": the day is that of the deck. */
const delivers = ({ sentences }: Message, index: number): boolean =>
  sentences[index]?.reading.found.some((one) => isDelivery(one)) ?? false;
