import { mostUrgent } from '../../deals/agenda.ts';
import type { DealRow } from '../../deals/shown.ts';
import type { DealState } from '../../deals/state-types.ts';
import type { Deal } from '../../deals/types.ts';
import { epoch } from '../../schedule/instants.ts';

/** More are not put into one mail unasked. */
const MOST_ADDRESSED = 5;

function acceptedOf({ nextStep, mailStep }: DealState, now: string): DealRow['accepted'] {
  const offered = mailStep?.acceptedAt ? mailStep.offered : [];
  const slot = offered.find(({ start }) => epoch(start) > epoch(now));
  return nextStep?.kind === 'accepted' && slot ? { start: slot.start, end: slot.end } : null;
}

/** Whom a new mail is addressed to. */
export const addressed = (people: string[]): string[] => people.slice(0, MOST_ADDRESSED);

/** One deal as a list shows it. @param now ISO instant */
export function rowOf({ id, name, account }: Deal, state: DealState, now: string): DealRow {
  const { outcome, nextAsk, nextStep, lastContact, people } = state;
  const watch = mostUrgent(state.watches, now);
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
    to: addressed(people),
    thread: state.mailStep?.thread ?? null,
    accepted: acceptedOf(state, now),
  };
}

function newest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return epoch(a) > epoch(b) ? a : b;
}
