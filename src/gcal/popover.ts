import { OURS } from '../page/closed-node.ts';
import { $optional, allMatches, everyMatch, firstMatch } from '../page/query.ts';
import type { Guest, Rsvp } from '../schedule/meeting.ts';
import { readName } from './read-chips.ts';
import { eventDescription, eventDetails, eventDialog, eventTitle, eventWhen, guest } from './selectors.ts';

/** The open details of one event. */
export interface Popover {
  dialog: HTMLElement;
  details: HTMLElement;
  /** As meetings are named; null when the id cannot be read. */
  key: string | null;
  calendar: string | null;
  title: string;
  guests: ShownGuest[];
  /** Address of the organizer, where the page's language is one whose words we know. */
  organizer: string | null;
  /** As shown, in the language of the page. For people to read, never to be parsed. */
  when: string;
  description: 'present' | 'absent';
}

export type ShownGuest = Pick<Guest, 'email' | 'name'> & {
  /** Null where the page says it in a language whose words we do not know. */
  rsvp: Rsvp | null;
};

/** The details that can be seen; null when none are open. A task's details have no event, and are none. */
export function readPopover(page: Document, isShown: (element: HTMLElement) => boolean = isVisible): Popover | null {
  const dialog = everyMatch(page, eventDialog).findLast(isShown) ?? null;
  const details = dialog ? $optional(dialog, eventDetails) : firstMatch(page, eventDetails)?.element;
  if (!details || !isShown(details)) return null;
  const named = readName(details.dataset.eventid ?? '');
  const root = dialog ?? details;
  const { lang } = page.documentElement;
  const rows = allMatches(root, guest).elements;
  const people = rows.flatMap((row) => readGuest(row, lang) ?? []);
  const described = $optional(root, eventDescription);
  return {
    dialog: root,
    details,
    key: named?.google.key ?? null,
    calendar: named?.calendar ?? null,
    title: $optional(root, eventTitle)?.textContent?.trim() ?? '',
    guests: people.map(({ organizer: _organizer, ...each }) => each),
    organizer: people.find(({ organizer }) => organizer)?.email ?? null,
    when: readWhen(root),
    // The row is only seen for a description; it starts with a hidden label.
    description: described && isShown(described) ? 'present' : 'absent',
  };
}

/** The date line without the title that stands in the same row. */
function readWhen(root: HTMLElement): string {
  const row = $optional(root, eventWhen);
  if (!row) return '';
  const title = $optional(row, eventTitle);
  const parts = [...row.querySelectorAll<HTMLElement>('*')].filter(
    (each) => !each.contains(title) && !title?.contains(each) && !each.parentElement?.closest(OURS),
  );
  const outer = parts.filter((each) => !each.parentElement || !parts.includes(each.parentElement));
  return outer
    .map((each) => each.textContent?.trim() ?? '')
    .filter(Boolean)
    .join(' ');
}

const ENGLISH: [RegExp, Rsvp][] = [
  [/, (?:Not attending|Declined)(?:,|$)/i, 'no'],
  [/, Maybe(?: attending)?(?:,|$)/i, 'maybe'],
  [/, Attending(?:,|$)/i, 'yes'],
];

/**
 * One person invited. Answers stand in the label, in the language of the page.
 * @param lang of the page; without one a word we know still counts, but no word means nothing
 */
export function readGuest(row: HTMLElement, lang: string): (ShownGuest & { organizer: boolean }) | null {
  const email = (row.dataset.email ?? row.dataset.hovercardId ?? '').trim().toLowerCase();
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(email)) return null;
  const english = /^en\b/i.test(lang);
  const label = english || lang === '' ? (row.getAttribute('aria-label') ?? '') : '';
  const answer = ENGLISH.find(([words]) => words.test(label))?.[1];
  const name = firstText(row);
  return {
    email,
    rsvp: answer ?? (english ? 'none' : null),
    organizer: /, Organi[sz]er(?:,|$)/i.test(label),
    ...(name === '' || name.toLowerCase() === email ? {} : { name }),
  };
}

function firstText(element: HTMLElement): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.trim() ?? '';
    if (text !== '') return text;
  }
  return '';
}

/** A leftover dialog has no box. In a page that is not laid out, nothing has one. */
export function isVisible(element: HTMLElement): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}
