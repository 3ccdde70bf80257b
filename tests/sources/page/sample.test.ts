import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../src/sources/page/answer.ts';
import { readCalendar } from '../../../src/sources/page/reading.ts';

/** An answer in the page's own shape lives beside the project, not in it. */
const FILE = resolve('../shared/fixtures/calendar/fetcheventrange-synthetic.txt');
const isThere = existsSync(FILE);
if (!isThere) console.warn(`Skipped: no answer of the Calendar page in ${FILE}.`);

describe.skipIf(!isThere)('an answer in the shape that other projects found', () => {
  const read = () => {
    const day = (date: string): number => Date.parse(date) / 86_400_000;
    const options = {
      days: { from: day('2026-09-28'), to: day('2026-11-02') },
      zone: 'America/New_York',
      readAt: '2026-10-01T08:00:00Z',
    };
    return readAnswer('range', readFileSync(FILE, 'utf8')).flatMap((raw) => readCalendar(raw, options));
  };

  it('is one calendar, read whole: a meeting with guests, a series with a moved occurrence, a working location', () => {
    const [reading, ...others] = read();
    expect(others).toEqual([]);
    expect(reading).toMatchObject({ warnings: [], removed: [], reach: { start: '2026-09-28T04:00:00Z' } });
    const meetings = reading?.meetings ?? [];
    expect(meetings.map(({ kind }) => kind).sort()).toEqual([...Array(6).fill('default'), 'working-location']);
    const series = meetings.filter(({ seriesKey }) => seriesKey !== null);
    expect(series.map(({ start }) => start)).toEqual([
      '2026-09-30T15:00:00Z',
      '2026-10-07T15:00:00Z',
      '2026-10-14T18:00:00Z',
      '2026-10-21T15:00:00Z',
      '2026-10-28T15:00:00Z',
    ]);
    expect(series.map(({ key }) => key.split('_')[1])[2]).toBe('20261014T150000Z');
    const one = meetings.find(({ conference }) => conference !== null);
    expect(one).toMatchObject({ description: 'present', zone: 'America/New_York' });
    expect(one?.people.map(({ rsvp }) => rsvp)).toEqual(['yes', 'yes', 'none']);
    expect(Date.parse(one?.end ?? '') - Date.parse(one?.start ?? '')).toBe(3_600_000);
  });
});
