import { describe, expect, test } from 'vitest';
import { event, feedOf } from '../sources/ical/feed.ts';
import { type Ran, run } from './bookend.ts';

const bookend = (args: string[], input: string): Promise<Ran> => run(['slots', '-', ...args], input);

interface Printed {
  slots: { start: string; end: string; checked: boolean; label: string; ownLabel?: string }[];
  text: string;
  warnings: string[];
  starts?: { start: string; verdict: string; by: string | null }[];
}

/** A Wednesday; with a day's notice the first day to offer is Thursday. */
const NOW = ['--now', '2026-11-25T08:00:00Z', '--zone', 'Europe/Helsinki', '--json'];
const offered = async (events: string[], ...args: string[]): Promise<Printed> => {
  const { code, out, err } = await bookend([...NOW, ...args], feedOf('X-WR-CALNAME:rep@own.example', ...events));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Printed;
};

/** Thursday as a whole, and what is said of it. */
const thursday = (...lines: string[]): string =>
  event('SUMMARY:Fair', 'DTSTART;VALUE=DATE:20261126', 'DTEND;VALUE=DATE:20261127', ...lines);
const verdicts = (printed: Printed): string[] => [
  ...new Set(printed.starts?.filter(({ start }) => start.startsWith('2026-11-26T10')).map(({ verdict }) => verdict)),
];

describe('bookend slots', () => {
  test('offers times on several days, in the zone of the client, checked against the calendar', async () => {
    const { slots: found, text, warnings, starts } = await offered([], '--client-zone', 'Europe/London');
    expect(found).toHaveLength(3);
    expect(new Set(found.map(({ start }) => start.slice(0, 10))).size).toBeGreaterThan(1);
    expect(found.every(({ checked }) => checked)).toBe(true);
    expect(found[0]?.label).toMatch(/^Thu 26 Nov \d\d:\d\d \(London\)$/);
    expect(found[0]?.ownLabel).toMatch(/^Thu 26 Nov \d\d:\d\d \(Helsinki\)$/);
    expect(text).toMatch(/ or .*\(London; .* in Helsinki\)$/);
    expect({ warnings, starts }).toEqual({ warnings: [], starts: undefined });
  });

  test('none of them at night where the client is, and says which starts that took away', async () => {
    const far = await offered([], '--client-zone', 'America/Los_Angeles', '--explain');
    // 17:00 in Helsinki is 07:00 in Los Angeles.
    expect(far.slots.map(({ start }) => start.slice(11))).toEqual(['15:00:00Z', '15:00:00Z', '15:00:00Z']);
    expect(verdicts(far)).toEqual(['client-night']);
    const near = await offered([], '--client-zone', 'America/New_York');
    expect(near.slots.every(({ start }) => start.slice(11, 13) >= '14')).toBe(true);
  });

  test('none of them in a busy day, and says which event it was', async () => {
    const printed = await offered([thursday()], '--explain', '--count', '5', '--length', '60');
    expect(printed.slots).toHaveLength(5);
    expect(printed.slots.filter(({ start }) => start.startsWith('2026-11-26'))).toEqual([]);
    expect(printed.slots.every(({ start, end }) => Date.parse(end) - Date.parse(start) === 3_600_000)).toBe(true);
    expect(printed.starts?.find(({ start }) => start === '2026-11-26T10:00:00Z')).toMatchObject({
      verdict: 'busy',
      by: 'Fair',
    });
  });

  test.each<[string, string[], string[], boolean]>([
    ['a day marked as free', ['TRANSP:TRANSPARENT'], [], false],
    [
      'an invitation the owner of the calendar declined',
      ['ATTENDEE;PARTSTAT=DECLINED:mailto:rep@own.example'],
      [],
      false,
    ],
    [
      'one declined from another address of theirs',
      ['ATTENDEE;PARTSTAT=DECLINED:mailto:me@two.example'],
      ['--me', 'me@two.example'],
      false,
    ],
    ['one that somebody else declined', ['ATTENDEE;PARTSTAT=DECLINED:mailto:jane@acme.example'], [], true],
    ['a tentative day', ['STATUS:TENTATIVE'], [], true],
    ['a tentative day when those are free', ['STATUS:TENTATIVE'], ['--tentative-free'], false],
  ])('%s', async (_, lines, args, blocks) => {
    const found = verdicts(await offered([thursday(...lines)], '--explain', ...args));
    expect(found.includes('busy')).toBe(blocks);
  });

  test('a stay that began last week still takes up time', async () => {
    const away = event('SUMMARY:Away', 'DTSTART:20261116T080000Z', 'DTEND:20261127T220000Z');
    expect(verdicts(await offered([away], '--explain'))).toEqual(['busy']);
  });

  test('without --json it is a list, with the reasons behind it', async () => {
    const { code, out } = await bookend(
      [...NOW.slice(0, 4), '--explain', '--client-zone', 'Asia/Tokyo'],
      feedOf(thursday()),
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^Fri 27 Nov \d\d:\d\d \(Tokyo\), Fri 27 Nov \d\d:\d\d \(Helsinki\)\n/);
    expect(out).toContain('\nThu 26 Nov 10:00  busy: Fair\n');
    expect(out).toContain('  sooner than the minimum notice\n');
  });

  test.each<[string, string, string]>([
    ['length', '0', '--length is not a number from 1 to 480: 0'],
    ['count', 'many', '--count is not a number from 1 to 20: many'],
    ['client-zone', 'Mars/Base', '--client-zone is not an IANA time zone: Mars/Base'],
    ['now', 'soon', '--now is not an ISO 8601 time: soon; write it like 2026-11-26T09:00:00Z'],
  ])('--%s %s is refused in words', async (option, value, message) => {
    expect(await run(['slots', 'absent.ics', `--${option}`, value])).toEqual({
      code: 2,
      out: '',
      err: `bookend: ${message}\n`,
    });
  });
});
