import type { Guest, Meeting, MeetingKind, Rsvp } from '../../schedule/meeting.ts';
import { type Property, unescapeText } from './content-line.ts';
import { type Entry, MOST_GUESTS } from './entry.ts';

export type MeetingDetails = Pick<
  Meeting,
  'people' | 'organizer' | 'kind' | 'busy' | 'status' | 'conference' | 'location' | 'description'
>;

const ANSWERS: Record<string, Rsvp> = { ACCEPTED: 'yes', TENTATIVE: 'maybe', DECLINED: 'no' };
/** How Outlook says what Google has event types for. */
const KINDS: Record<string, MeetingKind> = { OOF: 'out-of-office', WORKINGELSEWHERE: 'working-location' };
/** Of Outlook's words for how a time is shown, those of people who can be met ([MS-OXCICAL] 2.1.3.1.1.20.25). */
const FREE = new Set(['FREE', 'WORKINGELSEWHERE']);
const PLACES = [
  'X-GOOGLE-CONFERENCE',
  'CONFERENCE',
  'X-MICROSOFT-SKYPETEAMSMEETINGURL',
  'URL',
  'LOCATION',
  'DESCRIPTION',
];
const JOIN =
  /https:\/\/(?:meet\.google\.com|(?:[a-z0-9-]+\.)?zoom\.us|teams\.(?:microsoft|live)\.com|[a-z0-9-]+\.webex\.com)\/[^\s<>"'\\]+/i;
/** Guests that may still be read in a feed. */
export interface GuestBudget {
  guests: number;
}

/** Who is in an event and what it means for the rep's time. */
export function readDetails(entry: Entry, budget: GuestBudget): MeetingDetails {
  const value = (name: string): string | undefined => entry.first(name)?.value.trim() || undefined;
  const organizer = entry.first('ORGANIZER');
  const shown = value('X-MICROSOFT-CDO-BUSYSTATUS')?.toUpperCase() ?? '';
  const description = value('DESCRIPTION');
  const location = value('LOCATION');
  const linkIn = (name: string): string | null =>
    joinLink(name === 'LOCATION' ? location : name === 'DESCRIPTION' ? description : value(name));
  return {
    people: guests(entry, budget),
    organizer: organizer ? addressOf(organizer) : null,
    kind: KINDS[shown] ?? 'default',
    busy: value('TRANSP')?.toUpperCase() !== 'TRANSPARENT' && !FREE.has(shown),
    status: value('STATUS')?.toUpperCase() === 'TENTATIVE' || shown === 'TENTATIVE' ? 'tentative' : 'confirmed',
    conference: firstOf(PLACES, linkIn),
    location: location === undefined ? null : unescapeText(location),
    description: description === undefined ? 'absent' : 'present',
  };
}

function firstOf(names: readonly string[], linkIn: (name: string) => string | null): string | null {
  for (const name of names) {
    const link = linkIn(name);
    if (link !== null) return link;
  }
  return null;
}

/** The first address in a text that leads into an online meeting. */
export const joinLink = (text: string | undefined): string | null =>
  text === undefined ? null : (JOIN.exec(text)?.[0] ?? null);

function guests(entry: Entry, budget: GuestBudget): Guest[] {
  const found = new Map<string, Guest>();
  let left = MOST_GUESTS;
  for (const attendee of entry.all(['ATTENDEE'])) {
    if (left-- <= 0 || budget.guests-- <= 0) break;
    const email = addressOf(attendee);
    if (email === null) continue;
    const { CN, CUTYPE, PARTSTAT, ROLE } = attendee.params;
    const type = CUTYPE?.toUpperCase();
    const guest: Guest = { email, rsvp: ANSWERS[PARTSTAT?.toUpperCase() ?? ''] ?? 'none' };
    if (CN) guest.name = CN;
    if (ROLE?.toUpperCase() === 'OPT-PARTICIPANT') guest.optional = true;
    if (type === 'ROOM' || type === 'RESOURCE') guest.room = true;
    if (type === 'GROUP') guest.group = true;
    found.set(email, guest);
  }
  return [...found.values()];
}

/**
 * The mail address of a guest, lower case; null when there is none. Apple writes it as EMAIL, or as the name, beside a value
 * that is no address (`invalid:nomail`); others write it in angle brackets, or with letters escaped as in a link.
 */
function addressOf({ value, params }: Property): string | null {
  if (PLAIN.test(value)) return value.slice(MAILTO).toLowerCase();
  const link = /^mailto:(.*)$/i.exec(value.trim())?.[1];
  return (
    bare(link === undefined ? undefined : unescapeLink(link)) ??
    bare(params['EMAIL']) ??
    bare(value) ??
    bare(params['CN'])
  );
}

/** Longer ones are no addresses (RFC 5321 4.5.3.1). */
const LONGEST_ADDRESS = 400;
const MAILTO = 'mailto:'.length;
/** As nearly all are written. */
const PLAIN = /^mailto:[\w.+'-]{1,200}@[a-z\d.-]{1,190}$/i;

function bare(written: string | undefined): string | null {
  if (written === undefined || written.length > LONGEST_ADDRESS) return null;
  const address = (/<([^<>]*)>\s*$/.exec(written)?.[1] ?? written)
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  return /^[^\s@:<>]+@[^\s@:<>]+$/.test(address) ? address : null;
}

function unescapeLink(link: string): string {
  const [address = ''] = link.split('?', 1);
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
