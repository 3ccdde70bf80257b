import { expect, test } from 'vitest';
import type { DueDeal } from '../../../src/deals/shown.ts';
import { defaultSettings } from '../../../src/settings.ts';
import { firstRows } from '../../../src/ui/today/first-rows.ts';
import { row } from '../../board/deal-row.ts';
import { item } from '../background.ts';

const due = (id: string): DueDeal => ({
  ...row(id),
  watch: { kind: 'brush-off', reason: 'They put you off.', action: 'reply' },
  watchId: `brush-off ${id}`,
  more: 0,
});
const times = <T>(count: number, make: (id: string) => T): T[] => [...Array(count).keys()].map((n) => make(`${n}`));

const first = (deals: number, items: number) => ({
  today: {
    due: times(deals, due),
    items: times(items, (id) => item(id, 'Norwick')),
    ...{ snoozed: 1, dealsWithNextStep: 3, deals: 20, wrote: true, zone: 'Europe/London' },
  },
  settings: { firstRunReadAt: null, hours: defaultSettings.schedule.hours },
  systemZone: 'Europe/London',
});

test.each([
  [10, 10, 8, 0],
  [3, 10, 3, 5],
  [0, 10, 0, 8],
  [2, 1, 2, 1],
])('of %i deals and %i steps it draws %i and %i first, and counts all', (deals, items, seenDeals, seenItems) => {
  const { today } = firstRows(first(deals, items));
  expect(today.due?.map(({ watchId }) => watchId)).toEqual(times(seenDeals, (id) => `brush-off ${id}`));
  expect(today.items).toHaveLength(seenItems);
  expect(today).toMatchObject({ snoozed: 1, dealsWithNextStep: 3, deals: 20 });
});

test('nudges stand above both and take their room', () => {
  const nudges = times(5, (id) => ({
    ...{ id, kind: 'after-end' as const, dueAt: '2026-03-02T09:45:00Z', expiresAt: '2026-03-05T09:45:00Z' },
    ...{ meetingKey: id, dealId: null, title: 'Corvane', why: 'Nothing is booked after it.', actions: [], links: {} },
  }));
  const seen = firstRows({ ...first(2, 10), nudges });
  expect([seen.nudges?.length, seen.today.due?.length, seen.today.items.length]).toEqual([5, 2, 1]);
});
