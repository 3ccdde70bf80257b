import { expect } from 'vitest';
import { WEEKS } from '../../src/deals/insights.ts';
import { dealStates, stateAt } from '../../src/deals/state.ts';
import { viewOf } from '../../src/deals/view.ts';
import { weeksOf } from '../../src/deals/weekly.ts';
import { isCurrent, type Moment } from '../../src/store/derive-summaries.ts';
import { load } from '../../src/store/save.ts';
import type { Database } from '../../src/store/schema.ts';
import { allSummaries, type Summary } from '../../src/store/summaries.ts';

export const momentAt = (now: string, zone: string): Moment => ({ now, weeks: weeksOf({ now, zone }, WEEKS) });

/** What would be used of what is kept. */
export async function currentSummaries(db: Database, moment: Moment): Promise<Summary[]> {
  return (await load(db, ['summaries'], allSummaries)).filter((summary) => isCurrent(summary, moment, false));
}

/** Every summary that would be used at a moment says what all events say, read and derived anew. */
export async function expectRight(db: Database, now: string, zone: string): Promise<void> {
  const [events, summaries] = await Promise.all([db.getAll('events'), currentSummaries(db, momentAt(now, zone))]);
  const states = dealStates(events, { now, zone });
  const merged = [...states.values()].flatMap((state) => state.merged);
  const begun = new Set([...events.map(({ dealId }) => dealId), ...states.keys(), ...merged]);
  const view = viewOf({ now, zone });
  for (const { id, facts } of summaries) {
    if (begun.has(id)) expect(facts && stateAt(facts, view), id).toEqual(states.get(id) ?? null);
    else expect(facts?.people, `nothing happened in ${id}`).toEqual([]);
  }
}
