import type { NudgeInput } from './types.ts';
import { type Seen, type View, viewOf } from './view.ts';

/** Why nothing is ever said of a meeting. */
export type Silence =
  | 'all-day'
  | 'no-meeting'
  | 'free'
  | 'no-length'
  | 'declined-by-rep'
  | 'nobody-external'
  | 'series-goes-on'
  | 'not-sales';

/** Null for a meeting that may be spoken of. A room, a list or a colleague is nobody external. */
export function silence(seen: Seen, view: View): Silence | null {
  const { meeting, outside } = seen;
  if (meeting.allDay) return 'all-day';
  if (meeting.kind !== 'default') return 'no-meeting';
  if (!meeting.busy) return 'free';
  if (seen.start >= seen.end) return 'no-length';
  if (seen.declinedByRep) return 'declined-by-rep';
  if (outside.length === 0) return 'nobody-external';
  if (goesOn(seen, view)) return 'series-goes-on';
  if (isSilenced(seen, view)) return 'not-sales';
  return null;
}

/** Whether a meeting is one with somebody of the other side that a deal may be about, single or of a series. */
export function isSales(seen: Seen, view: View): boolean {
  const why = silence(seen, view);
  return (why === null || why === 'series-goes-on') && !isSilenced(seen, view);
}

function goesOn({ meeting, end }: Seen, { bySeries }: View): boolean {
  if (meeting.seriesKey === null) return false;
  return (bySeries.get(meeting.seriesKey) ?? []).some(
    (other) => other.meeting.key !== meeting.key && other.start >= end,
  );
}

/** What a "not a sales meeting" about this one would silence: its series, and every company and person in it. */
function silencesOf({ meeting, parties }: Pick<Seen, 'meeting' | 'parties'>): string[] {
  return [meeting.seriesKey === null ? `meeting:${meeting.key}` : `series:${meeting.seriesKey}`, ...parties];
}

/** As `silencesOf`, by the meeting's key; none for a meeting that is not there. */
export function silencesFor(input: NudgeInput, meetingKey: string): string[] {
  const seen = viewOf(input).seen.find(({ meeting }) => meeting.key === meetingKey);
  return seen ? silencesOf(seen) : [];
}

/** One company of two being no client's does not silence the other. */
function isSilenced(seen: Seen, { silenced }: View): boolean {
  const [itself, ...companies] = silencesOf(seen);
  if (itself !== undefined && silenced.has(itself)) return true;
  return companies.length > 0 && companies.every((company) => silenced.has(company));
}
