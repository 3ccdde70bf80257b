import type { Sentence } from '../grammar/sentence.ts';
import type { Found } from '../refiner.ts';
import { type Place, placeFeatures, type Sink, sentenceFeatures, wantedOf } from './features.ts';
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
  const stepsOf = new Map<number, number>();
  decodeWeights(text, (id, steps) => stepsOf.set(id, steps));
  let sum = 0;
  /** Ids that were counted, the first `counted` of them. */
  const seen: number[] = [];
  let counted = 0;
  /** A feature counts once, however often it is there. */
  const take = (id: number): void => {
    const steps = stepsOf.get(id);
    if (steps === undefined) return;
    for (let i = 0; i < counted; i++) if (seen[i] === id) return;
    seen[counted++] = id;
    sum += steps;
  };
  const sink: Sink = { wanted: wantedOf(stepsOf.keys()), take };
  const startOver = (): void => {
    sum = 0;
    counted = 0;
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
