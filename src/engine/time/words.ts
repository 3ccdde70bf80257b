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

/** Whether a word names something held at a time or that ends: "our Tuesday call", "after the launch". */
export const isEventNoun = (word: string): boolean =>
  among(
    'meeting call demo pilot launch review board conference event holiday break trip vacation offsite kickoff webinar audit migration ' +
      'release approval signature renewal quarter close closing budget presentation workshop interview discussion planning cycle deadline summit ' +
      'lunch dinner signing sync standup session training report update conversation chat email mail',
    word,
  );

export interface Piece {
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
export function piecesOf(pattern: string): Piece[] {
  let pieces = patterns.get(pattern);
  if (!pieces) {
    pieces = pattern.split(' ').map((piece) => {
      const optional = piece.length > 1 && piece.endsWith('?');
      const peek = piece.length > 1 && piece.startsWith('>');
      const words = new Set(piece.slice(peek ? 1 : 0, optional ? -1 : undefined).split('|'));
      return { words, classes: piece.includes(':'), optional, peek };
    });
    patterns.set(pattern, pieces);
  }
  return pieces;
}

function accepts(r: Reading, i: number, { words, classes }: Piece): boolean {
  const token = tokenAt(r, i);
  if (!token) return words.has('END');
  if (words.has(token.norm)) return true;
  if (token.kind === 'word') return classes && words.has(`:${wordOf(token.norm)?.class}`);
  if (token.kind === 'number') return words.has('#');
  return (words.has('END') && closes(token.norm)) || (words.has('-') && isDash(token.norm));
}

/** Where a pattern that starts at token `i`, or with a step of -1 ends before it, ends; `i` when it is not there. */
export function match(r: Reading, i: number, pieces: readonly Piece[], step: 1 | -1): number {
  let at = i;
  for (let p = 0; p < pieces.length; p++) {
    const piece = pieces[step > 0 ? p : pieces.length - 1 - p] as Piece;
    if (!accepts(r, step > 0 ? at : at - 1, piece)) {
      if (!piece.optional) return i;
    } else if (!piece.peek) at += step;
  }
  return at;
}

/** The token after a pattern that starts at token `i`; `i` itself when it is not there. */
export const ahead = (r: Reading, i: number, pattern: string): number => match(r, i, piecesOf(pattern), 1);

/** The token a pattern starts at that ends before token `i`; `i` itself when it is not there. */
export const behind = (r: Reading, i: number, pattern: string): number => match(r, i, piecesOf(pattern), -1);

/** The words a pattern may start with; with a step of -1 those it may end with. */
function edgeWords(pieces: readonly Piece[], step: 1 | -1): string[] {
  const words: string[] = [];
  for (const piece of step > 0 ? pieces : pieces.toReversed()) {
    words.push(...piece.words);
    if (!piece.optional) break;
  }
  return words;
}

interface Table {
  rules: { pieces: Piece[]; effects: string[] }[];
  /** What can stand right beside the atom: most of the time nothing does, and no rule need be tried. */
  edge: Piece;
}
const tables = new Map<string, Table>();

function tableOf(table: string, step: 1 | -1): Table {
  const rules = table.split('\n').map((line) => {
    const [pattern = '', effects = ''] = line.split(' =');
    return { pieces: piecesOf(pattern), effects: effects.trim().split(' ') };
  });
  const words = new Set(rules.flatMap(({ pieces }) => edgeWords(pieces, step)));
  return { rules, edge: { words, classes: table.includes(':'), optional: false, peek: false } };
}

/**
 * Takes in what stands beside an atom and changes it: the first rule of a table whose pattern is there.
 * A rule is a line `pattern = effects`; `stop` as its effect leaves the atom as it is.
 * @returns whether something was taken in
 */
export function dress(r: Reading, atom: Atom, side: 'from' | 'to', table: string): boolean {
  const step = side === 'to' ? 1 : -1;
  let known = tables.get(table);
  if (!known) {
    known = tableOf(table, step);
    tables.set(table, known);
  }
  const start = atom[side];
  if (!accepts(r, step > 0 ? start : start - 1, known.edge)) return false;
  for (const { pieces, effects } of known.rules) {
    const edge = match(r, start, pieces, step);
    if (edge === start) continue;
    if (effects[0] === 'stop') return false;
    atom[side] = edge;
    for (const effect of effects) if (effect) apply(atom, effect);
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
