import { describe, expect, test } from 'vitest';
import { event, feedOf, read } from './feed.ts';

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const good = event('UID:good', 'SUMMARY:Good', 'DTSTART:20261126T090000Z', 'RRULE:FREQ=WEEKLY');
const range = { from: '2026-11-23', to: '2026-12-21', zone: 'UTC' };

describe('of a feed with far too much in it, what is honest is still there, wherever it stands', () => {
  const many = (count: number, ...lines: string[]): string[] =>
    times(count, (index) => event(`UID:${index}`, 'SUMMARY:Noise', 'DTSTART:20100104T090000Z', ...lines));
  test.each<[string, string[], RegExp]>([
    ['daily rules', many(5_000, 'RRULE:FREQ=DAILY'), /5001 events that repeat/],
    ['weekly rules that count', many(3_000, 'RRULE:FREQ=WEEKLY;COUNT=90000'), /3001 events that repeat/],
    ['rules that are over', many(3_000, 'RRULE:FREQ=WEEKLY;UNTIL=20110101T000000Z'), /^$/],
    [
      'single events in the range',
      times(8_000, (index) => event(`UID:${index}`, 'SUMMARY:Noise', 'DTSTART:20261127T090000Z')),
      /more events than can be read/,
    ],
    [
      'guests',
      times(60, (index) =>
        event(
          `UID:${index}`,
          'SUMMARY:Noise',
          'DTSTART:20261127T090000Z',
          ...times(900, (guest) => `ATTENDEE:mailto:guest${guest}@orlo.example`),
        ),
      ),
      /more guests than can be read/,
    ],
    [
      'exceptions',
      times(15, (index) =>
        event(
          `UID:${index}`,
          'SUMMARY:Noise',
          'DTSTART:20100104T090000Z',
          'RRULE:FREQ=YEARLY',
          ...times(1_000, () => 'EXDATE:20100104T090000Z'),
        ),
      ),
      /more exceptions than can be read/,
    ],
  ])('%s', (_what, noise, message) => {
    for (const parts of [
      [good, ...noise],
      [...noise, good],
    ]) {
      const { meetings, warnings } = read(feedOf(...parts), range);
      expect(meetings.filter(({ title }) => title === 'Good')).toHaveLength(4);
      expect(warnings.join(' ')).toMatch(message);
    }
  });

  test.each<[string, (index: number) => string, number[]]>([
    ['numbers', (index) => `INTERVAL=${index + 1};BYMONTH=${1 + (index % 12)}`, [0, 1_500, 3_000]],
    [
      'parts that nobody knows',
      (index) => `X-${String.fromCharCode(...[...String(index)].map((digit) => 65 + Number(digit)))}=1`,
      [0, 3_000],
    ],
  ])('a weekly meeting is kept among thousands of rules that differ in %s', (_, part, places) => {
    const noise = times(3_000, (index) =>
      event(`UID:${index}`, 'SUMMARY:Noise', 'DTSTART:20100104T090000Z', `RRULE:FREQ=YEARLY;${part(index)}`),
    );
    for (const place of places) {
      const { meetings } = read(feedOf(...noise.toSpliced(place, 0, good)), range);
      expect(meetings.filter(({ title }) => title === 'Good')).toHaveLength(4);
    }
  });

  test('two thousand daily rules fill no year, and leave the weekly meeting in the midst of them', () => {
    const daily = many(2_000, 'RRULE:FREQ=DAILY');
    const year = { from: '2026-11-23', to: '2027-11-23', zone: 'UTC' };
    const { meetings, warnings } = read(feedOf(...daily.toSpliced(1_000, 0, good)), year);
    expect(meetings.length).toBeLessThan(6_000);
    expect(meetings.filter(({ title }) => title === 'Good')).toHaveLength(52);
    expect(warnings.join(' ')).toMatch(/repeats more often than can be read/);
  });

  test('a single meeting is kept among thousands of rules', () => {
    const single = event('UID:single', 'SUMMARY:Single', 'DTSTART:20261130T090000Z');
    const { meetings } = read(feedOf(...many(3_000, 'RRULE:FREQ=DAILY'), single), range);
    expect(meetings.filter(({ title }) => title === 'Single')).toHaveLength(1);
  });
});

describe('an event far from the range', () => {
  const moved = (sequence: number, day: string): string =>
    event('UID:moved', `SEQUENCE:${sequence}`, `SUMMARY:On ${day}`, `DTSTART:202611${day}T090000Z`);

  test('is the newer version of one in the range: then that has moved away', () => {
    const far = event('UID:moved', 'SEQUENCE:2', 'DTSTART:20270601T090000Z');
    expect(read(feedOf(moved(1, '27'), far), range).meetings).toEqual([]);
    expect(read(feedOf(far, moved(1, '27')), range).meetings).toEqual([]);
  });

  test('is the older version: then it is as if it had never been', () => {
    const far = event('UID:moved', 'SEQUENCE:0', 'DTSTART:20270601T090000Z');
    expect(read(feedOf(far, moved(1, '27')), range).meetings.map(({ title }) => title)).toEqual(['On 27']);
  });

  test('of two versions as new as each other, the one that stands last in the feed holds, also beside one that repeats', () => {
    const far = event('UID:moved', 'DTSTART:20270601T090000Z');
    expect(read(feedOf(far, moved(0, '27')), range).meetings).toHaveLength(1);
    expect(read(feedOf(moved(0, '27'), far), range).meetings).toEqual([]);
    const weekly = event('UID:moved', 'DTSTART:20261126T090000Z', 'RRULE:FREQ=WEEKLY');
    expect(read(feedOf(moved(0, '27'), weekly), range).meetings).toHaveLength(4);
    expect(read(feedOf(weekly, moved(0, '27')), range).meetings).toHaveLength(1);
  });

  test('is found by a UID that is folded', () => {
    const far = event('UID:mov\r\n ed', 'SEQUENCE:2', 'DTSTART:20270601T090000Z');
    expect(read(feedOf(moved(1, '27'), far), range).meetings).toEqual([]);
  });
});
