import { dateFollows, dateSpec, dayAtom } from './day.ts';
import { readHour } from './hour.ts';
import { wordOf } from './lexicon.ts';
import { isDash, normAt, numberAt, tokenAt, touches } from './reading.ts';
import type { Atom, DaySpec, Reading } from './types.ts';

/** "12.2." after a weekday or a preposition: the day first, as where it is written so. */
export function readDotted(r: Reading, i: number): Atom | undefined {
  const day = numberAt(r, i);
  const month = numberAt(r, i + 2);
  const lead = normAt(r, i - 1);
  if (day < 1 || day > 31 || month < 1 || month > 12 || (tokenAt(r, i + 4)?.kind === 'number' && touches(r, i + 3)))
    return undefined;
  const led =
    wordOf(lead)?.class === 'weekday' || NUMERIC_LEADS.has(lead) || wordOf(normAt(r, i - 2))?.class === 'weekday';
  return led ? dayAtom(i, i + 4, dateSpec(day, month, undefined)) : undefined;
}

/** What a bare "5/6" must stand after to be a date and no fraction. */
const NUMERIC_LEADS = new Set(
  'on by before until till from for after of since between and or to , ( due commencing starting beginning through around'.split(
    ' ',
  ),
);

/** "2026-08-04", "8/4/2026", "14/5", "4.8.2026" at token `i`. */
export function readNumeric(r: Reading, i: number, sign: string, before: string): Atom | undefined {
  if (isDash(before)) return undefined;
  const third =
    touches(r, i + 1) && normAt(r, i + 3) === sign && touches(r, i + 2) && touches(r, i + 3)
      ? tokenAt(r, i + 4)
      : undefined;
  const a = numberAt(r, i, 4);
  const b = touches(r, i + 1) ? numberAt(r, i + 2) : -1;
  if (b < 1) return undefined;
  if (third?.kind === 'number') {
    const c = Number(third.norm);
    const follow = touches(r, i + 4) ? normAt(r, i + 5) : '';
    if (follow === '-' || follow === '/') return undefined;
    if (normAt(r, i).length === 4) return b <= 12 && c <= 31 ? dayAtom(i, i + 5, dateSpec(c, b, a)) : undefined;
    const year = third.norm.length === 4 ? c : third.norm.length === 2 ? 2000 + c : 0;
    if (year < 1980 || year > 2100 || !plausible(a, b)) return undefined;
    return dayAtom(i, i + 5, { kind: 'numeric', first: a, second: b, year });
  }
  if (sign !== '/' || !plausible(a, b)) return undefined;
  const end = i + 3;
  if (wordOf(normAt(r, end))?.class === 'unit' || (a === 24 && b <= 7 && !dateFollows(r, end))) return undefined;
  const until =
    a <= 12 && b > a && touches(r, end - 1) && isDash(normAt(r, end)) && touches(r, end) ? numberAt(r, end + 1) : -1;
  if (until > b && until <= 31 && b > 12) {
    const from: DaySpec = { kind: 'date', day: b, month: a };
    return dayAtom(i, end + 2, { kind: 'range', from, to: { kind: 'date', day: until, month: a } });
  }
  if (touches(r, end - 1) && (normAt(r, end) === '/' || normAt(r, end) === '-' || normAt(r, end) === '%'))
    return undefined;
  const weekday = wordOf(normAt(r, i - 1))?.class === 'weekday';
  const next = normAt(r, end);
  const told =
    weekday ||
    NUMERIC_LEADS.has(normAt(r, i - 1)) ||
    normAt(r, i - 1) === ':' ||
    next === '@' ||
    clockFollows(r, end) ||
    (next === 'at' && tokenAt(r, end + 1)?.kind === 'number');
  // "31/8" at the end of a clause can be nothing else; "3/1" can.
  if (!told && !((a > 12 || b > 12) && dateFollows(r, end))) return undefined;
  return dayAtom(i, end, { kind: 'numeric', first: a, second: b });
}

/** "8/4 10-11am", "8/4 14:00". */
function clockFollows(r: Reading, i: number): boolean {
  const hour = touches(r, i - 1) ? undefined : readHour(r, i);
  return hour !== undefined && (hour.said || (tokenAt(r, i)?.kind === 'number' && isDash(normAt(r, hour.to))));
}

const plausible = (a: number, b: number): boolean =>
  a >= 1 && b >= 1 && a <= 31 && b <= 31 && (a <= 12 || b <= 12) && !(a === 24 && b === 7);
