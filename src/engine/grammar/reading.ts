import * as W from '../lexicon/classes.ts';
import type * as V from '../lexicon/verbs.ts';
import { markOf } from '../lexicon/word.ts';
import type { Votes } from '../text/language.ts';
import type { Token } from '../text/tokens.ts';

/** The words of a sentence with what the tables say of them, gathered in one pass. */
export interface Words {
  tokens: readonly Token[];
  classes: readonly number[];
  verbs: readonly (V.Verb | undefined)[];
  /** Bits of `lexicon/cues.ts`, of all words. */
  cues: number;
  /** One of the tokens is a link. */
  linked: boolean;
  votes: Votes;
  /** A time may start at one of the tokens. */
  timely: boolean;
}

/** A list of words, made ready when a word is first looked for in it: most lists are not asked in most mails. */
export class WordList {
  #set: Set<string> | undefined;
  #marks = 0;
  readonly #list: string;

  constructor(list: string) {
    this.#list = list;
  }

  /** Most words are told apart by their mark. */
  has(word: string, mark = markOf(word)): boolean {
    const set = this.#set ?? this.#ready();
    return (mark & this.#marks) !== 0 && set.has(word);
  }

  /** The same, of a token. */
  holds({ norm, word }: Token): boolean {
    return this.has(norm, word?.mark);
  }

  #ready(): Set<string> {
    this.#set = new Set(this.#list.split(' '));
    for (const word of this.#set) this.#marks |= markOf(word);
    return this.#set;
  }
}

/** @param list words with spaces between */
export const setOf = (list: string): WordList => new WordList(list);

/** The token at `i` in lower case; an empty string outside the sentence. */
export const normAt = (words: Words, i: number): string => (i < 0 ? '' : (words.tokens[i]?.norm ?? ''));

/** The class bits of the token at `i`; none outside the sentence. */
export const bitsAt = (words: Words, i: number): number => (i < 0 ? 0 : (words.classes[i] ?? 0));

/** Whether a clause can begin after token `i`: the start, a break, a line break. */
export const isBreak = (words: Words, i: number): boolean =>
  i < 0 || i >= words.tokens.length || ((words.classes[i] as number) & W.BREAK) !== 0;

const OUR = setOf('my our');
/** Who has a say on one side. */
export const BODY =
  'board|committee|management|legal|finance|procurement|boss|cfo|ceo|cto|coo|cio|director|directors|owner|owners|partners|counsel|lawyers|' +
  'purchasing|leadership|headquarters|hq|auditors|council|trustees|shareholders|investors';
const BODIES = setOf(BODY.replaceAll('|', ' '));

/** "**My** boss", "**our** legal team", "the **board**": whether a subject is on the writer's side. */
export function isOurs(words: Words, subject: number): boolean {
  let ours = BODIES.has(normAt(words, subject));
  for (let at = subject - 1; at >= 0 && at >= subject - 3; at--) {
    if (OUR.has(normAt(words, at))) return true;
    if (normAt(words, at) === 'your') ours = false;
  }
  return ours;
}

/** The first token at or after `from` that ends the clause, or the number of tokens. */
export function endOfClause(words: Words, from: number): number {
  let at = from;
  while (at < words.tokens.length && (!((words.classes[at] as number) & W.CLAUSE_END) || isInClock(words, at))) at++;
  return at;
}

/** "10**:**15" */
const isInClock = ({ tokens }: Words, at: number): boolean =>
  tokens[at]?.norm === ':' && tokens[at + 1]?.kind === 'number' && tokens[at - 1]?.end === tokens[at]?.start;

/** Whether one of the tokens `from` to `to` (exclusive) is in a list of words. */
export function has(words: Words, list: WordList, from = 0, to = words.tokens.length): boolean {
  for (let i = Math.max(0, from); i < to && i < words.tokens.length; i++)
    if (list.holds(words.tokens[i] as Token)) return true;
  return false;
}
