import type { MeetingContext, MeetingQuery } from '../../messages/calendar.ts';
import { after } from '../../nudges/booked.ts';
import { linksOf } from '../../nudges/drafts.ts';
import { type Silence, silence } from '../../nudges/silence.ts';
import type { MeetingAbout, NudgeInput } from '../../nudges/types.ts';
import { type Seen, type View, viewOf } from '../../nudges/view.ts';
import { openingLines } from '../../playbook/agenda.ts';
import { bareMeeting, type KnownMeeting } from '../../schedule/meeting.ts';
import { load } from '../../store/save.ts';
import { getSettings } from '../../store/settings.ts';
import { ABOUT_STORES, aboutMeetings } from '../nudges/about-meetings.ts';
import { inputReader, spoken } from '../nudges/nudge-store.ts';
import type { Handler } from '../world.ts';

const UNKNOWN: MeetingContext = { known: false, next: null, claim: 'unknown', prefill: null, agenda: null };

/** What a hint in the Calendar page says of one meeting. Of those that nudges are silent about it says nothing either. */
export const meetingContext: Handler<'meeting-context'> = async (query, world) => {
  const db = await world.connection.checked();
  const found = await load(db, ABOUT_STORES, async (tx) => {
    const { accountsOff } = await getSettings(tx);
    if (accountsOff.includes(query.account)) return null;
    const input = await spoken(tx, inputReader(world));
    const meeting = 'key' in query ? stored(query, input) : beingWritten(query);
    const looked = meeting && lookedAt(meeting, input);
    return looked && { ...looked, about: await aboutMeetings(db, tx, input, [looked.seen], 'its end') };
  });
  return found ? contextOf(found) : UNKNOWN;
};

/** Among all that is known, whether or not it is stored yet; null when nothing is said of it. */
function lookedAt(meeting: KnownMeeting, input: NudgeInput): { seen: Seen; view: View } | null {
  const others = input.calendar.meetings.filter(({ key }) => key !== meeting.key);
  const view = viewOf({ ...input, calendar: { ...input.calendar, meetings: [...others, meeting] } });
  const seen = view.seen.find((one) => one.meeting === meeting);
  return seen && isSpokenOf(silence(seen, view)) ? { seen, view } : null;
}

interface Found {
  seen: Seen;
  view: View;
  about: Map<string, MeetingAbout>;
}

function contextOf({ seen, view, about }: Found): MeetingContext {
  const goesOn = silence(seen, view) === 'series-goes-on';
  const claim = goesOn ? 'booked' : after(seen, view);
  const input = { ...view.input, about };
  const lines = openingLines(null, input.playbook, about.get(seen.meeting.key)?.language);
  return {
    known: true,
    claim,
    next: claim === 'booked' ? nextOf(seen, view, goesOn) : null,
    prefill: claim === 'nothing' ? (linksOf({ seen, danger: null }, { ...view, input }).links.book ?? null) : null,
    agenda: lines.text,
    agendaLanguage: lines.language,
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
    ...bareMeeting('', start, end),
    people: people.map((email) => ({ email, rsvp: 'none' })),
    organizer: account,
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
