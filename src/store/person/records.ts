import type { Dismissal } from '../../messages.ts';
import type { NudgeRecord } from '../../nudges/ledger.ts';
import type { KnownMeeting } from '../../schedule/meeting.ts';
import type { CalendarRecord } from '../calendars.ts';
import type { Gone } from './events.ts';
import { anyMention, type Who, wholeMention } from './mentions.ts';

/** Each gives the record as it is without somebody: null when it goes, the very same when nothing of it is about them. */

/** A meeting of their own calendar goes. From any other they are left out: that the rep is busy then stays true. */
export function meetingWithout(meeting: KnownMeeting, who: Who): KnownMeeting | null {
  if (meeting.calendar === who.address) return null;
  const people = meeting.people.filter(({ email }) => email !== who.address);
  const isOrganizer = meeting.organizer === who.address;
  const takesPart = isOrganizer || people.length < meeting.people.length;
  const names = takesPart ? anyMention(who) : wholeMention(who);
  const [inTitle, inPlace] = [names(meeting.title), names(meeting.location ?? '')];
  if (!takesPart && !inTitle && !inPlace) return meeting;
  return {
    ...meeting,
    people,
    ...(isOrganizer && { organizer: null }),
    ...(inTitle && { title: '' }),
    ...(inPlace && { location: null }),
  };
}

/** What was said of a meeting that goes along with them goes; so do their name in an answer and their own silence. */
export function nudgeWithout(record: NudgeRecord, who: Who, gone: Gone): NudgeRecord | null {
  if (record.id.split(' ').some((part) => gone.meetings.has(part) || gone.events.has(part))) return null;
  const { answer } = record;
  if (answer?.kind === 'decide-by' && anyMention(who)(answer.owner)) {
    return { ...record, answer: { ...answer, owner: '' } };
  }
  if (answer?.kind !== 'not-sales' || !answer.silences.includes(`person:${who.address}`)) return record;
  const silences = answer.silences.filter((one) => one !== `person:${who.address}`);
  return { ...record, answer: { ...answer, silences } };
}

/** One of a thread with nobody else in it goes, and one whose words name them. */
export function dismissalWithout(dismissal: Dismissal, who: Who, gone: Gone): Dismissal | null {
  const isTheirs = dismissal.thread !== null && gone.threads.has(dismissal.thread);
  if (isTheirs && dismissal.scope === 'forever') return { ...dismissal, thread: null };
  return isTheirs || wholeMention(who)(dismissal.phrase) ? null : dismissal;
}

/** Their own calendar, where the rep's page showed it, is no longer listed nor read. */
export function calendarWithout(record: CalendarRecord, who: Who): CalendarRecord {
  const names = wholeMention(who);
  const listed = record.listed.filter(({ id, name }) => id !== who.address && !names(name));
  const chosen = record.chosen?.filter((id) => id !== who.address) ?? null;
  const shelves = record.shelves
    .filter(({ calendar }) => calendar !== who.address)
    .map((shelf) => ({ ...shelf, covers: shelf.covers.filter((id) => id !== who.address) }));
  // What was left out of a reading is told by the titles of events.
  const why = record.why !== null && names(record.why) ? null : record.why;
  const after = { ...record, listed, chosen, shelves, why };
  return JSON.stringify(after) === JSON.stringify(record) ? record : after;
}
