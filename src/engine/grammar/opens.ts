import { bitsAt, isBreak, normAt, setOf, type Words } from './reading.ts';
import { AND } from './words.ts';

const LEADS = setOf('i we and thanks also just think believe');

/** Whether the phrase at token `from` begins a clause of its own: not "areas where | we need", "if | you would like". */
export const opensClause = (words: Words, from: number): boolean =>
  isBreak(words, from - 1) || (bitsAt(words, from - 1) & AND) !== 0 || LEADS.has(normAt(words, from - 1));
