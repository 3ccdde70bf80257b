import { UserError } from '../errors.ts';
import { slotParts } from '../schedule/format.ts';
import { DAY } from '../schedule/instants.ts';
import type { Meeting } from '../schedule/meeting.ts';
import { readFeed } from '../sources/ical/read-feed.ts';
import { momentOption, readFeedFile, zoneOption } from './feed-file.ts';
import { print, type Terminal } from './terminal.ts';

export interface CalendarOptions {
  from?: string | undefined;
  to?: string | undefined;
  zone?: string | undefined;
  json?: boolean | undefined;
}

const TWO_WEEKS = 14 * DAY;

/**
 * Prints what takes place in a range of an iCalendar file; the coming two weeks when no range is given.
 * @returns exit code 0
 * @throws UserError when nothing could be read
 */
export async function calendar(file: string, options: CalendarOptions, terminal: Terminal): Promise<number> {
  const zone = zoneOption('zone', options.zone);
  const from = momentOption('from', options.from ?? new Date().toISOString(), zone);
  const to = options.to === undefined ? from + TWO_WEEKS : momentOption('to', options.to, zone);
  if (from >= to) throw new UserError('--to is not after --from');
  const { meetings, warnings } = readFeed(await readFeedFile(file, terminal.input), { from, to, zone });
  if (options.json) {
    terminal.output.write(`${JSON.stringify({ meetings: meetings.map(shown), warnings }, null, 2)}\n`);
    return 0;
  }
  for (const warning of warnings) print(terminal.errors, `bookend: ${file}: ${warning}\n`);
  print(terminal.output, meetings.map((meeting) => `${lineOf(meeting, zone)}\n`).join(''));
  return 0;
}

function shown({ key, start, end, allDay, title, people, kind, busy }: Meeting): object {
  return { key, start, end, allDay, title, people: people.map(({ email, rsvp }) => ({ email, rsvp })), kind, busy };
}

/** `2026 Thu 26 Nov 11:00–11:30  Title (2 people)`, on the wall of a zone. */
function lineOf({ start, end, allDay, title, people, busy }: Meeting, zone: string): string {
  const first = slotParts({ start: allDay ? `${start}T00:00:00Z` : start }, allDay ? 'UTC' : zone);
  const last = slotParts({ start: allDay ? `${end}T00:00:00Z` : end }, allDay ? 'UTC' : zone);
  const until = last.date === first.date ? last.clock : `${last.day} ${last.clock}`;
  const when = allDay ? `${first.day} all day` : `${first.day} ${first.clock}–${until}`;
  const who = people.length > 0 ? ` (${people.length} ${people.length === 1 ? 'person' : 'people'})` : '';
  return `${first.date.slice(0, 4)} ${when}  ${title.replace(/\s+/g, ' ') || '(no title)'}${who}${busy ? '' : ', free'}`;
}
