import type { DealRow } from '../../src/deals/shown.ts';

/** An open deal with a next step, Explore next to ask. */
export function row(id: string, rest: Partial<DealRow> = {}): DealRow {
  return {
    id,
    name: id,
    account: 'rep@ours.example',
    outcome: 'open',
    nextAsk: { commitment: 'explore', why: 'Nobody has asked for it yet.' },
    commitments: Array(10).fill('open'),
    nextStep: { kind: 'dated', what: 'They send the plan.', day: '2026-03-05', start: null, ahead: true },
    risks: [],
    watch: null,
    people: 2,
    lastContact: '2026-03-01T09:00:00Z',
    to: ['ines@halden.example'],
    thread: null,
    accepted: null,
    ...rest,
  };
}
