import type { Sentence } from '../grammar/sentence.ts';
import type { Found } from '../refiner.ts';
import { type Place, placeFeatures, sentenceFeatures } from './features.ts';
import { SPACE } from './hash.ts';
import { decodeWeights } from './weights-text.ts';

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
  const weightOf = new Float32Array(SPACE);
  decodeWeights(text, (id, weight) => {
    weightOf[id] = weight;
  });
  const weigh = (from: number, features: (sink: (id: number) => void) => void): number => {
    let sum = from;
    const seen: number[] = [];
    features((id) => {
      const weight = weightOf[id] as number;
      // A feature counts once, however often it is there.
      if (weight === 0 || seen.includes(id)) return;
      seen.push(id);
      sum += weight;
    });
    return sum;
  };
  return {
    ofSentence: (sentence, found) => weigh(bias, (sink) => sentenceFeatures(sentence, found, sink)),
    inPlace: (odds, place) => weigh(odds, (sink) => placeFeatures(place, sink)),
  };
}
