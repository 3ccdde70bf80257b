import type { Message } from '../refiner.ts';

/** Whether a sentence of the own text has the words. Apostrophes are straight for the search. */
export const says = ({ sentences }: Message, words: RegExp): boolean =>
  sentences.some(({ reading }) => words.test(reading.sentence.text.replaceAll('’', "'")));
