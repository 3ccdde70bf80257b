import { isDatePreposition, type Word, wordOf } from './lexicon.ts';
import { closes, isDash, normAt, tokenAt } from './reading.ts';
import type { Atom, DaySpec, Reading, Weekday } from './types.ts';

/** Whether a short weekday ("Sat", "Mon") is one here: a capital, and a neighbour that speaks for a date. */
function isShortWeekday(r: Reading, i: number): boolean {
  const before = normAt(r, i - 1);
  if (!tokenAt(r, i)?.capital) return isLowerWeekday(r, i, before);
  // In the middle of a sentence nobody writes the verb with a capital: "can't do Wed".
  if (normAt(r, i) === 'wed' && i > r.from && before !== '.' && before !== '\n') return true;
  if (i > r.from && (isDatePreposition(before) || wordOf(before)?.class === 'weekday' || before === ':')) {
    return normAt(r, i + 1) !== "'s";
  }
  const next = tokenAt(r, i + 1);
  if (!next) return i > r.from;
  if (next.kind === 'number' || next.norm === '/' || next.norm === '@' || next.norm === 'at' || next.norm === 'or')
    return true;
  if (isDash(next.norm) || next.norm === ',' || next.norm === '.') {
    const other = tokenAt(r, i + 2);
    // The dot of an abbreviation: "Wed. we file".
    if (next.norm === '.' && other?.kind === 'word' && !other.capital) return true;
    return other !== undefined && (other.kind === 'number' || isDayWord(other.norm));
  }
  return isDayWord(next.norm);
}

/** "on wed", "tues or wed", "sat at 9": in lower case only where no verb, star or French word could stand. */
function isLowerWeekday(r: Reading, i: number, before: string): boolean {
  const next = normAt(r, i + 1);
  const ends = closes(next) || next === 'at' || next === 'or' || next === 'and';
  if (before === 'on' || before === 'by' || before === 'until' || before === 'next') return ends || isDayWord(next);
  const listed =
    (before === 'or' || before === '/' || before === 'and') && wordOf(normAt(r, i - 2))?.class === 'weekday';
  return listed && ends;
}

function isDayWord(norm: string): boolean {
  const word = wordOf(norm);
  return (
    word !== undefined &&
    (word.class === 'weekday' || word.class === 'month' || word.class === 'part' || word.class === 'noon')
  );
}

/** A weekday at token `i` with what stands around it: "this coming Thursday", "Friday week", "last Monday". */
export function readWeekday(r: Reading, i: number, word: Word): Atom | undefined {
  if (word.guarded && !isShortWeekday(r, i)) return undefined;
  const weekday = word.value as Weekday;
  const atom: Atom = { from: i, to: i + 1, kind: 'day', grain: 'day', grounded: true };
  let day: DaySpec = { kind: 'weekday', weekday };
  if (
    normAt(r, i + 1) === '.' &&
    r.tokens[i + 1]?.start === r.tokens[i]?.end &&
    normAt(r, i).length < 5 &&
    i + 2 < r.to
  ) {
    const next = tokenAt(r, i + 2);
    if (
      next &&
      (next.kind === 'number' || next.norm === ',' || next.norm === '@' || next.norm === 'at' || isDayWord(next.norm))
    )
      atom.to++;
  }
  switch (normAt(r, i - 1)) {
    case 'next':
      day = { kind: 'weekday', weekday, week: 1 };
      atom.from--;
      break;
    case 'this':
      day = { kind: 'weekday', weekday, week: 0 };
      atom.from--;
      break;
    case 'coming':
    case 'following':
    case 'upcoming':
      atom.from -= normAt(r, i - 2) === 'this' || normAt(r, i - 2) === 'the' ? 2 : 1;
      break;
    case 'last':
    case 'past':
    case 'previous':
      day = { kind: 'weekday', weekday, week: -1 };
      atom.past = true;
      atom.from -= normAt(r, i - 2) === 'this' || normAt(r, i - 2) === 'the' ? 2 : 1;
      break;
    case 'every':
    case 'each':
    case 'alternate':
      atom.recurring = true;
      atom.from--;
      break;
    case 'any':
    case 'most':
      atom.recurring = true;
      atom.grounded = false;
      atom.from--;
      break;
    case 'that':
      atom.from--;
      break;
    case 'other':
    case 'second':
    case 'third':
      if (normAt(r, i - 2) === 'every') {
        atom.recurring = true;
        atom.from -= 2;
      }
      break;
  }
  if (normAt(r, atom.to) === 'week' && !atom.past) {
    day = { kind: 'weekday', weekday, plus: 1 };
    atom.to++;
  } else if (normAt(r, atom.to) === 'after' && normAt(r, atom.to + 1) === 'next') {
    day = { kind: 'weekday', weekday, week: 2 };
    atom.to += 2;
  } else if (normAt(r, atom.to) === 'fortnight') {
    day = { kind: 'weekday', weekday, plus: 2 };
    atom.to++;
  } else if (normAt(r, atom.to) === 'next' && endsPhrase(r, atom.to + 1)) {
    day = { kind: 'weekday', weekday };
    atom.to++;
  }
  atom.day = day;
  return atom;
}

function endsPhrase(r: Reading, i: number): boolean {
  const token = tokenAt(r, i);
  return !token || token.kind === 'punctuation' || token.norm === 'at' || token.norm === 'for';
}

/** "Thursdays", "Mondays": a habit, not a day. */
export function readWeekdays(i: number, word: Word): Atom {
  return {
    from: i,
    to: i + 1,
    kind: 'day',
    grain: 'day',
    grounded: false,
    recurring: true,
    day: { kind: 'weekday', weekday: word.value as Weekday },
  };
}

/** "today", "the day after tomorrow", "yesterday" at token `i`. */
export function readToday(r: Reading, i: number, word: Word): Atom {
  const norm = normAt(r, i);
  const atom: Atom = { from: i, to: i + 1, kind: 'day', grain: 'day', grounded: true };
  let days = word.value;
  if (norm === 'tonight' || norm === 'tonite') {
    atom.part = 'evening';
    atom.grain = 'part';
  } else if (normAt(r, i - 1) === 'after' && normAt(r, i - 2) === 'day') {
    days++;
    atom.from -= normAt(r, i - 3) === 'the' ? 3 : 2;
  } else if (normAt(r, i - 1) === 'before' && normAt(r, i - 2) === 'day') {
    days--;
    atom.from -= normAt(r, i - 3) === 'the' ? 3 : 2;
  } else if ((normAt(r, i - 1) === 'later' || normAt(r, i - 1) === 'earlier') && days === 0) {
    atom.modifier = normAt(r, i - 1) === 'later' ? 'late' : 'early';
    if (atom.modifier === 'early') atom.past = true;
    atom.from--;
  }
  if (days < 0) atom.past = true;
  atom.day = { kind: 'offset', days };
  return atom;
}
