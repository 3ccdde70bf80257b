import type { MeetingContext, MeetingQuery } from '../messages/calendar.ts';
import { after } from '../nudges/booked.ts';
import { linksOf } from '../nudges/drafts.ts';
import { type Silence, silence } from '../nudges/silence.ts';
import type { NudgeInput } from '../nudges/types.ts';
import { type Seen, type View, viewOf } from '../nudges/view.ts';
import { agendaFor } from '../playbook/agenda.ts';
import type { KnownMeeting } from '../schedule/meeting.ts';
import { load } from '../store/save.ts';
import { getSettings } from '../store/settings.ts';
import { NUDGE_STORES, readWithSlots } from './nudge-store.ts';
import type { Handler } from './world.ts';

const UNKNOWN: MeetingContext = { known: false, next: null, claim: 'unknown', prefill: null, agenda: null };

/** What a hint in the Calendar page says of one meeting. Of those that nudges are silent about it says nothing either. */
export const meetingContext: Handler<'meeting-context'> = async (query, world) => {
  const db = await world.connection.checked();
  const input = await load(db, NUDGE_STORES, async (tx) => {
    const { accountsOff } = await getSettings(tx);
    return accountsOff.includes(query.account) ? null : readWithSlots(tx, world);
  });
  return input ? contextOf(query, input) : UNKNOWN;
};

function contextOf(query: MeetingQuery, input: NudgeInput): MeetingContext {
  const meeting = 'key' in query ? stored(query, input) : beingWritten(query);
  if (!meeting) return UNKNOWN;
  const others = input.calendar.meetings.filter(({ key }) => key !== meeting.key);
  const view = viewOf({ ...input, calendar: { ...input.calendar, meetings: [...others, meeting] } });
  const seen = view.seen.find((one) => one.meeting === meeting);
  if (!seen || !isSpokenOf(silence(seen, view))) return UNKNOWN;
  const goesOn = silence(seen, view) === 'series-goes-on';
  const claim = goesOn ? 'booked' : after(seen, view);
  return {
    known: true,
    claim,
    next: claim === 'booked' ? nextOf(seen, view, goesOn) : null,
    prefill: claim === 'nothing' ? (linksOf({ seen, danger: null }, view).links.book ?? null) : null,
    agenda: agendaFor(null, input.playbook),
  };
}

/** A series that goes on is its own next step, which is worth saying where the rep looks at it. */
const isSpokenOf = (why: Silence | null): boolean => why === null || why === 'series-goes-on';

function stored(
  { account, key }: { account: string; key: string },
  { calendar }: NudgeInput,
): KnownMeeting | undefined {
  const all = calendar.meetings.filter((meeting) => meeting.key === key);
  return all.find((meeting) => meeting.account === account) ?? all[0];
}

/** An event on the edit page, as if it were booked already. */
function beingWritten({ account, people, start, end }: Exclude<MeetingQuery, { key: string }>): KnownMeeting {
  return {
    key: '',
    seriesKey: null,
    uid: null,
    start,
    end,
    allDay: false,
    zone: null,
    title: '',
    people: people.map((email) => ({ email, rsvp: 'none' })),
    organizer: account,
    kind: 'default',
    busy: true,
    status: 'confirmed',
    conference: null,
    location: null,
    description: 'unknown',
    account,
    source: 'page',
    calendar: '',
    readAt: start,
  };
}

/** The first meeting with these people that is still ahead, else the first after this one. */
function nextOf(seen: Seen, { now, byParty, bySeries }: View, goesOn: boolean): MeetingContext['next'] {
  const { seriesKey, key } = seen.meeting;
  const all =
    goesOn && seriesKey !== null
      ? (bySeries.get(seriesKey) ?? [])
      : seen.parties.flatMap((party) => byParty.get(party) ?? []);
  const later = all
    .filter((other) => other.meeting.key !== key && other.start >= seen.end)
    .sort((a, b) => a.start - b.start);
  const next = (later.find(({ start }) => start >= now) ?? later[0])?.meeting;
  return next ? { start: next.start, title: next.title } : null;
}
