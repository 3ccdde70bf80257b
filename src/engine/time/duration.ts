import { amountOf, DAY, isFuzzyAmount, MONTH, WEEK, type Word } from './lexicon.ts';
import { isDash, normAt, tokenAt } from './reading.ts';
import type { Atom, Reading } from './types.ts';

interface Amount {
  /** Token the amount starts at. */
  from: number;
  /** The larger number of a span ("24-48 hours"), or nothing when it cannot be counted. */
  count: number | undefined;
  /** "2-3", "a few", "a week or two": no single number. */
  open: boolean;
}

/** The amount that ends before token `i`: "two", "a couple of", "24-48", "5". */
function amountBefore(r: Reading, i: number): Amount | undefined {
  const token = tokenAt(r, i - 1);
  if (!token) return undefined;
  let from = i - 1;
  let norm = token.norm;
  if (norm === 'more' || norm === 'additional' || norm === 'further') norm = normAt(r, --from);
  if (norm === 'of' && isFuzzyAmount(normAt(r, i - 2))) {
    from--;
    norm = normAt(r, i - 2);
  }
  if (isFuzzyAmount(norm)) {
    if (normAt(r, from - 1) === 'a') from--;
    return { from, count: undefined, open: true };
  }
  const count = token.kind === 'number' && token.norm.length < 4 ? Number(token.norm) : amountOf(norm);
  if (count === undefined || token.kind === 'punctuation') return undefined;
  const join = normAt(r, i - 2);
  const lower = tokenAt(r, i - 3);
  if (lower && (isDash(join) || join === 'to' || join === 'or')) {
    if (lower.kind === 'number' || amountOf(lower.norm) !== undefined) return { from: i - 3, count, open: true };
  }
  return { from, count, open: false };
}

const AHEAD = new Set(['next', 'coming', 'following', 'upcoming']);
const BEHIND = new Set(['last', 'past', 'previous']);
const SPANS = new Set([
  'for',
  'took',
  'takes',
  'take',
  'spent',
  'spend',
  'every',
  'than',
  'per',
  'runs',
  'lasts',
  'only',
]);

/**
 * A length of time whose unit is token `i`: "in two weeks", "within 5 business days", "over the next few days",
 * "three days ago". A bare length ("two weeks") is partial: "two weeks from Tuesday" completes it.
 */
export function readDuration(
  r: Reading,
  i: number,
  unit: Word,
  business: boolean,
  amountEnd: number,
): Atom | undefined {
  const amount = amountBefore(r, amountEnd);
  if (!amount) return undefined;
  let { from, open } = amount;
  let to = i + 1;
  if (
    normAt(r, to) === 'or' &&
    (normAt(r, to + 1) === 'two' || normAt(r, to + 1) === 'so' || normAt(r, to + 1) === 'more')
  ) {
    open = true;
    to += 2;
  }
  if (normAt(r, to) === "'s" || normAt(r, to) === "'") {
    if (normAt(r, to + 1) === 'time') to += 2;
    // "two weeks' notice" is a length.
    else return undefined;
  }
  const minutes = amount.count === undefined ? undefined : amount.count * unit.value;
  const atom: Atom = { from, to, kind: 'duration', grain: 'fuzzy', grounded: false };
  if (minutes !== undefined && !open) atom.days = unit.value >= DAY ? minutes / DAY : 0;
  if (business) atom.business = true;
  const after = normAt(r, to);
  // "Six weeks later" counts from a moment of the story.
  if (after === 'later') return undefined;
  if (after === 'ago' || after === 'back' || (after === 'earlier' && unit.value >= DAY)) {
    return { ...atom, to: to + 1, past: true, grain: unit.value > WEEK ? 'month' : 'day', kind: 'loose' };
  }
  let lead = normAt(r, from - 1);
  if (lead === 'about' || lead === 'around' || lead === 'roughly' || lead === '~') {
    open = true;
    from--;
    lead = normAt(r, from - 1);
  } else if ((lead === 'just' || lead === 'another' || lead === 'like') && normAt(r, from - 2) === 'in') {
    from--;
    lead = 'in';
  }
  const fromNow = after === 'from' && (normAt(r, to + 1) === 'now' || normAt(r, to + 1) === 'today');
  if (AHEAD.has(lead) || BEHIND.has(lead)) {
    from--;
    if (normAt(r, from - 1) === 'the' || normAt(r, from - 1) === 'these') from--;
    if (BEHIND.has(lead)) return after === 'of' ? undefined : { ...atom, from, past: true, kind: 'loose' };
    const opener = normAt(r, from - 1);
    if (opener === 'in' || opener === 'within' || opener === 'over') from--;
    return ahead({ ...atom, from }, minutes, open, unit.value, opener === 'within' ? 'within' : 'over');
  }
  if (lead === 'within' || lead === 'inside')
    return ahead({ ...atom, from: from - 1 }, minutes, open, unit.value, 'within');
  if (lead === 'in') return ahead({ ...atom, from: from - 1 }, minutes, open, unit.value, 'in');
  if (fromNow && normAt(r, to + 1) === 'now')
    return ahead({ ...atom, from, to: to + 2 }, minutes, open, unit.value, 'in');
  if (SPANS.has(lead) || lead === 'of') return undefined;
  if (amount.count === undefined && unit.value >= DAY && unit.value <= MONTH && normAt(r, from) === 'a') {
    return { ...atom, from, kind: 'loose', hedged: true };
  }
  return { ...atom, from, partial: true };
}

/** A deadline further off than a month ("within 90 days") is not planned as a day. */
const MAX_DEADLINE = 31 * DAY;

/** Decides whether a length ahead names one day. "In two weeks" does not; "within two weeks" is a deadline and does. */
function ahead(
  atom: Atom,
  minutes: number | undefined,
  open: boolean,
  unit: number,
  lead: 'in' | 'within' | 'over',
): Atom {
  const loose: Atom = { ...atom, kind: 'loose', hedged: true };
  // "In a few minutes", "in a minute": today, at no known clock time.
  if (unit < DAY && lead !== 'within' && (minutes === undefined || minutes === 1)) {
    return { ...atom, kind: 'day', grain: 'day', grounded: true, day: { kind: 'offset', days: 0 } };
  }
  if (minutes === undefined) return loose;
  if (unit < DAY) {
    // "Within 24-48 hours" still ends at a known hour; "in 2-3 hours" is still today.
    const day = { kind: 'minutes' as const, minutes };
    if (lead === 'in' && minutes < DAY / 2) return { ...atom, kind: 'clock', grain: 'clock', grounded: true, day };
    return { ...atom, kind: 'day', grain: 'day', grounded: true, modifier: 'by', day: { ...day, deadline: true } };
  }
  if (unit >= MONTH || minutes > MAX_DEADLINE || (open && lead === 'in')) return loose;
  // "Over the next two days" is a short list of days; "in the next two weeks" is no plan.
  if (lead === 'over' && (open || unit >= WEEK || minutes > 3 * DAY)) return loose;
  if (lead === 'in' && unit >= WEEK) return loose;
  if (!Number.isInteger(minutes / DAY)) return loose;
  const offset = { kind: 'offset' as const, days: minutes / DAY };
  const day = atom.business ? { ...offset, business: true } : offset;
  const found: Atom = { ...atom, kind: 'day', grain: 'day', grounded: true, day };
  if (lead === 'within') found.modifier = 'by';
  return found;
}
