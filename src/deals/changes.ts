import { dayAfter } from '../schedule/days.ts';
import { epoch, HOUR } from '../schedule/instants.ts';
import type { DealFacts } from './fact-types.ts';
import type { DealState } from './state-types.ts';
import type { View } from './view.ts';

/** What an invitation without an answer, and a meeting that nothing followed, are counted by: see watches.ts. */
const AROUND_A_MEETING = [-24 * HOUR, 0, 14 * 24 * HOUR];

const FELL_THROUGH = 14 * 24 * HOUR;

/**
 * Until when deals stand as they do while nothing happens in them: the rep's day ends, a meeting or an offered time passes, a
 * watch falls due, a step wakes.
 * @param deals with their states at the moment of the view
 * @param others further instants at which something changes
 * @returns ISO instant after that moment
 */
export function holdsUntil(deals: Iterable<[DealFacts, DealState]>, view: View, others: string[]): string {
  let next = view.startOf(dayAfter(view.today, 1));
  const at = (ms: number): void => {
    if (ms > view.nowMs && ms < next) next = ms;
  };
  for (const other of others) at(epoch(other));
  for (const [{ meetings, accepted, mailStep }, { watches }] of deals) {
    for (const { start, end, cancelledAt } of meetings) {
      if (cancelledAt !== null) at(epoch(cancelledAt) + FELL_THROUGH);
      for (const apart of AROUND_A_MEETING) {
        at(epoch(start) + apart);
        at(epoch(end) + apart);
      }
    }
    if (accepted) at(epoch(accepted.start));
    for (const { start } of mailStep?.offered ?? []) at(epoch(start));
    if (mailStep?.snoozedUntil) at(epoch(mailStep.snoozedUntil));
    for (const { dueAt } of watches) at(epoch(dueAt));
  }
  return new Date(next).toISOString();
}
