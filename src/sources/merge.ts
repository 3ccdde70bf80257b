import { groupBy } from '../schedule/group-by.ts';
import { DAY, epoch, HOUR, instantOf } from '../schedule/instants.ts';
import type { KnownCalendar, KnownMeeting } from '../schedule/meeting.ts';
import type { KnownStretch, Shelf } from '../schedule/shelf.ts';
import { isLeftOut } from './shelf.ts';
import { intersectionOf, spansOf, unionOf } from './stretches.ts';

type Source = KnownMeeting['source'];

/** Nobody says how often Google writes a feed: what was just downloaded may be this old. */
const FEED_LAG = 12 * HOUR;
/** What was read longer ago says nothing of a calendar's silence. */
const SILENCE_HOLDS = 7 * DAY;
/** An account that only a page was open for, and that long ago, is no longer waited for. */
const PAGE_FORGOTTEN = 14 * DAY;
/** Of versions that are equally new the first counts. */
const RANK: Source[] = ['google-api', 'page', 'ical'];

/**
 * Everything the counted calendars hold, each meeting once, and how far their silence can be trusted.
 *
 * Meetings: by event key; the newest reading wins. Within an account, a meeting is gone when a newer reading that is
 * complete for its calendar and its start does not have it. The API has the last word on deletions: what it told to be
 * gone a page does not bring back, and what a page leaves out is not gone for that. A page does not say whose coming is
 * optional: that stays as another source has it.
 *
 * Reach: one source knows an account where it knows all its counted calendars (intersection); an account is known where
 * any of its sources knows it (union); the rep is known where all accounts are (intersection). Of that, the stretch
 * around `now`. `readAt` is the oldest of what it takes to know the rest of it.
 * @param shelves counted calendars only, also those never read: they know nothing, and so nothing is claimed
 * @param now ISO instant
 */
export function mergeShelves(shelves: Shelf[], now: string): KnownCalendar {
  const accounts = groupBy(shelves, ({ account }) => account);
  const versions = [...accounts.values()].flatMap(standing);
  const byKey = new Map<string, KnownMeeting>();
  for (const version of versions.sort(newestFirst)) {
    const newer = byKey.get(version.key);
    if (!newer || newer.source === 'page') byKey.set(version.key, newer ? withOptional(newer, version) : version);
  }
  const meetings = [...byKey.values()].sort((a, b) => compare(a.start, b.start) || compare(a.key, b.key));
  const waitedFor = [...accounts.values()].filter((own) => !isForgotten(own, now));
  return { meetings, ...around(epoch(now), intersectionOf(waitedFor.map((own) => knownOf(own, now)))) };
}

/** A meeting with whose coming is optional, as another version of it says. */
function withOptional(meeting: KnownMeeting, { people }: KnownMeeting): KnownMeeting {
  const optional = new Set(people.flatMap((guest) => (guest.optional ? [guest.email] : [])));
  if (optional.size === 0) return meeting;
  const known = meeting.people.map((guest) =>
    optional.has(guest.email) ? { ...guest, optional: true as const } : guest,
  );
  return { ...meeting, people: known };
}

/** Versions of one account's meetings that no other of its shelves refutes. */
function standing(shelves: Shelf[]): KnownMeeting[] {
  const dated = shelves.map((shelf) => ({
    shelf,
    known: spansOf(datedStretches(shelf)),
    keys: new Set(shelf.meetings.map(({ key }) => key)),
  }));
  return dated.flatMap(({ shelf }) =>
    shelf.meetings.filter((meeting) =>
      dated.every((other) => {
        if (other.shelf === shelf) return true;
        const gone = other.shelf.gone[meeting.key];
        if (gone !== undefined && !other.keys.has(meeting.key)) {
          if (other.shelf.source === 'google-api') return false;
          if (trueAt(other.shelf.source, gone) > trueAt(shelf.source, meeting.readAt)) return false;
        }
        if (shelf.source === 'google-api' || !other.shelf.covers.includes(shelf.calendar)) return true;
        return other.keys.has(meeting.key) || !isLeftOut(meeting, trueAt(shelf.source, meeting.readAt), other.known);
      }),
    ),
  );
}

/** Where one account is known completely. */
function knownOf(shelves: Shelf[], now: string): KnownStretch[] {
  const sources = [...groupBy(shelves, ({ source }) => source).values()];
  const each = sources.map((own) =>
    intersectionOf(own.map((shelf) => datedStretches(shelf).filter(({ readAt }) => isRecent(readAt, now)))),
  );
  return unionOf(each.flat());
}

const isRecent = (readAt: string, now: string): boolean => epoch(now) - epoch(readAt) < SILENCE_HOLDS;

function isForgotten(shelves: Shelf[], now: string): boolean {
  const times = shelves.flatMap(({ known, meetings }) => [...known, ...meetings]).map(({ readAt }) => epoch(readAt));
  const newest = Math.max(...times, Number.NEGATIVE_INFINITY);
  return shelves.every(({ source }) => source === 'page') && epoch(now) - newest > PAGE_FORGOTTEN;
}

function around(now: number, stretches: KnownStretch[]): Pick<KnownCalendar, 'readAt' | 'reach'> {
  const at = stretches.findIndex(({ start, end }) => epoch(start) <= now && now < epoch(end));
  const current = stretches[at];
  if (!current) return { readAt: null, reach: null };
  let [first, last] = [current, current];
  for (const before of stretches.slice(0, at).reverse()) if (before.end === first.start) first = before;
  let oldest = epoch(current.readAt);
  for (const next of stretches.slice(at + 1)) {
    if (next.start !== last.end) break;
    last = next;
    oldest = Math.min(oldest, epoch(next.readAt));
  }
  return { readAt: instantOf(oldest), reach: { start: first.start, end: last.end } };
}

function trueAt(source: Source, readAt: string): number {
  return epoch(readAt) - (source === 'ical' ? FEED_LAG : 0);
}

function datedStretches({ source, known }: Shelf): KnownStretch[] {
  return known.map((stretch) => ({ ...stretch, readAt: new Date(trueAt(source, stretch.readAt)).toISOString() }));
}

function newestFirst(a: KnownMeeting, b: KnownMeeting): number {
  return (
    trueAt(b.source, b.readAt) - trueAt(a.source, a.readAt) ||
    RANK.indexOf(a.source) - RANK.indexOf(b.source) ||
    compare(a.account, b.account) ||
    compare(a.calendar, b.calendar)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
