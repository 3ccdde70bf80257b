import type { Deal, Person, TimelineEvent } from '../../src/deals/types.ts';

export const acme: Deal = {
  id: 'deal-acme',
  account: 'rep@bookend.example',
  key: 'domain:acme.example',
  name: 'Acme',
  createdAt: '2026-03-02T09:00:00.000Z',
};

export const jo: Person = {
  id: 'rep@bookend.example jo@acme.example',
  account: 'rep@bookend.example',
  address: 'jo@acme.example',
  name: 'Jo Park',
  dealId: 'deal-acme',
};

export const sent: Extract<TimelineEvent, { kind: 'mail-sent' }> = {
  id: 'event-1',
  kind: 'mail-sent',
  dealId: 'deal-acme',
  at: '2026-03-02T09:00:00.000Z',
  account: 'rep@bookend.example',
  people: ['jo@acme.example'],
  subject: 'Numbers for the pilot',
  thread: '18f0a1b2c3d4e5f6',
  draft: 'r-100',
  scheduled: false,
  step: {
    label: 'concrete',
    owner: 'both',
    act: 'propose',
    sentence: 'Does Thursday at 10:00 CET suit you to go through the pilot numbers?',
    days: ['2026-03-05'],
    commitment: 'review',
  },
  offered: [{ start: '2026-03-05T09:00:00Z', end: '2026-03-05T09:30:00Z', checked: false }],
};
