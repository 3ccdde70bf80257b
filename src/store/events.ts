import { evidenceIn, withoutEvidence } from '../deals/evidence.ts';
import { isJoin, type PlacingEvent } from '../deals/placing.ts';
import type { TimelineEvent } from '../deals/types.ts';
import { groupBy } from '../schedule/group-by.ts';
import {
  archivedById,
  archivedOfDeal,
  archivedOfDraft,
  archivedSince,
  archivedWithin,
  changeArchived,
  isArchived,
  isArchivedBefore,
  isDealArchived,
  removeArchived,
} from './archives.ts';
import { putMany } from './bulk.ts';
import { noteDeletion } from './deletion.ts';
import { forgottenIn } from './forgotten.ts';
import { isPackedBefore, packedSince, putRows, type Row, recordsOf, rowOf, rowOfEvent } from './packs.ts';
import { besidesForgotten } from './person/besides.ts';
import type { Reading, Writing } from './schema.ts';
import { getSettings } from './settings.ts';
import { sortedBy } from './sorted.ts';
import { dropAllSummaries, dropSummaries } from './summaries.ts';
import { putLoose, takeOut, takeOutEvent } from './unpack.ts';

/**
 * Appends one event. An event of the same id stays as it was first written, so that a retry, even one that says
 * something else, changes nothing. Words of a mail are left out when the rep keeps none, and so is whoever is kept forgotten:
 * an event that is about nobody else is not written.
 */
export async function appendEvent(tx: Writing, event: TimelineEvent): Promise<void> {
  const events = tx.objectStore('events');
  if ((await events.getKey(event.id)) !== undefined) return;
  if ((await isArchived(tx, event.id)) || (await packedEvent(tx, event.id))) return;
  const [left] = besidesForgotten([event], await forgottenIn(tx));
  if (!left) return;
  const mayBeKept = evidenceIn(left) === 0 || (await getSettings(tx)).keepEvidence;
  await Promise.all([events.add(mayBeKept ? left : withoutEvidence(left)), dropSummaries(tx, dealsOf(left))]);
}

/**
 * As `appendEvent`, for many that are known to be new.
 * @param touched deals of which something may have been derived, where that is not all of theirs: new ones have nothing
 */
export async function addEvents(
  tx: Writing,
  added: TimelineEvent[],
  touched: string[] = [...new Set(added.flatMap(dealsOf))],
): Promise<void> {
  await Promise.all([putMany(tx, 'events', await asKept(tx, added)), dropSummaries(tx, touched)]);
}

/** As `addEvents`, for new deals with what they come with. @param rows by deal id */
export async function addRows(tx: Writing, rows: Row[]): Promise<void> {
  const events = groupBy(await asKept(tx, recordsOf(rows, 'events')), ({ dealId }) => dealId);
  const kept = rows.map((row) => ({ ...row, events: events.get(row.deal.id) ?? [] }));
  await putRows(
    tx,
    kept.filter((row) => row.events.length > 0),
  );
  await putLoose(
    tx,
    kept.filter((row) => row.events.length === 0),
  );
}

/** New events as they may be written. */
async function asKept(tx: Reading, added: TimelineEvent[]): Promise<TimelineEvent[]> {
  const left = besidesForgotten(added, await forgottenIn(tx));
  const mayBeKept = left.every((event) => evidenceIn(event) === 0) || (await getSettings(tx)).keepEvidence;
  return mayBeKept ? left : left.map(withoutEvidence);
}

/** Events that are by themselves, by a range of their ids, in its order. */
export function eventsInRange(tx: Reading, ids: IDBKeyRange): Promise<TimelineEvent[]> {
  return tx.objectStore('events').getAll(ids);
}

/** Ids that there are in a range, of events by themselves, in its order. */
export function idsInRange(tx: Reading, ids: IDBKeyRange): Promise<string[]> {
  return tx.objectStore('events').getAllKeys(ids);
}

/** The last of the ids in a range, of events by themselves. */
export async function lastIdInRange(tx: Reading, ids: IDBKeyRange): Promise<string | null> {
  return (await tx.objectStore('events').openKeyCursor(ids, 'prev'))?.key ?? null;
}

/**
 * Removes events that are by themselves as if they had never been: for the undo of what wrote all of a range.
 * @param touched deals among theirs that stay
 */
export async function removeRange(tx: Writing, ids: IDBKeyRange, touched: string[]): Promise<void> {
  await Promise.all([tx.objectStore('events').delete(ids), dropSummaries(tx, touched)]);
}

export async function eventById(tx: Reading, id: string): Promise<TimelineEvent | undefined> {
  return (await tx.objectStore('events').get(id)) ?? (await packedEvent(tx, id)) ?? archivedById(tx, id);
}

async function packedEvent(tx: Reading, id: string): Promise<TimelineEvent | undefined> {
  return (await rowOfEvent(tx, id))?.events.find((event) => event.id === id);
}

/** In no particular order. */
export async function eventsOfDeal(tx: Reading, dealId: string): Promise<TimelineEvent[]> {
  const alone = tx.objectStore('events').index('dealId').getAll(dealId);
  const [events, row, inArchives] = await Promise.all([alone, rowOf(tx, dealId), archivedOfDeal(tx, dealId)]);
  return [...events, ...(row?.events ?? []), ...inArchives];
}

/** Events whose ids begin with these words, by id. Not for those of imports. */
export async function eventsByPrefix(tx: Reading, prefix: string): Promise<TimelineEvent[]> {
  const ids = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const [alone, inArchives] = await Promise.all([tx.objectStore('events').getAll(ids), archivedWithin(tx, ids)]);
  return inArchives.length === 0 ? alone : sortedBy([...alone, ...inArchives], ({ id }) => id);
}

/** Every merge and every moved person, in no particular order. */
export async function joins(tx: Reading): Promise<PlacingEvent[]> {
  const events = tx.objectStore('events');
  const found = await Promise.all([events.index('from').getAll(), events.index('to').getAll()]);
  return found.flat().filter(isJoin);
}

/** Sent mails that came from this compose's draft, in no particular order. */
export async function eventsOfDraft(tx: Reading, draft: string): Promise<TimelineEvent[]> {
  const alone = tx.objectStore('events').index('draft').getAll(draft);
  return (await Promise.all([alone, archivedOfDraft(tx, draft)])).flat();
}

/**
 * Takes the words of mails out of all events, once the rep keeps none.
 * @returns out of how many
 */
export async function dropAllEvidence(tx: Writing): Promise<number> {
  let dropped = await changeArchived(tx, (event) => (evidenceIn(event) === 0 ? event : withoutEvidence(event)));
  await takeOut(tx, ({ events }) => events.some((event) => evidenceIn(event) > 0));
  for (let cursor = await tx.objectStore('events').openCursor(); cursor; cursor = await cursor.continue()) {
    if (evidenceIn(cursor.value) === 0) continue;
    dropped++;
    await cursor.update(withoutEvidence(cursor.value));
  }
  await dropAllSummaries(tx);
  if (dropped > 0) await noteDeletion(tx);
  return dropped;
}

/** Events at or after an instant (`YYYY-MM-DDTHH:MM:SSZ`), oldest first; all of them without one. */
export async function eventsSince(tx: Reading, at?: string): Promise<TimelineEvent[]> {
  const range = at === undefined ? undefined : IDBKeyRange.lowerBound(at);
  const besides = await Promise.all([packedSince(tx, at), archivedSince(tx, at)]);
  return inOrder(await tx.objectStore('events').index('at').getAll(range), besides.flat());
}

/** Mails that were sent at or after an instant, oldest first. Imports bring none, so that no pack is read for them. */
export async function mailsSince(tx: Reading, at: string) {
  const alone = await tx.objectStore('events').index('at').getAll(IDBKeyRange.lowerBound(at));
  return inOrder(alone, await archivedSince(tx, at)).filter((event) => event.kind === 'mail-sent');
}

function inOrder(alone: TimelineEvent[], besides: TimelineEvent[]): TimelineEvent[] {
  return besides.length === 0 ? alone : sortedBy([...alone, ...besides], inOrderOfTime);
}

/** As the index `at` has events: by moment, and of one moment by id. */
export const inOrderOfTime = ({ at, id }: TimelineEvent): string => `${at}\0${id}`;

/**
 * Takes an event back that undid or put off another one (closed, corrected, snoozed): the one exception to append only,
 * for the rep's own undo.
 */
export async function removeEvent(tx: Writing, id: string): Promise<void> {
  const event = await eventById(tx, id);
  await takeOutEvent(tx, id);
  await removeArchived(tx, id);
  if (event) await Promise.all([tx.objectStore('events').delete(id), dropSummaries(tx, dealsOf(event))]);
}

/** Whether a deal has any event. */
export async function hasEvents(tx: Reading, dealId: string): Promise<boolean> {
  if ((await tx.objectStore('events').index('dealId').count(dealId)) > 0) return true;
  return (await isDealArchived(tx, dealId)) || ((await rowOf(tx, dealId))?.events.length ?? 0) > 0;
}

/** Whether anything happened before an instant (`YYYY-MM-DDTHH:MM:SS.sssZ`). */
export async function hasEventsBefore(tx: Reading, at: string): Promise<boolean> {
  const alone = await tx.objectStore('events').index('at').count(IDBKeyRange.upperBound(at, true));
  return alone > 0 || (await isPackedBefore(tx, at)) || isArchivedBefore(tx, at);
}

/**
 * Deletes what happened before an instant, for an organisation that keeps nothing longer.
 * @param at `YYYY-MM-DDTHH:MM:SS.sssZ`
 * @returns how many
 */
export async function removeEventsBefore(tx: Writing, at: string): Promise<number> {
  await takeOut(tx, ({ events }) => events.some((event) => event.at < at));
  const old = await tx.objectStore('events').index('at').getAll(IDBKeyRange.upperBound(at, true));
  await Promise.all(old.map(({ id }) => tx.objectStore('events').delete(id)));
  const older = await changeArchived(tx, (event) => (event.at < at ? null : event));
  await dropAllSummaries(tx);
  return old.length + older;
}

/** The deals whose state an event may change. */
function dealsOf(event: TimelineEvent): string[] {
  if (event.kind === 'deal-merged') return [event.dealId, event.from];
  return event.kind === 'person-moved' ? [event.dealId, event.to] : [event.dealId];
}
