import type { Sentence } from '../grammar/sentence.ts';
import type { Found } from '../refiner.ts';
import { type Place, placeFeatures, sentenceFeatures } from './features.ts';
import { SPACE } from './hash.ts';
import { decodeWeights, STEP } from './weights-text.ts';

/** What training leaves: a bias and the text of `weights-text.ts`. */
export interface Weights {
  bias: number;
  text: string;
}

/** Log-odds that a sentence holds a next step. */
export interface Model {
  /** What the sentence alone says; pure, so it can be kept with the sentence. */
  ofSentence(sentence: Sentence, found: readonly Found[]): number;
  /** The same, with what stands beside it. */
  inPlace(odds: number, place: Place): number;
}

/** A linear model over hashed features. */
export function createModel({ bias, text }: Weights): Model {
  // Weights are whole steps: so are their sums, which then do not depend on the order.
  const stepsOf = new Int8Array(SPACE);
  // One bit for each id that has a weight: small enough to stay in the fastest memory, and asked first.
  const known = new Int32Array(SPACE >> 5);
  decodeWeights(text, (id, steps) => {
    stepsOf[id] = steps;
    known[id >> 5] = (known[id >> 5] as number) | (1 << (id & 31));
  });
  let sum = 0;
  /** Ids that were counted, the first `counted` of them. */
  const seen: number[] = [];
  let counted = 0;
  /** Most features have no weight. One that has counts once, however often it is there. */
  const count = (id: number): void => {
    if (!(((known[id >> 5] as number) >> (id & 31)) & 1)) return;
    for (let i = 0; i < counted; i++) if (seen[i] === id) return;
    seen[counted++] = id;
    sum += stepsOf[id] as number;
  };
  const startOver = (): void => {
    sum = 0;
    counted = 0;
  };
  return {
    ofSentence(sentence, found) {
      startOver();
      sentenceFeatures(sentence, found, count);
      return bias + sum / STEP;
    },
    inPlace(odds, place) {
      startOver();
      placeFeatures(place, count);
      return odds + sum / STEP;
    },
  };
}
