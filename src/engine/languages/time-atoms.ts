import type { ClockSpec, DaySpec, Part } from '../time/types.ts';
import type { Grain, TimeExpression } from '../types.ts';
import type { Hit } from './pattern.ts';
import type { TimeKind, Unit } from './time-kinds.ts';
import type { Word } from './words.ts';

/** The smallest piece of a time expression, by word index; `to` is exclusive. */
export interface Atom {
  from: number;
  to: number;
  grain: Grain;
  grounded: boolean;
  day?: DaySpec;
  clock?: ClockSpec;
  part?: Part;
  /** Calendar weeks from this one. */
  week?: number;
  past?: boolean;
  recurring?: boolean;
  /** A time only beside a day (a range of bare numbers) or behind a modifier (a bare "week"). */
  weak?: boolean;
  /** "By the end of". */
  end?: boolean;
  /** Changes what stands behind it, and is nothing alone. */
  modifier?: NonNullable<TimeExpression['modifier']>;
  /** Says where the clock beside it is, and is nothing alone; with the words where a city or an offset is named. */
  zone?: boolean | string;
}

/** What the words of a hit hold, by class. */
interface Parts {
  numbers: number[];
  weekday?: number;
  month?: number;
  days?: number;
  unit?: Unit;
  part?: Part;
}

function partsOf(words: readonly Word[], from: number, to: number): Parts {
  const parts: Parts = { numbers: [] };
  for (let i = from; i < to; i++) {
    const { digits, time } = words[i] as Word;
    if (digits >= 0) parts.numbers.push(digits);
    else if (time?.as === 'number') parts.numbers.push(time.value);
    else if (time?.as === 'weekday') {
      parts.weekday ??= time.value;
      if (time.part) parts.part ??= time.part;
    } else if (time?.as === 'month') parts.month ??= time.value;
    else if (time?.as === 'days') parts.days ??= time.value;
    else if (time?.as === 'unit') parts.unit ??= time.unit;
    else if (time?.as === 'part') parts.part ??= time.part;
  }
  return parts;
}

const GRAIN_OF: Record<Unit, Grain> = {
  minute: 'clock',
  hour: 'clock',
  day: 'day',
  'business-day': 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};

/** Hours people mean by a bare number: 1 to 6 is the afternoon. */
function clock(hour: number, minute: number, sure: boolean): ClockSpec | undefined {
  if (hour > 24 || minute > 59) return undefined;
  const guessed = !sure && hour >= 1 && hour <= 6;
  return { from: (guessed ? hour + 12 : hour) * 60 + minute, guessed };
}

/** Said with minutes or a word for hours: nothing to guess. */
const isSure = (words: readonly Word[], from: number, to: number): boolean =>
  ((words[to - 1] as Word).kind === 'word' && (words[to - 1] as Word).time?.as !== 'number') ||
  words.slice(from, to).some(({ key }) => key === ':' || key === 'h' || key === 'uhr');

/** "3 pm", "3 p. m.". */
function halfOfDay(
  words: readonly Word[],
  from: number,
  to: number,
  hour: number,
  minute: number,
): ClockSpec | undefined {
  const said = words.slice(from, to).map(({ key }) => key);
  const pm = said.includes('pm') || said.includes('p');
  if ((!pm && !said.includes('am') && !said.includes('a.m')) || hour > 12) return undefined;
  return { from: ((hour % 12) + (pm ? 12 : 0)) * 60 + minute, guessed: false };
}

/** A number that goes on with a separator that stands close to both is no time by itself: a price, a version, a fraction. */
function isInsideNumber(words: readonly Word[], from: number, to: number): boolean {
  const before = words[from - 1];
  const after = words[to];
  const first = words[from] as Word;
  const last = words[to - 1] as Word;
  const joins = (word: Word | undefined): boolean => word !== undefined && /^[.,:/%€$]$/.test(word.key);
  const isNumber = (word: Word | undefined): boolean => (word?.digits ?? -1) >= 0;
  return (
    (joins(before) && before?.end === first.start && first.digits >= 0) ||
    (after !== undefined &&
      last.digits >= 0 &&
      (after.key === '%' ||
        (after.start === last.end && joins(after) && words[to + 1]?.start === after.end && isNumber(words[to + 1]))))
  );
}

const HOURS = new Set(['h', 'hs', 'hrs', 'uhr', 'heure', 'heures', 'hora', 'horas', 'am', 'pm']);

/** "mercredi 10 | h 30", "Do 14 | :30", "am 9. Juni 10 | Uhr": the last number is an hour, and no part of the date. */
function isHour(words: readonly Word[], to: number): boolean {
  const next = words[to];
  if (!next || next.kind === 'newline') return false;
  if (HOURS.has(next.key)) return true;
  const joined = next.start === words[to - 1]?.end;
  return joined && (next.digits >= 0 || (next.key === ':' && (words[to + 1]?.digits ?? -1) >= 0));
}

/** Reads a hit of a time phrase, or nothing when its numbers are no such time. */
export function atomOf({ from, to, value: kind }: Hit<TimeKind>, words: readonly Word[]): Atom | undefined {
  if (isInsideNumber(words, from, to)) return undefined;
  if ((kind === 'date' || kind === 'numeric' || kind === 'nth') && isHour(words, to)) return undefined;
  const parts = partsOf(words, from, to);
  const [first = 0, second = 0, third] = parts.numbers;
  const at = { from, to };
  const { part } = parts;
  const onDay = (day: DaySpec): Atom =>
    part ? { ...at, grain: 'part', grounded: true, day, part } : { ...at, grain: 'day', grounded: true, day };
  const loose = (grain: Grain): Atom => ({ ...at, grain, grounded: false });
  const atClock = (spec: ClockSpec | undefined): Atom | undefined =>
    spec && { ...at, grain: 'clock', grounded: true, clock: spec };
  switch (kind) {
    case 'weekday':
      return onDay({ kind: 'weekday', weekday: parts.weekday ?? 1 });
    case 'weekday-nth':
      // Portuguese counts them: "2ª feira" is Monday.
      return first >= 2 && first <= 6 ? onDay({ kind: 'weekday', weekday: first - 1 }) : undefined;
    case 'weekday-next':
      return onDay({ kind: 'weekday', weekday: parts.weekday ?? 1, week: 1 });
    case 'weekday-after-next':
      return onDay({ kind: 'weekday', weekday: parts.weekday ?? 1, week: 2 });
    case 'weekday-plus':
      return onDay({ kind: 'weekday', weekday: parts.weekday ?? 1, plus: 1 });
    case 'date': {
      if (first < 1 || first > 31) return undefined;
      const { weekday } = parts;
      const year = second > 0 ? { year: second < 100 ? 2000 + second : second } : {};
      return onDay({ kind: 'date', day: first, month: parts.month ?? 1, ...year, ...(weekday ? { weekday } : {}) });
    }
    case 'numeric': {
      if (first < 1 || first > 31 || second < 1 || second > 31 || (first > 12 && second > 12)) return undefined;
      if (!isTight(words, from, to) || (second > 12 && words.slice(from, to).some(({ key }) => key === '.')))
        return undefined;
      // The day stands first in these languages, unless it cannot.
      const [day, month] = second > 12 ? [second, first] : [first, second];
      return onDay({ kind: 'date', day, month, ...(third ? { year: third < 100 ? 2000 + third : third } : {}) });
    }
    case 'nth':
      return first >= 1 && first <= 31
        ? onDay({ kind: 'date', day: first, ...(parts.weekday ? { weekday: parts.weekday } : {}) })
        : undefined;
    case 'days':
      return onDay({ kind: 'offset', days: parts.days ?? 0 });
    case 'day-after-tomorrow':
      return onDay({ kind: 'offset', days: 2 });
    case 'in':
    case 'within':
      return inUnits(at, parts, first, kind === 'within');
    case 'clock':
      // "10,30 Uhr" is a time, "a las 10, 30 minutos" is two.
      if (words.slice(from, to).some(({ key }, i) => key === ',' && !isTight(words, from + i - 1, from + i + 2)))
        return undefined;
      return atClock(halfOfDay(words, from, to, first, second) ?? clock(first, second, isSure(words, from, to)));
    case 'clock-half-past':
      return atClock(clock(first, 30, false));
    case 'clock-half-to':
      return atClock(clock(first - 1, 30, false));
    case 'clock-quarter-past':
      return atClock(clock(first, 15, false));
    case 'clock-quarter-to':
      return atClock(clock(first - 1, 45, false));
    case 'clock-range':
      return clockRange(at, words);
    case 'noon':
      return atClock({ from: 720, guessed: false });
    case 'part':
      return { ...at, grain: 'part', grounded: true, part: parts.part ?? 'morning' };
    case 'first-thing':
    case 'morning':
    case 'afternoon':
    case 'evening':
    case 'end-of-day':
      return { ...at, grain: 'part', grounded: true, part: kind };
    case 'this-morning':
    case 'this-afternoon':
    case 'this-evening':
      return { ...onDay({ kind: 'offset', days: 0 }), grain: 'part', part: kind.slice(5) as Part };
    case 'weekend':
      return onDay({ kind: 'weekend', week: 0 });
    case 'week':
      return loose('week');
    case 'period-this':
      return { ...loose(GRAIN_OF[parts.unit ?? 'week']), ...(parts.unit === 'week' ? { week: 0 } : {}) };
    case 'period-next':
      return { ...loose(GRAIN_OF[parts.unit ?? 'week']), ...(parts.unit === 'week' ? { week: 1 } : {}) };
    case 'period':
      return loose(parts.unit ? GRAIN_OF[parts.unit] : 'month');
    case 'unit':
      return { ...loose(GRAIN_OF[parts.unit ?? 'week']), weak: true, ...(parts.unit === 'week' ? { week: 0 } : {}) };
    case 'fuzzy':
      return loose('fuzzy');
    case 'availability':
      return loose('availability');
    case 'event':
      return loose('event');
    case 'past':
      return { ...loose('day'), past: true };
    case 'recurring':
      return { ...loose('day'), recurring: true };
    case 'zone':
      return { ...loose('clock'), zone: true };
    case 'by-end':
      return { ...loose('fuzzy'), modifier: 'by', end: true };
    case 'end':
      return { ...loose('fuzzy'), modifier: 'end', end: true };
    default:
      return { ...loose('fuzzy'), modifier: kind };
  }
}

/** "5/6", "5.6.": no blanks inside. */
function isTight(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++)
    if ((words[i] as Word).start !== (words[i - 1] as Word).end && (words[i - 1] as Word).kind !== 'word') return false;
  return true;
}

/** "in three days" is a day, "in two weeks" is not, unless it is a deadline ("within a week"). */
function inUnits(at: { from: number; to: number }, { unit }: Parts, count: number, within: boolean): Atom | undefined {
  const day = (days: number, business = false): Atom => ({
    ...at,
    grain: 'day',
    grounded: true,
    day: { kind: 'offset', days, ...(business ? { business } : {}) },
    ...(within ? { modifier: 'by' as const } : {}),
  });
  if (unit === 'minute' || unit === 'hour') {
    const minutes = unit === 'hour' ? count * 60 : count;
    return {
      ...at,
      grain: 'clock',
      grounded: true,
      day: { kind: 'minutes', minutes, ...(within ? { deadline: true } : {}) },
    };
  }
  if (unit === 'day' || unit === 'business-day') return day(count, unit === 'business-day');
  if (unit === 'week' && within) return day(7 * count);
  return { ...at, grain: unit ? GRAIN_OF[unit] : 'week', grounded: false };
}

/** "de 10 a 12", "10:30-11:15": the first numbers are the beginning, those after the joint the end. */
function clockRange(at: { from: number; to: number }, words: readonly Word[]): Atom | undefined {
  const ends: number[] = [];
  for (let i = at.from; i < at.to; i++) {
    const hour = words[i]?.digits ?? -1;
    if (hour < 0) continue;
    const next = words[i + 1];
    const minute = words[i + 2];
    const goesOn =
      next &&
      minute &&
      minute.digits >= 0 &&
      next.start === words[i]?.end &&
      minute.start === next.end &&
      next.key !== '-' &&
      next.key !== '–';
    if (hour > 24 || (goesOn && minute.digits > 59)) return undefined;
    ends.push(hour * 60 + (goesOn ? minute.digits : 0));
    if (goesOn) i += 2;
  }
  const [from, to] = ends;
  if (from === undefined || to === undefined) return undefined;
  const afternoon = to <= 7 * 60 && from < 7 * 60 ? 720 : to < from ? 720 : 0;
  const start = afternoon && from <= 7 * 60 ? from + 720 : from;
  return {
    ...at,
    grain: 'clock',
    grounded: true,
    weak:
      words.slice(at.from, at.to).every(({ digits, key }) => digits >= 0 || (key !== ':' && key.length < 3)) &&
      !isSure(words, at.from, at.to),
    clock: { from: start, to: to + (to <= 7 * 60 ? afternoon : 0), guessed: afternoon > 0 },
  };
}
