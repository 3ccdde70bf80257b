import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isClientNight } from '../../src/schedule/client-hours.ts';
import { explainStarts } from '../../src/schedule/explain.ts';
import { slotParts } from '../../src/schedule/format.ts';
import { epoch, HOUR, MINUTE, overlap, stretch } from '../../src/schedule/instants.ts';
import { freeSlots, type SlotOptions } from '../../src/schedule/slots.ts';
import type { WorkingHours } from '../../src/schedule/types.ts';
import { runs } from '../runs.ts';
import { slotOptions } from './arbitraries.ts';

const morning = [{ from: '09:00', to: '12:00' }];
const hours: WorkingHours = { 1: morning, 2: morning, 3: morning, 4: morning, 5: morning, 6: [], 7: [] };
const meeting = { start: '2026-11-26T09:30:00Z', end: '2026-11-26T10:00:00Z' };
const offer = { start: '2026-11-26T11:00:00Z', end: '2026-11-26T11:30:00Z' };
/** A Wednesday noon. */
const options: SlotOptions = {
  now: '2026-11-25T11:00:00Z',
  preferences: {
    zone: 'UTC',
    hours,
    meetingMinutes: 30,
    bufferMinutes: 10,
    minimumNoticeHours: 22,
    slotCount: 1,
    minimumDays: 1,
  },
  busy: { intervals: [meeting], readAt: '2026-11-25T11:00:00Z', reachesTo: '2027-01-01T00:00:00Z' },
  held: [offer],
};

describe('why a time is offered or left out', () => {
  test('each start of the day has its reason, and what stands in its way', () => {
    const chosen = { start: '2026-11-26T10:30:00Z', end: '2026-11-26T11:00:00Z' };
    const found = explainStarts({ ...options, preferences: { ...options.preferences, bufferMinutes: 0 } }, [chosen]);
    const thursday = found.filter(({ start }) => start.startsWith('2026-11-26'));
    expect(thursday.map(({ start, verdict, by }) => [start.slice(11, 16), verdict, by])).toEqual([
      ['09:00', 'open', null],
      ['09:30', 'busy', meeting],
      ['10:00', 'open', null],
      ['10:30', 'offered', null],
      ['11:00', 'held', offer],
      ['11:30', 'open', null],
    ]);
  });

  test('the buffer around a meeting, and the notice, are reasons of their own', () => {
    const found = explainStarts(options, []);
    expect(found.slice(0, 2).map(({ start, verdict }) => [start, verdict])).toEqual([
      ['2026-11-25T11:00:00Z', 'notice'],
      ['2026-11-25T11:30:00Z', 'notice'],
    ]);
    expect(found.find(({ start }) => start === '2026-11-26T10:00:00Z')).toMatchObject({
      verdict: 'buffer',
      by: meeting,
    });
  });

  test('whatever the calendar: all that is offered is listed, and every reason is so', () => {
    fc.assert(
      fc.property(slotOptions, (any) => {
        const offered = freeSlots(any);
        const found = explainStarts(any, offered);
        const { bufferMinutes, minimumNoticeHours } = any.preferences;
        const buffer = bufferMinutes * MINUTE;
        const taken = [...any.busy.intervals, ...any.held]
          .map(stretch)
          .map(({ start, end }) => ({ start: start - buffer, end: end + buffer }));
        expect(found.filter(({ verdict }) => verdict === 'offered').map(({ start }) => start)).toEqual(
          offered.map(({ start }) => start),
        );
        for (const start of found) {
          const day = slotParts(start, any.preferences.zone).date;
          expect(start.holiday).toBe(any.holidays?.get(day));
          expect(start.verdict === 'holiday').toBe(start.holiday !== undefined);
          if (start.verdict === 'holiday') continue;
          const late = epoch(start.start) >= epoch(any.now) + minimumNoticeHours * HOUR;
          expect(start.verdict === 'notice').toBe(!late);
          const near = taken.some((each) => overlap(stretch(start), each));
          if (start.verdict === 'client-night') expect(isClientNight(stretch(start), any.client)).toBe(true);
          if (start.verdict === 'open') expect(isClientNight(stretch(start), any.client)).toBe(false);
          if (late) expect(['busy', 'buffer', 'held'].includes(start.verdict)).toBe(near);
        }
      }),
      runs(150),
    );
  }, 600_000);
});
