import { dayText, slotParts, zoneName } from '../schedule/format.ts';
import { epoch } from '../schedule/instants.ts';
import type { Slot } from '../schedule/types.ts';
import { compareInstants } from './event-order.ts';
import type { Deal, NextStep, TodayItem, Urgency } from './types.ts';
import type { View } from './view.ts';

const ORDER: Urgency[] = ['overdue', 'today', 'open', 'waiting'];

/** An open next step as the Today list shows it; null for a snoozed one, which is hidden until its time comes. */
export function itemOf(step: NextStep, { id, name, account }: Deal, view: View): TodayItem | null {
  if (!isAwake(step, view)) return null;
  const urgency = urgencyOf(step, view);
  return { step, deal: { id, name, account }, reason: reasonOf(step, urgency, view), urgency };
}

/** The most urgent first, the older first among equals. */
export function compareItems(a: TodayItem, b: TodayItem): number {
  return ORDER.indexOf(a.urgency) - ORDER.indexOf(b.urgency) || compareTime(a.step, b.step);
}

/** Whether the rep wants to hear of a step now. */
export function isAwake({ snoozedUntil }: NextStep, { nowMs }: View): boolean {
  return snoozedUntil === null || epoch(snoozedUntil) <= nowMs;
}

function compareTime(a: NextStep, b: NextStep): number {
  const [one, other] = [a.day ?? '', b.day ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  return compareInstants(a.sentAt, b.sentAt) || (a.eventId < b.eventId ? -1 : 1);
}

export function urgencyOf(step: NextStep, { nowMs, today, day }: View): Urgency {
  if (step.offered.length > 0) {
    const ahead = step.offered.filter(({ start }) => epoch(start) > nowMs);
    if (ahead.length === 0) return 'overdue';
    return ahead.some(({ start }) => day(start) === today) ? 'today' : 'waiting';
  }
  // Concrete without a day, a booking link say: agreed, but with nothing to watch.
  if (step.day === null) return step.state === 'open' ? 'open' : 'waiting';
  if ((step.lastDay ?? step.day) < today) return 'overdue';
  return step.day <= today ? 'today' : 'waiting';
}

function reasonOf(step: NextStep, urgency: Urgency, view: View): string {
  if (step.offered.length > 0) return reasonOfOffer(step, view);
  if (step.day === null) {
    if (step.state !== 'open') return 'A next step is named, without a day.';
    return step.corrected ? 'No day is set.' : 'No time was agreed in your last mail.';
  }
  const { today } = view;
  const last = step.lastDay ?? step.day;
  if (urgency === 'overdue') return `The day passed: ${dayText(last, today)}.`;
  if (step.day === today || last === today) return 'Named for today.';
  // Of the days between nothing is known here, so none of them is claimed.
  if (step.day < today) return `Named for ${dayText(step.day, today)} to ${dayText(last, today)}.`;
  return `Named for ${dayText(step.day, today)}.`;
}

function reasonOfOffer(step: NextStep, view: View): string {
  const count = step.offered.length;
  const ahead = aheadOf(step, view);
  const [next] = ahead;
  const last = step.offered.at(-1);
  if (!next && last && step.acceptedAt !== undefined && count === 1)
    return `They accepted ${momentOf(last, view)}, and no meeting was booked.`;
  if (!next) return last ? `No answer is noted, and the last time offered was ${momentOf(last, view)}.` : '';
  const when = momentOf(next, view);
  if (ahead.length < count) return `Of ${inWords(count)} times offered, the next is ${when}.`;
  return count === 1 ? `One time offered, ${when}.` : `${capital(inWords(count))} times offered, the first is ${when}.`;
}

function aheadOf({ offered }: NextStep, { nowMs }: View): Slot[] {
  return offered.filter(({ start }) => epoch(start) > nowMs);
}

/** `Thu 26 Nov 11:00 (Helsinki)`, with the year when it is another than this one. */
function momentOf(slot: Slot, { today, zone }: View): string {
  const { date, clock } = slotParts(slot, zone);
  return `${dayText(date, today)} ${clock} (${zoneName(zone)})`;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

const inWords = (count: number): string => NUMBERS[count] ?? String(count);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
