import type { Grain } from '../types.ts';
import { readDuration } from './duration.ts';
import { DAY, MONTH, QUARTER, WEEK, type Word, YEAR } from './lexicon.ts';
import { isDash, normAt, touches } from './reading.ts';
import type { Atom, DaySpec, Reading } from './types.ts';
import { ahead, among, atomOf, behind, dress } from './words.ts';

const grainOf = (unit: number): Grain =>
  unit <= DAY ? 'day' : unit < MONTH ? 'week' : unit < QUARTER ? 'month' : unit < YEAR ? 'quarter' : 'year';

/** How many weeks, months or quarters ahead a word points. */
export function offsetOf(norm: string): number | undefined {
  if (among('this current', norm)) return 0;
  if (among('next coming upcoming following', norm)) return 1;
  return among('last past previous prior', norm) ? -1 : undefined;
}

/** A unit at token `i` ("week", "days", "quarter") with what stands before it: "early next week", "in two days". */
export function readUnit(r: Reading, i: number, { value: unit }: Word): Atom | undefined {
  const to = i + 1;
  if (isDash(normAt(r, i - 1)) && touches(r, i - 1))
    return unit === WEEK && normAt(r, i - 2) === 'mid' ? period(r, i, to, WEEK, 0) : undefined;
  const core = behind(r, i, 'business|working|work|workday|calendar|full');
  const business = core < i && !among('calendar full', normAt(r, core));
  if (unit === 2 * DAY && !business) return readWeekend(r, i);
  const before = normAt(r, core - 1);
  const offset = offsetOf(before);
  if (offset !== undefined) return readOffset(r, i, unit, core - 1, offset, business);
  const named = behind(r, core, 'the? that|same');
  if (named < core && unit >= DAY && unit <= WEEK) {
    return unit === WEEK
      ? { ...period(r, named, to, WEEK, 0), anaphoric: true }
      : atomOf(named, to, 'day', { grounded: false, anaphoric: true, day: { kind: 'same' } });
  }
  if (unit === DAY && behind(r, i, 'the other') < i) return atomOf(i - 2, to, 'loose', { past: true });
  // "a week" alone may still be "a week from today"; "a day" in "twice a day" completes to nothing and is dropped.
  const duration = readDuration(r, i, unit, business, core);
  if (duration) return duration;
  const end = ahead(r, to, '-? end');
  if (unit >= MONTH && end > to && normAt(r, end) !== 'of') return { ...period(r, i, end, unit, 0), modifier: 'end' };
  const within = behind(r, i, 'within the');
  if (within < i && unit < MONTH) {
    const day: DaySpec = unit === WEEK ? { kind: 'week-end', week: 0 } : { kind: 'offset', days: 0 };
    return atomOf(within, to, 'day', { modifier: 'by', day });
  }
  return unit === WEEK ? readWeek(r, i, before === 'the' ? core - 1 : i) : undefined;
}

/** "the week of August 3rd", "the week after next", "later in the week". The day of a week is a piece of its own. */
function readWeek(r: Reading, i: number, from: number): Atom | undefined {
  const to = i + 1;
  const start = ahead(r, to, 'of|commencing|beginning|starting|ending');
  if (start > to) return atomOf(from, start, 'period', { grain: 'week', partial: true, weak: true });
  if (from === i) return undefined;
  const next = ahead(r, to, 'after next');
  if (next > to) return period(r, from, next, WEEK, 2);
  if (ahead(r, to, 'after END|-|(') > to) return period(r, from, to + 1, WEEK, 1);
  // "the week after Labor Day", "the week before the launch": no known week.
  if (ahead(r, to, 'after|before') > to) return atomOf(from, to + 1, 'loose', { grain: 'week' });
  return behind(r, from, 'later|earlier|early|late in') < from ? period(r, from, to, WEEK, 0) : undefined;
}

function readOffset(
  r: Reading,
  i: number,
  unit: number,
  lead: number,
  offset: number,
  business: boolean,
): Atom | undefined {
  const to = i + 1;
  const from = behind(r, lead, 'the|this');
  const two = ahead(r, to, 'or two');
  if (offset === 1 && two > to) return atomOf(from, two, 'loose', { hedged: true });
  if (unit < DAY) {
    const day: DaySpec = { kind: 'minutes', minutes: 60, deadline: true };
    return offset === 1 && unit === 60
      ? atomOf(behind(r, from, 'in|within'), to, 'day', { modifier: 'by', day })
      : undefined;
  }
  const plural = normAt(r, i).endsWith('s');
  if (unit === DAY && !plural) {
    return business && offset === 1
      ? atomOf(from, to, 'day', { day: { kind: 'offset', days: 1, business } })
      : undefined;
  }
  if (offset < 0 && normAt(r, to) === 'of') return undefined;
  if (plural) {
    // "in the coming weeks", "over the next months", "the past weeks"
    const loose = atomOf(behind(r, from, 'in|over'), to, 'loose', { hedged: true });
    if (offset < 0) loose.past = true;
    return normAt(r, lead) === 'this' ? undefined : loose;
  }
  const after = ahead(r, to, 'after next');
  return period(r, from, after, unit, after > to ? 2 : offset);
}

const WIDER = `mid -? = mid hedged
early on|in? = early hedged
late on|in? = late hedged
later on|in? = late hedged
earlier on|in? = early hedged past
sometime|anytime in? = sometime hedged
some|any|one time|day in? = sometime hedged
around = around hedged
by = by
before|until = before
after = after
the? very? beginning|start of the? = early hedged
the? first|early|front half|part|week|days of the? = early hedged
the? second|third|fourth|last|late|latter|later|back half|part|week|days of the? = late hedged
the? middle|half|part|week|days of the? = mid hedged
the? very|tail? end of the? = end hedged`;

/**
 * A stretch wider than a day, not something one can book. Takes in the modifiers before it: "early", "sometime", "the
 * first half of", "by".
 */
export function period(r: Reading, from: number, to: number, unit: number, offset: number): Atom {
  const atom = atomOf(from, to, 'period', { grain: grainOf(unit) });
  if (unit === WEEK) atom.week = offset;
  if (offset < 0) atom.past = true;
  while (dress(r, atom, 'from', WIDER));
  return atom;
}

const WEEKENDS = `this|the? next|coming|upcoming|following = week:1
this|the? last|past|previous = week:-1 past
this|the = week:0`;

/** "this weekend", "next weekend", "over the weekend": two known days. */
function readWeekend(r: Reading, i: number): Atom | undefined {
  const atom = atomOf(i, i + 1, 'day');
  if (normAt(r, i) === 'weekends' || !dress(r, atom, 'from', WEEKENDS)) return undefined;
  const { week = 0, ...rest } = atom;
  // "This coming weekend" is this one.
  return { ...rest, day: { kind: 'weekend', week: week > 0 && normAt(r, i - 1) !== 'next' ? 0 : week } };
}
