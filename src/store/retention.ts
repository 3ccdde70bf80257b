import type { Dismissal } from '../messages.ts';
import type { NudgeRecord } from '../nudges/ledger.ts';
import { DAY } from '../schedule/instants.ts';
import type { KnownMeeting } from '../schedule/meeting.ts';
import { noteDeletion } from './deletion.ts';
import { hasEvents, hasEventsBefore, removeEventsBefore } from './events.ts';
import { save } from './save.ts';
import type { Database, StoreName } from './schema.ts';

/** What can grow old. */
const STORES: StoreName[] = ['deals', 'events', 'packs', 'archives', 'meetings', 'nudges', 'dismissals'];

/**
 * Deletes what is older than so many days: timeline entries, meetings that ended, nudges, phrases dismissed in a thread; then
 * deals that began before and have no entry left, with their people. What is dismissed for ever stays: it is a choice.
 * @param now ISO instant
 * @returns how many records went, by store
 */
export async function deleteOlder(db: Database, days: number, now: string): Promise<Record<string, number>> {
  const before = new Date(Date.parse(now) - days * DAY).toISOString();
  if (!(await isAnythingOlder(db, before))) return {};
  return save(db, ['deals', 'people', 'events', 'meetings', 'nudges', 'dismissals'], async (tx) => {
    const deleted: Record<string, number> = { events: await removeEventsBefore(tx, before) };
    const count = (store: string) => {
      deleted[store] = (deleted[store] ?? 0) + 1;
    };
    // Those in packs have entries, or they would have been taken out of them.
    for (const deal of await tx.objectStore('deals').getAll()) {
      if (deal.createdAt >= before || (await hasEvents(tx, deal.id))) continue;
      await tx.objectStore('deals').delete(deal.id);
      count('deals');
      for (const id of await tx.objectStore('people').index('dealId').getAllKeys(deal.id)) {
        await tx.objectStore('people').delete(id);
        count('people');
      }
    }
    for (let one = await tx.objectStore('meetings').openCursor(); one; one = await one.continue()) {
      if (!isOver(one.value, before)) continue;
      await one.delete();
      count('meetings');
    }
    for (let one = await tx.objectStore('nudges').openCursor(); one; one = await one.continue()) {
      if (!isSpent(one.value, before)) continue;
      await one.delete();
      count('nudges');
    }
    for (let one = await tx.objectStore('dismissals').openCursor(); one; one = await one.continue()) {
      if (!isDropped(one.value, before)) continue;
      await one.delete();
      count('dismissals');
    }
    await noteDeletion(tx);
    return deleted;
  });
}

/** Asked all the time, and mostly nothing is: then nothing is written. */
async function isAnythingOlder(db: Database, before: string): Promise<boolean> {
  const tx = db.transaction(STORES, 'readonly');
  const old = IDBKeyRange.upperBound(before, true);
  if (await hasEventsBefore(tx, before)) return true;
  const meetings = await tx.objectStore('meetings').index('start').getAll(old);
  const nudges = await tx.objectStore('nudges').getAll();
  const dismissals = await tx.objectStore('dismissals').getAll();
  if (meetings.some((one) => isOver(one, before))) return true;
  if (nudges.some((one) => isSpent(one, before)) || dismissals.some((one) => isDropped(one, before))) return true;
  for (const { id, createdAt } of await tx.objectStore('deals').getAll()) {
    if (createdAt < before && !(await hasEvents(tx, id))) return true;
  }
  return false;
}

const isOver = ({ end }: KnownMeeting, before: string): boolean => end < before;
/** What silences a series or a person is a choice, and holds no matter how old it is. */
const isSpent = ({ at, answer, spent }: NudgeRecord, before: string): boolean =>
  at < before && answer?.kind !== 'not-sales' && spent === undefined;
const isDropped = ({ at, scope }: Dismissal, before: string): boolean => at < before && scope === 'thread';
