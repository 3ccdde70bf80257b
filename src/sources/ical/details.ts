import type { Guest, Meeting, MeetingKind, Rsvp } from '../../schedule/meeting.ts';
import { type Property, readProperty, unescapeText } from './content-line.ts';

export type MeetingDetails = Pick<
  Meeting,
  'people' | 'organizer' | 'kind' | 'busy' | 'status' | 'conference' | 'location' | 'description'
>;

const ANSWERS: Record<string, Rsvp> = { ACCEPTED: 'yes', TENTATIVE: 'maybe', DECLINED: 'no' };
/** How Outlook says what Google has event types for. */
const KINDS: Record<string, MeetingKind> = { OOF: 'out-of-office', WORKINGELSEWHERE: 'working-location' };
const DETAILS =
  /^(?:ATTENDEE|ORGANIZER|TRANSP|STATUS|LOCATION|DESCRIPTION|URL|CONFERENCE|X-GOOGLE-CONFERENCE|X-MICROSOFT-[A-Z-]+)[;:][^\r\n]*/gim;
const JOIN =
  /https:\/\/(?:meet\.google\.com|(?:[a-z0-9-]+\.)?zoom\.us|teams\.(?:microsoft|live)\.com|[a-z0-9-]+\.webex\.com)\/[^\s<>"'\\]+/i;
const MOST_GUESTS = 2_000;

/** Who is in an event and what it means for the rep's time. @param text an event, unfolded and without alarms */
export function readDetails(text: string): MeetingDetails {
  const properties = (text.match(DETAILS) ?? []).flatMap((line) => readProperty(line) ?? []);
  const value = (name: string): string | undefined =>
    properties.find((property) => property.name === name)?.value.trim() || undefined;
  const organizer = properties.find(({ name }) => name === 'ORGANIZER');
  const shown = value('X-MICROSOFT-CDO-BUSYSTATUS')?.toUpperCase() ?? '';
  const description = value('DESCRIPTION');
  const location = value('LOCATION');
  const places = [value('X-GOOGLE-CONFERENCE'), value('CONFERENCE'), value('URL'), location, description];
  return {
    people: guests(properties.filter(({ name }) => name === 'ATTENDEE')),
    organizer: organizer ? addressOf(organizer) : null,
    kind: KINDS[shown] ?? 'default',
    busy: value('TRANSP')?.toUpperCase() !== 'TRANSPARENT' && shown !== 'FREE',
    status: value('STATUS')?.toUpperCase() === 'TENTATIVE' || shown === 'TENTATIVE' ? 'tentative' : 'confirmed',
    conference: places.map(joinLink).find((link) => link !== null) ?? null,
    location: location === undefined ? null : unescapeText(location),
    description: description === undefined ? 'absent' : 'present',
  };
}

/** The first address in a text that leads into an online meeting. */
export const joinLink = (text: string | undefined): string | null => JOIN.exec(text ?? '')?.[0] ?? null;

function guests(attendees: Property[]): Guest[] {
  const found = new Map<string, Guest>();
  for (const attendee of attendees.slice(0, MOST_GUESTS)) {
    const email = addressOf(attendee);
    if (email === null) continue;
    const { CN, CUTYPE, PARTSTAT, ROLE } = attendee.params;
    const type = CUTYPE?.toUpperCase();
    found.set(email, {
      email,
      rsvp: ANSWERS[PARTSTAT?.toUpperCase() ?? ''] ?? 'none',
      ...(CN === undefined || CN === '' ? {} : { name: CN }),
      ...(ROLE?.toUpperCase() === 'OPT-PARTICIPANT' ? { optional: true } : {}),
      ...(type === 'ROOM' || type === 'RESOURCE' ? { room: true } : {}),
      ...(type === 'GROUP' ? { group: true } : {}),
    });
  }
  return [...found.values()];
}

/** The mail address of a guest, lower case; null when there is none (`invalid:nomail`). */
function addressOf({ value, params }: Property): string | null {
  const address = (/^mailto:(.*)$/i.exec(value.trim())?.[1] ?? params['EMAIL'] ?? value).trim();
  const bare = address.replace(/^mailto:/i, '').toLowerCase();
  return /^[^\s@:]+@[^\s@:]+$/.test(bare) ? bare : null;
}
