import type { Word } from './lexicon.ts';
import { normAt, tokenAt, touches } from './reading.ts';
import type { Atom, Reading, Weekday } from './types.ts';
import { ahead, among, atomOf, behind, dress } from './words.ts';

/** Words a date stands after. They speak for "Sat" being a day. */
const LEADS =
  'on|by|this|next|until|till|before|after|from|since|for|to|or|and|through|thru|between|early|late|mid|in|of|during|around|coming|last|following|past|,|-|/|(|&|via|:|:weekday';

const DAY_WORD = ':weekday|:month|:part|:noon';

/** Whether a short weekday ("Sat", "Mon") is one here: a capital, and a neighbour that speaks for a date. */
function isShortWeekday(r: Reading, i: number): boolean {
  const is = (pattern: string): boolean => ahead(r, i + 1, pattern) > i + 1;
  if (!tokenAt(r, i)?.capital) {
    // In lower case only where no verb, star or French word could stand.
    if (behind(r, i, 'on|by|until|next') < i) return !tokenAt(r, i + 1) || is(`END|at|or|and|${DAY_WORD}`);
    return behind(r, i, ':weekday or|/|and') < i && (!tokenAt(r, i + 1) || is('END|at|or|and'));
  }
  const before = normAt(r, i - 1);
  // In the middle of a sentence nobody writes the verb with a capital: "can't do Wed".
  if (normAt(r, i) === 'wed' && i > r.from && before !== '.' && before !== '\n') return true;
  if (behind(r, i, LEADS) < i && i > r.from) return normAt(r, i + 1) !== "'s";
  if (!tokenAt(r, i + 1)) return i > r.from;
  // The dot of an abbreviation: "Wed. we file".
  const other = tokenAt(r, i + 2);
  if (is('.') && other?.kind === 'word' && !other.capital) return true;
  return is(`#|/|@|at|or|${DAY_WORD}`) || is(`-|,|. #|${DAY_WORD}`);
}

const BEFORE = `next = week:1
this = week:0
this|the? coming|following|upcoming =
this|the? last|past|previous = past week:-1
every|each|alternate = recurring
any|most = recurring loose
that =
every other|second|third = recurring`;

const AFTER = `week = plus:1
after next = week:2
fortnight = plus:2
next >END|-|(|at|for =`;

/** A weekday at token `i` with what stands around it: "this coming Thursday", "Friday week", "last Monday". */
export function readWeekday(r: Reading, i: number, word: Word): Atom | undefined {
  if (word.guarded && !isShortWeekday(r, i)) return undefined;
  const atom = atomOf(i, i + 1, 'day', { day: { kind: 'weekday', weekday: word.value as Weekday } });
  if (touches(r, i) && normAt(r, i).length < 5 && ahead(r, i + 1, `. >#|,|@|at|${DAY_WORD}`) > i + 1) atom.to++;
  dress(r, atom, 'from', BEFORE);
  if (!atom.past) dress(r, atom, 'to', AFTER);
  return atom;
}

/** "Thursdays", "Mondays": a habit, not a day. */
export const readWeekdays = (_r: Reading, i: number, word: Word): Atom =>
  atomOf(i, i + 1, 'day', {
    grounded: false,
    recurring: true,
    day: { kind: 'weekday', weekday: word.value as Weekday },
  });

const AROUND_TODAY = `later = late
earlier = early past`;

/** "today", "the day after tomorrow", "yesterday" at token `i`. */
export function readToday(r: Reading, i: number, word: Word): Atom {
  const day = { kind: 'offset' as const, days: word.value };
  const atom = atomOf(i, i + 1, 'day', { day });
  if (among('tonight tonite', normAt(r, i))) return { ...atom, part: 'evening', grain: 'part' };
  dress(r, atom, 'from', 'the? day after = plus:1\nthe? day before = plus:-1');
  if (word.value === 0) dress(r, atom, 'from', AROUND_TODAY);
  if (day.days < 0) atom.past = true;
  return atom;
}
