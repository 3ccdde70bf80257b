import type { Grain } from '../types.ts';
import { readDuration } from './duration.ts';
import { DAY, MONTH, ordinalOf, QUARTER, WEEK, type Word, YEAR } from './lexicon.ts';
import { isDash, normAt, tokenAt, touches } from './reading.ts';
import type { Atom, DaySpec, Reading } from './types.ts';

const grainOf = (unit: number): Grain =>
  unit <= DAY ? 'day' : unit < MONTH ? 'week' : unit < QUARTER ? 'month' : unit < YEAR ? 'quarter' : 'year';

/** How many weeks, months or quarters ahead a word points. */
export const OFFSETS = new Map([
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
  ['following', 1],
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['prior', -1],
]);
const BUSINESS = new Set(['business', 'working', 'work', 'workday']);

/** A unit at token `i` ("week", "days", "quarter") with what stands before it: "early next week", "in two days". */
export function readUnit(r: Reading, i: number, word: Word): Atom | undefined {
  let at = i - 1;
  let before = normAt(r, at);
  if (isDash(before) && touches(r, at)) return normAt(r, at - 1) === 'mid' ? midWeek(r, i, word) : undefined;
  const business = BUSINESS.has(before);
  if (business || before === 'calendar' || before === 'full') before = normAt(r, --at);
  const unit = word.value;
  if (unit === 2 * DAY && !business) return readWeekend(r, i);
  const offset = OFFSETS.get(before);
  if (offset !== undefined) return readOffset(r, i, unit, before, at, offset, business);
  if (before === 'that' || before === 'same') return anaphoric(r, i, at, unit);
  if (unit === DAY && before === 'other' && normAt(r, at - 1) === 'the') {
    return { from: at - 1, to: i + 1, kind: 'loose', grain: 'fuzzy', grounded: false, past: true };
  }
  const duration = readDuration(r, i, word, business, at + 1);
  // "a week" alone may still be "a week from today"; "a day" in "twice a day" completes to nothing and is dropped.
  if (duration) return duration;
  if (before === 'the' && unit === WEEK) {
    const next = normAt(r, i + 1);
    if (next === 'after' && normAt(r, i + 2) === 'next') return period(r, at, i + 3, WEEK, 2);
    if (next === 'after' && tokenAt(r, i + 2)?.kind !== 'word') return period(r, at, i + 2, WEEK, 1);
    // "the week after Labor Day", "the week before the launch": no known week.
    if (next === 'after' || next === 'before')
      return { from: at, to: i + 2, kind: 'loose', grain: 'week', grounded: false };
  }
  if (before === 'the' && normAt(r, at - 1) === 'within') return readWithin(at - 1, i + 1, unit);
  if (unit === WEEK) return readWeekOf(r, i, before, at);
  if (unit >= MONTH && isYearEnd(r, i))
    return { ...period(r, i, isDash(normAt(r, i + 1)) ? i + 3 : i + 2, unit, 0), modifier: 'end' };
  return undefined;
}

/** "within the hour", "within the week". */
function readWithin(from: number, to: number, unit: number): Atom | undefined {
  if (unit >= MONTH) return undefined;
  const day: DaySpec = unit === WEEK ? { kind: 'week-end', week: 0 } : { kind: 'offset', days: 0 };
  return { from, to, kind: 'day', grain: 'day', grounded: true, modifier: 'by', day };
}

/** "by year end", "before quarter-end". */
function isYearEnd(r: Reading, i: number): boolean {
  const at = isDash(normAt(r, i + 1)) ? i + 2 : i + 1;
  return normAt(r, at) === 'end' && normAt(r, at + 1) !== 'of';
}

function readOffset(
  r: Reading,
  i: number,
  unit: number,
  before: string,
  at: number,
  offset: number,
  business: boolean,
): Atom | undefined {
  if (offset === 1 && normAt(r, i + 1) === 'or' && normAt(r, i + 2) === 'two') {
    const from = normAt(r, at - 1) === 'the' ? at - 1 : at;
    return { from, to: i + 3, kind: 'loose', grain: 'fuzzy', grounded: false, hedged: true };
  }
  if (unit < DAY) {
    if (before !== 'next' || unit !== 60) return undefined;
    const from = normAt(r, at - 1) === 'the' ? at - 2 : at;
    const day: DaySpec = { kind: 'minutes', minutes: 60, deadline: true };
    return { from: Math.max(from, r.from), to: i + 1, kind: 'day', grain: 'day', grounded: true, modifier: 'by', day };
  }
  const plural = r.tokens[i]?.norm.endsWith('s') === true;
  if (unit === DAY && !plural) {
    if (!business || offset !== 1) return undefined;
    const from = normAt(r, at - 1) === 'the' ? at - 1 : at;
    return {
      from,
      to: i + 1,
      kind: 'day',
      grain: 'day',
      grounded: true,
      day: { kind: 'offset', days: 1, business: true },
    };
  }
  const to = i + 1;
  if (offset < 0 && normAt(r, i + 1) === 'of') return undefined;
  if (plural) {
    // "in the coming weeks", "over the next months", "the past weeks"
    let from = at;
    if (normAt(r, from - 1) === 'the') from--;
    if (normAt(r, from - 1) === 'in' || normAt(r, from - 1) === 'over') from--;
    if (offset === 0 && before !== 'current') return undefined;
    const loose: Atom = { from, to, kind: 'loose', grain: 'fuzzy', grounded: false, hedged: true };
    return offset < 0 ? { ...loose, past: true } : loose;
  }
  let from = at;
  if (normAt(r, from - 1) === 'this' || normAt(r, from - 1) === 'the') from--;
  const after = normAt(r, to) === 'after' && normAt(r, to + 1) === 'next' ? 2 : 0;
  return period(r, from, to + after, unit, offset + (after ? 1 : 0));
}

/** A stretch wider than a day, with its modifiers: not something one can book. */
export function period(r: Reading, start: number, to: number, unit: number, offset: number): Atom {
  const atom: Atom = { from: start, to, kind: 'period', grain: grainOf(unit), grounded: false };
  if (unit === WEEK) atom.week = offset;
  if (offset < 0) atom.past = true;
  widen(r, atom);
  return atom;
}

/** Takes in the modifiers before a period: "early", "later", "sometime", "the first half of", "by", "in early". */
function widen(r: Reading, atom: Atom): void {
  for (let guard = 0; guard < 4; guard++) {
    const at = atom.from - 1;
    const before = normAt(r, at);
    const dashed = isDash(before) && touches(r, at) && normAt(r, at - 1) === 'mid';
    if (dashed || before === 'mid' || before === 'early' || before === 'late') {
      atom.from -= dashed ? 2 : 1;
      atom.modifier = before === 'early' || before === 'late' ? before : 'mid';
      atom.hedged = true;
    } else if (before === 'later' || before === 'earlier') {
      atom.from--;
      atom.modifier = before === 'later' ? 'late' : 'early';
      atom.hedged = true;
      if (before === 'earlier') atom.past = true;
    } else if (before === 'in' && isSometime(r, at - 1)) {
      atom.from--;
    } else if (
      (before === 'on' || before === 'in') &&
      (normAt(r, at - 1) === 'later' || normAt(r, at - 1) === 'early')
    ) {
      atom.from--;
    } else if (before === 'sometime' || ((before === 'time' || before === 'day') && PICKS.has(normAt(r, at - 1)))) {
      atom.from -= before === 'sometime' ? 1 : 2;
      atom.modifier ??= 'sometime';
      atom.hedged = true;
    } else if (before === 'around' || before === 'anytime') {
      atom.from--;
      atom.modifier ??= before === 'around' ? 'around' : 'sometime';
      atom.hedged = true;
    } else if (before === 'by' || before === 'before' || before === 'until' || before === 'after') {
      atom.from--;
      atom.modifier ??= before === 'until' ? 'before' : before;
      return;
    } else if (before === 'of' || (before === 'the' && normAt(r, at - 1) === 'of')) {
      const of = before === 'of' ? at : at - 1;
      const start = portionBefore(r, of);
      if (start === undefined) return;
      atom.from = start.from;
      atom.modifier = start.modifier;
      atom.hedged = true;
    } else return;
  }
}

/** "sometime", "some time", "any time": ends at token `i`. */
const isSometime = (r: Reading, i: number): boolean =>
  normAt(r, i) === 'sometime' || (normAt(r, i) === 'time' && PICKS.has(normAt(r, i - 1)));

const PICKS = new Set(['some', 'any', 'one']);

const PORTIONS = new Map<string, NonNullable<Atom['modifier']>>([
  ['beginning', 'early'],
  ['start', 'early'],
  ['middle', 'mid'],
  ['half', 'mid'],
  ['part', 'mid'],
  ['week', 'mid'],
  ['days', 'mid'],
  ['end', 'end'],
  ['tail', 'end'],
]);

/** "the beginning", "the first half", "early part", "the third week": ends before the "of" at token `of`. */
function portionBefore(r: Reading, of: number): { from: number; modifier: NonNullable<Atom['modifier']> } | undefined {
  let modifier = PORTIONS.get(normAt(r, of - 1));
  if (!modifier) return undefined;
  let from = of - 1;
  const which = normAt(r, from - 1);
  if (ordinalOf(which) !== undefined || ['early', 'late', 'latter', 'later', 'back', 'front', 'very'].includes(which)) {
    from--;
    if (which === 'first' || which === 'early' || which === 'front') modifier = 'early';
    else if (which !== 'very') modifier = 'late';
  }
  if (normAt(r, from - 1) === 'the') from--;
  return { from, modifier };
}

function anaphoric(r: Reading, i: number, at: number, unit: number): Atom | undefined {
  if (unit < DAY || unit > WEEK) return undefined;
  const from = normAt(r, at - 1) === 'the' ? at - 1 : at;
  if (unit === WEEK) return { ...period(r, from, i + 1, WEEK, 0), anaphoric: true };
  return { from, to: i + 1, kind: 'day', grain: 'day', grounded: false, anaphoric: true, day: { kind: 'same' } };
}

function midWeek(r: Reading, i: number, word: Word): Atom | undefined {
  return word.value === WEEK ? period(r, i, i + 1, WEEK, 0) : undefined;
}

/** "this weekend", "next weekend", "over the weekend": two known days. */
function readWeekend(r: Reading, i: number): Atom | undefined {
  const before = normAt(r, i - 1);
  const offset = before === 'the' ? 0 : OFFSETS.get(before);
  if (offset === undefined || normAt(r, i) === 'weekends') return undefined;
  const from = normAt(r, i - 2) === 'this' || (before !== 'the' && normAt(r, i - 2) === 'the') ? i - 2 : i - 1;
  const week = before === 'next' ? 1 : Math.min(offset, 0);
  const atom: Atom = { from, to: i + 1, kind: 'day', grain: 'day', grounded: true, day: { kind: 'weekend', week } };
  if (offset < 0) atom.past = true;
  return atom;
}

const STARTS = new Set(['of', 'commencing', 'beginning', 'starting']);

/** "the week of August 3rd", "week commencing 3 August", "later in the week". The day itself is a piece of its own. */
function readWeekOf(r: Reading, i: number, before: string, at: number): Atom | undefined {
  const next = normAt(r, i + 1);
  const from = before === 'the' ? at : i;
  if (STARTS.has(next) || (next === 'ending' && normAt(r, i + 2) !== '')) {
    return { from, to: i + 2, kind: 'period', grain: 'week', grounded: false, partial: true, weak: true };
  }
  if (before !== 'the' || normAt(r, at - 1) !== 'in') return undefined;
  const lead = normAt(r, at - 2);
  if (lead !== 'later' && lead !== 'early' && lead !== 'late' && lead !== 'earlier') return undefined;
  return period(r, at, i + 1, WEEK, 0);
}
