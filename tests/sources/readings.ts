import fc from 'fast-check';
import { bareMeeting, type KnownMeeting, type Meeting } from '../../src/schedule/meeting.ts';
import type { Shelf } from '../../src/schedule/shelf.ts';
import { addReading } from '../../src/sources/shelf.ts';
import type { CalendarReading } from '../../src/sources/types.ts';

export const ACCOUNT = 'rep@bookend.example';
/** A Monday. */
export const NOW = '2026-03-02T09:00:00Z';

/** `at` such as `03-05 09:00`, of 2026. */
export const instant = (at: string): string => `2026-${at.replace(' ', 'T')}:00Z`;

export function meeting(key: string, at: string, fields: Partial<Meeting> = {}): Meeting {
  const start = instant(at);
  const end = new Date(Date.parse(start) + 1_800_000).toISOString().replace('.000Z', 'Z');
  return { ...bareMeeting(key, start, end), title: key, ...fields };
}

interface Told {
  reach?: [string, string];
  meetings?: Meeting[];
  removed?: string[];
}

export function reading(readAt: string, { reach, meetings = [], removed = [] }: Told): CalendarReading {
  const range = reach ? { start: instant(reach[0]), end: instant(reach[1]) } : null;
  return { meetings, removed, reach: range, readAt: instant(readAt), warnings: [] };
}

export function emptyShelf(source: KnownMeeting['source'] = 'page', fields: Partial<Shelf> = {}): Shelf {
  const calendar = source === 'google-api' ? '' : ACCOUNT;
  return { account: ACCOUNT, source, calendar, covers: [ACCOUNT], meetings: [], gone: {}, known: [], ...fields };
}

/** What a shelf holds after these readings, in this order. */
export function shelved(
  readings: CalendarReading[],
  source: KnownMeeting['source'] = 'page',
  fields: Partial<Shelf> = {},
): Shelf {
  return readings.reduce(addReading, emptyShelf(source, fields));
}

/** The same shelf is the same text, in whatever order its parts were put together. */
export function shape({ meetings, gone, known }: Shelf): unknown {
  const sorted = [...meetings].sort((a, b) => (a.key < b.key ? -1 : 1));
  return { meetings: sorted, gone: Object.fromEntries(Object.entries(gone).sort()), known };
}

const DAY_MS = 86_400_000;
const base = Date.parse('2026-03-01T00:00:00Z');
const hour = (at: number): string => `${new Date(base + at * 3_600_000).toISOString().slice(0, 19)}Z`;

/** Readings of one calendar, no two at the same moment: few keys and hours, so that they meet often. */
export const readings: fc.Arbitrary<CalendarReading[]> = fc
  .uniqueArray(
    fc.record({
      minute: fc.integer({ min: 0, max: 40 }),
      meetings: fc.uniqueArray(
        fc.record({
          key: fc.constantFrom('a', 'b', 'c', 'd'),
          at: fc.integer({ min: 0, max: 30 }),
          allDay: fc.boolean(),
        }),
        { selector: ({ key }) => key, maxLength: 4 },
      ),
      removed: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 2 }),
      reach: fc.option(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 80 })), { nil: null }),
    }),
    { selector: ({ minute }) => minute, maxLength: 8 },
  )
  .map((told) =>
    told.map(({ minute, meetings, removed, reach }) => ({
      meetings: meetings.map(({ key, at, allDay }) => {
        const start = hour(at);
        const day = new Date(base + Math.floor(at / 8) * DAY_MS).toISOString().slice(0, 10);
        return allDay
          ? { ...meeting(key, '03-01 00:00'), allDay, start: day, end: day }
          : { ...meeting(key, '03-01 00:00'), start, end: hour(at + 1) };
      }),
      removed: removed.filter((key) => !meetings.some((one) => one.key === key)),
      reach: reach && { start: hour(reach[0]), end: hour(reach[0] + reach[1]) },
      readAt: new Date(base + minute * 60_000).toISOString(),
      warnings: [],
    })),
  );
