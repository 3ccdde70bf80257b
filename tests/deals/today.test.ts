import { describe, expect, test } from 'vitest';
import { nextSteps } from '../../src/deals/next-steps.ts';
import { compareItems, itemOf } from '../../src/deals/today.ts';
import type { Deal, NextStep, TimelineEvent, TodayItem } from '../../src/deals/types.ts';
import { viewOf } from '../../src/deals/view.ts';
import { corrected, mail, named, slot, snoozed, vague } from './timeline.ts';

const zone = 'Europe/Helsinki';
/** Wednesday 25 November, 12:00 in Helsinki. */
const now = '2026-11-25T10:00:00Z';
const sent = '2026-11-23T09:00:00Z';

const deal = (id: string): Deal => ({
  id,
  account: 'tomas@tessel.example',
  key: `domain:${id}.example`,
  name: id.toUpperCase(),
  createdAt: sent,
});

function todayList(steps: NextStep[], at: string, place: string): TodayItem[] {
  const view = viewOf({ now: at, zone: place });
  return steps.flatMap((step) => itemOf(step, deal(step.dealId), view) ?? []).sort(compareItems);
}

const list = (...events: TimelineEvent[]): [string, string][] =>
  todayList(nextSteps(events, zone), now, zone).map(({ urgency, reason }) => [urgency, reason]);

const offering = (...starts: string[]) => mail(sent, named('2026-11-26'), { offered: starts.map(slot) });

describe('why a deal is on the list', () => {
  test.each<[string, TimelineEvent[], [string, string]]>([
    ['nothing agreed', [mail(sent, vague)], ['open', 'No time was agreed in your last mail.']],
    ['a day passed', [mail(sent, named('2026-11-24'))], ['overdue', 'The day passed: Tue 24 Nov.']],
    ['a day of another year', [mail(sent, named('2025-12-30'))], ['overdue', 'The day passed: Tue 30 Dec 2025.']],
    ['a day to come', [mail(sent, named('2026-11-27'))], ['waiting', 'Named for Fri 27 Nov.']],
    ['the day', [mail(sent, named('2026-11-25'))], ['today', 'Named for today.']],
    ['the last of two days', [mail(sent, named('2026-11-24', '2026-11-25'))], ['today', 'Named for today.']],
    [
      'between two days',
      [mail(sent, named('2026-11-24', '2026-11-26'))],
      ['today', 'Named for Tue 24 Nov to Thu 26 Nov.'],
    ],
    ['concrete without a day', [mail(sent, named())], ['waiting', 'A next step is named, without a day.']],
    [
      'three times',
      [offering('2026-11-26T09:00:00Z', '2026-11-27T13:30:00Z', '2026-11-30T14:00:00Z')],
      ['waiting', 'Three times offered, the first is Thu 26 Nov 11:00 (Helsinki).'],
    ],
    ['one time', [offering('2026-11-26T09:00:00Z')], ['waiting', 'One time offered, Thu 26 Nov 11:00 (Helsinki).']],
    [
      'a time later today',
      [offering('2026-11-25T12:00:00Z', '2026-11-27T13:30:00Z')],
      ['today', 'Two times offered, the first is Wed 25 Nov 14:00 (Helsinki).'],
    ],
    [
      'the first time passed',
      [offering('2026-11-24T12:00:00Z', '2026-11-27T13:30:00Z')],
      ['waiting', 'Of two times offered, the next is Fri 27 Nov 15:30 (Helsinki).'],
    ],
    [
      'a time next year',
      [offering('2027-01-04T12:00:00Z')],
      ['waiting', 'One time offered, Mon 4 Jan 2027 14:00 (Helsinki).'],
    ],
    [
      'all times passed',
      [offering('2026-11-24T12:00:00Z', '2026-11-25T07:30:00Z')],
      ['overdue', 'No answer is noted, and the last time offered was Wed 25 Nov 09:30 (Helsinki).'],
    ],
  ])('%s', (_, events, shown) => {
    expect(list(...events)).toEqual([shown]);
  });

  test('a correction without a day', () => {
    const first = mail(sent, named('2026-11-27'));
    expect(list(first, corrected(first, null))).toEqual([['open', 'No day is set.']]);
  });
});

describe('the list', () => {
  test('has the most urgent first, the earlier day before the later', () => {
    const of = (dealId: string, ...days: string[]) =>
      mail(sent, days.length > 0 ? named(...days) : vague, { id: dealId, dealId });
    const events = [
      of('a', '2026-11-27'),
      of('b'),
      of('c', '2026-11-25'),
      of('d', '2026-11-24'),
      of('e', '2026-11-20'),
    ];
    const items = todayList(nextSteps(events, zone), now, zone);
    expect(items.map((item) => item.deal)).toEqual(
      ['e', 'd', 'c', 'b', 'a'].map((id) => ({ id, name: id.toUpperCase(), account: 'tomas@tessel.example' })),
    );
  });

  test('hides what is snoozed until its time, to the second', () => {
    const open = mail(sent, vague);
    expect(list(open, snoozed(open, '2026-11-25T10:00:01Z'))).toEqual([]);
    expect(list(open, snoozed(open, now))).toHaveLength(1);
  });

  test('goes by the day of the rep, not of Greenwich', () => {
    const late = '2026-11-25T22:30:00Z';
    const items = (place: string) =>
      todayList(nextSteps([mail(sent, named('2026-11-25'))], place), late, place).map((i) => i.urgency);
    expect(items('Europe/Helsinki')).toEqual(['overdue']);
    expect(items('America/New_York')).toEqual(['today']);
  });
});
