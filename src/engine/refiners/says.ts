import type { Message } from '../refiner.ts';

/**
 * Whether a sentence of the own text has the words. Apostrophes are straight for the search.
 * @param cue the sentences that may have them (`lexicon/cues.ts`)
 */
export const says = ({ sentences }: Message, words: RegExp, cue: number): boolean =>
  sentences.some(({ reading: { sentence } }) => sentence.cues & cue && words.test(sentence.text.replaceAll('’', "'")));
