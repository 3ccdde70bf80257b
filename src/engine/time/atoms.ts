import type { Grain } from '../types.ts';
import { newAtom } from './atom.ts';
import { readLink, readTemplate } from './booking-links.ts';
import { readClock } from './clock.ts';
import { DAYS } from './day-rules.ts';
import { readDuration } from './duration.ts';
import { readEvent } from './event.ts';
import { readNumber } from './numbers.ts';
import { behind, codeAt, isAt, numberAt, pattern } from './pattern.ts';
import { EVENTS, PERIODS } from './period-rules.ts';
import { AVAILABILITY, FUZZY } from './phrases.ts';
import { apply, type Call, coresOf, dress, type Rule, rulesOf } from './rules.ts';
import type { Atom, Reading } from './types.ts';
import { DAY, MONTH, QUARTER, URL, WEEK, wordsOf, YEAR } from './vocabulary.ts';

/** The rules to try at a word, by its code. Most words are not in here, and cost one look-up. */
const rulesAt: (Rule[] | undefined)[] = [];
for (const [rules, effects] of [
  [DAYS],
  [PERIODS],
  [FUZZY, 'grain:fuzzy hedged weak'],
  [AVAILABILITY, 'grain:availability hedged weak'],
  [EVENTS],
] as const) {
  for (const rule of rulesOf(rules, effects))
    for (const code of coresOf(rule)) {
      const list = rulesAt[code] ?? [];
      rulesAt[code] = list;
      list.push(rule);
    }
}

const NUMBER = wordsOf('#');
const BRACKET = wordsOf('[|{|<');
for (const code of [...NUMBER, ...BRACKET, URL]) rulesAt[code] ??= [];

/** Whether a token with this code may be the start or the core of a time expression. */
export const isHead = (code: number): boolean => rulesAt[code] !== undefined;

/**
 * The pieces of time expressions in reading order; no two overlap.
 * @param heads the tokens that `isHead` lets through
 */
export function readAtoms(r: Reading, heads: readonly number[]): Atom[] {
  const atoms: Atom[] = [];
  let i = 0;
  let last: Atom | undefined;
  for (const head of heads) {
    if (head < i) continue;
    const atom = atomAt(r, head, last);
    if (!atom) continue;
    finish(r, atom);
    place(r, atoms, atom);
    i = isClause(atom) ? head + 1 : atom.to;
    last = atom;
  }
  return atoms;
}

function atomAt(r: Reading, i: number, last: Atom | undefined): Atom | undefined {
  const code = codeAt(r, i);
  if (NUMBER.includes(code)) return readNumber(r, i, last);
  const atom = newAtom(i, i + 1);
  if (code === URL) return readLink(r, atom, i) ? atom : undefined;
  if (BRACKET.includes(code)) return readTemplate(r, atom, i) ? atom : undefined;
  return apply(r, atom, rulesAt[code] ?? [], i, call, last) ? atom : undefined;
}

/** The functions rules leave the rest to. */
const call: Call = (name, r, atom, at, last) => {
  if (name === 'duration') return readDuration(r, atom, at);
  if (name === 'event') return readEvent(r, atom, at);
  if (name === 'link') return readLink(r, atom, at);
  const clock = readClock(r, at, last);
  return clock !== undefined && Object.assign(atom, clock) !== undefined;
};

const isClause = (atom: Atom): boolean => atom.weak === true && atom.grain === 'event';

const grainOf = (unit: number): Grain =>
  unit <= DAY ? 'day' : unit < MONTH ? 'week' : unit < QUARTER ? 'month' : unit < YEAR ? 'quarter' : 'year';

/** Says what a rule left open, and takes in what stands around a day. */
function finish(r: Reading, atom: Atom): void {
  const { day } = atom;
  if (day) day.kind ??= day.day || day.n ? 'date' : day.weekday ? 'weekday' : 'offset';
  atom.kind ??= atom.part ? 'part' : day ? 'day' : 'loose';
  if (atom.kind === 'period') atom.grain ??= grainOf(numberAt(r, atom.to - 1) ?? WEEK);
  if (atom.kind === 'day' || (atom.kind === 'part' && !atom.partial)) dressDay(r, atom);
  atom.grain ??=
    atom.kind === 'part' || atom.kind === 'clock' || atom.kind === 'link'
      ? atom.kind
      : atom.kind === 'loose'
        ? 'fuzzy'
        : 'day';
}

/** A hedge ("sometime Thursday", "Monday or so"), a bound ("by Friday", "after the 14th"), "early". */
function dressDay(r: Reading, atom: Atom): void {
  for (let guard = 0; guard < 3; guard++)
    if (!dress(r, atom, 'before') && !(atom.kind === 'day' && !atom.modifier && dress(r, atom, 'around'))) break;
  if (atom.hedged && isKnown(r, atom)) atom.hedged = false;
  dress(r, atom, 'after');
}

const ANY = wordsOf('any|anytime');

/** A hedged "today" is still one known day ("sometime this afternoon"), and so is "any time tomorrow". */
function isKnown(r: Reading, { day, from }: Atom): boolean {
  if (day?.kind !== 'offset') return day?.kind === 'weekend';
  return day.days === 0 || (day.days === 1 && isAt(r, from, ANY));
}

const OPENER = pattern('in|over|during? sometime');
const OPENER_OF_TWO = pattern('in|over|during? time some');

/** Adds an atom; a weak one before it that it reaches over gives way, a clause of an event is cut short. */
function place(r: Reading, atoms: Atom[], atom: Atom): void {
  const before = atoms.at(-1);
  // "sometime" right before, or before an "in": "sometime in the next two weeks".
  if (before?.weak && (atom.kind === 'loose' || atom.kind === 'period')) {
    const opener = Math.max(behind(r, atom.from, OPENER), behind(r, atom.from, OPENER_OF_TWO));
    if (opener === before.from) {
      atom.from = opener;
      atom.hedged = true;
    }
  }
  for (;;) {
    const last = atoms.at(-1);
    if (!last || last.to <= atom.from) break;
    if (last.from < atom.from && isClause(last)) {
      last.to = atom.from;
      break;
    }
    // "The first **three days** of next week".
    if (!last.weak && (last.kind !== 'duration' || last.from < atom.from)) {
      atom.from = last.to;
      break;
    }
    atoms.pop();
  }
  atoms.push(atom);
}
