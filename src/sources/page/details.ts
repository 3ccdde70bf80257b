import { isRoomAddress } from '../../schedule/calendar-address.ts';
import type { Guest, MeetingKind, Rsvp } from '../../schedule/meeting.ts';
import type { PageDetails } from './event.ts';
import { spread } from './spread.ts';

/** As the page writes answers to an invitation. */
const ANSWERS: Rsvp[] = ['none', 'no', 'maybe', 'yes'];
const MOST_GUESTS = 2_000;
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+$/;
const WORKING_LOCATION = 10;

export interface EventShape {
  allDay: boolean;
  /** It repeats every year. */
  yearly: boolean;
}

/**
 * Who is in an event and what it means for the rep's time, or what of it could not be read. No place in the answers is
 * known to say "free" or "tentative". So a time takes up time, and a whole day only where others come too: Calendar
 * makes whole days free unless told otherwise.
 * @param raw an event of an answer
 */
export function readDetails(raw: unknown[], shape: EventShape): PageDetails | string {
  const type = raw[82] ?? 0;
  if (typeof type !== 'number' || !Number.isInteger(type) || type < 0) return 'a kind';
  // Working locations have no title but a list of places.
  if (type === 0 && raw[5] !== null && typeof raw[5] !== 'string') return 'a title';
  const location = raw[7] ?? null;
  if (location !== null && typeof location !== 'string') return 'a place';
  const people = readGuests(raw[20]);
  if (!people) return 'a list of guests';
  const organizer = readOrganizer(raw[9]);
  if (organizer === undefined) return 'an organizer';
  const conference = readConference(raw[45], raw[57]);
  if (conference === undefined) return 'a way to join';
  const description = readDescription(raw[64]);
  if (!description) return 'a description';
  const kind = kindOf(type, shape);
  return {
    people,
    organizer,
    kind,
    busy: kind === 'default' ? !shape.allDay || people.length > 1 : kind === 'focus' || kind === 'out-of-office',
    status: 'confirmed',
    conference,
    location: location?.trim() || null,
    description,
  };
}

/**
 * The numbers of the other kinds are not published. They are blocks of the rep's own: times to focus, days out of
 * office, and what comes every year and lasts a day, which is a birthday.
 */
function kindOf(type: number, { allDay, yearly }: EventShape): MeetingKind {
  if (type === 0) return 'default';
  if (type === WORKING_LOCATION) return 'working-location';
  if (!allDay) return 'focus';
  return yearly ? 'birthday' : 'out-of-office';
}

/** Undefined for what is no list of guests. */
function readGuests(value: unknown): Guest[] | undefined {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) return undefined;
  const guests = new Map<string, Guest>();
  for (const guest of value.slice(0, MOST_GUESTS)) {
    if (!Array.isArray(guest)) return undefined;
    const fields = spread(guest);
    const [address, answer] = [fields[0] ?? '', fields[5] ?? 0];
    const rsvp = typeof answer === 'number' ? ANSWERS[answer] : undefined;
    if (typeof address !== 'string' || !rsvp) return undefined;
    // Guests may hide who they are.
    if (!isAddress(address)) continue;
    const email = address.toLowerCase();
    guests.set(email, {
      email,
      rsvp,
      ...(isRoomAddress(email) ? { room: true } : {}),
      ...(email.endsWith('@googlegroups.com') ? { group: true } : {}),
    });
  }
  return [...guests.values()];
}

const isAddress = (text: string): boolean => text.length <= 320 && ADDRESS.test(text);

/** `[address, name, …]`. Undefined for anything else. */
function readOrganizer(value: unknown): string | null | undefined {
  if (value === null || value === undefined) return null;
  const address: unknown = Array.isArray(value) ? (value[0] ?? '') : undefined;
  if (typeof address !== 'string') return undefined;
  return isAddress(address) ? address.toLowerCase() : null;
}

/** Google's own address first, else the first of the ways to join that is one. Undefined for anything else. */
function readConference(meet: unknown, ways: unknown): string | null | undefined {
  if ((meet ?? null) !== null && (typeof meet !== 'string' || !/^(?:https:\/\/\S*)?$/.test(meet))) return undefined;
  if (typeof meet === 'string' && meet !== '') return meet.slice(0, 2_000);
  if ((ways ?? null) === null) return null;
  if (!Array.isArray(ways)) return undefined;
  const entries: unknown[] = Array.isArray(ways[0]) ? ways[0] : [];
  const links = entries.map((entry) => (Array.isArray(entry) ? (entry[1] as unknown) : null));
  return links.find((link): link is string => typeof link === 'string' && /^https:\/\/\S{1,1900}$/.test(link)) ?? null;
}

/** `[null, html]`. The text is looked at and dropped. */
function readDescription(value: unknown): 'present' | 'absent' | undefined {
  if (value === null || value === undefined) return 'absent';
  const html: unknown = Array.isArray(value) ? (value[1] ?? '') : undefined;
  if (typeof html !== 'string') return undefined;
  const [first, ...tagged] = html.split('<');
  const texts = [first, ...tagged.map((piece) => piece.slice(piece.indexOf('>') + 1))];
  return texts.some((text) => text?.replaceAll('&nbsp;', '').trim()) ? 'present' : 'absent';
}
