import type { Sentence } from '../grammar/sentence.ts';
import type { TimeValue } from '../types.ts';

const ORDINALS: Record<string, number> = {
  first: 0,
  '1st': 0,
  former: 0,
  second: 1,
  '2nd': 1,
  third: 2,
  '3rd': 2,
  fourth: 3,
  last: -1,
  latter: -1,
};
const CHOICES = new Set('one option slot time works suits is would please for , . !'.split(' '));

/**
 * Which offered times words without a day mean: "the second one works", "either is fine", "works for me".
 * @returns the times, none when it stays open which; nothing when the words point at no offer
 */
export function offeredMeant({ tokens }: Sentence, offered: readonly TimeValue[]): TimeValue[] | undefined {
  for (let i = 0; i < tokens.length; i++) {
    const norm = tokens[i]?.norm ?? '';
    const digits = tokens[i]?.kind === 'number' ? `${norm}${tokens[i + 1]?.norm}` : norm;
    const nth = ORDINALS[digits] ?? ORDINALS[norm];
    if (nth !== undefined && tokens[i - 1]?.norm !== 'at' && isChoice(tokens[i + (digits === norm ? 1 : 2)]?.norm))
      return offered.at(nth) ? [offered.at(nth) as TimeValue] : [];
    if (norm === 'option' || norm === 'slot') {
      const number = Number(tokens[i + 1]?.norm);
      const one = offered[number - 1];
      if (one) return [one];
    }
    if (norm === 'earlier' || norm === 'later') {
      const sorted = [...offered].sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
      const one = norm === 'earlier' ? sorted[0] : sorted.at(-1);
      if (isChoice(tokens[i + 1]?.norm) && one) return [one];
    }
    if (norm === 'either' || norm === 'both' || norm === 'any') return [...offered];
  }
  return POINTS.some((word) => tokens.some(({ norm }) => norm === word))
    ? offered.length === 1
      ? [...offered]
      : []
    : undefined;
}

const POINTS = [
  'that',
  'it',
  'this',
  'then',
  'works',
  'confirmed',
  'confirming',
  'accepted',
  'time',
  'invite',
  'invitation',
  'perfect',
];

const isChoice = (norm: string | undefined): boolean => norm === undefined || CHOICES.has(norm);

const keyOf = ({ date, time }: TimeValue): string => `${date} ${time ?? ''}`;

/**
 * Gives values without a day of their own the day they must mean: that of the offer at the same hour ("2pm is fine"), of
 * the only offer, or the day named beside them; and a day alone the hour of the offer on it ("Tuesday works").
 */
export function placeAmong(
  values: readonly TimeValue[],
  offered: readonly TimeValue[],
  beside: readonly TimeValue[],
): TimeValue[] {
  return values.map((value) => {
    if (value.implied?.includes('date') && value.time) {
      const at = offered.filter(({ time }) => time === value.time || time === otherHalf(value));
      if (at.length === 1) return at[0] as TimeValue;
      const named = beside.filter((one) => !one.implied?.includes('date'));
      const days = new Set((named.length > 0 ? named : offered).map(({ date }) => date));
      const [day] = days;
      return days.size === 1 && day ? { ...value, date: day } : value;
    }
    // "Thursday afternoon" is any hour of it.
    const { time, endTime, implied } = value;
    if (time && !implied?.includes('time')) return value;
    const on = offered.filter(
      (one) => one.date === value.date && !(time && one.time && endTime && (one.time < time || one.time > endTime)),
    );
    return on.length === 1 ? (on[0] as TimeValue) : value;
  });
}

/** The hour twelve hours off, when morning or afternoon was only guessed. */
function otherHalf({ time, implied }: TimeValue): string | undefined {
  if (!time || !implied?.includes('meridiem')) return undefined;
  const hour = (Number(time.slice(0, 2)) + 12) % 24;
  return `${String(hour).padStart(2, '0')}${time.slice(2)}`;
}

/** Whether one of the values is the day, and the hour where both name one, of a time offered. */
export const isAmong = (values: readonly TimeValue[], offered: readonly TimeValue[]): boolean =>
  values.some((value) =>
    offered.some(({ date, time }) => date === value.date && (!value.time || !time || time === value.time)),
  );
