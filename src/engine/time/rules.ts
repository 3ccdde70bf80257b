import { DATES, DAY_TABLES, DAYS } from './day-rules.ts';
import { codeAt, keep, kept, match, numberAt, type Piece, pieceOf } from './pattern.ts';
import { EVENTS, PERIOD_TABLES, PERIODS } from './period-rules.ts';
import { AVAILABILITY, FUZZY } from './phrases.ts';
import type { Atom, DaySpec, Part, Reading } from './types.ts';
import { know, wordsOf, wordValue } from './vocabulary.ts';

/*
 * A rule is a line `left ^ right = effects`: patterns before and after a piece that was found, and what they mean. With
 * `^word` the piece is found by that word; in a line without `^` it is the first one. What a pattern keeps is a field of
 * the day.
 *
 * Effects set fields: `week:1`, `hedged` (true), `partial:` (nothing), `.days:1` of the day, `part:$` the value of the
 * word that was found. `@table` applies the first rule of a table that fits, `*table` as often as one does. `call:name`
 * leaves the rest to a function. `stop` refuses, and no further rule is tried.
 */

type Value = string | number | boolean | undefined;

interface Effect {
  /** `@`, `*` or `.` before a name, else empty. */
  sign: string;
  name: string;
  value: Value;
}

interface Parts {
  left: Piece[];
  right: Piece[];
  /** The masks of what must stand right before and after, when nothing else may: most rules fail there. */
  before: number;
  after: number;
  /** What the value of the word the piece was found by is kept as. */
  keep: string | undefined;
  effects: readonly Effect[];
}

/** A rule as written, and from when it is first tried, its parts. */
export interface Rule {
  line: string;
  parts?: Parts;
}

/** Calls the function a rule leaves the rest to; false when it refuses. */
export type Call = (name: string, r: Reading, atom: Atom, at: number, last: Atom | undefined) => boolean;

function effectOf(effect: string): Effect {
  const [named = '', text] = effect.split(':');
  const sign = '@*.'.includes(named[0] as string) ? (named[0] as string) : '';
  const value = text === undefined || (text && (Number.isNaN(Number(text)) ? text : Number(text)));
  return { sign, name: named.slice(sign.length), value: value === '' ? undefined : value };
}

function maskOf(pieces: readonly Piece[]): number {
  const first = pieces.find((piece) => !piece.look);
  return first && !first.optional && !first.not ? first.mask : -1;
}

function partsOf(line: string): Parts {
  const [source = '', effects = ''] = line.split(' =', 2);
  const words = source.split(' ');
  const at = Math.max(
    words.findIndex((word) => word[0] === '^'),
    0,
  );
  const left = words.slice(0, at).reverse().map(pieceOf);
  const right = words.slice(at + 1).map(pieceOf);
  return {
    left,
    right,
    before: maskOf(left),
    after: maskOf(right),
    keep: words[at]?.split('=')[1],
    effects: effects ? effects.trim().split(' ').map(effectOf) : [],
  };
}

/** The rules of a table. @param effects of the lines that have none */
export function rulesOf(table: string, effects = ''): Rule[] {
  return table.split('\n').map((line) => ({ line: line.includes(' =') ? line : `${line} =${effects}` }));
}

/** The codes of the words a piece is found by, for a rule to be tried there. */
export function coresOf({ line }: Rule): readonly number[] {
  const at = line.indexOf('^') + 1;
  return wordsOf(line.slice(at, line.indexOf(' ', at)).split('=')[0] as string);
}

const TABLES: Readonly<Record<string, string>> = { ...DAY_TABLES, ...PERIOD_TABLES };
know([DAYS, DATES, PERIODS, EVENTS, FUZZY, AVAILABILITY, ...Object.values(TABLES)].join('\n').replaceAll(/ =.*/g, ''));
const tables = new Map<string, Rule[]>();

/** The rules of a named table, made when it is first asked for. */
function tableOf(name: string): readonly Rule[] {
  let table = tables.get(name);
  if (!table) {
    table = rulesOf(TABLES[name] as string);
    tables.set(name, table);
  }
  return table;
}

/** Applies the first rule of a named table that fits to a piece. @returns whether one did */
export const dress = (r: Reading, atom: Atom, table: string): boolean => apply(r, atom, tableOf(table), -1);

/**
 * Applies the first rule that fits. The atom is changed only when one does.
 * @param at the word the piece was found by
 * @param last the piece found before
 */
export function apply(r: Reading, atom: Atom, rules: readonly Rule[], at: number, call?: Call, last?: Atom): boolean {
  const code = codeAt(r, atom.from - 1);
  const next = codeAt(r, atom.to);
  for (const line of rules) {
    line.parts ??= partsOf(line.line);
    const rule = line.parts;
    if (!((rule.after >>> next) & (rule.before >>> code) & 1)) continue;
    kept.count = 0;
    const from = match(r, atom.from, rule.left, -1);
    const to = from < 0 ? -1 : match(r, atom.to, rule.right, 1);
    if (to < 0) continue;
    if (rule.keep) keep(rule.keep, at);
    const { from: first, to: end } = atom;
    atom.from = from;
    atom.to = to;
    for (let i = 0; i < kept.count; i++) setDay(atom, kept.names[i] as string, numberAt(r, kept.at[i] as number));
    const done = change(r, atom, rule, at, call, last);
    if (done !== undefined) return done;
    atom.from = first;
    atom.to = end;
  }
  return false;
}

function setDay(atom: Atom, field: string, value: Value): void {
  atom.day ??= {} as DaySpec;
  (atom.day as unknown as Record<string, Value>)[field] = value;
}

const PARTS: readonly (Part | undefined)[] = [undefined, 'morning', 'lunch', 'afternoon', 'evening', 'night'];

/** @returns true when done, false to stop, nothing when a function refused and the next rule may be tried */
function change(r: Reading, atom: Atom, { effects }: Parts, at: number, call?: Call, last?: Atom): boolean | undefined {
  for (const { sign, name, value } of effects) {
    if (sign === '.') setDay(atom, name, value);
    else if (sign === '@') dress(r, atom, name);
    else if (sign === '*') while (dress(r, atom, name));
    else if (name === 'stop') return false;
    else if (name === 'call') {
      if (!call?.(value as string, r, atom, at, last)) return undefined;
    } else if (name === 'mod') atom.modifier ??= value as NonNullable<Atom['modifier']>;
    else
      (atom as unknown as Record<string, Value>)[name] = value === '$' ? PARTS[wordValue(codeAt(r, at)) ?? 0] : value;
  }
  return true;
}
