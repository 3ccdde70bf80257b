import type { Sentence } from '../grammar/sentence.ts';
import type { Found } from '../refiner.ts';
import { type Place, placeFeatures, type Sink, sentenceFeatures } from './features.ts';
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
  // Most features have no weight. An open table tells so in one look: a weight takes two characters at least, so half of it is free.
  const size = 1 << (32 - Math.clz32(text.length));
  const ids = new Int32Array(size).fill(-1);
  const steps = new Int8Array(size);
  /** The sum that a feature was counted in last: it counts once, however often it is there. */
  const countedIn = new Int32Array(size);
  const placeOf = (id: number): number => {
    let at = id & (size - 1);
    while (ids[at] !== id && ids[at] !== -1) at = (at + 1) & (size - 1);
    return at;
  };
  decodeWeights(text, (id, weight) => {
    const at = placeOf(id);
    ids[at] = id;
    steps[at] = weight;
  });
  let sums = 0;
  // Weights are whole steps: so are their sums, which then do not depend on the order.
  let sum = 0;
  const sink: Sink = (id) => {
    const at = placeOf(id);
    if (countedIn[at] === sums) return;
    countedIn[at] = sums;
    sum += steps[at] as number;
  };
  const startOver = (): void => {
    sums++;
    sum = 0;
  };
  return {
    ofSentence(sentence, found) {
      startOver();
      sentenceFeatures(sentence, found, sink);
      return bias + sum / STEP;
    },
    inPlace(odds, place) {
      startOver();
      placeFeatures(place, sink);
      return odds + sum / STEP;
    },
  };
}
