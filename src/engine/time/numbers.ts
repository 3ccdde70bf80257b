import { newAtom } from './atom.ts';
import { readClock } from './clock.ts';
import { DATES } from './day-rules.ts';
import { ahead, isAt, pattern, touches } from './pattern.ts';
import { apply, rulesOf } from './rules.ts';
import type { Atom, DaySpec, Reading } from './types.ts';
import { wordsOf } from './vocabulary.ts';

/** "2026-08-04"; "8/4", "12.2", "14/5/26", "8/14-16", but never "24/7". */
const ISO = /(\d{4})-(\d\d?)-(\d\d?)(?![-/%\d])/y;
const NUMERIC = /(?!24\/[57])(\d\d?)([/.-])(\d\d?)(?:\2(20\d\d|19[89]\d|\d\d)|-(\d\d))?(?![-/%\d])/y;

const dates = rulesOf(DATES);
const CODE = wordsOf('/|#|$|€|£|.|+|-');
const DAY_NUMBER = wordsOf('#d');
const DATE_SIGN = wordsOf(':th|-|to|or|and|/|of|:month|:mon');
const SIGN = wordsOf('/|.|-');
/** After these a number is a count, unless it is "1400 hours". */
const COUNTED = wordsOf('WORD|:unit|%');
const OPEN = wordsOf('(');
const OR = wordsOf('or|and|&');
const COMMA = wordsOf(',');
const TH = wordsOf(':th');
const MORE = pattern('or|and|, #');
const END = wordsOf(':end');
const COLON = wordsOf(':');
/** What a bare "5/6" must stand before or after to be a date and no fraction. */
const LEAD = wordsOf(':prep|:wd|(|:|due');
const NEXT = wordsOf('@|#');
const AT_HOUR = pattern('at #');
const UNIT = wordsOf(':unit');
const OTHER = wordsOf(':other');

/** A date or a clock time that begins with a number at token `i`. `last` is the piece found before. */
export function readNumber(r: Reading, i: number, last: Atom | undefined): Atom | undefined {
  const glued = touches(r, i - 1);
  if (isAt(r, i + 1, SIGN) && touches(r, i) && !(glued && isAt(r, i - 1, CODE))) {
    const numeric = readNumeric(r, i);
    if (numeric) return numeric;
  }
  if (isAt(r, i, DAY_NUMBER)) {
    const atom = newAtom(i, i + 1);
    if (isAt(r, i + 1, DATE_SIGN) && apply(r, atom, dates, i) && (!glued || isAt(r, i - 1, OPEN) || atom.day?.month))
      return atom;
    const day = last && !glued ? saidOnce(r, i, last) : undefined;
    if (day) return dateOf(i, isAt(r, i + 1, TH) ? i + 2 : i + 1, day);
  }
  return isAt(r, i + 1, COUNTED) && r.tokens[i]?.norm.length !== 4 ? undefined : readClock(r, i, last);
}

/** "March 12 or 13", "August 3, 4 or 5": the month is said once. "Tuesday 15": too late for an hour. */
function saidOnce(r: Reading, i: number, last: Atom): DaySpec | undefined {
  const day = Number(r.tokens[i]?.norm);
  const ends = isAt(r, i + 1, END) && !isAt(r, i + 1, COLON);
  if (last.day?.month && i - last.to === 1) {
    const more = ahead(r, i + 1, MORE) > 0;
    const or = isAt(r, i - 1, OR) && (ends || isAt(r, i + 1, TH));
    return or || (more && (isAt(r, i - 1, OR) || isAt(r, i - 1, COMMA))) ? { ...last.day, day } : undefined;
  }
  return last.day?.weekday && i === last.to && day > 12 && ends ? { kind: 'date', day } : undefined;
}

function dateOf(from: number, to: number, day: Omit<DaySpec, 'kind'>): Atom {
  const atom = newAtom(from, to);
  atom.day = { kind: 'date', ...day };
  return atom;
}

/** "2026-08-04", "8/4/2026", "14/5", "4.8.2026", "12.2." at token `i`. */
function readNumeric(r: Reading, i: number): Atom | undefined {
  ISO.lastIndex = NUMERIC.lastIndex = r.tokens[i]?.start as number;
  const iso = ISO.exec(r.text)?.map(Number);
  if (iso) return dateOf(i, i + 5, { year: iso[1] as number, month: iso[2] as number, day: iso[3] as number });
  const [, one, sign, other, written, until] = NUMERIC.exec(r.text) ?? [];
  const [first, second, year] = [Number(one), Number(other), Number(written)];
  if (!(first && second) || first > 31 || second > 31 || (first > 12 && second > 12)) return undefined;
  const date: Omit<DaySpec, 'kind'> =
    second > 12 ? { day: second, month: first } : { day: first, month: second, either: first < 13 };
  if (written) return dateOf(i, i + 5, { ...date, year: year < 100 ? 2000 + year : year });
  if (until && Number(until) > second && second > 12) return dateOf(i, i + 5, { ...date, until: Number(until) });
  const to = i + 3;
  const led = isAt(r, i - 1, LEAD);
  if (sign === '.' && led && r.text[r.tokens[to - 1]?.end as number] === '.')
    return dateOf(i, i + 4, { day: first, month: second });
  // "31/8" at the end of a clause can be nothing else; "3/1" can.
  const told =
    led || isAt(r, to, NEXT) || ahead(r, to, AT_HOUR) > 0 || (Math.max(first, second) > 12 && !isAt(r, to, OTHER));
  return sign === '/' && told && !isAt(r, to, UNIT) ? dateOf(i, to, date) : undefined;
}
