import { describe, expect, test } from 'vitest';
import { type Insights, insights } from '../../src/deals/insights.ts';
import type { TimelineEvent } from '../../src/deals/types.ts';
import { act, mail, named, slot, vague } from './timeline.ts';

/** A Wednesday; the week began on Monday 16 March. */
const now = '2026-03-18T10:00:00Z';
const see = (...events: TimelineEvent[]): Insights => insights(events, { now, zone: 'Europe/London' }, 3);
const booked = (dealId: string, at: string, start: string): TimelineEvent => ({
  id: `booked ${dealId} ${at}`,
  kind: 'meeting-booked',
  dealId,
  at,
  meeting: `${dealId}@google.com`,
  start,
  end: start.replace(':00:00Z', ':30:00Z'),
  title: 'Review',
  people: ['ines@halden-marine.example'],
});

test('nothing happened, nothing is counted', () => {
  const empty = see();
  expect(empty.now).toEqual({ open: 0, withStep: 0, stalled: 0 });
  expect(empty.days).toBeNull();
  expect(empty.weeks.map(({ monday, running, open }) => [monday, running, open])).toEqual([
    ['2026-03-02', false, 0],
    ['2026-03-09', false, 0],
    ['2026-03-16', true, 0],
  ]);
});

test('a week counts deals as they stood when it ended, the running one as they stand now', () => {
  const { weeks } = see(
    mail('2026-03-03T10:00:00Z', named('2026-03-10')),
    mail('2026-03-11T10:00:00Z', named('2026-03-20'), { dealId: 'b' }),
    mail('2026-03-17T10:00:00Z', vague, { dealId: 'c' }),
  );
  expect(weeks.map(({ open, withStep }) => [withStep, open])).toEqual([
    [1, 1],
    [1, 2],
    [1, 3],
  ]);
});

test('a week ends at midnight where the rep is', () => {
  const events = [mail('2026-03-15T23:30:00Z', named('2026-03-20'))];
  const openIn = (zone: string) => insights(events, { now, zone }, 2).weeks.map(({ open }) => open);
  expect(openIn('Europe/London')).toEqual([1, 1]);
  expect(openIn('Europe/Helsinki')).toEqual([0, 1]);
});

test('a closed deal counts in the weeks before it was closed', () => {
  const closed: TimelineEvent = { id: 'x', kind: 'deal-lost', dealId: 'a', at: '2026-03-10T10:00:00Z', reason: '' };
  const { weeks, now: standing } = see(mail('2026-03-03T10:00:00Z', vague), closed);
  expect(weeks.map(({ open }) => open)).toEqual([1, 0, 0]);
  expect(standing.open).toBe(0);
});

test.each([
  ['nine working days without a step', '2026-03-05T10:00:00Z', 0],
  ['ten working days without a step', '2026-03-04T10:00:00Z', 1],
])('a deal stalls after ten working days: %s', (_what, at, stalled) => {
  expect(see(mail(at, vague)).now.stalled).toBe(stalled);
});

test('a deal with a step ahead is never stalled', () => {
  expect(see(mail('2026-02-02T10:00:00Z', named('2026-04-02'))).now).toEqual({ open: 1, withStep: 1, stalled: 0 });
});

test('days to the next event fall into bands, and the middle deal has its own figure', () => {
  const days = ['2026-03-18', '2026-03-21', '2026-03-22', '2026-04-01', '2026-04-02'];
  const mails = days.map((day, i) => mail(`2026-03-17T10:0${i}:00Z`, named(day), { dealId: `d${i}` }));
  const seen = see(...mails, mail('2026-03-17T11:00:00Z', vague, { dealId: 'none' }));
  expect(seen.bands.map(({ from, to, deals }) => [from, to, deals])).toEqual([
    [0, 3, 2],
    [4, 7, 1],
    [8, 14, 1],
    [15, null, 1],
  ]);
  expect([seen.undated, seen.days]).toEqual([1, 4]);
});

test('deals are counted under the commitment that is next to ask', () => {
  const seen = see(mail('2026-03-17T10:00:00Z', vague));
  const counted = seen.byCommitment.filter(({ open }) => open > 0);
  expect(counted).toMatchObject([{ open: 1, withStep: 0, days: null }]);
  expect(seen.byCommitment).toHaveLength(10);
});

describe('vague closings', () => {
  const first = mail('2026-03-10T10:00:00Z', vague);
  const counted = (...events: TimelineEvent[]) => see(...events).vague.map(({ caught, fixed }) => [caught, fixed]);

  test.each<[string, TimelineEvent[], number[]]>([
    ['nothing followed', [], [1, 0]],
    ['a day was named', [mail('2026-03-17T10:00:00Z', named('2026-03-20'))], [1, 1]],
    ['times were offered', [mail('2026-03-17T10:00:00Z', vague, { offered: [slot('2026-03-20T10:00:00Z')] })], [1, 1]],
    ['a meeting was booked', [booked('a', '2026-03-12T10:00:00Z', '2026-03-20T10:00:00Z')], [1, 1]],
    ['a meeting was booked before', [booked('a', '2026-03-05T10:00:00Z', '2026-03-20T10:00:00Z')], [1, 0]],
    ['a meeting was booked in another deal', [booked('b', '2026-03-12T10:00:00Z', '2026-03-20T10:00:00Z')], [1, 0]],
    ['a meeting is to be booked tomorrow', [booked('a', '2026-03-19T10:00:00Z', '2026-03-20T10:00:00Z')], [1, 0]],
    ['the mail came twice', [first], [1, 0]],
    ['undo send brought it back', [act('send-undone', first)], [0, 0]],
  ])('%s', (_what, after, week) => expect(counted(first, ...after)[1]).toEqual(week));
});
