import { nudgeDefaults } from '../../src/nudges/defaults.ts';
import type { NudgeInput } from '../../src/nudges/types.ts';
import { instantOf } from '../../src/schedule/instants.ts';
import type { Guest, KnownMeeting, Rsvp } from '../../src/schedule/meeting.ts';

export const REP = 'mia@own.example';

export function guest(email: string, rsvp: Rsvp = 'yes', more: Partial<Guest> = {}): Guest {
  return { email, rsvp, ...more };
}

/** A call with Ines of Halden Marine, Thursday 26 November, 10:00 to 11:00 London. */
export function meeting(changes: Partial<KnownMeeting> = {}): KnownMeeting {
  return {
    key: 'call',
    seriesKey: null,
    uid: null,
    start: '2026-11-26T10:00:00Z',
    end: '2026-11-26T11:00:00Z',
    allDay: false,
    zone: 'Europe/London',
    title: 'Call',
    people: [guest(REP), guest('ines@halden-marine.example', 'yes', { name: 'Ines Valtari' })],
    organizer: REP,
    kind: 'default',
    busy: true,
    status: 'confirmed',
    conference: null,
    location: null,
    description: 'present',
    account: REP,
    source: 'google-api',
    calendar: '',
    readAt: '2026-11-26T10:30:00Z',
    ...changes,
  };
}

/** A later meeting with the same people. */
export const nextOne = (changes: Partial<KnownMeeting> = {}): KnownMeeting =>
  meeting({ key: 'next', start: '2026-12-03T10:00:00Z', end: '2026-12-03T11:00:00Z', ...changes });

/** What is known at an instant, with a calendar just read that reaches two months ahead. */
export function input(now: string, meetings: KnownMeeting[], changes: Partial<NudgeInput> = {}): NudgeInput {
  const at = Date.parse(now);
  const DAY = 24 * 60 * 60_000;
  return {
    calendar: {
      meetings,
      readAt: instantOf(at),
      reach: { start: instantOf(at - 60 * DAY), end: instantOf(at + 60 * DAY) },
    },
    deals: [],
    people: [],
    ledger: [],
    now,
    zone: 'Europe/London',
    accounts: [REP],
    internalDomains: [],
    settings: nudgeDefaults,
    ...changes,
  };
}
