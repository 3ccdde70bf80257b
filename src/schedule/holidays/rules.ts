import { DAY } from '../instants.ts';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * What becomes of a holiday on a weekend. `none`: nothing. `nearest`: Saturday to Friday, Sunday to Monday. `sunday`: from
 * Sunday to Monday. `next`: the next working day that is no holiday.
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

/**
 * The day a rule means in a year, milliseconds since 1970 at midnight UTC. `12-25`: that date; `E-2`: days from Easter
 * Sunday; `11-thu4`: the fourth Thursday of November; `05-mon-1`: the last Monday of May; `05-25<mon`: the Monday before that date;
 * `06-20>=sat`: the first Saturday from that date; `2026-07-10`: that day of that year alone.
 * @returns null when the year has no such day
 * @throws Error for a rule that cannot be read
 */
export function dayOfRule(rule: string, year: number): number | null {
  if (rule.startsWith('E')) return easter(year) + Number(rule.slice(1) || 0) * DAY;
  if (/^\d{4}-/.test(rule)) return rule.startsWith(String(year)) ? Date.parse(rule) : null;
  const [, month = '', day, nth, sign, weekday = ''] =
    /^(\d\d)-(?:(\d\d)|[a-z]{3}(-?\d))?(?:(<|>=)([a-z]{3}))?$/.exec(rule) ?? [];
  if (day !== undefined) {
    const date = Date.UTC(year, Number(month) - 1, Number(day));
    if (sign === undefined) return date;
    return sign === '<' ? from(date - 7 * DAY, weekday) : from(date, weekday);
  }
  const name = /-([a-z]{3})/.exec(rule)?.[1] ?? '';
  if (nth === undefined || !WEEKDAYS.includes(name)) throw new Error(`No holiday rule: ${rule}`);
  if (nth === '-1') return from(Date.UTC(year, Number(month), 1) - 7 * DAY, name);
  return from(Date.UTC(year, Number(month) - 1, 1 + 7 * (Number(nth) - 1)), name);
}

/** The first such weekday on or after a day. */
function from(ms: number, weekday: string): number {
  return ms + ((WEEKDAYS.indexOf(weekday) - new Date(ms).getUTCDay() + 7) % 7) * DAY;
}

const text = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/**
 * Holidays of one year, the days taken in place of a weekend as well.
 * @param rules `12-25 Christmas Day`: the rule, a space, the name; `! ` before it when it is not shifted
 */
export function holidaysOfYear(rules: string[], shift: Shift, year: number): Map<string, string> {
  const found = new Map<string, string>();
  const shifted: { ms: number; name: string }[] = [];
  for (const line of rules) {
    const fixed = line.startsWith('! ');
    const [rule = '', ...words] = (fixed ? line.slice(2) : line).split(' ');
    const ms = dayOfRule(rule, year);
    if (ms === null) continue;
    const name = words.join(' ');
    found.set(text(ms), name);
    if (!fixed && shift !== 'none') shifted.push({ ms, name });
  }
  for (const { ms, name } of shifted.sort((a, b) => a.ms - b.ms)) {
    const to = text(moved(ms, shift, found));
    if (!found.has(to)) found.set(to, `${name} (day off for it)`);
  }
  return found;
}

function moved(ms: number, shift: Shift, taken: ReadonlyMap<string, string>): number {
  const weekday = new Date(ms).getUTCDay();
  if (weekday % 6 !== 0 || (shift === 'sunday' && weekday === 6)) return ms;
  if (shift === 'nearest') return ms + (weekday === 6 ? -DAY : DAY);
  let to = ms + DAY;
  while (new Date(to).getUTCDay() % 6 === 0 || taken.has(text(to))) to += DAY;
  return to;
}
