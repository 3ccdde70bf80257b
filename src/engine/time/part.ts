import { amountOf, type Word, wordOf } from './lexicon.ts';
import { normAt } from './reading.ts';
import type { Atom, Part, Reading } from './types.ts';
import { ahead, atomOf, behind, dress } from './words.ts';

const EARLY = `early -? = early
late|later -? = late
mid -? = mid`;

const BEFORE = `earlier this = whole day:0 past
later this = whole day:0 late
this = whole day:0
that = whole same
the same = whole same
last = whole past day:-1
every|each|any|most = recurring loose whole
first thing in the? = whole first-thing
in the? = whole`;

/** A part of the day at token `i`: "this afternoon", "late morning", "in the evening", "that afternoon", "mornings". */
export function readPart(r: Reading, i: number, _word: Word, last: Atom | undefined): Atom | undefined {
  const norm = normAt(r, i);
  if (behind(r, i, 'good') < i || (norm.startsWith('night') && behind(r, i, 'over') < i)) return undefined;
  const afterDay = last?.kind === 'day' && i - last.to <= 1;
  const half = norm === 'am' || norm === 'pm';
  // "I am" is no part of a day; "Thurs am", "this am" are.
  if (half && !(afterDay && last.to === i) && behind(r, i, 'this') === i && behind(r, i, 'in the?') === i)
    return undefined;
  if (norm === 'lunch') {
    // Lunch is a meal unless it bounds a time of a day just named: "Thursday after lunch".
    const atom = atomOf(i, i + 1, 'part', { part: 'lunch', partial: true });
    if (!afterDay || !dress(r, atom, 'from', 'after = after\nbefore = before')) return undefined;
    atom.part = atom.modifier === 'after' ? 'afternoon' : 'morning';
    return atom;
  }
  const one = norm.replace(/s$/, '');
  if (one !== norm) {
    const counted = amountOf(normAt(r, i - 1)) !== undefined || wordOf(normAt(r, i - 1))?.class === 'weekday';
    if (counted || ahead(r, i - 1, 'these') === i) return undefined;
    return atomOf(i, i + 1, 'part', { grounded: false, recurring: true, part: one as Part, weak: true });
  }
  const part =
    norm === 'am' ? 'morning' : norm === 'pm' ? 'afternoon' : norm === 'lunchtime' ? 'lunch' : (norm as Part);
  const atom = atomOf(i, i + 1, 'part', { part, partial: true });
  if (!half) dress(r, atom, 'from', EARLY);
  dress(r, atom, 'from', BEFORE);
  return atom;
}
