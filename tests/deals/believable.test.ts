import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dealStates } from '../../src/deals/state.ts';
import type { DealState } from '../../src/deals/state-types.ts';
import { runs } from '../runs.ts';
import { anyTimeline } from './any-timeline.ts';

const now = '2026-11-21T09:00:00Z';
const day = now.slice(0, 10);

/** What nobody could believe of a deal, whatever happened in it. */
function unbelievable({ nextAsk, commitments, skipped, nextStep, risks, watches, lastContact }: DealState): string[] {
  const stateOf = new Map(commitments.map(({ id, state }) => [id, state]));
  const words = [nextAsk?.why ?? '', ...risks.map(({ reason }) => reason), ...watches.map(({ reason }) => reason)];
  const due = watches.filter(({ dueAt }) => Date.parse(dueAt) <= Date.parse(now));
  const found: [string, boolean][] = [
    ['asks for what is gained', nextAsk !== null && stateOf.get(nextAsk.commitment) === 'gained'],
    ['skipped what is not open', skipped.some((id) => stateOf.get(id) !== 'open')],
    [
      'has no next step beside one ahead',
      nextStep?.ahead === true && risks.some(({ kind }) => kind === 'no-next-step'),
    ],
    ['goes dark with a step ahead', nextStep?.ahead === true && watches.some(({ kind }) => kind === 'going-dark')],
    ['goes dark for no reason', watches.some(({ kind, reason }) => kind === 'going-dark' && reason === '')],
    ['no other time beside a meeting', nextStep?.kind === 'meeting' && due.some(({ kind }) => kind === 'declined')],
    ['a risk since a day to come', risks.some(({ since }) => since > day)],
    ['words with holes', words.some((text) => /undefined|NaN|Invalid|null/.test(text))],
    ['contact to come', [lastContact.mine, lastContact.theirs].some((at) => at !== null && at > now)],
    ['a watch without a time', watches.some(({ dueAt }) => Number.isNaN(Date.parse(dueAt)))],
    ['two watches with one id', new Set(watches.map(({ id }) => id)).size < watches.length],
  ];
  return found.flatMap(([what, is]) => (is ? [what] : []));
}

test('no timeline makes a deal say what nobody could believe', () => {
  fc.assert(
    fc.property(anyTimeline, (events) => {
      for (const state of dealStates(events, { now, zone: 'UTC' }).values()) expect(unbelievable(state)).toEqual([]);
    }),
    runs(200),
  );
});
