import { R, type Role } from './bits.ts';
import type { Word } from './words.ts';

/**
 * Phrases over words, in a small notation. Elements are separated by blanks:
 * `a|b` one of these words, `@name` a word of this role or calendar class (also `@digits`, `@number`, `@verb`, `@link`), `..3` up to three words of the same clause,
 * `^` the clause begins here, `$` it ends here; a `?` after an element makes it optional. The first element after `^` is
 * a word or a class.
 */
interface Element {
  words: ReadonlySet<string> | undefined;
  role: number;
  time: string | undefined;
  gap: number;
  optional: boolean;
  end: boolean;
}

interface Compiled<T> {
  elements: readonly Element[];
  initial: boolean;
  value: T;
}

export interface Hit<T> {
  from: number;
  to: number;
  value: T;
}

export interface PatternTable<T> {
  byWord: Map<string, Compiled<T>[]>;
  byClass: Compiled<T>[];
  /** Roles and classes that begin a pattern: all else is skipped without a look. */
  firstRoles: number;
}

function element(source: string): Element {
  const optional = source.length > 1 && source.endsWith('?');
  const body = optional ? source.slice(0, -1) : source;
  const base = { words: undefined, role: 0, time: undefined, gap: 0, optional, end: false };
  if (body === '$') return { ...base, end: true };
  if (body.startsWith('..')) return { ...base, gap: Number(body.slice(2)) };
  if (!body.startsWith('@')) return { ...base, words: new Set(body.split('|')) };
  const name = body.slice(1);
  return name in R ? { ...base, role: R[name as Role] } : { ...base, time: name };
}

/** @param entries phrases with what each stands for; of equally long hits the first wins */
export function compile<T>(entries: readonly (readonly [phrase: string, value: T])[]): PatternTable<T> {
  const table: PatternTable<T> = { byWord: new Map(), byClass: [], firstRoles: 0 };
  for (const [phrase, value] of entries) {
    const parts = phrase.split(' ');
    const initial = parts[0] === '^';
    const elements = (initial ? parts.slice(1) : parts).map(element);
    const compiled = { elements, initial, value };
    const first = elements[0] as Element;
    if (first.words)
      for (const word of first.words) table.byWord.set(word, [...(table.byWord.get(word) ?? []), compiled]);
    else {
      table.byClass.push(compiled);
      table.firstRoles |= first.role;
    }
  }
  return table;
}

/** The words a table names, for the vocabulary. */
export function wordsIn<T>(table: PatternTable<T>): string[] {
  const all = [...table.byWord.values()].flat().concat(table.byClass);
  return all.flatMap(({ elements }) => elements.flatMap(({ words }) => [...(words ?? [])]));
}

const accepts = (one: Element, word: Word): boolean =>
  one.words ? one.words.has(word.key) : one.role ? (word.roles & one.role) !== 0 : isOfClass(one.time as string, word);

function isOfClass(name: string, word: Word): boolean {
  if (name === 'digits') return word.digits >= 0;
  if (name === 'number') return word.digits >= 0 || word.time?.as === 'number';
  if (name === 'link') return word.kind === 'url';
  if (name === 'verb') return word.verbs !== undefined;
  return word.time?.as === name;
}

/** Where the elements from `at` on end when they start at word `i`, or -1. Longest first; gaps and options are few. */
function run(elements: readonly Element[], at: number, words: readonly Word[], i: number): number {
  const one = elements[at];
  if (!one) return i;
  if (one.end) return isClauseEnd(words, i) ? run(elements, at + 1, words, i) : -1;
  if (one.gap > 0) {
    for (let skip = 0; skip <= one.gap; skip++) {
      const end = run(elements, at + 1, words, i + skip);
      if (end >= 0) return end;
      if (!words[i + skip] || words[i + skip]?.isBreak) return -1;
    }
    return -1;
  }
  const word = words[i];
  if (word && accepts(one, word)) {
    const end = run(elements, at + 1, words, i + 1);
    if (end >= 0) return end;
  }
  return one.optional ? run(elements, at + 1, words, i) : -1;
}

const isClauseEnd = (words: readonly Word[], i: number): boolean => i >= words.length || words[i]?.isBreak === true;
const isClauseStart = (words: readonly Word[], i: number): boolean => i === 0 || words[i - 1]?.isBreak === true;

/** The longest hit that starts at word `i`, of those that are accepted. */
export function hitAt<T>(
  table: PatternTable<T>,
  words: readonly Word[],
  i: number,
  accept?: (hit: Hit<T>) => boolean,
): Hit<T> | undefined {
  const word = words[i] as Word;
  let best: Hit<T> | undefined;
  const attempt = (compiled: Compiled<T>) => {
    if (compiled.initial && !isClauseStart(words, i)) return;
    const to = run(compiled.elements, 0, words, i);
    if (to <= i || to <= (best?.to ?? i)) return;
    const hit = { from: i, to, value: compiled.value };
    if (!accept || accept(hit)) best = hit;
  };
  const named = table.byWord.get(word.key);
  if (named) for (const compiled of named) attempt(compiled);
  if (word.digits >= 0 || word.kind === 'url' || word.time || word.verbs || word.roles & table.firstRoles)
    for (const compiled of table.byClass) attempt(compiled);
  return best;
}
