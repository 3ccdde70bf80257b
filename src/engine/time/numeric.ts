import { dateFollows, dateSpec, dayAtom } from './date.ts';
import { readHour } from './hour.ts';
import { isDash, normAt, tokenAt, touches } from './reading.ts';
import type { Atom, Reading } from './types.ts';
import { ahead, behind } from './words.ts';

/** Two or three numbers with one sign between, or "8/14-16". */
const NUMBERS = /^(\d{1,4})([-/.])(\d\d?)(?:\2(\d{4}|\d\d)|-(\d\d))?(?![-/%\d])/;

/** What a bare "5/6" must stand after to be a date and no fraction. */
const LEADS =
  ':weekday|on|by|before|until|till|from|for|after|of|since|between|and|or|to|,|(|:|due|commencing|starting|beginning|through|around';

/** "2026-08-04", "8/4/2026", "14/5", "4.8.2026", "12.2." at token `i`. */
export function readNumeric(r: Reading, i: number): Atom | undefined {
  const start = r.tokens[i]?.start ?? 0;
  const match = NUMBERS.exec(r.text.slice(start, start + 11));
  if (!match) return undefined;
  const [first, second, third, last] = [match[1], match[3], match[4], match[5]].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const to = i + 3;
  if (match[1]?.length === 4)
    return third <= 31 && second <= 12 ? dayAtom(i, i + 5, dateSpec(third, second, first)) : undefined;
  if (!(first >= 1 && second >= 1 && first <= 31 && second <= 31 && (first <= 12 || second <= 12))) return undefined;
  if (match[4]) {
    const year = third < 100 ? 2000 + third : third;
    return year < 1980 || year > 2100 ? undefined : dayAtom(i, i + 5, { kind: 'numeric', first, second, year });
  }
  const led = behind(r, i, LEADS) < i;
  if (match[2] === '.' && led && second <= 12 && touches(r, i + 2) && normAt(r, to) === '.')
    return dayAtom(i, i + 4, dateSpec(first, second));
  if (match[2] !== '/' || ahead(r, to, ':unit') > to || (first === 24 && (second === 7 || !dateFollows(r, to))))
    return undefined;
  if (last > second && last <= 31 && second > 12)
    return dayAtom(i, i + 5, { kind: 'range', from: dateSpec(second, first), to: dateSpec(last, first) });
  // "31/8" at the end of a clause can be nothing else; "3/1" can.
  const told = led || ahead(r, to, '@') > to || ahead(r, to, 'at #') > to || clockFollows(r, to);
  if (!told && !((first > 12 || second > 12) && dateFollows(r, to))) return undefined;
  return dayAtom(i, to, { kind: 'numeric', first, second });
}

/** "8/4 10-11am", "8/4 14:00". */
function clockFollows(r: Reading, i: number): boolean {
  const hour = touches(r, i - 1) ? undefined : readHour(r, i);
  return hour !== undefined && (hour.said || (tokenAt(r, i)?.kind === 'number' && isDash(normAt(r, hour.to))));
}
