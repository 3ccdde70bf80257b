import { setOf } from '../grammar/reading.ts';
import { type Candidate, datedBy, type Message, type MessageRefiner } from '../refiner.ts';
import { isToldOf } from './beside-a-day.ts';
import { isUsable } from './bind-time.ts';

/** What one does at an event: its day is the event's, said in a sentence nearby. */
const ATTENDS = setOf('join attend come mark bring rsvp show');
/** In sentences. */
const NEAR = [-1, 1, -2, 2];

/** "Please join us for the review. It starts Thursday at 10.": to attend has the day of what is attended. */
export const attend: MessageRefiner = (candidates, message) =>
  candidates.map((one) => {
    const { predicate } = one.match;
    if (one.label === 'concrete' || one.time || one.match.act !== 'request' || !predicate) return one;
    if (!ATTENDS.has(predicate.lemma)) return one;
    return dated(one, message) ?? one;
  });

function dated(one: Candidate, { sentences }: Message): Candidate | undefined {
  for (const distance of NEAR) {
    const timeIn = one.index + distance;
    const sentence = sentences[timeIn]?.reading.sentence;
    const time = sentence?.times.find((one) => one.grounded && isUsable(one) && !isToldOf(one, sentence));
    if (time) return datedBy(one, 'concrete', time, timeIn);
  }
  return undefined;
}
