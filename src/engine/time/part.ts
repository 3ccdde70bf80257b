import { amountOf, wordOf } from './lexicon.ts';
import { isDash, normAt } from './reading.ts';
import type { Atom, Part, Reading } from './types.ts';

const PARTS = new Map<string, Part>([
  ['morning', 'morning'],
  ['afternoon', 'afternoon'],
  ['evening', 'evening'],
  ['night', 'night'],
  ['lunchtime', 'lunch'],
  ['lunch', 'lunch'],
]);

/** A part of the day at token `i`: "this afternoon", "late morning", "in the evening", "that afternoon", "mornings". */
export function readPart(r: Reading, i: number, last: Atom | undefined): Atom | undefined {
  const norm = normAt(r, i);
  let from = i;
  let before = normAt(r, i - 1);
  if (norm === 'am' || norm === 'pm') return readHalf(r, i, norm, before, last);
  if (before === 'good' || (norm.startsWith('night') && before === 'over')) return undefined;
  const part = PARTS.get(norm);
  if (!part) return plural(i, norm, before);
  const atom: Atom = { from, to: i + 1, kind: 'part', grain: 'part', grounded: true, part, partial: true };
  if (part === 'lunch' && norm === 'lunch') {
    // Lunch is a meal unless it bounds a time of a day just named: "Thursday after lunch".
    if ((before !== 'after' && before !== 'before') || last?.kind !== 'day' || i - last.to > 1) return undefined;
    atom.part = before === 'after' ? 'afternoon' : 'morning';
    atom.modifier = before;
    atom.from--;
    return atom;
  }
  const lead = isDash(before) ? normAt(r, i - 2) : before;
  if (lead === 'early' || lead === 'late' || lead === 'mid' || lead === 'later') {
    atom.modifier = lead === 'later' ? 'late' : lead;
    from -= isDash(before) ? 2 : 1;
    before = normAt(r, from - 1);
  }
  if (before === 'this') {
    from--;
    atom.partial = false;
    atom.day = { kind: 'offset', days: 0 };
    if (normAt(r, from - 1) === 'earlier') {
      from--;
      atom.past = true;
    } else if (normAt(r, from - 1) === 'later') {
      from--;
      atom.modifier = 'late';
    }
  } else if (before === 'that' || (before === 'same' && normAt(r, from - 2) === 'the')) {
    from -= before === 'that' ? 1 : 2;
    atom.partial = false;
    atom.day = { kind: 'same' };
    atom.anaphoric = true;
    atom.grounded = false;
  } else if (before === 'last' && (part === 'night' || part === 'evening')) {
    from--;
    atom.partial = false;
    atom.past = true;
    atom.day = { kind: 'offset', days: -1 };
  } else if (before === 'every' || before === 'each' || before === 'any' || before === 'most') {
    from--;
    atom.recurring = true;
    atom.grounded = false;
    atom.partial = false;
  } else if (before === 'in' || (before === 'the' && normAt(r, from - 2) === 'in')) {
    from -= before === 'in' ? 1 : 2;
    atom.partial = false;
    if (normAt(r, from - 1) === 'thing' && normAt(r, from - 2) === 'first') {
      from -= 2;
      atom.part = 'first-thing';
    }
  }
  atom.from = from;
  return atom;
}

/** "Thurs am", "tomorrow pm", "this am". "I am" is not one. */
function readHalf(r: Reading, i: number, norm: string, before: string, last: Atom | undefined): Atom | undefined {
  const part = norm === 'am' ? 'morning' : 'afternoon';
  const atom: Atom = { from: i, to: i + 1, kind: 'part', grain: 'part', grounded: true, part };
  if (before === 'this') return { ...atom, from: i - 1, day: { kind: 'offset', days: 0 } };
  if (before === 'in' || (before === 'the' && normAt(r, i - 2) === 'in'))
    return { ...atom, from: before === 'in' ? i - 1 : i - 2 };
  return last?.kind === 'day' && last.to === i ? { ...atom, partial: true } : undefined;
}

function plural(i: number, norm: string, before: string): Atom | undefined {
  const part = PARTS.get(norm.slice(0, -1));
  if (
    !part ||
    !norm.endsWith('s') ||
    before === 'these' ||
    amountOf(before) !== undefined ||
    wordOf(before)?.class === 'weekday'
  )
    return undefined;
  return { from: i, to: i + 1, kind: 'part', grain: 'part', grounded: false, recurring: true, part, weak: true };
}
