import { isJoin } from '../deals/placing.ts';
import type { TimelineEvent } from '../deals/types.ts';
import { DAY } from '../schedule/instants.ts';
import { putMany } from './bulk.ts';
import { IMPORTS } from './import-ids.ts';
import { pagesOf } from './pages.ts';
import type { Reading, Writing } from './schema.ts';
import { inSlices, turnIn } from './slices.ts';

/**
 * Events of one deal in one record, as a restore writes them: by themselves a hundred thousand of them take a browser minutes
 * (measured in Chromium 156: eight times as long as so). An event is either in the store `events` or in an archive, never in
 * both. What happens in the deal later is kept beside it.
 */
export interface Archive {
  /** The deal's, and whether these are its older events. */
  id: string;
  dealId: string;
  events: TimelineEvent[];
  /** Of the events. */
  ids: string[];
  /** Those that mails among them came from. */
  drafts: string[];
  /** When the first and the last of them happened, instants. */
  earliest: string;
  latest: string;
}

/** What happened within so many days is kept apart: whoever asks for that need not read years. */
const NEWER_DAYS = 90;
/** So many are read or written within some milliseconds. */
const AT_ONCE = 20;

/** Merges and moved people are asked for all the time, and an import is taken back by the ids of its events. */
const mayBeArchived = (event: TimelineEvent): boolean => !isJoin(event) && !event.id.startsWith(IMPORTS);

/**
 * Archives of events, none of which is there. Those of deals that have an archive are left out, and so is what no archive takes.
 * @param there ids of archives that stay
 */
export async function archivesOf(tx: Reading, events: TimelineEvent[], there: ReadonlySet<string>): Promise<Archive[]> {
  const newest = events.reduce((last, { at }) => (at > last ? at : last), '');
  const since = newest && new Date(Date.parse(newest) - NEWER_DAYS * DAY).toISOString();
  const groups = new Map<string, TimelineEvent[]>();
  const group = (event: TimelineEvent): void => {
    if (!mayBeArchived(event)) return;
    const id = `${event.dealId} ${event.at < since ? 'old' : 'new'}`;
    const some = groups.get(id);
    if (some) some.push(event);
    else if (!there.has(id)) groups.set(id, [event]);
  };
  const rest = () => turnIn(tx);
  await inSlices(events, group, rest);
  const archives: Archive[] = [];
  await inSlices(groups, ([id, some]) => archives.push(archiveOf(id, some)), rest);
  return archives;
}

/** @param events one at least, of one deal */
function archiveOf(id: string, events: TimelineEvent[]): Archive {
  return {
    id,
    dealId: events[0]?.dealId ?? '',
    events,
    ids: events.map((event) => event.id),
    drafts: events.flatMap((event) => ('draft' in event && event.draft ? [event.draft] : [])),
    earliest: events.reduce((first, { at }) => (at < first ? at : first), '9999'),
    latest: events.reduce((last, { at }) => (at > last ? at : last), ''),
  };
}

/** @param onWritten told of how many events each few archives are */
export async function putArchives(
  tx: Writing,
  archives: Archive[],
  onWritten: (events: number) => void,
): Promise<void> {
  for (let first = 0; first < archives.length; first += AT_ONCE) {
    const some = archives.slice(first, first + AT_ONCE);
    await Promise.all(some.map((one) => tx.objectStore('archives').put(one)));
    onWritten(some.reduce((sum, { events }) => sum + events.length, 0));
  }
}

/** By id, a few at a time. */
export function archivePages(tx: Reading): AsyncGenerator<Archive[]> {
  return pagesOf(tx, 'archives', AT_ONCE, ({ id }) => id);
}

/** Every archived event, in no particular order. */
export async function archived(tx: Reading): Promise<TimelineEvent[]> {
  const all: TimelineEvent[] = [];
  for await (const some of archivePages(tx)) for (const { events } of some) all.push(...events);
  return all;
}

export async function archivedById(tx: Reading, id: string): Promise<TimelineEvent | undefined> {
  return (await archiveWith(tx, id))?.events.find((event) => event.id === id);
}

const archiveWith = (tx: Reading, id: string): Promise<Archive | undefined> =>
  tx.objectStore('archives').index('ids').get(id);

export async function isArchived(tx: Reading, id: string): Promise<boolean> {
  return (await tx.objectStore('archives').index('ids').getKey(id)) !== undefined;
}

export async function archivedOfDeal(tx: Reading, dealId: string): Promise<TimelineEvent[]> {
  return eventsIn(await tx.objectStore('archives').index('dealId').getAll(dealId));
}

export async function isDealArchived(tx: Reading, dealId: string): Promise<boolean> {
  return (await tx.objectStore('archives').index('dealId').count(dealId)) > 0;
}

export async function archivedOfDraft(tx: Reading, draft: string): Promise<TimelineEvent[]> {
  const found = await tx.objectStore('archives').index('drafts').getAll(draft);
  return eventsIn(once(found)).filter((event) => 'draft' in event && event.draft === draft);
}

/** By id. */
export async function archivedWithin(tx: Reading, ids: IDBKeyRange): Promise<TimelineEvent[]> {
  const found = await tx.objectStore('archives').index('ids').getAll(ids);
  return eventsIn(once(found)).filter(({ id }) => ids.includes(id));
}

/** What happened at or after an instant; all without one. In no particular order. */
export async function archivedSince(tx: Reading, at?: string): Promise<TimelineEvent[]> {
  if (at === undefined) return archived(tx);
  const found = await tx.objectStore('archives').index('latest').getAll(IDBKeyRange.lowerBound(at));
  return eventsIn(found).filter((event) => event.at >= at);
}

export async function isArchivedBefore(tx: Reading, at: string): Promise<boolean> {
  return (await tx.objectStore('archives').index('earliest').count(IDBKeyRange.upperBound(at, true))) > 0;
}

/** How many events are archived. Reads none of them. */
export function archivedCount(tx: Reading): Promise<number> {
  return tx.objectStore('archives').index('ids').count();
}

/**
 * Makes archived events other ones.
 * @param change gives what an event becomes, the same when it stays, null when it goes
 * @returns how many became others
 */
export async function changeArchived(
  tx: Writing,
  change: (event: TimelineEvent) => TimelineEvent | null,
): Promise<number> {
  let changed = 0;
  for await (const some of archivePages(tx)) for (const one of some) changed += await changeIn(tx, one, change);
  return changed;
}

async function changeIn(
  tx: Writing,
  archive: Archive,
  change: (event: TimelineEvent) => TimelineEvent | null,
): Promise<number> {
  const events: TimelineEvent[] = [];
  let changed = 0;
  for (const event of archive.events) {
    const after = change(event);
    if (after !== event) changed++;
    if (after) events.push(after);
  }
  if (changed === 0) return 0;
  const store = tx.objectStore('archives');
  await (events.length > 0 ? store.put(archiveOf(archive.id, events)) : store.delete(archive.id));
  return changed;
}

export async function removeArchived(tx: Writing, id: string): Promise<void> {
  const archive = await archiveWith(tx, id);
  if (archive) await changeIn(tx, archive, (event) => (event.id === id ? null : event));
}

/** Takes events out of archives: each is by itself then, with all it was archived with. */
export async function takeOutArchived(tx: Writing, isMeant: (event: TimelineEvent) => boolean): Promise<void> {
  for await (const some of archivePages(tx)) {
    for (const { id, events } of some) {
      if (!events.some(isMeant)) continue;
      await tx.objectStore('archives').delete(id);
      await putMany(tx, 'events', events);
    }
  }
}

const eventsIn = (archives: Archive[]): TimelineEvent[] => archives.flatMap(({ events }) => events);
/** An index of many entries gives a record once for each. */
const once = (archives: Archive[]): Archive[] => [...new Map(archives.map((one) => [one.id, one])).values()];
