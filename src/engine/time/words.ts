import { wordOf } from './lexicon.ts';
import { closes, isDash, tokenAt } from './reading.ts';
import type { Atom, Reading } from './types.ts';

const lists = new Map<string, ReadonlySet<string>>();

/** Whether a word is in a list of words with spaces between them. A list is split when it is first asked for. */
export function among(list: string, word: string): boolean {
  let words = lists.get(list);
  if (!words) {
    words = new Set(list.split(' '));
    lists.set(list, words);
  }
  return words.has(word);
}

const GOES_ON =
  'on at or and if for with to from between in so but when as then than please will would should could can may might do does did has is not ' +
  'suit suits sound sounds looks work works perfect possible best great doable fine good ok okay because since unless though until till through ' +
  'thru after before by over via today tomorrow tonight this next every during sharp instead onward onwards i we you it that our my your just let ' +
  'either where there any local eastern pacific central @ & /';

/** Whether a word may follow a number that is an hour or a date: "at 2 if ...", "the 14th works". Others make it a count. */
export const goesOn = (word: string): boolean => among(GOES_ON, word);

interface Piece {
  words: ReadonlySet<string>;
  /** Names a class of the lexicon. */
  classes: boolean;
  optional: boolean;
  /** Must be there, but is not taken in. */
  peek: boolean;
}
const patterns = new Map<string, Piece[]>();

/**
 * A pattern is pieces with spaces between: `a|b` alternatives, `a?` may be missing, `>a` is looked at but not taken in.
 * `#` is a number, `-` any dash, `END` the end of a clause, `:unit` a word of that class of the lexicon.
 */
function piecesOf(pattern: string): Piece[] {
  let pieces = patterns.get(pattern);
  if (!pieces) {
    pieces = pattern.split(' ').map((piece) => ({
      words: new Set(piece.replace(/^>|(?<=.)\?$/g, '').split('|')),
      classes: piece.includes(':'),
      optional: piece.length > 1 && piece.endsWith('?'),
      peek: piece.startsWith('>') && piece.length > 1,
    }));
    patterns.set(pattern, pieces);
  }
  return pieces;
}

function accepts(r: Reading, i: number, { words, classes }: Piece): boolean {
  const token = tokenAt(r, i);
  const norm = token?.norm ?? '';
  if (words.has(norm)) return true;
  if (token?.kind === 'word') return classes && words.has(`:${wordOf(norm)?.class}`);
  if (token?.kind === 'number') return words.has('#');
  return (words.has('END') && closes(norm)) || (words.has('-') && isDash(norm));
}

/** The token after a pattern that starts at token `i`; `i` itself when it is not there. */
export function ahead(r: Reading, i: number, pattern: string): number {
  let at = i;
  for (const piece of piecesOf(pattern)) {
    if (!accepts(r, at, piece)) {
      if (!piece.optional) return i;
    } else if (!piece.peek) at++;
  }
  return at;
}

/** The token a pattern starts at that ends before token `i`; `i` itself when it is not there. */
export function behind(r: Reading, i: number, pattern: string): number {
  let at = i;
  const pieces = piecesOf(pattern);
  for (let p = pieces.length - 1; p >= 0; p--) {
    const piece = pieces[p] as Piece;
    if (!accepts(r, at - 1, piece)) {
      if (!piece.optional) return i;
    } else if (!piece.peek) at--;
  }
  return at;
}

const tables = new Map<string, string[][]>();

/**
 * Takes in what stands beside an atom and changes it: the first rule of a table whose pattern is there.
 * A rule is a line `pattern = effects`; `stop` as its effect leaves the atom as it is.
 * @returns whether something was taken in
 */
export function dress(r: Reading, atom: Atom, side: 'before' | 'after', table: string): boolean {
  let rules = tables.get(table);
  if (!rules) {
    rules = table.split('\n').map((line) => line.split(' ='));
    tables.set(table, rules);
  }
  for (const [pattern = '', effects = ''] of rules) {
    const edge = side === 'before' ? behind(r, atom.from, pattern) : ahead(r, atom.to, pattern);
    if (edge === (side === 'before' ? atom.from : atom.to)) continue;
    if (effects === ' stop') return false;
    if (side === 'before') atom.from = edge;
    else atom.to = edge;
    for (const effect of effects.split(' ')) if (effect) apply(atom, effect);
    return true;
  }
  return false;
}

function apply(atom: Atom, effect: string): void {
  const [name, value] = effect.split(':');
  const { day } = atom;
  switch (name) {
    case 'hedged':
    case 'past':
    case 'recurring':
    case 'open':
      atom[name] = true;
      break;
    case 'loose':
      atom.grounded = false;
      break;
    case 'whole':
      atom.partial = false;
      break;
    case 'same':
      atom.day = { kind: 'same' };
      atom.anaphoric = true;
      atom.grounded = false;
      break;
    case 'first-thing':
      atom.part = name;
      break;
    case 'day':
      atom.day = { kind: 'offset', days: Number(value) };
      break;
    case 'plus':
      if (day?.kind === 'offset') day.days += Number(value);
      if (day?.kind === 'weekday') day.plus = Number(value);
      break;
    case 'week':
      if (day?.kind === 'weekday') day.week = Number(value);
      else atom.week = Number(value);
      break;
    default:
      atom.modifier ??= name as NonNullable<Atom['modifier']>;
  }
}

/** An atom that is grounded and says how precise it is; what else is known is added or set. */
export const atomOf = (from: number, to: number, kind: Atom['kind'], more?: Partial<Atom>): Atom => ({
  from,
  to,
  kind,
  grain: kind === 'part' || kind === 'clock' || kind === 'link' ? kind : kind === 'loose' ? 'fuzzy' : 'day',
  grounded: kind !== 'loose' && kind !== 'period',
  ...more,
});
