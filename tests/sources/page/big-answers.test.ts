import { describe, expect, test } from 'vitest';
import { AnswerError, readAnswer } from '../../../src/sources/page/answer.ts';
import { pageMemory } from '../../../src/sources/page/memory.ts';
import { rangeAnswer, rangeRequest, rawEvent, syncAnswer } from './answers.ts';

const REP = 'rep@orbit.example';
const url = 'https://calendar.google.com/calendar/u/0/sync.fetcheventrange';
const zone = 'Europe/Helsinki';
const readAt = '2026-11-20T08:00:00Z';
const event = (id: string, more: Partial<Parameters<typeof rawEvent>[0]> = {}) =>
  rawEvent({ id, start: '2026-11-26T08:00:00Z', end: '2026-11-26T08:30:00Z', ...more });

describe('an answer that is made to be too much', () => {
  test.each<[string, string]>([
    ['longer than any', `)]}'${' '.repeat(30_000_001)}[]`],
    ['nothing but brackets', `)]}'${'['.repeat(2_000_000)}`],
    ['very deep', `)]}'${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['empty, as one is passed on that is too long', ''],
  ])('%s is refused', (_, text) => {
    expect(() => readAnswer('range', text)).toThrow(AnswerError);
  });

  test('as many events as anybody could have are read up to a bound, and then nothing is claimed of silence', () => {
    const events = Array.from({ length: 8_000 }, (_, index) => event(`e${index}`));
    const request = rangeRequest([REP], '2026-11-02', '2026-12-07');
    const [reading] = pageMemory().take({ url, request, text: rangeAnswer([[REP, events]]) }, zone, readAt);
    expect(reading?.meetings.length).toBe(5_000);
    expect(reading?.reach).toBeNull();
  });

  test('a series without an end, of every day and hour, does not hang', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => hour).join(',');
    const rule = [`RRULE:FREQ=DAILY;BYHOUR=${hours};COUNT=99999999`];
    const text = rangeAnswer([
      [REP, [event('dense', { start: '1991-01-01T08:00:00Z', end: '1991-01-01T08:30:00Z', recurrence: rule })]],
    ]);
    const request = rangeRequest([REP], '2026-11-02', '2026-12-07');
    const [reading] = pageMemory().take({ url, request, text }, zone, readAt);
    expect(reading?.meetings.length).toBeLessThanOrEqual(5_000);
  });

  test('what is remembered of long answers is bounded: the oldest go first', () => {
    const memory = pageMemory();
    const months = ['2026-09', '2026-10', '2026-11', '2026-12'];
    const take = (month: string, path: string, text: string, request: string | null) =>
      memory.take({ url: url.replace('fetcheventrange', path), request, text }, zone, `${month}-01T08:00:00Z`);
    for (const month of months) {
      const text = rangeAnswer([
        [
          REP,
          [
            event(month, {
              start: `${month}-10T08:00:00Z`,
              end: `${month}-10T09:00:00Z`,
              description: 'x'.repeat(15_000_000),
            }),
          ],
        ],
      ]);
      take(month, 'fetcheventrange', text, rangeRequest([REP], `${month}-01`, `${month}-28`));
    }
    // A change is told together with every month that is still remembered.
    const readings = take('2026-12', 'sync', syncAnswer([event('new')]), null);
    const known = readings.flatMap(({ meetings }) => meetings.map(({ start }) => start.slice(0, 7)));
    expect(known).toContain('2026-12');
    expect(known).not.toContain('2026-09');
  });
});
