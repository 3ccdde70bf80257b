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

export interface Compiled<T> {
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
  /** Its place in `Word.starts`. */
  slot: number;
  /** By the word they begin with. */
  byWord: Map<string, Compiled<T>[]>;
  /** By the calendar class they begin with. */
  byClass: Map<string, Compiled<T>[]>;
  /** Those that begin with a role. */
  byRole: Compiled<T>[];
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

/**
 * @param entries phrases with what each stands for; of equally long hits the first wins
 * @param slot where the words of a language keep the phrases of this table that begin with them
 */
export function compile<T>(entries: readonly (readonly [phrase: string, value: T])[], slot: number): PatternTable<T> {
  const table: PatternTable<T> = { slot, byWord: new Map(), byClass: new Map(), byRole: [], firstRoles: 0 };
  for (const [phrase, value] of entries) {
    const parts = phrase.split(' ');
    const initial = parts[0] === '^';
    const elements = (initial ? parts.slice(1) : parts).map(element);
    add(table, { elements, initial, value });
    for (let from = 1; elements[from - 1]?.optional && elements[from]; from++)
      add(table, { elements: elements.slice(from), initial, value });
  }
  return table;
}

/** Puts a phrase where the word or class it begins with is looked up. */
function add<T>(table: PatternTable<T>, compiled: Compiled<T>): void {
  const first = compiled.elements[0] as Element;
  if (first.words) for (const word of first.words) push(table.byWord, word, compiled);
  else if (first.time) push(table.byClass, first.time, compiled);
  else {
    table.byRole.push(compiled);
    table.firstRoles |= first.role;
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The words a table names, for the vocabulary. */
export function wordsIn<T>(table: PatternTable<T>): string[] {
  const all = [...[...table.byWord.values()].flat(), ...[...table.byClass.values()].flat(), ...table.byRole];
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
  const { byClass } = table;
  let best = longest(word.starts?.[table.slot] as Compiled<T>[] | undefined, words, i, undefined, accept);
  if (word.roles & table.firstRoles) best = longest(table.byRole, words, i, best, accept);
  if (byClass.size === 0) return best;
  if (word.time) best = longest(byClass.get(word.time.as), words, i, best, accept);
  if (word.digits >= 0) best = longest(byClass.get('digits'), words, i, best, accept);
  if (word.digits >= 0 || word.time?.as === 'number') best = longest(byClass.get('number'), words, i, best, accept);
  if (word.verbs) best = longest(byClass.get('verb'), words, i, best, accept);
  return word.kind === 'url' ? longest(byClass.get('link'), words, i, best, accept) : best;
}

function longest<T>(
  list: readonly Compiled<T>[] | undefined,
  words: readonly Word[],
  i: number,
  before: Hit<T> | undefined,
  accept: ((hit: Hit<T>) => boolean) | undefined,
): Hit<T> | undefined {
  let best = before;
  if (!list) return best;
  for (const { elements, initial, value } of list) {
    if (initial && !isClauseStart(words, i)) continue;
    const to = run(elements, 0, words, i);
    if (to <= i || to <= (best?.to ?? i)) continue;
    const hit = { from: i, to, value };
    if (!accept || accept(hit)) best = hit;
  }
  return best;
}
