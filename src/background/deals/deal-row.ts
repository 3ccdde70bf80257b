import type { DealRow } from '../../deals/shown.ts';
import type { DealState } from '../../deals/state-types.ts';
import type { Deal } from '../../deals/types.ts';
import { epoch } from '../../schedule/instants.ts';

/** More are not put into one mail unasked. */
const MOST_ADDRESSED = 5;

function acceptedOf({ nextStep, mailStep }: DealState): DealRow['accepted'] {
  const [slot] = mailStep?.acceptedAt ? mailStep.offered : [];
  return nextStep?.kind === 'accepted' && slot ? { start: slot.start, end: slot.end } : null;
}

/** One deal as a list shows it. @param now ISO instant */
export function rowOf({ id, name, account }: Deal, state: DealState, now: string): DealRow {
  const { outcome, nextAsk, nextStep, lastContact, people } = state;
  const watch = state.watches.find(({ dueAt }) => epoch(dueAt) <= epoch(now));
  return {
    id,
    name,
    account,
    outcome,
    nextAsk,
    commitments: state.commitments.map((one) => one.state),
    nextStep: nextStep && {
      kind: nextStep.kind,
      what: nextStep.what,
      day: nextStep.day,
      start: nextStep.start,
      ahead: nextStep.ahead,
    },
    risks: state.risks.map(({ kind, reason }) => ({ kind, reason })),
    watch: watch ? { kind: watch.kind, reason: watch.reason, action: watch.action } : null,
    people: people.length,
    lastContact: newest(lastContact.mine, lastContact.theirs),
    to: people.slice(0, MOST_ADDRESSED),
    thread: state.mailStep?.thread ?? null,
    accepted: acceptedOf(state),
  };
}

function newest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return epoch(a) > epoch(b) ? a : b;
}
