import { dayText, slotParts, zoneName } from '../schedule/format.ts';
import { epoch } from '../schedule/instants.ts';
import type { Slot } from '../schedule/types.ts';
import { dayOf } from '../schedule/wall.ts';
import type { Deal, NextStep, TodayItem, Urgency } from './types.ts';

const ORDER: Urgency[] = ['overdue', 'today', 'open', 'waiting'];

/**
 * The open next steps as the Today list shows them, the most urgent first, the older first among equals. A snoozed one is
 * hidden until its time comes.
 * @param now ISO instant
 * @param zone of the rep, IANA
 */
export function todayList(steps: NextStep[], deals: Deal[], now: string, zone: string): TodayItem[] {
  const byId = new Map(deals.map((deal) => [deal.id, deal]));
  return steps
    .filter(({ snoozedUntil }) => snoozedUntil === null || epoch(snoozedUntil) <= epoch(now))
    .flatMap((step): TodayItem[] => {
      const deal = byId.get(step.dealId);
      if (!deal) return [];
      const urgency = urgencyOf(step, now, zone);
      const { id, name, account } = deal;
      return [{ step, deal: { id, name, account }, reason: reasonOf(step, urgency, now, zone), urgency }];
    })
    .sort((a, b) => ORDER.indexOf(a.urgency) - ORDER.indexOf(b.urgency) || compareTime(a.step, b.step));
}

function compareTime(a: NextStep, b: NextStep): number {
  return (a.day ?? '').localeCompare(b.day ?? '') || epoch(a.sentAt) - epoch(b.sentAt);
}

function urgencyOf(step: NextStep, now: string, zone: string): Urgency {
  const today = dayOf(now, zone);
  if (step.offered.length > 0) {
    const ahead = aheadOf(step, now);
    if (ahead.length === 0) return 'overdue';
    return ahead.some(({ start }) => dayOf(start, zone) === today) ? 'today' : 'waiting';
  }
  // Concrete without a day, a booking link say: agreed, but with nothing to watch.
  if (step.day === null) return step.state === 'open' ? 'open' : 'waiting';
  if ((step.lastDay ?? step.day) < today) return 'overdue';
  return step.day <= today ? 'today' : 'waiting';
}

function reasonOf(step: NextStep, urgency: Urgency, now: string, zone: string): string {
  if (step.offered.length > 0) return reasonOfOffer(step, now, zone);
  if (step.day === null) {
    if (step.state !== 'open') return 'A next step is named, without a day.';
    return step.corrected ? 'No day is set.' : 'No time was agreed in your last mail.';
  }
  const today = dayOf(now, zone);
  const last = step.lastDay ?? step.day;
  if (urgency === 'overdue') return `The day passed: ${dayText(last, today)}.`;
  if (step.day === today || last === today) return 'Named for today.';
  // Of the days between nothing is known here, so none of them is claimed.
  if (step.day < today) return `Named for ${dayText(step.day, today)} to ${dayText(last, today)}.`;
  return `Named for ${dayText(step.day, today)}.`;
}

function reasonOfOffer(step: NextStep, now: string, zone: string): string {
  const count = step.offered.length;
  const ahead = aheadOf(step, now);
  const [next] = ahead;
  const last = step.offered.at(-1);
  if (!next) return last ? `No answer is noted, and the last time offered was ${momentOf(last, now, zone)}.` : '';
  const when = momentOf(next, now, zone);
  if (ahead.length < count) return `Of ${inWords(count)} times offered, the next is ${when}.`;
  return count === 1 ? `One time offered, ${when}.` : `${capital(inWords(count))} times offered, the first is ${when}.`;
}

function aheadOf({ offered }: NextStep, now: string): Slot[] {
  return offered.filter(({ start }) => epoch(start) > epoch(now));
}

/** `Thu 26 Nov 11:00 (Helsinki)`, with the year when it is another than this one. */
function momentOf(slot: Slot, now: string, zone: string): string {
  const { date, clock } = slotParts(slot, zone);
  return `${dayText(date, dayOf(now, zone))} ${clock} (${zoneName(zone)})`;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

const inWords = (count: number): string => NUMBERS[count] ?? String(count);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
