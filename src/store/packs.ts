import type { Deal, Person, TimelineEvent } from '../deals/types.ts';
import { IMPORTS, importOf } from './import-ids.ts';
import { pagesOf } from './pages.ts';
import type { Reading, Schema, Writing } from './schema.ts';

/** A deal as an import made it, with the people it was the first to file, and what the file told of it. */
export interface Row {
  deal: Deal;
  people: Person[];
  events: TimelineEvent[];
}

/**
 * Rows of one import in one record, for a browser takes as long to write a record of a hundred deals as three of one person
 * each (measured in Chromium 156: some 0.2 ms a record, 0.04 ms an entry of an index). A record of the stores `deals`,
 * `people` and `events` is either there by itself or in a pack, never both. Packs are only written and emptied: a row of which
 * something is to change is taken out first, see `unpack.ts`. What happens in its deal later is kept beside it.
 */
export interface Pack {
  /** Of its first deal. Packs do not overlap: all ids between it and its last deal's are in it, or by themselves. */
  id: string;
  rows: Row[];
  /** Ids of the people in it. */
  people: string[];
  /** `account key` of its deals. */
  keys: string[];
  /** How many events are in it. */
  events: number;
  /** When the first and the last of them happened, instants. */
  earliest: string;
  latest: string;
}

/** Stores whose records may be in packs. */
export const PACKED = ['deals', 'people', 'events'] as const;
export type PackedStore = (typeof PACKED)[number];

export const isPackedStore = (store: string): store is PackedStore => PACKED.some((one) => one === store);

/** So many records make a pack: one that is read or written for the sake of one deal takes few milliseconds. */
const MOST_RECORDS = 350;

/**
 * Puts rows of imports into packs, no two imports into one: each can be taken back by itself.
 * @param rows by deal id, none of which is there; each has an event, see `retention.ts`
 */
export async function putRows(tx: Writing, rows: Row[]): Promise<void> {
  forgetRead(tx);
  let some: Row[] = [];
  let records = 0;
  const put = async (): Promise<void> => {
    if (some.length > 0) await tx.objectStore('packs').put(packOf(some));
    [some, records] = [[], 0];
  };
  for (const row of rows) {
    const before = some.at(-1)?.deal.id;
    if (before !== undefined && importOf(before) !== importOf(row.deal.id)) await put();
    some.push(row);
    records += 1 + row.people.length + row.events.length;
    if (records >= MOST_RECORDS) await put();
  }
  await put();
}

/** @param rows one at least */
export function packOf(rows: Row[]): Pack {
  const events = rows.flatMap((row) => row.events);
  return {
    id: rows[0]?.deal.id ?? '',
    rows,
    people: rows.flatMap(({ people }) => people.map(({ id }) => id)),
    keys: rows.map(({ deal }) => keyText(deal.account, deal.key)),
    events: events.length,
    earliest: events.reduce((first, { at }) => (at < first ? at : first), '9999'),
    latest: events.reduce((last, { at }) => (at > last ? at : last), ''),
  };
}

export const keyText = (account: string, key: string): string => `${account} ${key}`;

/** What was read of packs in a transaction: deals are asked for by the dozen, and are mostly in the same pack. */
interface Read {
  packs: Map<string, Pack>;
  all: Promise<Pack[]> | null;
  /** Whoever looks something up waits for whoever came before, and finds what that one read. */
  turn: Promise<unknown>;
}

const reads = new WeakMap<Reading, Read>();

function readIn(tx: Reading): Read {
  const known = reads.get(tx) ?? { packs: new Map(), all: null, turn: Promise.resolve() };
  reads.set(tx, known);
  return known;
}

/** Part of every write of packs. */
export function forgetRead(tx: Reading): void {
  reads.delete(tx);
}

export function allPacks(tx: Reading): Promise<Pack[]> {
  const read = readIn(tx);
  read.all ??= packsIn(tx);
  return read.all;
}

/** So many are handed over within some milliseconds. */
const AT_ONCE = 5;

/** By id. @param ids a range of them; all when absent */
export async function packsIn(tx: Reading, ids: IDBKeyRange | null = null): Promise<Pack[]> {
  const all: Pack[] = [];
  for await (const some of pagesOf(tx, 'packs', AT_ONCE, ({ id }) => id, ids)) all.push(...some);
  return all;
}

/** Records of a store that are in packs, in no particular order. */
export async function packed<S extends PackedStore>(tx: Reading, store: S): Promise<Schema[S]['value'][]> {
  return recordsIn(await allPacks(tx), store);
}

/** The records of packs that belong into a store. */
export function recordsIn<S extends PackedStore>(packs: Pack[], store: S): Schema[S]['value'][] {
  return recordsOf(
    packs.flatMap(({ rows }) => rows),
    store,
  );
}

/** The records of rows that belong into a store. */
export function recordsOf<S extends PackedStore>(rows: Row[], store: S): Schema[S]['value'][] {
  const records = store === 'deals' ? rows.map(({ deal }) => deal) : rows.flatMap((row) => row[store as 'people']);
  return records as Schema[S]['value'][];
}

/** The row a deal is in; undefined when it is in none. */
export async function rowOf(tx: Reading, dealId: string): Promise<Row | undefined> {
  if (!dealId.startsWith(IMPORTS)) return undefined;
  return (await packAround(tx, dealId))?.rows.find(({ deal }) => deal.id === dealId);
}

/** The row of the deal that an event came with, whose id its own begins with. */
export function rowOfEvent(tx: Reading, id: string): Promise<Row | undefined> {
  return rowOf(tx, id.slice(0, id.lastIndexOf(' ')));
}

/** The pack that a deal of an import is in, if it is in any. */
function packAround(tx: Reading, dealId: string): Promise<Pack | undefined> {
  const read = readIn(tx);
  const found = read.turn.then(async () => {
    for (const pack of read.packs.values()) if (pack.id <= dealId && dealId <= lastOf(pack)) return pack;
    const before = await tx.objectStore('packs').openKeyCursor(IDBKeyRange.bound(IMPORTS, dealId), 'prev');
    if (!before) return undefined;
    const pack = read.packs.get(before.key) ?? (await tx.objectStore('packs').get(before.key));
    if (pack) read.packs.set(pack.id, pack);
    return pack;
  });
  read.turn = found.catch(() => {});
  return found;
}

const lastOf = ({ rows }: Pack): string => rows.at(-1)?.deal.id ?? '';

/** Rows of deals by a range of their ids, which ends before `to`. */
export async function rowsBetween(tx: Reading, from: string, to: string): Promise<Row[]> {
  const first = await packAround(tx, from);
  const next = await packsIn(tx, IDBKeyRange.bound(from, to, true, true));
  const rows = [...(first ? [first] : []), ...next].flatMap((pack) => pack.rows);
  return rows.filter(({ deal }) => from <= deal.id && deal.id < to);
}

/** The row somebody is in. @param id of the person */
export async function rowOfPerson(tx: Reading, id: string): Promise<Row | undefined> {
  const pack = await tx.objectStore('packs').index('people').get(id);
  return pack?.rows.find(({ people }) => people.some((person) => person.id === id));
}

export async function rowByKey(tx: Reading, account: string, key: string): Promise<Row | undefined> {
  const pack = await tx.objectStore('packs').index('keys').get(keyText(account, key));
  return pack?.rows.find(({ deal }) => deal.account === account && deal.key === key);
}

/** How many records of each store are in packs. Reads none of them. */
export async function packedCounts(tx: Reading): Promise<Record<PackedStore, number>> {
  const packs = tx.objectStore('packs');
  const [deals, people] = await Promise.all([packs.index('keys').count(), packs.index('people').count()]);
  let events = 0;
  const sizes = packs.index('events');
  for (let one = await sizes.openKeyCursor(); one; one = await one.continue()) events += one.key;
  return { deals, people, events };
}

/** Events in packs that happened at or after an instant; all of them without one. In no particular order. */
export async function packedSince(tx: Reading, at?: string): Promise<TimelineEvent[]> {
  if (at === undefined) return packed(tx, 'events');
  const later = IDBKeyRange.lowerBound(at);
  if ((await tx.objectStore('packs').index('latest').count(later)) === 0) return [];
  return (await packed(tx, 'events')).filter((event) => event.at >= at);
}

/** Whether an event in a pack happened before an instant. */
export async function isPackedBefore(tx: Reading, at: string): Promise<boolean> {
  return (await tx.objectStore('packs').index('earliest').count(IDBKeyRange.upperBound(at, true))) > 0;
}
