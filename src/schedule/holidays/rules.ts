import { DAY } from '../instants.ts';
import { datesOfFeast } from './feasts.ts';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * What becomes of a holiday on a weekend. `none`: nothing. `nearest`: Saturday to Friday, Sunday as with `sunday`. `sunday`: from
 * Sunday to the next day that is no holiday. `next`: the next working day that is no holiday.
 */
export type Shift = 'none' | 'nearest' | 'sunday' | 'next';

/** Sunday of Easter, Gregorian, milliseconds since 1970. Anonymous algorithm, as in Meeus, Astronomical Algorithms, ch. 8. */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
}

/** Sunday of Orthodox Easter, milliseconds since 1970, 1900 to 2099. Meeus, ch. 9, with the 13 days that the calendars are apart. */
export function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const n = d + e + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1 + 13);
}

/**
 * The days a rule means in a year, milliseconds since 1970 at midnight UTC: mostly one. `12-25`: that date; `E-2`, `O-2`: days
 * from Easter Sunday and from the Orthodox one; `fitr+1`: days from a feast, see `feasts.ts`; `11-thu4`: the fourth Thursday of
 * November; `05-mon-1`: the last Monday of May; `05-25<mon`: the Monday before that date; `06-20>=sat`: the first Saturday from
 * that date; `06-17~tue-1wed-2`: that date, on a Tuesday a day earlier, on a Wednesday two; `2026-07-10`: that day of that year
 * alone.
 * @throws Error for a rule that cannot be read
 */
export function daysOfRule(rule: string, year: number): number[] {
  if (/^\d{4}-/.test(rule)) return rule.startsWith(String(year)) ? [Date.parse(rule)] : [];
  const anchored = /^(E|O|[a-z]+)([+-]\d+)?$/.exec(rule);
  const days = anchored ? anchorDays(anchored[1] ?? '', year) : dayOfDate(rule, year);
  if (days === undefined) throw new Error(`No holiday rule: ${rule}`);
  return days.map((day) => day + Number(anchored?.[2] ?? 0) * DAY);
}

function anchorDays(anchor: string, year: number): number[] | undefined {
  if (anchor === 'E') return [easter(year)];
  if (anchor === 'O') return [orthodoxEaster(year)];
  return datesOfFeast(anchor, year)?.map((date) => Date.parse(date));
}

function dayOfDate(rule: string, year: number): number[] | undefined {
  const [, month = '', day, name, nth, how = '', moves = ''] =
    /^(\d\d)-(?:(\d\d)|([a-z]{3})(-?\d))(?:(<|>=|~)([a-z\d+-]+))?$/.exec(rule) ?? [];
  if (day !== undefined) {
    const date = Date.UTC(year, Number(month) - 1, Number(day));
    if (how === '~') return [date + movedBy(moves, date) * DAY];
    if (how === '') return [date];
    return [how === '<' ? from(date - 7 * DAY, moves) : from(date, moves)];
  }
  if (name === undefined || !WEEKDAYS.includes(name)) return undefined;
  if (nth === '-1') return [from(Date.UTC(year, Number(month), 1) - 7 * DAY, name)];
  return [from(Date.UTC(year, Number(month) - 1, 1 + 7 * (Number(nth) - 1)), name)];
}

/** By how many days a date is moved on its weekday. @param moves `tue-1wed-2` */
function movedBy(moves: string, ms: number): number {
  const weekday = WEEKDAYS[new Date(ms).getUTCDay()];
  return Number(new RegExp(`${weekday}([+-]\\d)`).exec(moves)?.[1] ?? 0);
}

/** The first such weekday on or after a day. */
function from(ms: number, weekday: string): number {
  return ms + ((WEEKDAYS.indexOf(weekday) - new Date(ms).getUTCDay() + 7) % 7) * DAY;
}

const text = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/**
 * Holidays of one year, the days taken in place of a weekend as well.
 * @param rules `12-25 Christmas Day`: the rule, a space, the name; `! ` before it when it is not shifted, `sunday! ` when it is
 *   shifted in that way and not as the others
 */
export function holidaysOfYear(rules: string[], shift: Shift, year: number): Map<string, string> {
  const found = new Map<string, string>();
  const shifted: { ms: number; name: string; by: Shift }[] = [];
  for (const line of rules) {
    const [, own, rule = '', name = ''] = /^(?:([a-z]*)! )?(\S+) (.+)$/.exec(line) ?? [];
    const by = own === undefined ? shift : own === '' ? 'none' : (own as Shift);
    for (const ms of daysOfRule(rule, year)) {
      found.set(text(ms), name);
      if (by !== 'none') shifted.push({ ms, name, by });
    }
  }
  for (const { ms, name, by } of shifted.sort((a, b) => a.ms - b.ms)) {
    const to = text(moved(ms, by, found));
    if (!found.has(to)) found.set(to, `${name} (day off for it)`);
  }
  return found;
}

function moved(ms: number, shift: Shift, taken: ReadonlyMap<string, string>): number {
  const weekday = new Date(ms).getUTCDay();
  if (weekday % 6 !== 0 || (shift === 'sunday' && weekday === 6)) return ms;
  if (shift === 'nearest' && weekday === 6) return ms - DAY;
  let to = ms + DAY;
  while (new Date(to).getUTCDay() % 6 === 0 || taken.has(text(to))) to += DAY;
  return to;
}
