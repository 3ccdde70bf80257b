import { DAY } from '../schedule/instants.ts';
import type { DateOrder } from './types.ts';

/** Numbers in a date where the year comes last: which of the first two is the day depends on who wrote it. */
const YEAR_LAST = /^(\d{1,2})([-/. ]) ?(\d{1,2})[-/. ] ?(\d{4}|\d{2})(?:$|[T, ])/;
const YEAR_FIRST = /^(\d{4})[-/. ]{1,2}(\d{1,2})[-/. ]{1,2}(\d{1,2})(?!\d)/;
const DAY_FIRST_WORD = /^(\d{1,2})\.?[ -](?:de )?([\p{L}.]{3,})[ ,-]+(?:de )?(\d{4}|\d{2})(?![\d:])/u;
const MONTH_FIRST_WORD = /^([\p{L}.]{3,}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/u;
/** Days since 30 December 1899, as a spreadsheet counts them, of this and the last decades. */
const SERIAL = /^([2-7]\d{4})(?:[.,]\d+)?$/;
const SERIAL_START = Date.UTC(1899, 11, 30);

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'nb', 'pl'];

/** A date as `YYYY-MM-DD`, without its time; null when it is none or none that exists. @param order where the numbers alone do not tell */
export function readDay(text: string, order: DateOrder): string | null {
  const plain = plainOf(text);
  const first = YEAR_FIRST.exec(plain);
  if (first) return dayOf(first[1], first[2], first[3]);
  const last = YEAR_LAST.exec(`${plain} `);
  if (last) {
    const [, a = '', , b = '', year = ''] = last;
    const [day, month] = order === 'dmy' ? [a, b] : [b, a];
    return dayOf(fullYear(year), month, day);
  }
  const serial = SERIAL.exec(plain);
  if (serial) return new Date(SERIAL_START + Number(serial[1]) * DAY).toISOString().slice(0, 10);
  const words = DAY_FIRST_WORD.exec(plain);
  if (words) return dayOf(fullYear(words[3] ?? ''), monthOf(words[2] ?? ''), words[1]);
  const american = MONTH_FIRST_WORD.exec(plain);
  return american ? dayOf(american[3], monthOf(american[1] ?? ''), american[2]) : null;
}

/**
 * The order that dates of one file are written in, as far as they tell it themselves: by a day after the 12th, or by dots,
 * which only go with the day first.
 * @returns `ask` with a date that could be read in two ways, or where some tell one order and some the other
 */
export function orderOf(dates: Iterable<string>): { order: DateOrder | 'ask'; example: string } {
  let [dayFirst, monthFirst] = [0, 0];
  let open = '';
  let told = '';
  for (const text of dates) {
    const match = YEAR_LAST.exec(`${plainOf(text)} `);
    if (!match) continue;
    const [, a, mark, b] = match;
    told = text;
    if (mark === '.' || Number(a) > 12) dayFirst++;
    else if (Number(b) > 12) monthFirst++;
    else if (a !== b && open === '') open = text;
  }
  if (dayFirst > 0 && monthFirst > 0) return { order: 'ask', example: open || told };
  if (dayFirst > 0) return { order: 'dmy', example: '' };
  if (monthFirst > 0) return { order: 'mdy', example: '' };
  return open === '' ? { order: 'dmy', example: '' } : { order: 'ask', example: open };
}

/** Without the weekday before it; years, months and days of East Asia as numbers with dashes. */
function plainOf(text: string): string {
  return text
    .trim()
    .replace(/^\p{L}+\.?, */u, '')
    .replace(/(\d)\s*[年月년월]\s*/g, '$1-')
    .replace(/[日일]/, '');
}

/** Of a year in two digits, the one nearer to ours. */
function fullYear(year: string): string {
  return year.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year;
}

function dayOf(year = '', month: string | number | null = '', day = ''): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms)) return null;
  // A February of 30 days is taken for March.
  return new Date(ms).toISOString().startsWith(text) ? text : null;
}

let months: Map<string, number> | null = null;

/** By the first letters that tell the months of the languages apart. */
function monthOf(name: string): number | null {
  months ??= new Map(
    LANGUAGES.flatMap((language) =>
      (['long', 'short'] as const).flatMap((month) => {
        const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
        return Array.from({ length: 12 }, (_, index): [string, number] => {
          const parts = format.formatToParts(Date.UTC(2026, index, 1));
          return [plainMonth(parts.find(({ type }) => type === 'month')?.value ?? ''), index + 1];
        });
      }),
    ),
  );
  return months.get(plainMonth(name)) ?? null;
}

const plainMonth = (name: string): string => name.toLowerCase().replaceAll('.', '');
