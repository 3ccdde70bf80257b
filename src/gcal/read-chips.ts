import { $optional, allMatches, closestMatch, matches } from '../page/query.ts';
import { instantOf } from '../schedule/instants.ts';
import { readEventId } from '../sources/page/event-id.ts';
import { readGoogleId } from '../sources/page/google-id.ts';
import { dayOfKey } from './date-key.ts';
import { chipButton, eventChip, shownDay } from './selectors.ts';

/** An event in the grid. What stands on it is translated and ambiguous, so only its ids are trusted. */
export interface Chip {
  element: HTMLElement;
  kind: 'event' | 'task' | 'unreadable';
  /** As meetings are named; null for a task and for what could not be read. */
  key: string | null;
  /** Address of the calendar it is in. */
  calendar: string | null;
  /** The day it stands in, `YYYY-MM-DD`; null where the view does not say. */
  day: string | null;
  /** Of an occurrence of a series: where the series put it first, ISO instant or day. Everybody else must be looked up. */
  start: string | null;
  /** What a screen reader hears, in the language of the page. For people to read, never to be parsed. */
  label: string;
}

/** Every event in view, once. An event over several rows has several chips. */
export function readChips(page: ParentNode): { chips: Chip[]; rung: number | null } {
  const { elements, rung } = allMatches(page, eventChip);
  const outermost = elements.filter(
    (element) => !element.parentElement || !closestMatch(element.parentElement, eventChip),
  );
  return { chips: outermost.map(readChip), rung };
}

function readChip(element: HTMLElement): Chip {
  const eid = element.dataset.eventid ?? '';
  const day = dayOfKey(closestMatch(element, shownDay)?.dataset.datekey ?? null);
  const named = readName(eid);
  if (!named) {
    const kind = eid.startsWith('tasks_') ? 'task' : 'unreadable';
    return { element, kind, key: null, calendar: null, day, start: null, label: labelOf(element) };
  }
  const { original } = named.google;
  const start = original?.kind === 'utc' ? instantOf(original.ms) : original ? named.google.key.slice(-8) : null;
  return {
    element,
    kind: 'event',
    key: named.google.key,
    calendar: named.calendar,
    day,
    start: start?.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3') ?? null,
    label: labelOf(element),
  };
}

function labelOf(chip: HTMLElement): string {
  const button = matches(chip, chipButton) ? chip : $optional(chip, chipButton);
  const hidden = [...(button ?? chip).children].find((child) => child.getAttribute('aria-hidden') !== 'true');
  const label = button?.getAttribute('aria-label') ?? hidden?.textContent ?? '';
  return (label.trim() || (chip.textContent ?? '').trim()).replace(/\s+/g, ' ');
}

/** What a `data-eventid`, or the last part of an edit page's address, names; null for what is none. */
export function readName(eid: string) {
  const place = readEventId(eid);
  const google = place && readGoogleId(place.id);
  return google && { google, calendar: place.calendar };
}
