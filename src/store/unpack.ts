import { putMany } from './bulk.ts';
import { allPacks, forgetRead, keyText, type Pack, packOf, type Row, rowOf, rowOfEvent, rowOfPerson } from './packs.ts';
import type { Writing } from './schema.ts';

/**
 * Takes rows out of their packs and throws them away.
 * @param packs those to look into; all of them when absent
 */
export async function removeRows(
  tx: Writing,
  isMeant: (row: Row) => boolean,
  packs: Promise<Pack[]> = allPacks(tx),
): Promise<Row[]> {
  const removed: Row[] = [];
  const store = tx.objectStore('packs');
  for (const pack of await packs) {
    const left = pack.rows.filter((row) => !isMeant(row));
    if (left.length === pack.rows.length) continue;
    removed.push(...pack.rows.filter(isMeant));
    await store.delete(pack.id);
    if (left.length > 0) await store.put(packOf(left));
  }
  forgetRead(tx);
  return removed;
}

/** Takes rows out of their packs: each record of theirs is by itself then, and can be changed. */
export async function takeOut(tx: Writing, isMeant: (row: Row) => boolean): Promise<void> {
  await putLoose(tx, await removeRows(tx, isMeant));
}

/** As `takeOut`, for the row of one deal. */
export async function takeOutDeal(tx: Writing, dealId: string): Promise<void> {
  await takeOutRow(tx, await rowOf(tx, dealId));
}

/** As `takeOut`, for the row that an event is in. */
export async function takeOutEvent(tx: Writing, id: string): Promise<void> {
  await takeOutRow(tx, await rowOfEvent(tx, id));
}

/** As `takeOut`, for the row somebody is in. */
export async function takeOutPerson(tx: Writing, id: string): Promise<void> {
  await takeOutRow(tx, await rowOfPerson(tx, id));
}

async function takeOutRow(tx: Writing, row: Row | undefined): Promise<void> {
  if (!row) return;
  const { id } = row.deal;
  const packs = tx.objectStore('packs');
  const around = packs.index('keys').getAll(keyText(row.deal.account, row.deal.key));
  await putLoose(tx, await removeRows(tx, ({ deal }) => deal.id === id, around));
}

export async function putLoose(tx: Writing, rows: Row[]): Promise<void> {
  await Promise.all([
    putMany(
      tx,
      'deals',
      rows.map(({ deal }) => deal),
    ),
    putMany(
      tx,
      'people',
      rows.flatMap(({ people }) => people),
    ),
    putMany(
      tx,
      'events',
      rows.flatMap(({ events }) => events),
    ),
  ]);
}
