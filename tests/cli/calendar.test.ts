import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { event, feedOf } from '../sources/ical/feed.ts';
import { type Ran, run } from './bookend.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bookend-calendar-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string): string {
  const path = join(folder, 'basic.ics');
  writeFileSync(path, content);
  return path;
}

const bookend = (args: string[], input = ''): Promise<Ran> => run(['calendar', ...args], input);

const feed = feedOf(
  event(
    'UID:call',
    'SUMMARY:Call',
    'DTSTART;TZID=Europe/Helsinki:20261125T110000',
    'DURATION:PT30M',
    'RRULE:FREQ=DAILY;COUNT=3',
    'ATTENDEE;PARTSTAT=ACCEPTED:mailto:jane@acme.example',
  ),
  event('UID:away', 'SUMMARY:Away', 'DTSTART;VALUE=DATE:20261126', 'TRANSP:TRANSPARENT'),
  event('UID:gone', 'DTSTART:20261126T120000Z', 'STATUS:CANCELLED'),
  event('UID:bomb', 'SUMMARY:Bomb', 'DTSTART:20260101T120000Z', 'RRULE:FREQ=SECONDLY'),
);
const range = ['--from', '2026-11-26', '--to', '2026-11-27T00:00:00+02:00', '--zone', 'Europe/Helsinki'];

describe('bookend calendar', () => {
  test('--json prints every occurrence in the range and what could not be read', async () => {
    const { code, out, err } = await bookend([file(feed), ...range, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual({
      meetings: [
        {
          key: 'away',
          start: '2026-11-26',
          end: '2026-11-27',
          allDay: true,
          title: 'Away',
          people: [],
          kind: 'default',
          busy: false,
        },
        {
          key: 'call_20261126T090000Z',
          start: '2026-11-26T09:00:00Z',
          end: '2026-11-26T09:30:00Z',
          allDay: false,
          title: 'Call',
          people: [{ email: 'jane@acme.example', rsvp: 'yes' }],
          kind: 'default',
          busy: true,
        },
      ],
      warnings: ['“Bomb” repeats too often within a day: its rule was not followed.'],
    });
  });

  test('without --json it is a list on the wall of the zone, warnings apart', async () => {
    const { code, out, err } = await bookend(['-', ...range], feed);
    expect(code).toBe(0);
    expect(out).toBe('2026 Thu 26 Nov all day  Away, free\n2026 Thu 26 Nov 11:00–11:30  Call (1 person)\n');
    expect(err).toContain('“Bomb” repeats too often within a day');
  });

  test('a calendar without events is empty, not an error', async () => {
    const { code, out } = await bookend([file(feedOf()), ...range, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ meetings: [], warnings: [] });
  });

  test.each<[string, () => string, string[], string]>([
    ['a file that is not there', () => 'absent.ics', [], 'absent.ics: no such file'],
    ['no calendar', () => file('<html></html>'), [], 'This is no calendar'],
    ['a zone that is none', () => file(feed), ['--zone', 'Mars/Base'], '--zone is not an IANA time zone'],
    ['a time that is none', () => file(feed), ['--from', 'soon'], '--from is not an ISO 8601 time'],
    [
      'a range turned round',
      () => file(feed),
      ['--from', '2026-12-01', '--to', '2026-11-01'],
      '--to is not after --from',
    ],
  ])('%s is refused in words, and it ends with 2', async (_, path, options, message) => {
    const { code, out, err } = await bookend([path(), ...options]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^bookend: [^\n]*\n$/);
    expect(err).toContain(message);
  });
});
