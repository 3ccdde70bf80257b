import type { Deal, Person, TimelineEvent } from '../deals/types.ts';
import { type Archive, archivePages, archivesOf } from './archives.ts';
import { AT_ONCE, type BackedUp, keyIn } from './backup-records.ts';
import { IMPORTS } from './import-ids.ts';
import { allPacks, forgetRead, PACKED, type PackedStore, packed, type Row, recordsOf } from './packs.ts';
import { pagesOf } from './pages.ts';
import type { Reading, Writing } from './schema.ts';
import { inSlices, turnIn } from './slices.ts';
import { sortedBy } from './sorted.ts';

type Checked = Record<string, unknown>;

/** What a restore does to one store. */
export interface Changes {
  /** What has to be written, by key. */
  missing: Map<string, Checked>;
  /** Keys of what is there as it should be. */
  staying: Set<string>;
  /** Keys of what is there by itself and should not be, or not so. */
  others: Set<string>;
  /** Emptying the store costs less than deleting one by one: nothing stays then. */
  isEmptied: boolean;
}

/** What a store should have, by key. */
export async function byKey(
  tx: Reading,
  store: BackedUp,
  records: Checked[],
): Promise<{ wanted: Map<string, Checked>; keyOf: (record: object) => string }> {
  const keyOf = keyIn(store);
  const wanted = new Map<string, Checked>();
  await inSlices(
    records,
    (record) => wanted.set(keyOf(record), record),
    () => turnIn(tx),
  );
  return { wanted, keyOf };
}

/** Compares what a store has by itself with what should be there. @param onPage called now and then */
export async function changesOf(
  tx: Reading,
  store: BackedUp,
  records: Checked[],
  onPage: () => void,
): Promise<Changes> {
  const { wanted: missing, keyOf: key } = await byKey(tx, store, records);
  const staying = new Set<string>();
  const others = new Set<string>();
  const rest = () => turnIn(tx);
  const compare = (one: object): void => {
    const wanted = missing.get(key(one));
    if (wanted && isEqual(wanted, one)) staying.add(key(one));
    else others.add(key(one));
  };
  for await (const some of pagesOf(tx, store, AT_ONCE, key)) {
    onPage();
    await inSlices(some, compare, rest);
  }
  let gone = 0;
  for (const one of others) if (!missing.has(one)) gone++;
  const isEmptied = gone > staying.size;
  if (isEmptied) {
    staying.clear();
    others.clear();
  }
  await inSlices(staying, (one) => missing.delete(one), rest);
  return { missing, staying, others, isEmptied };
}

/** What a restore does to the stores whose records may be in packs. */
export type PackedChanges = Record<PackedStore, Changes>;

/** Keeps all packs, if each record in them is as it should be, or throws all of them away. */
export async function settlePacks(tx: Writing, changes: PackedChanges): Promise<void> {
  const packs = await allPacks(tx);
  if (packs.length === 0) return;
  const inPacks = await Promise.all(PACKED.map(async (store) => [store, await packed(tx, store)] as const));
  const rest = () => turnIn(tx);
  let isSame = true;
  for (const [store, records] of inPacks) {
    const compare = (record: { id: string }): void => {
      isSame &&= isEqual(changes[store].missing.get(record.id), record);
    };
    await inSlices<{ id: string }>(records, compare, rest);
  }
  if (isSame) {
    for (const [store, records] of inPacks) {
      await inSlices<{ id: string }>(records, ({ id }) => changes[store].missing.delete(id), rest);
    }
  } else {
    await tx.objectStore('packs').clear();
    forgetRead(tx);
  }
}

/** Keeps each archive all of whose events are as they should be, and throws the others away. @returns ids of those kept */
export async function settleArchives(tx: Writing, { missing }: Changes): Promise<Set<string>> {
  const kept = new Set<string>();
  for await (const some of archivePages(tx)) {
    const others: string[] = [];
    const compare = ({ id, events }: Archive): void => {
      if (events.every((event) => isEqual(missing.get(event.id), event))) {
        kept.add(id);
        for (const event of events) missing.delete(event.id);
      } else others.push(id);
    };
    await inSlices(some, compare, () => turnIn(tx));
    await Promise.all(others.map((id) => tx.objectStore('archives').delete(id)));
  }
  return kept;
}

/** Takes what archives hold out of what is missing. @param there ids of archives that stay */
export async function missingArchives(
  tx: Reading,
  { missing }: Changes,
  there: ReadonlySet<string>,
): Promise<Archive[]> {
  const archives = await archivesOf(tx, [...missing.values()] as unknown as TimelineEvent[], there);
  const rest = () => turnIn(tx);
  await rest();
  await inSlices(archives, ({ ids }) => ids.forEach((id) => void missing.delete(id)), rest);
  await rest();
  return archives;
}

/** What an import writes beside deals and people. */
const KINDS: TimelineEvent['kind'][] = ['deal-imported', 'deal-won', 'deal-lost', 'promise-made'];

/**
 * Takes rows as imports made them out of what is missing, where no pack is there that they could get in the way of.
 * @returns the rows by deal id
 */
export async function missingRows(tx: Reading, changes: PackedChanges): Promise<Row[]> {
  if ((await tx.objectStore('packs').count()) > 0) return [];
  const deals = changes.deals.missing as unknown as Map<string, Deal>;
  const rows = new Map<string, Row>();
  for (const deal of deals.values()) {
    if (deal.id.startsWith(IMPORTS)) rows.set(deal.id, { deal, people: [], events: [] });
  }
  for (const person of changes.people.missing.values() as Iterable<unknown> as Iterable<Person>) {
    rows.get(person.dealId)?.people.push(person);
  }
  for (const event of changes.events.missing.values() as Iterable<unknown> as Iterable<TimelineEvent>) {
    const isOwn = event.id.startsWith(`${event.dealId} `) && KINDS.includes(event.kind);
    if (isOwn) rows.get(event.dealId)?.events.push(event);
  }
  const told = [...rows.values()].filter(({ events }) => events.length > 0);
  const all = sortedBy(told, ({ deal }) => deal.id);
  for (const store of PACKED) for (const { id } of recordsOf(all, store)) changes[store].missing.delete(id);
  return all;
}

/** Whether two values of JSON say the same, in whichever order their fields come. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [fields, others] = [Object.entries(one), Object.keys(other)];
  return (
    fields.length === others.length &&
    fields.every(
      ([name, value]) => Object.hasOwn(other, name) && isEqual(value, (other as Record<string, unknown>)[name]),
    )
  );
}
