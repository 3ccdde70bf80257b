import { DAY_TABLES } from './day-rules.ts';
import { codeAt, kept, match, numberAt, type Piece, pattern, pieceOf } from './pattern.ts';
import { PERIOD_TABLES } from './period-rules.ts';
import type { Atom, DaySpec, Part, Reading } from './types.ts';
import { wordValue } from './vocabulary.ts';

/*
 * A rule is a line `left ^ right = effects`: patterns before and after a piece that was found, and what they mean. With
 * `^word` the piece is found by that word; in a line without `^` it is the first one. What a pattern keeps is a field of
 * the day.
 *
 * Effects set fields: `week:1`, `hedged` (true), `partial:` (nothing), `.days:1` of the day, `part:$` the value of the
 * word that was found. `@table` applies the first rule of a table that fits, `*table` as often as one does. `call:name`
 * leaves the rest to a function. `stop` refuses, and no further rule is tried.
 */

export interface Rule {
  left: Piece[];
  right: Piece[];
  /** What must stand right before and after, when nothing else may: most rules fail there. */
  before: ReadonlySet<number> | undefined;
  after: ReadonlySet<number> | undefined;
  core: Piece | undefined;
  effects: { name: string; value: string | number | boolean | undefined }[];
}

/** Calls the function a rule leaves the rest to; false when it refuses. */
export type Call = (name: string, r: Reading, atom: Atom, at: number) => boolean;

function effectOf(effect: string): Rule['effects'] {
  const [name = '', value] = effect.split(':');
  if (!name) return [];
  const known =
    value === undefined ? true : value === '' ? undefined : Number.isNaN(Number(value)) ? value : Number(value);
  return [{ name, value: known }];
}

function firstOf(pieces: readonly Piece[]): ReadonlySet<number> | undefined {
  const first = pieces.find((piece) => !piece.look);
  return first && !first.optional && !first.not ? first.words : undefined;
}

function ruleOf(line: string): Rule {
  const [source = '', effects = ''] = line.split(' =', 2);
  const words = source.split(' ');
  const at = Math.max(
    words.findIndex((word) => word[0] === '^'),
    0,
  );
  const core = words[at] as string;
  const left = pattern(words.slice(0, at).reverse().join(' '));
  const right = pattern(words.slice(at + 1).join(' '));
  return {
    left,
    right,
    before: firstOf(left),
    after: firstOf(right),
    core: core === '^' ? undefined : pieceOf(core),
    effects: effects.split(' ').flatMap(effectOf),
  };
}

export const rulesOf = (table: string): Rule[] => table.split('\n').map(ruleOf);

const tables = new Map(
  Object.entries({ ...DAY_TABLES, ...PERIOD_TABLES }).map(([name, table]) => [name, rulesOf(table)]),
);

/** Applies the first rule of a named table that fits to a piece. @returns whether one did */
export const dress = (r: Reading, atom: Atom, table: string): boolean => apply(r, atom, tables.get(table) ?? [], -1);

/**
 * Applies the first rule that fits. The atom is changed only when one does.
 * @param at the word the piece was found by
 */
export function apply(r: Reading, atom: Atom, rules: readonly Rule[], at: number, call?: Call): boolean {
  const code = codeAt(r, atom.from - 1);
  const next = codeAt(r, atom.to);
  for (const rule of rules) {
    if ((rule.after && !rule.after.has(next)) || (rule.before && !rule.before.has(code))) continue;
    if (kept.length > 0) kept.length = 0;
    const from = match(r, atom.from, rule.left, -1);
    const to = from < 0 ? -1 : match(r, atom.to, rule.right, 1);
    if (to < 0) continue;
    if (rule.core?.keep) kept.push([rule.core.keep, at]);
    const before = [atom.from, atom.to] as const;
    [atom.from, atom.to] = [from, to];
    for (const [field, i] of kept) setDay(atom, field, numberAt(r, i));
    const done = change(r, atom, rule, at, call);
    if (done !== undefined) return done;
    [atom.from, atom.to] = before;
  }
  return false;
}

function setDay(atom: Atom, field: string, value: unknown): void {
  atom.day = { ...(atom.day as DaySpec), [field]: value };
}

const PARTS: readonly (Part | undefined)[] = [undefined, 'morning', 'lunch', 'afternoon', 'evening', 'night'];

/** @returns true when done, false to stop, nothing when a function refused and the next rule may be tried */
function change(r: Reading, atom: Atom, { effects }: Rule, at: number, call?: Call): boolean | undefined {
  for (const { name, value } of effects) {
    const rest = name.slice(1);
    if (name === 'stop') return false;
    if (name === 'call') {
      if (!call?.(value as string, r, atom, at)) return undefined;
    } else if (name[0] === '@') dress(r, atom, rest);
    else if (name[0] === '*') while (dress(r, atom, rest));
    else if (name[0] === '.') setDay(atom, rest, value);
    else if (name === 'mod') atom.modifier ??= value as NonNullable<Atom['modifier']>;
    else Object.assign(atom, { [name]: value === '$' ? PARTS[wordValue(codeAt(r, at)) ?? 0] : value });
  }
  return true;
}
