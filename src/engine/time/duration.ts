import { ahead, behind, codeAt, isAt, numberAt, pattern } from './pattern.ts';
import { dress } from './rules.ts';
import type { Atom, Reading } from './types.ts';
import { DAY, MONTH, WEEK, wordsOf, wordValue } from './vocabulary.ts';

const MORE = pattern('more|additional|further');
const FUZZY = pattern('of? couple|few|several|some|many|number a?');
const SPAN = pattern('-|to|or #|:amount');
const OR_SO = pattern('or two|so|more');
const TIME = pattern("'s|' time");
const OTHER = pattern("'s|'|later");
const A = wordsOf('a');
const AMOUNT = wordsOf('#|:amount|half');

/** A deadline further off than a month ("within 90 days") is not planned as a day. */
const MAX_DEADLINE = 44640;

/**
 * A length of time whose unit is token `at`: "in two weeks", "within 5 business days", "over the next few days", "three
 * days ago". A bare length ("two weeks") is partial: "two weeks from Tuesday" completes it.
 */
export function readDuration(r: Reading, atom: Atom, at: number): boolean {
  const unit = wordValue(codeAt(r, at)) as number;
  const more = behind(r, atom.from, MORE);
  const end = more < 0 ? atom.from : more;
  const fuzzy = behind(r, end, FUZZY);
  const known = fuzzy < 0 ? numberAt(r, end - 1) : undefined;
  if (fuzzy < 0 && (known === undefined || known > 999 || !isAt(r, end - 1, AMOUNT))) return false;
  const span = fuzzy < 0 ? behind(r, end - 1, SPAN) : fuzzy;
  atom.from = span < 0 ? end - 1 : span;
  const so = ahead(r, atom.to, OR_SO);
  atom.open = span >= 0 || so >= 0;
  if (so >= 0) atom.to = so;
  // "two weeks' notice" is a length, "six weeks later" counts from a moment of the story.
  const time = ahead(r, atom.to, TIME);
  if (time >= 0) atom.to = time;
  if (ahead(r, atom.to, OTHER) >= 0) return false;
  const minutes = known === undefined ? undefined : known * unit;
  if (minutes !== undefined && !atom.open) atom.days = unit < DAY ? 0 : minutes / DAY;
  const vague = known === undefined && unit >= DAY && unit <= MONTH && isAt(r, atom.from, A);
  if (!dress(r, atom, 'lead')) return false;
  if (atom.partial) Object.assign(atom, vague ? { partial: false, hedged: true } : { kind: 'duration' });
  else if (atom.lead) comes(atom, minutes, unit, atom.open);
  atom.open = undefined;
  return true;
}

/** Decides whether a length ahead names one day. "In two weeks" does not; "within two weeks" is a deadline and does. */
function comes(atom: Atom, minutes: number | undefined, unit: number, open: boolean): void {
  const within = atom.lead === 'within';
  const days = (minutes ?? 0.5) / DAY;
  if (within) atom.modifier = 'by';
  if (unit < DAY) {
    // "In a few minutes", "in a minute": today, at no known clock time.
    if (!within && (minutes === undefined || minutes === 1)) atom.day = { kind: 'offset', days: 0 };
    else if (minutes !== undefined && atom.lead === 'in' && minutes < DAY / 2)
      Object.assign(atom, { kind: 'clock', day: { kind: 'minutes', minutes } });
    // "Within 24-48 hours" still ends at a known hour; "in 2-3 hours" is still today.
    else if (minutes !== undefined)
      Object.assign(atom, { modifier: 'by', day: { kind: 'minutes', minutes, deadline: true } });
    if (atom.day) return;
  }
  // "Over the next two days" is a short list of days; "in the next two weeks" is no plan.
  const isVague =
    unit >= MONTH ||
    days * DAY > MAX_DEADLINE ||
    !Number.isInteger(days) ||
    (!within && (open || unit >= WEEK)) ||
    (atom.lead === 'over' && days > 3);
  if (isVague) {
    atom.hedged = true;
    atom.modifier = undefined;
  } else atom.day = atom.business ? { kind: 'offset', days, business: true } : { kind: 'offset', days };
}
