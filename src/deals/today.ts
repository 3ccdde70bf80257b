import { slotLabel, slotParts, zoneName } from '../schedule/format.ts';
import { epoch } from '../schedule/instants.ts';
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
      return [{ step, deal: { id, name, account }, reason: reasonOf(step, urgency, zone), urgency }];
    })
    .sort((a, b) => ORDER.indexOf(a.urgency) - ORDER.indexOf(b.urgency) || compareTime(a.step, b.step));
}

function compareTime(a: NextStep, b: NextStep): number {
  return (a.day ?? '').localeCompare(b.day ?? '') || epoch(a.sentAt) - epoch(b.sentAt);
}

function urgencyOf(step: NextStep, now: string, zone: string): Urgency {
  const today = dayOf(now, zone);
  if (step.offered.length > 0) {
    if (step.offered.every(({ start }) => epoch(start) <= epoch(now))) return 'overdue';
    return step.offered.some(({ start }) => dayOf(start, zone) === today) ? 'today' : 'waiting';
  }
  if (step.day === null) return 'open';
  const last = step.lastDay ?? step.day;
  if (last < today) return 'overdue';
  return step.day <= today ? 'today' : 'waiting';
}

/** `Thu 26 Nov` for `2026-11-26`. */
const dayLabel = (date: string): string => slotParts({ start: `${date}T12:00:00Z` }, 'UTC').day;

const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'];

function reasonOf(step: NextStep, urgency: Urgency, zone: string): string {
  const [first] = step.offered;
  const last = step.offered.at(-1);
  if (first && last) {
    const place = `(${zoneName(zone)})`;
    if (urgency === 'overdue')
      return `No answer is noted, and the last time offered passed: ${slotLabel(last, zone)} ${place}.`;
    const times = step.offered.length === 1 ? 'time' : 'times';
    const count = COUNTS[step.offered.length] ?? step.offered.length;
    const which = step.offered.length === 1 ? '' : 'the first is ';
    return `${count} ${times} offered, ${which}${slotLabel(first, zone)} ${place}.`;
  }
  if (step.day === null) return 'No time was agreed in your last mail.';
  if (urgency === 'overdue') return `The day passed: ${dayLabel(step.lastDay ?? step.day)}.`;
  return urgency === 'today' ? 'Named for today.' : `Named for ${dayLabel(step.day)}.`;
}
