import type { TimelineEvent } from '../deals/types.ts';
import { groupBy } from '../schedule/group-by.ts';
import { archived, archivedCount } from './archives.ts';
import { AT_ONCE, checkRecord } from './backup-records.ts';
import { inOrderOfTime } from './events.ts';
import { packed, packedCounts } from './packs.ts';
import type { Reading } from './schema.ts';
import { sortedBy } from './sorted.ts';

/** Named once, for this file only reads them. */
const EVENTS = 'events';

export async function countEvents(tx: Reading): Promise<number> {
  return (await tx.objectStore(EVENTS).count()) + (await packedCounts(tx)).events + (await archivedCount(tx));
}

/**
 * The newest events that fit and that a restore would take, the newest first. Of those by themselves little more is read.
 * @param most characters of JSON
 */
export async function newestEvents(tx: Reading, most: number): Promise<Record<string, unknown>[]> {
  const index = tx.objectStore(EVENTS).index('at');
  const besides = byDay([...(await packed(tx, EVENTS)), ...(await archived(tx))]);
  const kept: Record<string, unknown>[] = [];
  let room = most;
  for (let until: string | null = null; ; ) {
    const older: IDBKeyRange | null = until === null ? null : IDBKeyRange.upperBound(until, true);
    const cursor = await index.openKeyCursor(older, 'prev');
    const alone: string | undefined = cursor ? (await cursor.advance(AT_ONCE))?.key : undefined;
    const stops: string[] = [alone, besides.before(until)].flatMap((stop) => stop ?? []);
    const from: string | null = stops.sort().at(-1) ?? null;
    const newer = from === null ? older : rangeOf(from, until);
    const among = besides.between(from, until);
    const some = [...(await index.getAll(newer)), ...among];
    if (among.length > 0) sortedBy(some, inOrderOfTime);
    for (const event of some.reverse()) {
      const record = checkRecord('events', event);
      if (record === null) continue;
      room -= JSON.stringify(record).length + 1;
      if (room < 0) return kept;
      kept.push(record);
    }
    if (from === null) return kept;
    until = from;
  }
}

const rangeOf = (from: string, until: string | null): IDBKeyRange =>
  until === null ? IDBKeyRange.lowerBound(from) : IDBKeyRange.bound(from, until, false, true);

const dayIn = (at: string): string => at.slice(0, 10);

/** Events by day, so that few at a time have to be put in order. */
function byDay(events: TimelineEvent[]) {
  const of = groupBy(events, ({ at }) => dayIn(at));
  const days = [...of.keys()].sort().reverse();
  return {
    /** The day before an instant or day that begins the last days with some events; undefined when no day does. */
    before: (until: string | null): string | undefined => {
      let count = 0;
      return days.find((day) => {
        if (until !== null && day >= until) return false;
        count += of.get(day)?.length ?? 0;
        return count >= AT_ONCE;
      });
    },
    /** What happened from one instant or day on and before another. */
    between: (from: string | null, until: string | null): TimelineEvent[] =>
      days
        .filter((day) => (from === null || day >= dayIn(from)) && (until === null || day <= dayIn(until)))
        .flatMap((day) => of.get(day) ?? [])
        .filter(({ at }) => (from === null || at >= from) && (until === null || at < until)),
  };
}
