import { normAt } from './reading.ts';
import type { Atom, Reading } from './types.ts';
import { ahead, behind, dress } from './words.ts';

const BEFORE = `sometime|anytime between|on|the|for|in|at|this|of|either? = sometime hedged
some|any time between|on|the|for|in|at|this|of|either? = sometime hedged
some point between|on|the|for|in|at|this|of|either? = sometime hedged
roughly|approximately|circa|~|maybe|perhaps|possibly between|on|the|for|in|at|this|of|either? = around hedged
no|not later than the? = by
day by = stop
by the? = by
before|until|till|til the? = before
after|past the? = after
since the? = after past`;

/** "About the 20th" is a hedge; "how about Friday" and "the note about the 14th" are not. */
const ABOUT = `how|what|talk|think|thinking|speak|ask|asking|mail|email|note about the? = stop
about the? = around hedged`;

const AROUND = `be|are|is|am|'m|'re|'s you|i|we|they|he|she|everyone|anyone|still|not? around = stop
around between|the|at|this|of|either? = around hedged`;

const EARLY = `early the? = early
late the? = late`;

const AFTER = `or so|thereabouts|around = around hedged
-? ish = around hedged
onward|onwards = after
or later >END = after
at the latest = by
latest = by
at the earliest = after`;

/**
 * Takes in what stands before and after a day: a hedge ("sometime Thursday", "Monday or so"), a bound ("by Friday",
 * "after the 14th"), "early". Changes the atom.
 */
export function dressDay(r: Reading, atom: Atom): void {
  const start = behind(r, atom.from, normAt(r, atom.from - 1) === 'wc' ? 'wc' : 'w / c');
  if (atom.kind === 'day' && start < atom.from) {
    // "w/c 10 August": the day only names its week.
    Object.assign(atom, { from: start, kind: 'period', grain: 'week', grounded: false });
    delete atom.day;
    return;
  }
  const kind = atom.day?.kind;
  const dated = kind === 'nth' || kind === 'date' || kind === 'numeric';
  let taken = true;
  for (let guard = 0; guard < 3 && taken; guard++) {
    taken =
      dress(r, atom, 'from', BEFORE) ||
      (dated && dress(r, atom, 'from', ABOUT)) ||
      (atom.modifier === undefined &&
        (dress(r, atom, 'from', AROUND) || (atom.kind === 'day' && dress(r, atom, 'from', EARLY))));
  }
  if (atom.hedged && isKnownDay(r, atom)) atom.hedged = false;
  if (
    behind(r, atom.from, 'from|between') < atom.from ||
    (atom.hedged && ahead(r, atom.from, 'sometime between') > atom.from)
  )
    atom.open = true;
  if (!dress(r, atom, 'to', AFTER) && atom.open) dress(r, atom, 'to', 'on >END = after');
}

/** A hedged "today" is still one known day ("sometime this afternoon"), and so is "any time tomorrow". */
function isKnownDay(r: Reading, { day, from }: Atom): boolean {
  if (day?.kind !== 'offset') return day?.kind === 'weekend';
  return !day.from && (day.days === 0 || (day.days === 1 && ahead(r, from, 'any|anytime') > from));
}
