import { amountOf, DAY, MONTH, WEEK } from './lexicon.ts';
import { normAt, numberAt } from './reading.ts';
import type { Atom, Reading } from './types.ts';
import { ahead, among, atomOf, behind } from './words.ts';

interface Amount {
  /** Token the amount starts at. */
  from: number;
  /** The larger number of a span ("24-48 hours"), or nothing when it cannot be counted. */
  count?: number;
  /** "2-3", "a few", "a week or two": no single number. */
  open: boolean;
}

/** The amount that ends before token `i`: "two", "a couple of", "24-48", "5". */
function amountBefore(r: Reading, i: number): Amount | undefined {
  const end = behind(r, i, 'more|additional|further');
  const fuzzy = behind(r, end, 'a? couple|few|several|some|many|number of?');
  if (fuzzy < end) return { from: fuzzy, open: true };
  const number = numberAt(r, end - 1, 3);
  const count = number < 0 ? amountOf(normAt(r, end - 1)) : number;
  if (count === undefined) return undefined;
  const from = behind(r, end - 1, '#|:hour|:amount -|to|or');
  return { from, count, open: from < end - 1 };
}

/**
 * A length of time whose unit is token `i`: "in two weeks", "within 5 business days", "over the next few days",
 * "three days ago". A bare length ("two weeks") is partial: "two weeks from Tuesday" completes it.
 */
export function readDuration(r: Reading, i: number, unit: number, business: boolean, end: number): Atom | undefined {
  const amount = amountBefore(r, end);
  if (!amount) return undefined;
  let to = ahead(r, i + 1, 'or two|so|more');
  const open = amount.open || to > i + 1;
  // "two weeks' notice" is a length, "six weeks later" counts from a moment of the story.
  to = ahead(r, to, "'s|' time");
  if (ahead(r, to, "'s|'|later") > to) return undefined;
  const minutes = amount.count === undefined ? undefined : amount.count * unit;
  const atom = atomOf(amount.from, to, 'duration', { grain: 'fuzzy', grounded: false });
  if (minutes !== undefined && !open) atom.days = unit >= DAY ? minutes / DAY : 0;
  if (business) atom.business = true;
  const ago = ahead(r, to, unit < DAY ? 'ago|back' : 'ago|back|earlier');
  if (ago > to) return { ...atom, to: ago, past: true, grain: unit > WEEK ? 'month' : 'day', kind: 'loose' };
  const { from } = atom;
  const said = (start: number, end: number, lead: Lead): Atom =>
    future({ ...atom, from: start, to: end }, minutes, open, unit, lead);
  const next = behind(r, from, 'in|within|over? the|these? next|coming|following|upcoming');
  if (next < from) return said(next, to, normAt(r, next) === 'within' ? 'within' : 'over');
  const past = behind(r, from, 'the|these? last|past|previous');
  if (past < from) return normAt(r, to) === 'of' ? undefined : { ...atom, from: past, past: true, kind: 'loose' };
  const within = behind(r, from, 'within|inside about|around|roughly|~?');
  if (within < from) return said(within, to, 'within');
  const inside = behind(r, from, 'in just|another|like?');
  if (inside < from) return said(inside, to, 'in');
  const roughly = behind(r, from, 'in about|around|roughly|~');
  if (roughly < from) return future({ ...atom, from: roughly }, minutes, true, unit, 'in');
  const fromNow = ahead(r, to, 'from now');
  if (fromNow > to) return said(from, fromNow, 'in');
  if (among('for took takes take spent spend every than per runs lasts only of', normAt(r, from - 1))) return undefined;
  if (amount.count === undefined && unit >= DAY && unit <= MONTH && normAt(r, from) === 'a')
    return { ...atom, kind: 'loose', hedged: true };
  return { ...atom, partial: true };
}

type Lead = 'in' | 'within' | 'over';

/** A deadline further off than a month ("within 90 days") is not planned as a day. */
const MAX_DEADLINE = 44640;

/** Decides whether a length ahead names one day. "In two weeks" does not; "within two weeks" is a deadline and does. */
function future(atom: Atom, minutes: number | undefined, open: boolean, unit: number, lead: Lead): Atom {
  const dated = atomOf(atom.from, atom.to, 'day', lead === 'within' ? { modifier: 'by' } : {});
  if (unit < DAY) {
    // "In a few minutes", "in a minute": today, at no known clock time.
    if (lead !== 'within' && (minutes === undefined || minutes === 1))
      return { ...dated, day: { kind: 'offset', days: 0 } };
    // "Within 24-48 hours" still ends at a known hour; "in 2-3 hours" is still today.
    if (minutes !== undefined) {
      if (lead === 'in' && minutes < DAY / 2)
        return { ...dated, kind: 'clock', grain: 'clock', day: { kind: 'minutes', minutes } };
      return { ...dated, modifier: 'by', day: { kind: 'minutes', minutes, deadline: true } };
    }
  }
  const days = (minutes ?? 0.5) / DAY;
  // "Over the next two days" is a short list of days; "in the next two weeks" is no plan.
  const vague =
    unit >= MONTH ||
    days * DAY > MAX_DEADLINE ||
    !Number.isInteger(days) ||
    (lead !== 'within' && (open || unit >= WEEK)) ||
    (lead === 'over' && days > 3);
  if (vague) return { ...atom, kind: 'loose', hedged: true };
  dated.day = { kind: 'offset', days };
  if (atom.business) dated.day.business = true;
  return dated;
}
