import type { Deleted, KeptRecord } from '../../deals/kept.ts';
import { UserError } from '../../errors.ts';
import { noteAgain } from '../../store/forgotten.ts';
import { bringBack, forget, personalRecords } from '../../store/person/forget.ts';
import { type Change, forgetting } from '../../store/person/forgetting.ts';
import { load, save } from '../../store/save.ts';
import { getSettings } from '../../store/settings.ts';
import { renewSnapshot } from '../../store/snapshot.ts';
import { forgetInTabs } from '../deals/tab-memory.ts';
import { forgetFollowUps } from '../follow-ups/waiting.ts';
import type { Handler } from '../world.ts';
import { zoneOf } from '../zones/rep-zone.ts';
import { keptRecord } from './kept-words.ts';
import { knownPeople, nameOf, ownAddresses } from './known-people.ts';

export const people: Handler<'people'> = async (_payload, { connection }) =>
  knownPeople(await personalRecords(await connection.checked()));

export const person: Handler<'person'> = async ({ address }, world) => {
  const db = await world.connection.checked();
  const records = await personalRecords(db);
  if (ownAddresses(records).has(address)) throw ownAddress();
  const zone = zoneOf(await load(db, ['settings'], getSettings), world);
  const deals = new Map(records.deals.map(({ id, name }) => [id, name]));
  const kept = forgetting(records, address).map((change) =>
    keptRecord(change, { now: world.now(), zone }, (id) => deals.get(id) ?? null),
  );
  return { address, name: nameOf(records, address), records: kept.sort(newestFirst) };
};

function newestFirst(a: KeptRecord, b: KeptRecord): number {
  return (a.at ?? '') < (b.at ?? '') ? 1 : -1;
}

/** How long a forgotten person can be brought back, ms. */
const UNDO_MS = 20_000;

/**
 * What was forgotten last, in memory alone, so that it is on no disk while it can be brought back. It goes with the worker:
 * then it cannot be brought back, which is what was asked for.
 */
let last: { id: string; address: string; changes: Change[]; until: number } | null = null;

/** Has nobody be brought back any more. */
export function forgetUndo(): void {
  last = null;
}

/** Removes somebody from every store, the second copy and what is known of tabs, and has nothing more be noted of them. */
export const forgetPerson: Handler<'forget-person'> = async ({ address }, world) => {
  const db = await world.connection.checked();
  if (ownAddresses(await personalRecords(db)).has(address)) throw ownAddress();
  const changes = await forget(db, address, world.newId());
  await renewSnapshot(db, world.area, world.now());
  await forgetInTabs(world, address);
  await forgetFollowUps(world, address);
  const id = world.newId();
  last = { id, address, changes, until: Date.parse(world.now()) + UNDO_MS };
  setTimeout(() => {
    if (last?.id === id) last = null;
  }, UNDO_MS);
  return { deleted: deletedOf(changes), undo: id };
};

/** @throws UserError when it is too late */
export const undoForget: Handler<'undo-forget'> = async ({ undo }, world) => {
  const mine = last?.id === undo && Date.parse(world.now()) <= last.until ? last : null;
  if (!mine) throw new UserError('It is too late: what was deleted is gone.');
  last = null;
  const db = await world.connection.checked();
  await bringBack(db, mine.address, mine.changes);
  await renewSnapshot(db, world.area, world.now());
  return null;
};

export const forgotten: Handler<'forgotten'> = async (_payload, { connection }) => {
  const count = await load(await connection.checked(), [], (tx) => tx.objectStore('forgotten').count());
  return { people: count };
};

/** From now on: what was deleted stays deleted. The copy Bookend makes by itself must not have them forgotten either. */
export const noteThemAgain: Handler<'note-again'> = async ({ address }, world) => {
  const db = await world.connection.checked();
  const wasForgotten = await save(db, [], (tx) => noteAgain(tx, address));
  if (wasForgotten) await renewSnapshot(db, world.area, world.now());
  return { wasForgotten };
};

function deletedOf(changes: Change[]): Deleted {
  const deleted: Deleted = {};
  for (const { store, after } of changes) {
    const { removed, cleared } = deleted[store] ?? { removed: 0, cleared: 0 };
    deleted[store] = after === null ? { removed: removed + 1, cleared } : { removed, cleared: cleared + 1 };
  }
  return deleted;
}

const ownAddress = (): UserError =>
  new UserError('This is an address of your own. Bookend keeps accounts apart by it.');
