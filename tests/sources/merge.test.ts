import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Guest } from '../../src/schedule/meeting.ts';
import type { Shelf } from '../../src/schedule/shelf.ts';
import { mergeShelves } from '../../src/sources/merge.ts';
import { ACCOUNT, emptyShelf, meeting, NOW, reading, readings, shelved } from './readings.ts';

const guest = (email: string): Guest => ({ email, rsvp: 'none' });
const month: [string, string] = ['03-01 00:00', '04-01 00:00'];
const pilot = meeting('pilot', '03-03 09:00');
const keys = (...shelves: Shelf[]) => mergeShelves(shelves, NOW).meetings.map(({ key }) => key);
const reach = (...shelves: Shelf[]) => mergeShelves(shelves, NOW).reach;

describe('one meeting in several sources', () => {
  test('is there once, as the newest reading has it', () => {
    const page = shelved([reading('03-02 08:00', { meetings: [{ ...pilot, title: 'Old' }] })]);
    const api = shelved([reading('03-02 08:30', { meetings: [{ ...pilot, title: 'New' }] })], 'google-api');
    expect(mergeShelves([page, api], NOW).meetings).toMatchObject([{ title: 'New', source: 'google-api' }]);
    expect(mergeShelves([api, page], NOW).meetings).toMatchObject([{ title: 'New' }]);
  });

  test('keeps who may stay away, which the page does not say', () => {
    const [ana, bo] = [guest('ana@acme.example'), guest('bo@acme.example')];
    const api = shelved(
      [reading('03-02 08:00', { meetings: [{ ...pilot, people: [ana, { ...bo, optional: true }] }] })],
      'google-api',
    );
    const page = shelved([reading('03-02 08:30', { meetings: [{ ...pilot, people: [{ ...ana, rsvp: 'yes' }, bo] }] })]);
    const people = [
      { ...ana, rsvp: 'yes' },
      { ...bo, optional: true },
    ];
    expect(mergeShelves([page, api], NOW).meetings).toMatchObject([{ source: 'page', people }]);
    // A newer answer of the API says it of everybody.
    const since = shelved([reading('03-02 08:40', { meetings: [{ ...pilot, people: [ana, bo] }] })], 'google-api');
    expect(mergeShelves([since, page], NOW).meetings[0]?.people).toEqual([ana, bo]);
  });

  test('is there once when two accounts have it, and stays while one of them does', () => {
    const mine = shelved([reading('03-02 08:00', { reach: month, meetings: [pilot] })]);
    const other = { account: 'me@private.example', calendar: 'me@private.example', covers: ['me@private.example'] };
    const also = shelved([reading('03-02 08:10', { reach: month, meetings: [pilot] })], 'page', other);
    const without = shelved([reading('03-02 08:10', { reach: month, removed: ['pilot'] })], 'page', other);
    expect(keys(mine, also)).toEqual(['pilot']);
    expect(keys(mine, without)).toEqual(['pilot']);
  });
});

describe('a meeting is gone', () => {
  const shown = (at: string) => shelved([reading(at, { reach: month, meetings: [pilot] })]);
  const api = (at: string, told: Parameters<typeof reading>[1]) => shelved([reading(at, told)], 'google-api');

  test.each<[string, Shelf[], string[]]>([
    ['when the API read later does not have it', [shown('03-02 08:00'), api('03-02 08:30', { reach: month })], []],
    [
      'not when the page read later has it: it was made since',
      [shown('03-02 08:30'), api('03-02 08:00', { reach: month })],
      ['pilot'],
    ],
    [
      'when the API told so, whatever the page goes on showing',
      [shown('03-02 08:30'), api('03-02 08:00', { removed: ['pilot'] })],
      [],
    ],
    [
      'not when only the page leaves it out',
      [shelved([reading('03-02 08:30', { reach: month })]), api('03-02 08:00', { meetings: [pilot] })],
      ['pilot'],
    ],
    [
      'when it was deleted in the page since the API was read',
      [shelved([reading('03-02 08:30', { removed: ['pilot'] })]), api('03-02 08:00', { meetings: [pilot] })],
      [],
    ],
    [
      'when the page does not have it and a feed, however fresh its download, still does',
      [
        shelved([reading('03-02 08:00', { reach: month })]),
        shelved([reading('03-02 08:30', { reach: month, meetings: [pilot] })], 'ical'),
      ],
      [],
    ],
    [
      'not when a source that knows other calendars does not have it',
      [
        shown('03-02 08:00'),
        shelved([reading('03-02 08:30', { reach: month })], 'google-api', { covers: ['team@bookend.example'] }),
      ],
      ['pilot'],
    ],
  ])('%s', (_what, shelves, expected) => {
    expect(keys(...shelves)).toEqual(expected);
    expect(keys(...[...shelves].reverse())).toEqual(expected);
  });
});

describe('reach', () => {
  const read = (from: string, to: string, fields: Partial<Shelf> = {}, at = '03-02 08:00') =>
    shelved([reading(at, { reach: [from, to] })], 'page', fields);
  const team = { calendar: 'team@bookend.example', covers: ['team@bookend.example'] };
  const privately = { account: 'me@private.example', ...team };

  test('is nothing where nothing was read', () => {
    expect(mergeShelves([], NOW)).toEqual({ meetings: [], readAt: null, reach: null });
    expect(mergeShelves([emptyShelf()], NOW)).toMatchObject({ readAt: null, reach: null });
  });

  test('puts weeks together that touch, as old as the oldest of those to come', () => {
    const weeks = shelved([
      reading('03-01 08:00', { reach: ['02-23 00:00', '03-02 00:00'] }),
      reading('03-02 08:00', { reach: ['03-02 00:00', '03-09 00:00'] }),
      reading('03-02 07:00', { reach: ['03-09 00:00', '03-16 00:00'] }),
      reading('03-02 08:30', { reach: ['03-23 00:00', '03-30 00:00'] }),
    ]);
    expect(mergeShelves([weeks], NOW)).toMatchObject({
      reach: { start: '2026-02-23T00:00:00Z', end: '2026-03-16T00:00:00Z' },
      readAt: '2026-03-02T07:00:00Z',
    });
  });

  test('is nothing when it does not hold the present', () => {
    expect(reach(read('03-09 00:00', '03-16 00:00'))).toBeNull();
  });

  test.each<[string, Shelf[], string | null]>([
    [
      'of two calendars of one source ends with the first',
      [read('03-01 00:00', '03-09 00:00'), read('03-01 00:00', '03-20 00:00', team)],
      '2026-03-09T00:00:00Z',
    ],
    [
      'is nothing while a calendar that counts was not read',
      [read('03-01 00:00', '03-09 00:00'), emptyShelf('page', team)],
      null,
    ],
    [
      'of two sources of one account ends with the last',
      [read('03-01 00:00', '03-09 00:00'), shelved([reading('03-02 08:00', { reach: month })], 'google-api')],
      '2026-04-01T00:00:00Z',
    ],
    [
      'of two accounts ends with the first',
      [read('03-01 00:00', '03-09 00:00'), read('03-01 00:00', '03-20 00:00', privately)],
      '2026-03-09T00:00:00Z',
    ],
    [
      'does not wait for an account that was last looked at weeks ago',
      [read('03-01 00:00', '03-09 00:00'), read('02-01 00:00', '03-20 00:00', privately, '02-01 08:00')],
      '2026-03-09T00:00:00Z',
    ],
    ['is not what was read more than a week ago', [read('02-01 00:00', '03-09 00:00', {}, '02-20 08:00')], null],
  ])('%s', (_what, shelves, end) => {
    expect(reach(...shelves)?.end ?? null).toBe(end);
  });

  test('of a feed is taken for half a day older than its download', () => {
    const feed = shelved([reading('03-02 08:00', { reach: month })], 'ical');
    expect(mergeShelves([feed], NOW).readAt).toBe('2026-03-01T20:00:00Z');
  });
});

test('in what order sources are merged does not matter', () => {
  const shelves = fc
    .array(fc.record({ told: readings, source: fc.constantFrom('page', 'google-api', 'ical'), own: fc.boolean() }), {
      maxLength: 4,
    })
    .map((all) =>
      all.map(({ told, source, own }, index) => {
        // One source has one shelf for each calendar.
        const isFirst = own && all.findIndex((one) => one.own && one.source === source) === index;
        const calendar = isFirst ? ACCOUNT : `${index}@bookend.example`;
        return shelved(told, source, { calendar, covers: [ACCOUNT] });
      }),
    );
  const both = shelves.chain((all) =>
    fc.record({ all: fc.constant(all), other: fc.shuffledSubarray(all, { minLength: all.length }) }),
  );
  fc.assert(
    fc.property(both, ({ all, other }) => {
      const [one, two] = [mergeShelves(all, NOW), mergeShelves(other, NOW)];
      expect(two.reach).toEqual(one.reach);
      expect(two.readAt).toEqual(one.readAt);
      const told = (known: typeof one) => known.meetings.map(({ key }) => key);
      expect(told(two)).toEqual(told(one));
      expect(new Set(told(one)).size).toBe(one.meetings.length);
    }),
    { numRuns: 500 },
  );
});
