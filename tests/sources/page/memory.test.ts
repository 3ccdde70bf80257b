import { describe, expect, test } from 'vitest';
import { AnswerError } from '../../../src/sources/page/answer.ts';
import { pageMemory } from '../../../src/sources/page/memory.ts';
import { deleteRequest, type MadeEvent, rangeAnswer, rangeRequest, rawEvent, syncAnswer } from './answers.ts';

const REP = 'rep@orbit.example';
const BASE = 'https://calendar.google.com/calendar/u/0/';
const ZONE = 'Europe/Helsinki';
const at = (minute: number): string => `2026-11-20T08:${String(minute).padStart(2, '0')}:00Z`;

const single: MadeEvent = { id: 'k1pilot', start: '2026-11-26T08:00:00Z', end: '2026-11-26T08:30:00Z' };
const weekly: MadeEvent = {
  id: 'weekly',
  start: '2026-11-04T07:00:00Z',
  end: '2026-11-04T07:30:00Z',
  recurrence: ['RRULE:FREQ=WEEKLY'],
};
const moved: MadeEvent = {
  id: 'weekly_20261125T070000Z',
  start: '2026-11-27T10:00:00Z',
  end: '2026-11-27T10:30:00Z',
};

const range = (events: MadeEvent[], calendar = REP, from = '2026-11-02', to = '2026-12-07') => ({
  url: `${BASE}sync.fetcheventrange?hl=en`,
  request: rangeRequest([calendar], from, to),
  text: rangeAnswer([[calendar, events.map(rawEvent)]]),
});
const change = (events: MadeEvent[], request: string | null = null) => ({
  url: `${BASE}sync.sync`,
  request,
  text: syncAnswer(events.map(rawEvent)),
});

/** Page memory that has downloaded a month with everything in it. */
function begun() {
  const memory = pageMemory();
  memory.take(range([single, weekly, moved]), ZONE, at(0));
  return memory;
}

describe('what one page downloads one after the other', () => {
  test('a renamed series keeps its moved occurrence, and the range stays known', () => {
    const [reading] = begun().take(change([{ ...weekly, title: 'Renamed' }]), ZONE, at(1));
    expect(reading?.reach).toEqual({ start: '2026-11-01T22:00:00Z', end: '2026-12-06T22:00:00Z' });
    expect(reading?.readAt).toBe(at(1));
    expect(reading?.meetings.map(({ start, title }) => `${start.slice(5, 13)} ${title}`)).toEqual([
      '11-04T07 Renamed',
      '11-11T07 Renamed',
      '11-18T07 Renamed',
      '11-26T08 Pilot numbers',
      '11-27T10 Pilot numbers',
      '12-02T07 Renamed',
    ]);
  });

  test('a meeting that is new or moved is there at once', () => {
    const memory = begun();
    const later = { ...single, start: '2026-11-30T08:00:00Z', end: '2026-11-30T08:30:00Z' };
    const [first] = memory.take(change([later]), ZONE, at(1));
    expect(first?.meetings.filter(({ key }) => key.startsWith('k1')).map(({ start }) => start)).toEqual([later.start]);
    const [second] = memory.take(change([{ ...single, id: 'k2' }]), ZONE, at(2));
    expect(second?.meetings.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['k1pilot@google.com', 'k2@google.com']),
    );
  });

  test('a meeting that is moved out of the days that were downloaded is not lost', () => {
    const far = { ...single, start: '2027-02-01T08:00:00Z', end: '2027-02-01T08:30:00Z' };
    const [known, other] = begun().take(change([far]), ZONE, at(1));
    expect(known?.meetings.some(({ key }) => key === 'k1pilot@google.com')).toBe(false);
    expect(other).toMatchObject({ reach: null, meetings: [{ key: 'k1pilot@google.com', start: far.start }] });
  });

  test('a deleted meeting is gone', () => {
    const [reading] = begun().take(change([], deleteRequest('k1pilot')), ZONE, at(1));
    expect(reading?.removed).toEqual(['k1pilot@google.com']);
    expect(reading?.meetings.some(({ key }) => key.startsWith('k1'))).toBe(false);
    expect(reading?.reach).not.toBeNull();
  });

  test('a deleted occurrence is gone, and the series does not bring it back, also when its remains come along', () => {
    const memory = begun();
    const remains = rawEvent({ ...moved, id: 'weekly_20261118T070000Z' });
    remains[35] = null;
    remains[36] = null;
    const answer = { ...change([], deleteRequest('weekly_20261118T070000Z')), text: syncAnswer([remains]) };
    for (const reading of [
      memory.take(answer, ZONE, at(1)),
      memory.take(change([{ ...weekly, title: 'x' }]), ZONE, at(2)),
    ]) {
      expect(reading[0]?.removed).toEqual(['weekly@google.com_20261118T070000Z']);
      expect(reading[0]?.meetings.some(({ start }) => start.startsWith('2026-11-18'))).toBe(false);
      expect(reading[0]?.reach).not.toBeNull();
    }
  });

  test('a deleted series is gone with its moved occurrence', () => {
    const [reading] = begun().take(change([], deleteRequest('weekly')), ZONE, at(1));
    expect(reading?.meetings.map(({ key }) => key)).toEqual(['k1pilot@google.com']);
  });

  test('that nothing changed is told every ten minutes', () => {
    const memory = begun();
    const silence = change([]);
    expect(memory.take(silence, ZONE, at(9))).toEqual([]);
    expect(memory.take(silence, ZONE, at(10))[0]).toMatchObject({ readAt: at(10), meetings: { length: 6 } });
    expect(memory.take(silence, ZONE, at(19))).toEqual([]);
  });

  test('a change in a calendar that was not downloaded says what it says and no more', () => {
    const [reading] = begun().take(
      change([
        { ...single, id: 'k9', calendar: 'team@orbit.example' },
        { ...weekly, calendar: 'team@orbit.example' },
      ]),
      ZONE,
      at(0),
    );
    expect(reading).toMatchObject({
      calendar: 'team@orbit.example',
      reach: null,
      meetings: [{ key: 'k9@google.com' }],
    });
    expect(reading?.warnings).toHaveLength(1);
  });

  test('calendars and ranges are kept apart; the same days downloaded again replace what was known', () => {
    const memory = begun();
    memory.take(range([{ ...single, id: 'other', calendar: 'team@orbit.example' }], 'team@orbit.example'), ZONE, at(1));
    memory.take(
      range(
        [{ ...single, id: 'far', start: '2027-01-04T08:00:00Z', end: '2027-01-04T09:00:00Z' }],
        REP,
        '2027-01-01',
        '2027-02-01',
      ),
      ZONE,
      at(1),
    );
    memory.take(range([single]), ZONE, at(2));
    const all = memory.take(change([]), ZONE, at(30));
    expect(all.map(({ calendar, meetings }) => [calendar, meetings.map(({ key }) => key)])).toEqual([
      ['team@orbit.example', ['other@google.com']],
      [REP, ['far@google.com']],
      [REP, ['k1pilot@google.com']],
    ]);
  });

  test('an answer in no known shape is refused and changes nothing', () => {
    const memory = begun();
    expect(() => memory.take({ ...range([]), text: ')]}\'\n{"a":1}' }, ZONE, at(1))).toThrow(AnswerError);
    expect(memory.take(change([]), ZONE, at(20))[0]?.meetings).toHaveLength(6);
    expect(memory.take({ ...range([]), url: 'https://calendar.google.com/calendar/u/0/other' }, ZONE, at(3))).toEqual(
      [],
    );
  });
});
