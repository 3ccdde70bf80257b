import { isRoomAddress } from '../../schedule/calendar-address.ts';
import type { Guest, Meeting, MeetingKind, Rsvp } from '../../schedule/meeting.ts';
import { joinLink } from '../ical/details.ts';
import type { ApiAttendee, ApiEvent } from './api-event.ts';

const ANSWERS: Record<string, Rsvp> = { accepted: 'yes', tentative: 'maybe', declined: 'no' };
/** Those made from a mail (`fromGmail`) are as good as others, and a kind that comes later is one until it is known. */
const KINDS: Record<string, MeetingKind> = {
  focusTime: 'focus',
  outOfOffice: 'out-of-office',
  workingLocation: 'working-location',
  birthday: 'birthday',
  task: 'task',
};
const MOST_GUESTS = 2_000;

type Details = Pick<
  Meeting,
  'people' | 'organizer' | 'kind' | 'busy' | 'status' | 'conference' | 'location' | 'description'
>;

/** Who is in an event and what it means for the rep's time. */
export function detailsOf(event: ApiEvent): Details {
  const kind = KINDS[event.eventType ?? ''] ?? 'default';
  const hidden = event.visibility === 'private' && event.summary === undefined;
  return {
    people: guests(event.attendees ?? []),
    organizer: addressOf(event.organizer?.email),
    kind,
    busy: event.transparency !== 'transparent' && kind !== 'working-location',
    status: event.status === 'tentative' ? 'tentative' : 'confirmed',
    conference: conferenceOf(event),
    location: event.location?.trim() || null,
    description: hidden ? 'unknown' : hasText(event.description ?? '') ? 'present' : 'absent',
  };
}

function guests(attendees: ApiAttendee[]): Guest[] {
  const found = new Map<string, Guest>();
  for (const { email: address, displayName, responseStatus, optional, resource } of attendees.slice(0, MOST_GUESTS)) {
    const email = addressOf(address);
    if (email === null) continue;
    const name = displayName?.trim().slice(0, 200);
    found.set(email, {
      email,
      rsvp: ANSWERS[responseStatus ?? ''] ?? 'none',
      ...(name ? { name } : {}),
      ...(optional ? { optional } : {}),
      ...(resource || isRoomAddress(email) ? { room: true } : {}),
      ...(email.endsWith('@googlegroups.com') ? { group: true } : {}),
    });
  }
  return [...found.values()];
}

function addressOf(email: string | undefined): string | null {
  const address = email?.trim().toLowerCase() ?? '';
  return address.length <= 320 && /^[^\s@<>]+@[^\s@<>]+$/.test(address) ? address : null;
}

/** The video call, else another way to join that is a page, else an address written where people write them. */
function conferenceOf({ conferenceData, hangoutLink, location, description }: ApiEvent): string | null {
  const ways = [...(conferenceData?.entryPoints ?? [])];
  ways.sort((a, b) => Number(b.entryPointType === 'video') - Number(a.entryPointType === 'video'));
  const links = [...ways.map(({ uri }) => uri), hangoutLink];
  const link = links.find((link) => link !== undefined && /^https:\/\/\S{1,1900}$/.test(link));
  return link ?? joinLink(location) ?? joinLink(description);
}

/** The text may be HTML. It is looked at and dropped. */
function hasText(html: string): boolean {
  const [first = '', ...tagged] = html.split('<');
  const texts = [first, ...tagged.map((piece) => piece.slice(piece.indexOf('>') + 1))];
  return texts.some((text) => text.replaceAll('&nbsp;', '').trim() !== '');
}
