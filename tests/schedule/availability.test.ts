import { describe, expect, test } from 'vitest';
import { availabilityNote, timesWithoutNote } from '../../src/schedule/availability.ts';

describe('how far times can be trusted', () => {
  const now = '2026-11-25T12:00:00Z';
  const yes = { checked: true };
  const no = { checked: false };
  test.each([
    [[no], null, 'Not checked against your calendar'],
    [[no], '2026-11-25T11:58:00Z', 'Not checked against your calendar'],
    [[yes, no], '2026-11-25T11:58:00Z', 'Not all times are checked against your calendar'],
    [[yes], '2026-11-25T11:59:30Z', 'Calendar as of now'],
    [[yes], '2026-11-25T11:58:00Z', 'Calendar as of 2 min ago'],
    [[yes], '2026-11-25T09:00:00Z', 'Calendar as of 3 h ago'],
    [[yes], '2026-11-22T09:00:00Z', 'Calendar as of 3 days ago'],
  ])('%j, read %s: %s', (slots, readAt, note) => {
    expect(availabilityNote(slots, readAt, now)).toBe(note);
    expect(note).not.toMatch(/free/i);
  });
});

describe('times with no note beside them', () => {
  const now = '2026-11-25T12:00:00Z';
  const slot = (start: string, checked: boolean) => ({ start, end: start.replace(':00Z', ':30Z'), checked });
  const known = slot('2026-11-26T09:00:00Z', true);
  const unknown = slot('2026-12-14T09:00:00Z', false);

  test('are those checked against a calendar, and no others', () => {
    expect(timesWithoutNote([known, unknown], now, now)).toEqual([known]);
  });

  test.each<[string, string | null, number]>([
    ['was never read', null, 0],
    ['was read a day ago', '2026-11-24T12:00:00Z', 0],
    ['was read a little less than a day ago', '2026-11-24T12:00:01Z', 1],
    ['is of a clock that runs ahead', '2026-11-25T12:01:00Z', 1],
  ])('where the calendar %s', (_when, readAt, count) => {
    expect(timesWithoutNote([known], readAt, now)).toHaveLength(count);
  });
});
