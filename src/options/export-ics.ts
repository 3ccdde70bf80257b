import type { DealRow } from '../deals/shown.ts';
import { dayAfter } from '../schedule/days.ts';
import { MINUTE } from '../schedule/instants.ts';

/** Minutes an event has whose end is not known. */
const MINUTES = 30;

/**
 * The next steps that are still to come, as an iCalendar file (RFC 5545): one event for each, all-day when only its day is
 * known. The same step has the same UID in every file.
 * @param now ISO instant
 */
export function nextStepsIcs(deals: DealRow[], now: string): string {
  const events = deals.flatMap((deal) => eventOf(deal, stamp(now)));
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Bookend//Next steps//EN', ...events, 'END:VCALENDAR'];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventOf({ id, name, outcome, nextStep }: DealRow, now: string): string[] {
  if (outcome !== 'open' || !nextStep?.ahead) return [];
  const times = nextStep.start ? timed(nextStep.start) : nextStep.day ? wholeDay(nextStep.day) : null;
  if (!times) return [];
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(id)}@bookend.invalid`,
    `DTSTAMP:${now}`,
    ...times,
    `SUMMARY:${escapeText(`${name}: ${nextStep.what || 'next step'}`)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function timed(start: string): string[] {
  const end = new Date(Date.parse(start) + MINUTES * MINUTE).toISOString();
  return [`DTSTART:${stamp(start)}`, `DTEND:${stamp(end)}`];
}

function wholeDay(day: string): string[] {
  const next = dayAfter(day, 1);
  return [`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`, `DTEND;VALUE=DATE:${next.replaceAll('-', '')}`];
}

/** `20260305T090000Z` of an ISO instant. */
const stamp = (instant: string): string => `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** TEXT of RFC 5545, 3.3.11. Other control characters are not allowed in it. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/[\p{Cc}]/gu, ' ');
}

/** Lines of 75 octets at most, broken between characters and never inside one (3.1). */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
