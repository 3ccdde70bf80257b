import type { PromiseFacts } from './fact-types.ts';
import type { PromiseStanding, PromiseState } from './state-types.ts';
import type { TimelineEvent } from './types.ts';
import type { View } from './view.ts';

/**
 * The promises of both sides. Of kept, broken and corrected the newest holds, so a promise that came late is kept.
 * @param events of one deal, oldest first
 * @returns by the day they are due, those without a day last
 */
export function promisesOf(events: TimelineEvent[]): PromiseFacts[] {
  const made = new Map<string, PromiseFacts>();
  // An answer may carry an earlier moment than the promise it answers, so promises come first.
  for (const event of events) {
    if (event.kind !== 'promise-made') continue;
    const { id, side, what, due, person, at } = event;
    made.set(id, { id, side, what, due, settled: null, person, madeAt: at, corrected: false });
  }
  if (made.size === 0) return [];
  for (const event of events) {
    if (event.kind === 'promise-kept' || event.kind === 'promise-broken') {
      const promise = made.get(event.refersTo);
      if (promise) promise.settled = event.kind === 'promise-kept' ? 'kept' : 'broken';
    } else if (event.kind === 'promise-corrected') {
      const { what, due, side } = event;
      const promise = made.get(event.refersTo);
      if (!promise) continue;
      // Another day for a promise that was called broken opens it again.
      const settled = promise.settled === 'broken' && due !== promise.due ? null : promise.settled;
      Object.assign(promise, { what, due, side, settled, corrected: true });
    }
  }
  return [...made.values()].sort(byDue);
}

/** A promise as it stands on a day. */
export function promiseAt({ settled, ...facts }: PromiseFacts, { today }: View): PromiseState {
  return { ...facts, state: settled ?? standing(facts.due, today) };
}

function standing(due: string | null, today: string): PromiseStanding {
  if (due === null || due > today) return 'open';
  return due === today ? 'due' : 'overdue';
}

function byDue(a: PromiseFacts, b: PromiseFacts): number {
  if (a.due === b.due) return a.id < b.id ? -1 : 1;
  if (a.due === null || b.due === null) return a.due === null ? 1 : -1;
  return a.due < b.due ? -1 : 1;
}
