import type { WholeDeal } from '../../src/deals/shown.ts';
import { dealState } from '../../src/deals/state.ts';
import type { TimelineEvent } from '../../src/deals/types.ts';

const dealId = 'deal-norwick';
const ana = 'ana@norwick.example';
const bo = 'bo@norwick.example';

/** A deal with a bit of everything: asked, gained, passed over and lost, promises both ways, a meeting that was declined. */
export const events: TimelineEvent[] = [
  {
    id: 'e1',
    dealId,
    kind: 'commitment-gained',
    at: '2026-02-16T09:00:00.000Z',
    commitment: 'time',
    sentence: 'Half an hour on Tuesday is fine.',
    person: ana,
    by: 'theirs',
  },
  {
    id: 'e2',
    dealId,
    kind: 'commitment-gained',
    at: '2026-02-18T09:00:00.000Z',
    commitment: 'change',
    sentence: 'We will not do another winter on paper.',
    person: ana,
    by: 'theirs',
  },
  {
    id: 'e3',
    dealId,
    kind: 'commitment-lost',
    at: '2026-02-20T09:00:00.000Z',
    commitment: 'invest',
    sentence: 'Nothing is left in this year’s budget.',
    person: bo,
    by: 'theirs',
  },
  {
    id: 'p1',
    dealId,
    kind: 'promise-made',
    at: '2026-02-20T09:05:00.000Z',
    side: 'theirs',
    what: 'List of depots',
    due: '2026-02-25',
    sentence: '',
    person: bo,
  },
  {
    id: 'p2',
    dealId,
    kind: 'promise-made',
    at: '2026-02-20T09:10:00.000Z',
    side: 'mine',
    what: 'Price for two sites',
    due: '2026-03-02',
    sentence: '',
    person: null,
  },
  {
    id: 'p3',
    dealId,
    kind: 'promise-made',
    at: '2026-02-20T09:15:00.000Z',
    side: 'mine',
    what: 'Plan on one page',
    due: null,
    sentence: '',
    person: null,
  },
  { id: 'k3', dealId, kind: 'promise-kept', at: '2026-02-23T09:00:00.000Z', refersTo: 'p3' },
  {
    id: 'm1',
    dealId,
    kind: 'mail-sent',
    at: '2026-02-26T09:00:00.000Z',
    account: 'rep@ours.example',
    people: [ana, bo],
    subject: 'The trial',
    thread: '18f0a1b2c3d4e5f6',
    draft: null,
    scheduled: false,
    step: {
      label: 'concrete',
      owner: 'both',
      act: 'propose',
      sentence: 'Could the four of us look at the trial on Thursday?',
      days: ['2026-03-05'],
      commitment: 'review',
    },
    offered: [{ start: '2026-03-05T10:00:00Z', end: '2026-03-05T10:30:00Z', checked: true }],
  },
  {
    id: 'b1',
    dealId,
    kind: 'meeting-booked',
    at: '2026-02-27T09:00:00.000Z',
    meeting: 'trial',
    start: '2026-03-05T10:00:00Z',
    end: '2026-03-05T10:30:00Z',
    title: 'A look at the trial',
    people: [ana, bo],
    commitment: 'review',
    refersTo: 'm1',
  },
  { id: 'd1', dealId, kind: 'meeting-declined', at: '2026-03-01T09:00:00.000Z', meeting: 'trial', person: ana },
];

export const NOW = '2026-03-02T10:00:00.000Z';
const zone = 'Europe/London';

/** That deal as the background answers it. */
export function wholeDeal(more: TimelineEvent[] = []): WholeDeal {
  return {
    deal: { id: dealId, name: 'Norwick', account: 'rep@ours.example' },
    state: dealState([...events, ...more], { deal: { id: dealId }, now: NOW, zone }),
    lines: Array.from({ length: 8 }, (_, index) => ({
      id: index === 0 ? 'm1' : `line-${index}`,
      at: `2026-02-${27 - index}T09:00:00.000Z`,
      kind: 'theirs',
      text: `Line ${index}`,
      sentence: index === 0 ? 'We will look at it.' : '',
    })),
    people: [
      { address: ana, name: 'Ana Ruiz', lastAt: '2026-03-01T09:00:00.000Z' },
      { address: bo, name: '', lastAt: null },
    ],
    threads: { m1: '18f0a1b2c3d4e5f6' },
    merged: [],
    zone,
    client: { zone: 'America/New_York', sure: 'likely', from: { kind: 'invitations', count: 3, of: 4 } },
  };
}
