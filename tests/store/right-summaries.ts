import { expect } from 'vitest';
import { WEEKS } from '../../src/deals/insights.ts';
import { dealStates, stateAt } from '../../src/deals/state.ts';
import type { DealState } from '../../src/deals/state-types.ts';
import { viewOf } from '../../src/deals/view.ts';
import { weeksOf } from '../../src/deals/weekly.ts';
import { isCurrent, type Moment } from '../../src/store/derive-summaries.ts';
import { eventsSince } from '../../src/store/events.ts';
import { load } from '../../src/store/save.ts';
import type { Database } from '../../src/store/schema.ts';
import { allSummaries, type Summary } from '../../src/store/summaries.ts';

export const momentAt = (now: string, zone: string): Moment => ({ now, weeks: weeksOf({ now, zone }, WEEKS) });

/** What would be used of what is kept. */
export async function currentSummaries(db: Database, moment: Moment): Promise<Summary[]> {
  return (await load(db, ['summaries'], allSummaries)).filter((summary) => isCurrent(summary, moment, false));
}

/** What lists are made of: all but the words that commitments rest on, and what is over. */
function listed(state: DealState | undefined) {
  if (!state) return null;
  const { meetings, promises, commitments, ...rest } = state;
  return {
    ...rest,
    commitments: commitments.map(({ evidence, ...one }) => ({ ...one, day: evidence?.day })),
    ahead: meetings.filter((meeting) => meeting.state === 'booked'),
    promises: promises.filter((promise) => promise.state !== 'kept'),
  };
}

/** Every summary that would be used at a moment says what all events say, read and derived anew. */
export async function expectRight(db: Database, now: string, zone: string): Promise<void> {
  const events = await load(db, ['events'], (tx) => eventsSince(tx));
  const summaries = await currentSummaries(db, momentAt(now, zone));
  const states = dealStates(events, { now, zone });
  const merged = [...states.values()].flatMap((state) => state.merged);
  const begun = new Set([...events.map(({ dealId }) => dealId), ...states.keys(), ...merged]);
  const view = viewOf({ now, zone });
  for (const { id, facts } of summaries) {
    if (begun.has(id)) expect(facts && listed(stateAt(facts, view)), id).toEqual(listed(states.get(id)));
    else expect(facts?.people, `nothing happened in ${id}`).toEqual([]);
  }
}
