import * as v from 'valibot';
import { DAY, epoch, instantOf, type Stretch } from '../../schedule/instants.ts';
import { bareMeeting, type Meeting } from '../../schedule/meeting.ts';
import type { Interval } from '../../schedule/types.ts';
import { eventKey } from '../event-key.ts';
import type { ListedCalendar } from './calendars.ts';
import type { GoogleClient } from './client.ts';
import { GoogleFailure, GoogleRefusal } from './failure.ts';
import type { CalendarSync, SyncedCalendar } from './state.ts';

const Answer = v.object({
  calendars: v.record(
    v.string(),
    v.object({
      errors: v.optional(v.array(v.object({ reason: v.string() })), []),
      busy: v.optional(v.array(v.object({ start: v.string(), end: v.string() })), []),
    }),
  ),
});

/** Google refuses to look too far at once (`timeRangeTooLong`) without saying how far that is. A month is answered. */
const LONGEST_MS = 31 * DAY;

/**
 * The busy stretches of a calendar that shows no more than these, as meetings without a title. There is no asking for
 * changes: all are read anew each time.
 * @throws GoogleFailure, GoogleRefusal with 404 when the calendar is not there
 */
export async function readBusyTimes(
  client: GoogleClient,
  { id, name, primary, access }: ListedCalendar,
  last: SyncedCalendar | null,
  window: Interval,
): Promise<CalendarSync> {
  const busy: Stretch[] = [];
  for (let from = epoch(window.start); from < epoch(window.end); from += LONGEST_MS) {
    const to = Math.min(from + LONGEST_MS, epoch(window.end));
    const asked = { timeMin: instantOf(from), timeMax: instantOf(to), items: [{ id }] };
    const answer = v.safeParse(Answer, await client.ask('freeBusy', {}, asked));
    const told = answer.success ? answer.output.calendars[id] : undefined;
    const reason = told?.errors[0]?.reason;
    if (reason === 'notFound') throw new GoogleRefusal(404, reason);
    if (!told || reason !== undefined) {
      throw new GoogleFailure('broken', `Google does not tell when “${name}” is busy. It is tried again later.`);
    }
    busy.push(...told.busy.map(({ start, end }) => ({ start: epoch(start), end: epoch(end) })));
  }
  const meetings = Object.fromEntries(
    joined(busy)
      .map((each) => meetingOf(each, id))
      .map((each) => [each.key, each]),
  );
  const removed = Object.keys(last?.meetings ?? {}).filter((key) => !(key in meetings));
  return {
    calendar: { id, name, primary, access, window, syncToken: null, meetings, unread: [] },
    removed,
    warnings: [],
  };
}

/** A stretch that was cut where one question ended and the next began is one again. */
function joined(stretches: Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const each of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last && each.start <= last.end) last.end = Math.max(last.end, each.end);
    else whole.push({ ...each });
  }
  return whole;
}

function meetingOf({ start, end }: Stretch, calendar: string): Meeting {
  const begin = instantOf(start);
  return bareMeeting(eventKey(`busy ${calendar}`, begin), begin, instantOf(end));
}
