import { describe, expect, test } from 'vitest';
import { decodeFeed } from '../../../src/sources/ical/decode.ts';
import { event, feedOf, read, starts } from './feed.ts';

const nine = '2026-11-26T09:00:00Z';
const ten = '2026-11-26T10:00:00Z';

describe('files that are not in UTF-8', () => {
  const text = feedOf(event('SUMMARY:Größe à Genève', 'DTSTART:20261126T090000Z'));
  const wide = (isLittle: boolean): Uint8Array =>
    Uint8Array.from([...text].flatMap((letter) => (isLittle ? [letter.charCodeAt(0), 0] : [0, letter.charCodeAt(0)])));
  test.each<[string, Uint8Array]>([
    ['two bytes a letter, the low first, without a mark', wide(true)],
    ['two bytes a letter, the high first, without a mark', wide(false)],
    ['one byte a letter', Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)))],
  ])('%s', (_, bytes) => {
    expect(read(decodeFeed(bytes)).meetings.map(({ title }) => title)).toEqual(['Größe à Genève']);
  });

  test('a broken letter among those of UTF-8 costs that letter alone', () => {
    const bytes = new TextEncoder().encode(text.replace('Genève', 'Gen?ve'));
    bytes[bytes.indexOf('?'.charCodeAt(0))] = 0xe8;
    expect(read(decodeFeed(bytes)).meetings.map(({ title }) => title)).toEqual(['Größe à Gen\uFFFDve']);
  });
});

describe('guests are known by their address, wherever a program puts it', () => {
  test.each<[string, string]>([
    ['the name, beside an address that is none', 'ATTENDEE;CN="ada@orlo.example":invalid:nomail'],
    ['a parameter, beside a path', 'ATTENDEE;EMAIL=ada@orlo.example:/aBcD/principal/'],
    ['a parameter, beside an id', 'ATTENDEE;EMAIL="ada@orlo.example":urn:uuid:0b8a'],
    ['angle brackets', 'ATTENDEE:mailto:<ada@orlo.example>'],
    ['angle brackets behind a name', 'ATTENDEE:MAILTO:Ada Li <Ada@orlo.example>'],
    ['letters escaped as in a link', 'ATTENDEE:mailto:%61da%40orlo.example'],
    ['a link with a subject', 'ATTENDEE:mailto:ada@orlo.example?subject=Plan'],
    ['a link with a percent that escapes nothing', 'ATTENDEE;EMAIL=ada@orlo.example:mailto:100%'],
  ])('%s', (_, line) => {
    const [meeting] = read(feedOf(event('DTSTART:20261126T090000Z', line))).meetings;
    expect(meeting?.people.map(({ email }) => email)).toEqual(['ada@orlo.example']);
  });
});

describe('of two versions with the same SEQUENCE the later DTSTAMP holds, wherever it stands', () => {
  const old = ['DTSTAMP:20261101T000000Z', 'DTSTART:20261126T090000Z'];
  const late = ['DTSTAMP:20261102T000000Z', 'DTSTART:20261126T100000Z'];
  test.each<[string, string[]]>([
    ['an event', [event(...late), event(...old)]],
    ['an event, in order', [event(...old), event(...late)]],
    [
      'a change',
      [
        event('DTSTART:20261126T080000Z', 'RRULE:FREQ=YEARLY'),
        event('RECURRENCE-ID:20261126T080000Z', ...late),
        event('RECURRENCE-ID:20261126T080000Z', ...old),
      ],
    ],
  ])('%s', (_, components) => {
    expect(starts(components)).toEqual([ten]);
  });
});

test.each<[string, string[], string[]]>([
  ['a day that is written as its midnight', ['DTSTART;VALUE=DATE:20261126T000000'], ['2026-11-26']],
  ['cancelled with one L', ['DTSTART:20261126T090000Z', 'STATUS:CANCELED'], []],
  ['a zone with a hyphen for its stroke', ['DTSTART;TZID=US-Eastern:20261126T040000'], [nine]],
])('%s', (_, lines, expected) => {
  expect(starts([event(...lines)])).toEqual(expected);
});

describe('made to cost much, and read all the same', () => {
  const good = event('UID:good', 'SUMMARY:Good', 'DTSTART:20261126T090000Z');
  const many = (count: number, make: (index: number) => string): string[] =>
    Array.from({ length: count }, (_, at) => make(at));
  test.each<[string, string[], number]>([
    ['a METHOD line a hundred thousand times', ['METHOD:PUBLISH\r\n'.repeat(1e5)], 1],
    [
      'names that only their ends tell apart',
      many(200, (at) => event(`UID:${'u'.repeat(20_000)}${at}`, 'DTSTART:20261126T090000Z')),
      201,
    ],
    [
      'entries that only their ends tell apart',
      many(100, (at) => event(`DESCRIPTION:${'d'.repeat(20_000)}`, 'DTSTART:20261126T090000Z', `UID:${1000 + at}`)),
      101,
    ],
    ['calendars within calendars', ['BEGIN:VCALENDAR\r\n'.repeat(2e5)], 1],
    ['ends without beginnings', ['END:VEVENT\r\n'.repeat(2e5)], 1],
    [
      'zones with very long names',
      many(300, (at) => event(`UID:${at}`, `DTSTART;TZID=${'Z'.repeat(5_000)}${at}:20261126T090000`)),
      301,
    ],
    [
      'rules with very many times of day',
      many(300, (at) =>
        event(
          `UID:${at}`,
          'DTSTART:20200101T000000Z',
          'RRULE:FREQ=YEARLY;BYMONTH=1;BYHOUR=0,1,2,3,4;BYMINUTE=0,1,2,3;BYSETPOS=366',
        ),
      ),
      1,
    ],
  ])('%s', (_, noise, count) => {
    for (const parts of [
      [good, ...noise],
      [...noise, good],
    ]) {
      const { meetings } = read(feedOf(...parts), { from: '2026-11-23', to: '2026-12-21' });
      expect(meetings.map(({ title }) => title)).toContain('Good');
      expect(meetings).toHaveLength(count);
    }
  });
});
