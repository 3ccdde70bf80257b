import { slotLabel, slotParts } from '../schedule/format.ts';
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
  const thisYear = dayOf(now, zone).slice(0, 4);
  if (urgency === 'overdue') return `The day passed: ${dayLabel(step.lastDay ?? step.day, thisYear)}.`;
  return urgency === 'today' ? 'Named for today.' : `Named for ${dayLabel(step.day, thisYear)}.`;
}

function reasonOfOffer(step: NextStep, now: string, zone: string): string {
  const count = step.offered.length;
  const ahead = aheadOf(step, now);
  const [next] = ahead;
  const last = step.offered.at(-1);
  if (!next) return last ? `No answer is noted, and the last time offered was ${slotLabel(last, zone, 'named')}.` : '';
  const when = slotLabel(next, zone, 'named');
  if (ahead.length < count) return `Of ${inWords(count)} times offered, the next is ${when}.`;
  return count === 1 ? `One time offered, ${when}.` : `${capital(inWords(count))} times offered, the first is ${when}.`;
}

function aheadOf({ offered }: NextStep, now: string): Slot[] {
  return offered.filter(({ start }) => epoch(start) > epoch(now));
}

/** `Thu 26 Nov` for `2026-11-26`; with the year when it is another than this one. */
function dayLabel(date: string, thisYear: string): string {
  const { day } = slotParts({ start: `${date}T12:00:00Z` }, 'UTC');
  return date.startsWith(thisYear) ? day : `${day} ${date.slice(0, 4)}`;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

const inWords = (count: number): string => NUMBERS[count] ?? String(count);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
