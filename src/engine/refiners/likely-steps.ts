import { nextStepIn } from '../model/next-step.ts';
import {
  type Candidate,
  candidateOf,
  type Found,
  type Message,
  type MessageRefiner,
  type Placed,
  type SentenceRefiner,
} from '../refiner.ts';
import { habitual } from './habitual.ts';
import { negated } from './negated.ts';
import { replyQuestion } from './reply-question.ts';
import { reported } from './reported.ts';

/** Log-odds above which a sentence that no rule could read is a step all the same. */
const LIKELY = 1.2;
/** Log-odds below which what a rule found is none. */
const UNLIKELY = -2.2;

/** Weighs every sentence: drops what a rule found in an unlikely one, adds the step that no rule names. */
export const likelySteps: MessageRefiner = (candidates, message) => {
  const { odds } = message;
  if (!odds) return candidates;
  const kept = candidates.filter(({ index }) => (odds[index] ?? 0) >= UNLIKELY);
  return [...kept, ...added(message)];
};

/** What is no step holds for these as well. */
const FILTERS: readonly SentenceRefiner[] = [negated, reported, habitual, replyQuestion];

function added({ sentences, odds }: Message): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < sentences.length; index++) {
    if ((odds?.[index] ?? 0) < LIKELY) continue;
    const { reading } = sentences[index] as Placed;
    if (reading.found.length > 0 || reading.sentence.kind === 'greeting') continue;
    const step = nextStepIn(reading.sentence);
    let left: readonly Found[] = step ? [step] : [];
    for (const filter of FILTERS) left = filter(left, reading.sentence);
    for (const one of left) found.push(candidateOf(one, index));
  }
  return found;
}
