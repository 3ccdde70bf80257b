import { readClock } from './clock.ts';
import { DATES } from './day-rules.ts';
import { readHour, touches } from './hour.ts';
import { ahead, behind, isAt, pattern } from './pattern.ts';
import { apply, rulesOf } from './rules.ts';
import type { Atom, DaySpec, Reading } from './types.ts';
import { wordsOf } from './vocabulary.ts';

/** Two or three numbers with one sign between, or "8/14-16". */
const NUMERIC = /(\d{1,4})([-/.])(\d\d?)(?:\2(\d{4}|\d\d)|-(\d\d))?(?![-/%\d])/y;

const dates = rulesOf(DATES);
/** What a bare "5/6" must stand after to be a date and no fraction. */
const LEADS = pattern(
  ':wd|on|by|before|until|till|from|for|after|of|since|between|and|or|to|,|(|:|due|commencing|starting|beginning|through|around',
);
const CODE = wordsOf('/|#|$|€|£|.|+');
const DASH = wordsOf('-');
const OPEN = wordsOf('(');
const DOT = wordsOf('.');
const AT = wordsOf('@');
const AT_HOUR = pattern('at #');
const COLON = wordsOf(':');
const OR = wordsOf('or|and|&');
const COMMA = wordsOf(',');
const TH = wordsOf(':th');
const DAY_NUMBER = wordsOf('#d');
const DATE_SIGN = wordsOf(':th|-|to|or|and|/|of|:month|:mon');
const GOES_ON = wordsOf('or|and|,');
const END = wordsOf(':end');
const UNIT = wordsOf(':unit');
const OTHER = wordsOf(':other');

/** A date or a clock time that begins with a number at token `i`. `last` is the piece found before. */
export function readNumber(r: Reading, i: number, last: Atom | undefined): Atom | undefined {
  const glued = i > 0 && touches(r, i - 1);
  if (!(glued && isAt(r, i - 1, CODE))) {
    const day = touches(r, i) && !(glued && isAt(r, i - 1, DASH)) ? readNumeric(r, i) : undefined;
    if (day) return day;
    const atom: Atom = { from: i, to: i + 1 };
    if (
      isAt(r, i, DAY_NUMBER) &&
      isAt(r, i + 1, DATE_SIGN) &&
      apply(r, atom, dates, i) &&
      (!glued || isAt(r, i - 1, OPEN) || atom.day?.month)
    )
      return atom;
    const next = glued ? undefined : monthSaidOnce(r, i, last);
    if (next) return { from: i, to: isAt(r, i + 1, TH) ? i + 2 : i + 1, day: next };
  }
  return readClock(r, i, last);
}

/** "March 12 or 13", "August 3, 4 or 5": the month is said once. "Tuesday 15": too late for an hour. */
function monthSaidOnce(r: Reading, i: number, last: Atom | undefined): DaySpec | undefined {
  const day = Number(r.tokens[i]?.norm);
  const named = last?.kind === 'day' ? last.day : undefined;
  if (!last || !named || !isAt(r, i, DAY_NUMBER)) return undefined;
  if (i - last.to === 1 && named.month) {
    const goesOn = isAt(r, i + 1, GOES_ON) && r.tokens[i + 2]?.kind === 'number';
    const ends = isAt(r, i + 1, TH) || isAt(r, i + 1, END);
    if ((goesOn || ends) && (isAt(r, i - 1, OR) || (goesOn && isAt(r, i - 1, COMMA)))) return { ...named, day };
  }
  const late = named.kind === 'weekday' && i === last.to && day > 12;
  return late && isAt(r, i + 1, END) && !isAt(r, i + 1, COLON) ? { kind: 'date', day } : undefined;
}

/** "2026-08-04", "8/4/2026", "14/5", "4.8.2026", "12.2." at token `i`. */
function readNumeric(r: Reading, i: number): Atom | undefined {
  NUMERIC.lastIndex = r.tokens[i]?.start as number;
  const match = NUMERIC.exec(r.text);
  if (!match) return undefined;
  const [first, second, third, last] = [match[1], match[3], match[4], match[5]].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const made = (to: number, day: Omit<DaySpec, 'kind'>): Atom => ({ from: i, to, day: { kind: 'date', ...day } });
  if (match[1]?.length === 4)
    return third <= 31 && second <= 12 ? made(i + 5, { day: third, month: second, year: first }) : undefined;
  if (!(first && second && first <= 31 && second <= 31 && (first <= 12 || second <= 12))) return undefined;
  const either: Omit<DaySpec, 'kind'> =
    second > 12 ? { day: second, month: first } : { day: first, month: second, either: first <= 12 };
  if (match[4]) {
    const year = third < 100 ? 2000 + third : third;
    return year < 1980 || year > 2100 ? undefined : made(i + 5, { ...either, year });
  }
  const to = i + 3;
  const led = behind(r, i, LEADS) >= 0;
  const follows = !isAt(r, to, OTHER);
  if (match[2] === '.' && led && second <= 12 && touches(r, i + 2) && isAt(r, to, DOT))
    return made(i + 4, { day: first, month: second });
  if (match[2] !== '/' || isAt(r, to, UNIT) || (first === 24 && (second === 7 || !follows))) return undefined;
  if (last > second && last <= 31 && second > 12) return made(i + 5, { ...either, until: last });
  // "31/8" at the end of a clause can be nothing else; "3/1" can.
  const told =
    led ||
    isAt(r, to, AT) ||
    ahead(r, to, AT_HOUR) >= 0 ||
    clockFollows(r, to) ||
    ((first > 12 || second > 12) && follows);
  return told ? made(to, either) : undefined;
}

/** "8/4 10-11am", "8/4 14:00". */
function clockFollows(r: Reading, i: number): boolean {
  const hour = touches(r, i - 1) ? undefined : readHour(r, i);
  return hour !== undefined && (hour.said || (r.tokens[i]?.kind === 'number' && isAt(r, hour.to, DASH)));
}
