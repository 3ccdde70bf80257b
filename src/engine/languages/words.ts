import type { Token } from '../text/tokens.ts';
import type { Lexicon, VerbReading } from './lexicon.ts';
import type { Compiled } from './pattern.ts';
import type { TimeWord } from './time-kinds.ts';

/** A word of a sentence, or a mark, with what the tables say of it. */
export interface Word {
  start: number;
  end: number;
  /** The word as the tables write it: lower case, with its accents even when the writer left them out. */
  key: string;
  roles: number;
  verbs: readonly VerbReading[] | undefined;
  time: TimeWord | undefined;
  /** The value of digits; else -1. */
  digits: number;
  capital: boolean;
  kind: Token['kind'];
  /** Ends a clause: a mark or a line break. */
  isBreak: boolean;
  /** The phrases that begin with it, by table. */
  starts: Starts | undefined;
}

export type Starts = (readonly Compiled<unknown>[] | undefined)[];

const BREAKS = new Set([...',;:.!?()"“”«»…—–*•|¿¡']);

function wordAt(lexicon: Lexicon, norm: string, start: number, end: number, token: Token): Word {
  const found = token.kind === 'word' ? lexicon.find(norm) : undefined;
  return {
    start,
    end,
    key: found?.key ?? norm,
    roles: found?.roles ?? 0,
    verbs: found?.verbs,
    time: found?.time,
    digits: token.kind === 'number' && norm.length < 5 ? Number(norm) : -1,
    capital: token.capital,
    kind: token.kind,
    starts: found?.starts,
    isBreak: token.kind === 'newline' || (token.kind === 'punctuation' && BREAKS.has(norm)),
  };
}

/** A weekday or month of three letters, which may have a dot. */
const isShortDay = ({ time, start, end }: Word): boolean =>
  (time?.as === 'weekday' || time?.as === 'month') && end - start <= 4;

/**
 * Gives each token what the tables say of it. Elided words come apart ("j'appelle", "d'ici"); the hyphen of "pouvez-vous"
 * and the marks that open a Spanish question are left out.
 */
export function wordsOf(tokens: readonly Token[], lexicon: Lexicon): Word[] {
  const words: Word[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const { start, end, norm } = token;
    if (norm === '¿' || norm === '¡') continue;
    if (norm === '-' && tokens[i - 1]?.end === start && tokens[i + 1]?.start === end && tokens[i - 1]?.kind === 'word')
      continue;
    // A dot or colon inside a time or date ("15.30", "5.6.") ends no clause.
    const inner = (norm === '.' || norm === ':') && tokens[i - 1]?.kind === 'number' && tokens[i - 1]?.end === start;
    const cut = lexicon.elisionEnd(norm);
    if (cut > 0 && token.kind === 'word') {
      words.push(wordAt(lexicon, `${norm.slice(0, cut)}'`, start, start + cut + 1, { ...token, capital: false }));
      words.push(wordAt(lexicon, norm.slice(cut + 1), start + cut + 1, end, { ...token, capital: false }));
      continue;
    }
    const word = wordAt(lexicon, norm, start, end, token);
    // "Mi. 5.8."
    const short = norm === '.' && words.at(-1)?.end === start && isShortDay(words.at(-1) as Word);
    if ((inner || short) && i + 1 < tokens.length) word.isBreak = false;
    words.push(word);
  }
  return words;
}
