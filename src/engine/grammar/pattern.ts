import type { Token } from '../text/tokens.ts';
import { ADVERB, AND, classesOf, DETERMINER, OBJECT } from './words.ts';

/**
 * A phrase as a list of token conditions, written as text:
 * `word`, `one|other`, `optional?`, `..` (up to four words of the same clause), `..2` (up to two), `@obj` (me, you, them),
 * `@det` (a, the, your), `#` (a number), `^` (start of the sentence), `$` (its end, closing punctuation apart).
 */
export interface Pattern {
  nodes: Node[];
  /** Words it can start with; empty when it starts with anything but a word. */
  first: string[];
}

interface Node {
  words?: Set<string>;
  kind: 'words' | 'gap' | 'class' | 'number' | 'start' | 'end';
  bits: number;
  max: number;
  optional: boolean;
}

function nodeOf(source: string): Node {
  const optional = source.length > 1 && source.endsWith('?');
  const text = optional ? source.slice(0, -1) : source;
  const node: Node = { kind: 'words', bits: 0, max: 0, optional };
  if (text.startsWith('..')) return { ...node, kind: 'gap', max: Number(text.slice(2) || 4) };
  if (text === '#') return { ...node, kind: 'number' };
  if (text === '^') return { ...node, kind: 'start' };
  if (text === '$') return { ...node, kind: 'end' };
  if (text === '@obj') return { ...node, kind: 'class', bits: OBJECT };
  if (text === '@det') return { ...node, kind: 'class', bits: DETERMINER };
  if (text.includes('@') || text.includes('..')) throw new Error(`a class stands alone in a pattern: ${source}`);
  return { ...node, words: new Set(text.split('|')) };
}

/** Compiles one pattern. */
export function patternOf(source: string): Pattern {
  const nodes = source.split(' ').map(nodeOf);
  const first: string[] = [];
  for (const node of nodes) {
    if (node.kind === 'start') continue;
    if (node.kind === 'number') return { nodes, first: ['#'] };
    if (node.kind !== 'words') return { nodes, first: [] };
    first.push(...(node.words as Set<string>));
    if (!node.optional) break;
  }
  return { nodes, first };
}

const CLAUSE_BREAK = new Set([',', ';', ':', '.', '!', '?', '(', ')', '"', '—', '–']);

/** Nothing but punctuation and small words ("so", "also", "then") stands before token `i`. */
function startsHere(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at >= 0; at--) {
    const token = tokens[at] as Token;
    if (token.kind !== 'punctuation' && !(classesOf(token.norm) & (ADVERB | AND))) return false;
  }
  return true;
}

function endsHere(tokens: readonly Token[], i: number): boolean {
  for (let at = i; at < tokens.length; at++) if (tokens[at]?.kind !== 'punctuation') return false;
  return true;
}

/**
 * Where a pattern that starts at token `i` ends.
 * @returns the index after its last token, or -1
 */
export function matchAt(pattern: Pattern, tokens: readonly Token[], i: number): number {
  return step(pattern.nodes, 0, tokens, i);
}

function step(nodes: readonly Node[], n: number, tokens: readonly Token[], i: number): number {
  const node = nodes[n];
  if (!node) return i;
  const token = tokens[i];
  switch (node.kind) {
    case 'start':
      return startsHere(tokens, i) ? step(nodes, n + 1, tokens, i) : -1;
    case 'end':
      return endsHere(tokens, i) ? step(nodes, n + 1, tokens, i) : -1;
    case 'gap':
      for (let at = i; at <= i + node.max; at++) {
        const end = step(nodes, n + 1, tokens, at);
        if (end >= 0) return end;
        const skipped = tokens[at];
        if (!skipped || skipped.kind === 'newline' || CLAUSE_BREAK.has(skipped.norm)) return -1;
      }
      return -1;
    default:
      if (token && accepts(node, token)) {
        const end = step(nodes, n + 1, tokens, i + 1);
        if (end >= 0) return end;
      }
      return node.optional ? step(nodes, n + 1, tokens, i) : -1;
  }
}

function accepts(node: Node, token: Token): boolean {
  if (node.words) return node.words.has(token.norm);
  if (node.kind === 'number') return token.kind === 'number';
  return (classesOf(token.norm) & node.bits) !== 0;
}

/** Many patterns, found in one pass over the tokens; each carries a value. */
export interface PatternTable<V> {
  byFirst: Map<string, { pattern: Pattern; value: V }[]>;
}

/** Builds a table. Every pattern must start with a word (after `^`). */
export function tableOf<V>(entries: Iterable<readonly [string, V]>): PatternTable<V> {
  const byFirst: PatternTable<V>['byFirst'] = new Map();
  for (const [source, value] of entries) {
    const pattern = patternOf(source);
    if (pattern.first.length === 0) throw new Error(`pattern must start with a word: ${source}`);
    for (const word of pattern.first) {
      const list = byFirst.get(word);
      if (list) list.push({ pattern, value });
      else byFirst.set(word, [{ pattern, value }]);
    }
  }
  return { byFirst };
}
