import { $optional, allMatches, closestMatch } from '../page/query.ts';
import { instantOf } from '../schedule/instants.ts';
import type { Interval } from '../schedule/types.ts';
import { msOfWallTime } from '../schedule/wall.ts';
import { readGuest, type ShownGuest } from './popover.ts';
import { readName } from './read-chips.ts';
import {
  allDayBox,
  descriptionEditor,
  endDate,
  endTime,
  guest,
  icalValue,
  startDate,
  startTime,
  titleField,
} from './selectors.ts';

/** The page an event is written on. */
export interface EditPage {
  /** As meetings are named; null for a new event. */
  key: string | null;
  title: string;
  guests: ShownGuest[];
  /** Where the description is written; null when it was not found. */
  editor: HTMLElement | null;
  description: 'present' | 'absent' | 'unknown';
  allDay: boolean;
  /** Wall time as the fields have it, `YYYY-MM-DDTHH:MM`; null where the page does not tell free of language. */
  start: string | null;
  end: string | null;
}

/** Null when no event is being edited. @param path of the page's address */
export function readEditPage(page: Document, path: string): EditPage | null {
  const [, eid] = /\/r\/eventedit(?:\/([\w-]+))?\/?$/.exec(path) ?? [];
  if (page.body?.dataset.viewfamily !== 'EVENT_EDIT' && !path.includes('/r/eventedit')) return null;
  const title = $optional(page, titleField) as HTMLInputElement | null;
  const editor = $optional(page, descriptionEditor);
  const { lang } = page.documentElement;
  const start = readMoment(page, startDate, startTime);
  return {
    key: eid === undefined ? null : (readName(eid)?.google.key ?? null),
    title: title?.value ?? title?.getAttribute('value') ?? '',
    guests: allMatches(page, guest).elements.flatMap((row) => {
      const read = readGuest(row, lang);
      return read
        ? [{ email: read.email, rsvp: read.rsvp, ...(read.name === undefined ? {} : { name: read.name }) }]
        : [];
    }),
    editor,
    description: editor ? (hasText(editor) ? 'present' : 'absent') : 'unknown',
    // No box: a page that could not be read, and then the times are missing too.
    allDay: isChecked($optional(page, allDayBox)),
    start,
    end: readMoment(page, endDate, endTime),
  };
}

/** Editors keep a sign without width where nothing is written. */
const hasText = (editor: HTMLElement): boolean => /[^\s\u200B-\u200F\u2060\uFEFF]/.test(editor.textContent ?? '');

/** As the box says to screen readers, else as it is. */
function isChecked(box: HTMLElement | null): boolean {
  const said = box?.getAttribute('aria-checked') ?? null;
  if (said !== null) return said === 'true';
  return box !== null && (box.matches('input:checked') || box.querySelector('input:checked') !== null);
}

function readMoment(page: Document, dates: readonly string[], times: readonly string[]): string | null {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(writtenValue(page, dates, 'date') ?? '') ?? [];
  const [, hour, minute] = /^T(\d\d)(\d\d)\d\d$/.exec(writtenValue(page, times, 'initialValue') ?? '') ?? [];
  return year !== undefined && hour !== undefined ? `${year}-${month}-${day}T${hour}:${minute}` : null;
}

/** What a field holds free of language: `data-ical` around it, else an attribute of its own. */
function writtenValue(page: Document, field: readonly string[], attribute: 'date' | 'initialValue'): string | null {
  const input = $optional(page, field);
  if (!input) return null;
  return input.dataset.ical ?? closestMatch(input, icalValue)?.dataset.ical ?? input.dataset[attribute] ?? null;
}

/** When the event takes place; null for one of whole days, and while a field cannot be read. @param zone IANA */
export function timeOf({ start, end, allDay }: EditPage, zone: string): Interval | null {
  if (allDay || start === null || end === null) return null;
  const [from, to] = [start, end].map((wall) => msOfWallTime(wall.slice(0, 10), wall.slice(11), zone));
  return from == null || to == null || from > to ? null : { start: instantOf(from), end: instantOf(to) };
}
