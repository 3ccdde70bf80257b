import type { PromiseStanding, PromiseState } from './state-types.ts';
import type { TimelineEvent } from './types.ts';
import type { View } from './view.ts';

/**
 * The promises of both sides. Of kept, broken and corrected the newest holds, so a promise that came late is kept.
 * @param events of one deal, oldest first
 * @returns by the day they are due, those without a day last
 */
export function promisesOf(events: TimelineEvent[], { today }: View): PromiseState[] {
  const made = new Map<string, PromiseState>();
  // An answer may carry an earlier moment than the promise it answers, so promises come first.
  for (const event of events) {
    if (event.kind !== 'promise-made') continue;
    const { id, side, what, due, person, at } = event;
    made.set(id, { id, side, what, due, state: standing(due, today), person, madeAt: at, corrected: false });
  }
  if (made.size === 0) return [];
  for (const event of events) {
    if (event.kind === 'promise-kept' || event.kind === 'promise-broken') {
      const promise = made.get(event.refersTo);
      if (promise) promise.state = event.kind === 'promise-kept' ? 'kept' : 'broken';
    } else if (event.kind === 'promise-corrected') {
      const { what, due, side } = event;
      const promise = made.get(event.refersTo);
      if (!promise) continue;
      const settled = promise.state === 'kept' || promise.state === 'broken';
      // Another day for a promise that was called broken opens it again.
      const reopened = settled && promise.state === 'broken' && due !== promise.due;
      const state = settled && !reopened ? promise.state : standing(due, today);
      Object.assign(promise, { what, due, side, state, corrected: true });
    }
  }
  return [...made.values()].sort(byDue);
}

function standing(due: string | null, today: string): PromiseStanding {
  if (due === null || due > today) return 'open';
  return due === today ? 'due' : 'overdue';
}

function byDue(a: PromiseState, b: PromiseState): number {
  if (a.due === b.due) return a.id < b.id ? -1 : 1;
  if (a.due === null || b.due === null) return a.due === null ? 1 : -1;
  return a.due < b.due ? -1 : 1;
}
