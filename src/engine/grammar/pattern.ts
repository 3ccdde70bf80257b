import { ADVERB, AND, DETERMINER, GAP_END, OBJECT } from '../lexicon/classes.ts';
import { markOf } from '../lexicon/word.ts';
import type { Token } from '../text/tokens.ts';
import type { Words } from './reading.ts';

/**
 * A phrase as a list of token conditions, written as text:
 * `word`, `one|other`, `optional?`, `..` (up to four words of the same clause), `..2` (up to two), `@obj` (me, you, them),
 * `@det` (a, the, your), `#` (a number), `$` (the end of the sentence, closing punctuation apart); the last two may be one of
 * several as well. Pieces are compiled when they are first tried: most patterns fail at their second word.
 */
export interface Pattern {
  pieces: readonly string[];
  nodes: (Node | undefined)[];
}

interface Node {
  /** The one word it is, or any of these. */
  word: string | undefined;
  words: ReadonlySet<string> | undefined;
  /** The marks of its words; 0 when it is about no words. */
  marks: number;
  /** Any of these class bits will do. */
  bits: number;
  /** A gap of at most so many tokens, or -1. */
  gap: number;
  /** A number will do. */
  isNumber: boolean;
  /** The end of the sentence will do. */
  ends: boolean;
  optional: boolean;
}

const CLASSES: Record<string, number> = { '@obj': OBJECT, '@det': DETERMINER };

const isOptional = (piece: string): boolean => piece.length > 1 && piece.endsWith('?');

function nodeOf(source: string): Node {
  const optional = isOptional(source);
  const text = optional ? source.slice(0, -1) : source;
  const gap = text.startsWith('..') ? Number(text.slice(2) || 4) : -1;
  const bits = CLASSES[text] ?? 0;
  const alternatives = bits > 0 || gap >= 0 ? [] : text.split('|');
  const words = alternatives.filter((word) => word !== '#' && word !== '$');
  let marks = 0;
  for (const word of words) marks |= markOf(word);
  return {
    word: words.length === 1 ? words[0] : undefined,
    words: words.length > 1 ? new Set(words) : undefined,
    marks,
    bits,
    gap,
    isNumber: alternatives.includes('#'),
    ends: alternatives.includes('$'),
    optional,
  };
}

export const patternOf = (source: string): Pattern => ({ pieces: source.split(' '), nodes: [] });

/** Nothing but punctuation and small words ("so", "also", "then") stands before token `i`. */
function startsHere({ tokens, classes }: Words, i: number): boolean {
  for (let at = i - 1; at >= 0; at--)
    if ((tokens[at] as Token).kind !== 'punctuation' && !((classes[at] as number) & (ADVERB | AND))) return false;
  return true;
}

function endsHere({ tokens }: Words, i: number): boolean {
  for (let at = i; at < tokens.length; at++) if ((tokens[at] as Token).kind !== 'punctuation') return false;
  return true;
}

/**
 * Where a pattern that starts at token `i` ends.
 * @param n the piece of the pattern to begin with
 * @returns the index after its last token, or -1
 */
export function matchAt(pattern: Pattern, words: Words, i: number, n = 0): number {
  if (n === pattern.pieces.length) return i;
  let node = pattern.nodes[n];
  if (!node) {
    node = nodeOf(pattern.pieces[n] as string);
    pattern.nodes[n] = node;
  }
  const length = words.tokens.length;
  if (node.gap >= 0) {
    for (let at = i; at <= i + node.gap; at++) {
      const end = matchAt(pattern, words, at, n + 1);
      if (end >= 0) return end;
      if (at >= length || (words.classes[at] as number) & GAP_END) return -1;
    }
    return -1;
  }
  if (node.ends && endsHere(words, i)) return matchAt(pattern, words, i, n + 1);
  if (i < length && accepts(node, words, i)) {
    const end = matchAt(pattern, words, i + 1, n + 1);
    if (end >= 0) return end;
  }
  return node.optional ? matchAt(pattern, words, i, n + 1) : -1;
}

function accepts(node: Node, { tokens, classes }: Words, i: number): boolean {
  const { kind, norm, word } = tokens[i] as Token;
  if (node.isNumber && kind === 'number') return true;
  if (node.marks === 0) return ((classes[i] as number) & node.bits) !== 0;
  if (word && !(word.mark & node.marks)) return false;
  return node.words ? node.words.has(norm) : node.word === norm;
}

/** A pattern that stands for a rule. After `^ ` it must start the sentence. */
export interface Phrase {
  source: string;
  rule: string;
  /** The marks of the words that can stand second, where most phrases fail; 0 until it is first tried. */
  second: number;
  /** Made when its second word is there. */
  compiled: CompiledPhrase | undefined;
}

interface CompiledPhrase extends Pattern {
  opens: boolean;
  /** Pieces that are known to be there when it is tried: the first, unless that may be missing. */
  settled: number;
}

const OPENS = '^ ';

function compiledOf(source: string): CompiledPhrase {
  const opens = source.startsWith(OPENS);
  const { pieces, nodes } = patternOf(opens ? source.slice(OPENS.length) : source);
  return { pieces, nodes, opens, settled: isOptional(pieces[0] as string) ? 0 : 1 };
}

/** The token after a phrase that starts at token `i`, whose first word is known to stand there; -1 when it is not there. */
function phraseAt(phrase: Phrase, words: Words, i: number): number {
  phrase.compiled ??= compiledOf(phrase.source);
  const { compiled } = phrase;
  if (compiled.opens && !startsHere(words, i)) return -1;
  return matchAt(compiled, words, i + compiled.settled, compiled.settled);
}

/** Many phrases by the words they can start with; `#` is any number. */
export type PhraseTable = ReadonlyMap<string, readonly Phrase[]>;

/** Builds a table. Every phrase must start with a word or a number. */
export function tableOf(phrases: readonly { source: string; rule: string }[]): PhraseTable {
  const table = new Map<string, Phrase[]>();
  for (const { source, rule } of phrases) {
    const phrase: Phrase = { source, rule, second: 0, compiled: undefined };
    let from = source.startsWith(OPENS) ? OPENS.length : 0;
    for (let optional = true; optional; ) {
      const end = source.indexOf(' ', from);
      const piece = source.slice(from, end < 0 ? undefined : end);
      optional = isOptional(piece);
      for (const word of (optional ? piece.slice(0, -1) : piece).split('|')) {
        const list = table.get(word);
        if (list) list.push(phrase);
        else table.set(word, [phrase]);
      }
      from = end + 1;
    }
  }
  return table;
}

const ANYTHING = -1;

/** The marks of the words that can stand second in a phrase. */
function secondOf(source: string): number {
  const [first = '', second] = (source.startsWith(OPENS) ? source.slice(OPENS.length) : source).split(' ', 2);
  if (isOptional(first) || !second || isOptional(second)) return ANYTHING;
  const { ends, marks } = nodeOf(second);
  return ends ? ANYTHING : marks || ANYTHING;
}

/** A phrase of a rule, found. Token indices. */
export interface Hit {
  rule: string;
  from: number;
  to: number;
}

/** Finds the phrases of a table in a sentence, by where they start. One that stands within another of its rule is left out. */
export function findPhrases(words: Words, table: PhraseTable): Hit[] {
  const hits: Hit[] = [];
  const { tokens } = words;
  for (let i = 0; i < tokens.length; i++) {
    const phrases = phrasesAt(table, tokens[i] as Token);
    if (!phrases) continue;
    // Numbers, links, addresses and the end have no mark: they may be anything.
    const mark = tokens[i + 1]?.word?.mark ?? ANYTHING;
    for (const phrase of phrases) {
      phrase.second ||= secondOf(phrase.source);
      if (!(phrase.second & mark)) continue;
      const to = phraseAt(phrase, words, i);
      if (to > i && !isWithin(hits, phrase.rule, i, to)) hits.push({ rule: phrase.rule, from: i, to });
    }
  }
  return hits;
}

const isWithin = (hits: readonly Hit[], rule: string, from: number, to: number): boolean =>
  hits.some((hit) => hit.rule === rule && hit.from <= from && hit.to >= to);

/** The phrases of a table that can start at a token. */
function phrasesAt(table: PhraseTable, { kind, norm, word }: Token): readonly Phrase[] | undefined {
  if (!word) return table.get(kind === 'number' ? '#' : norm);
  if (word.table !== table) {
    word.table = table;
    word.phrases = table.get(norm);
  }
  return word.phrases;
}
