import type { Reference, TimeExpression, TimeValue } from '../types.ts';
import { dayOfIso, isoDate, localTime, wallTime } from './civil.ts';
import { daysFrom, daysOf, type Origin } from './days.ts';
import type { FoundTime, Part, Slot } from './types.ts';

/** Minutes after midnight a part of the day is taken to run from and to. */
const hoursOf = (part: Part): readonly [from: number, to?: number] =>
  (
    ({
      'first-thing': [540],
      morning: [540, 720],
      lunch: [720, 780],
      afternoon: [780, 1020],
      evening: [1020, 1200],
      night: [1140, 1320],
      'end-of-day': [1020],
    }) as const
  )[part];

/**
 * Fills in the values of an expression.
 *
 * Wall times are in the zone written beside them, else in the reference zone; nothing is converted. A bare weekday is the
 * next one after today, "next Tuesday" that of the next Monday-to-Sunday week, a date without a year the next such date.
 * An anaphoric expression ("that afternoon", "talk then") is grounded by `named`.
 * @param named the grounded time last named in the message, already resolved
 * @throws RangeError when the reference is no instant or its zone no IANA zone
 * @returns a copy without the parts only the finder needs; `values` has one entry for each alternative and day
 */
export function resolveTime(found: FoundTime, reference: Reference, named?: TimeExpression): TimeExpression {
  const { slots, ...time } = found;
  const last = named?.values[named.values.length - 1];
  if (time.anaphoric && last) time.grounded = !time.hedged && !time.recurring;
  if (!time.grounded || slots.length === 0) return { ...time, values: [] };
  const instant = Date.parse(reference.now);
  const now = localTime(instant, reference.zone);
  const origin: Origin = {
    now,
    instant,
    zone: reference.zone,
    past: time.past === true,
    elsewhere: Boolean(time.zone),
  };
  if (last) origin.named = dayOfIso(last.date);
  const values: TimeValue[] = [];
  let before: number | undefined;
  for (const slot of slots) {
    const days = slotDays(slot, origin, before);
    for (const day of days) values.push(valueAt(slot, day, origin));
    before = days[days.length - 1] ?? before;
  }
  return { ...time, values };
}

function slotDays(slot: Slot, o: Origin, before: number | undefined): number[] {
  if (slot.day) return before === undefined ? daysOf(slot.day, o) : daysFrom(slot.day, before, o);
  if (o.named !== undefined) return [o.named];
  // "In the morning" is the next one.
  if (slot.part === 'morning' || slot.part === 'first-thing') return [o.now.day + (o.past ? 0 : 1)];
  // A bare clock that has gone by today is tomorrow's.
  const until = slot.clock?.to ?? slot.clock?.from;
  return [o.now.day + (until !== undefined && until <= o.now.minutes && !o.past ? 1 : 0)];
}

function valueAt(slot: Slot, day: number, o: Origin): TimeValue {
  const value: TimeValue = { date: isoDate(day) };
  const implied: NonNullable<TimeValue['implied']> = [];
  if (isDateGuessed(slot, o)) implied.push('date');
  if (slot.day?.month && !slot.day.n && slot.day.year === undefined) implied.push('year');
  if (slot.clock) {
    if (slot.clock.from !== undefined) value.time = wallTime(slot.clock.from);
    if (slot.clock.to !== undefined) value.endTime = wallTime(slot.clock.to);
    if (slot.clock.guessed) implied.push('meridiem');
  } else if (slot.day?.kind === 'minutes') {
    value.time = wallTime(localTime(o.instant + (slot.day.minutes ?? 0) * 60_000, o.zone).minutes);
  } else if (slot.part) {
    const [from, to] = hoursOf(slot.part);
    value.time = wallTime(from);
    if (to !== undefined) value.endTime = wallTime(to);
    implied.push('time');
  }
  if (implied.length > 0) value.implied = implied;
  return value;
}

/** No day was said, or two days could be meant: 5/6, and "next Friday" while this week's is still ahead. */
function isDateGuessed(slot: Slot, o: Origin): boolean {
  const { day } = slot;
  if (!day) return true;
  if (day.either) return day.day !== day.month;
  if (day.kind !== 'weekday' || day.week !== 1) return day.kind === 'same';
  return daysOf({ ...day, week: 0 }, o)[0] !== daysOf(day, o)[0];
}
