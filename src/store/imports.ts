import type { ImportEvent } from '../deals/event-types.ts';
import { peopleIn } from '../deals/placing.ts';
import type { TimelineEvent } from '../deals/types.ts';
import type { LastImport, UndoneImport } from '../messages/data.ts';
import { deleteMany } from './bulk.ts';
import { dealById, putDeal } from './deals.ts';
import { eventById, eventsInRange, eventsSince, idsInRange, lastIdInRange, removeRange } from './events.ts';
import { IMPORTS, idsOfImport, importOf, importStem } from './import-ids.ts';
import { type Pack, packsIn, recordsIn, recordsOf, rowsBetween } from './packs.ts';
import { allPeople } from './people.ts';
import type { Reading, Writing } from './schema.ts';
import { putLoose, removeRows, takeOut } from './unpack.ts';

/** Events an import wrote for these of its deals, `to` not among them. */
export async function eventsOfImport(tx: Reading, id: string, from: number, to: number): Promise<TimelineEvent[]> {
  const [first, next] = [importStem(id, from), importStem(id, to)];
  const [alone, rows] = await Promise.all([
    eventsInRange(tx, IDBKeyRange.bound(first, next, false, to > from)),
    to > from ? rowsBetween(tx, first, next) : [],
  ]);
  return [...alone, ...recordsOf(rows, 'events')];
}

/** The newest import of which anything is there. Reads the store `events`. */
export async function newestImport(tx: Reading): Promise<LastImport | null> {
  const all = IDBKeyRange.bound(IMPORTS, `${IMPORTS}\uffff`);
  const [alone, inPacks] = await Promise.all([
    lastIdInRange(tx, all),
    tx.objectStore('packs').openKeyCursor(all, 'prev'),
  ]);
  const id = [alone, inPacks?.key].map((last) => importOf(last ?? '')).sort()[1];
  if (!id) return null;
  const [ids, packs] = await Promise.all([idsInRange(tx, idsOfImport(id)), packsOfImport(tx, id)]);
  const events = recordsIn(packs, 'events').map((event) => event.id);
  const imported = [...ids, ...events].filter((event) => event.endsWith(' a'));
  const first = await eventById(tx, imported[0] ?? '');
  return first?.kind === 'deal-imported' ? { id, at: first.at, source: first.source, deals: imported.length } : null;
}

const packsOfImport = (tx: Reading, id: string): Promise<Pack[]> => packsIn(tx, idsOfImport(id));

/**
 * Takes an import back: what it wrote is gone, and what was here before is as it was. A deal in which something else happened
 * since stays with its people; so does somebody who took part since. What was no deal before is none again. Writes the stores `deals`, `people` and `events`.
 */
export async function removeImport(tx: Writing, id: string): Promise<UndoneImport> {
  const [all, people] = await Promise.all([eventsSince(tx), allPeople(tx)]);
  const isOwn = ({ id: event }: TimelineEvent): boolean => event.startsWith(`${id} `);
  const own = all.filter((event): event is ImportEvent => isOwn(event) && event.kind === 'deal-imported');
  const since = sinceOf(all.filter((event) => !isOwn(event)));
  const made = new Set(own.flatMap((event) => (event.made ? [event.dealId] : [])));
  const gone = new Set([...made].filter((dealId) => !since.has(dealId)));
  // Two deals of one file may have joined the same one.
  const added = new Map<string, Set<string>>();
  for (const { made: isNew, dealId, people: some } of own) {
    if (!isNew) added.set(dealId, new Set([...(added.get(dealId) ?? []), ...some]));
  }
  const leaving = people.filter(({ dealId, address }) => {
    const isAdded = added.get(dealId)?.has(address) === true && !since.get(dealId)?.has(address);
    return gone.has(dealId) || isAdded;
  });
  const rows = await removeRows(tx, () => true, packsOfImport(tx, id));
  // What goes from its pack was never anywhere else.
  const never = new Set(
    recordsOf(
      rows.filter(({ deal }) => gone.has(deal.id)),
      'people',
    ).map((person) => person.id),
  );
  await putLoose(
    tx,
    rows.filter(({ deal }) => !gone.has(deal.id)),
  );
  const notDeleted = new Set(rows.map(({ deal }) => deal.id));
  const leavingIds = leaving.map((person) => person.id).filter((person) => !never.has(person));
  // Others may be in a pack along with a deal of an earlier import.
  const leavingNow = new Set(leavingIds);
  await takeOut(tx, (row) => row.people.some((person) => leavingNow.has(person.id)));
  const staying = [...added.keys(), ...[...made].filter((dealId) => !gone.has(dealId))];
  for (const event of own.filter(({ wasNone }) => wasNone !== undefined)) {
    if (!isOlder(event, all)) await saidNoneAgain(tx, event);
  }
  await Promise.all([
    deleteMany(tx, 'people', leavingIds),
    deleteMany(
      tx,
      'deals',
      [...gone].filter((dealId) => !notDeleted.has(dealId)),
    ),
    // Of a deal that goes nothing is derived any more; its id begins as the import's.
    tx.objectStore('summaries').delete(idsOfImport(id)),
    removeRange(tx, idsOfImport(id), staying),
  ]);
  return { deals: gone.size, people: leaving.length, kept: made.size - gone.size };
}

/** Whether anything happened in its deal since. */
const isOlder = ({ dealId, at }: ImportEvent, all: TimelineEvent[]): boolean =>
  all.some((event) => event.dealId === dealId && event.at > at);

async function saidNoneAgain(tx: Writing, { dealId, wasNone }: ImportEvent): Promise<void> {
  const deal = wasNone === undefined ? undefined : await dealById(tx, dealId);
  if (deal && wasNone !== undefined) await putDeal(tx, { ...deal, notADealSince: wasNone });
}

/** By deal: who took part in what else there is of it. A deal that another one refers to has its entry too. */
function sinceOf(others: TimelineEvent[]): Map<string, Set<string>> {
  const since = new Map<string, Set<string>>();
  const entry = (dealId: string): Set<string> => {
    const known = since.get(dealId) ?? new Set();
    since.set(dealId, known);
    return known;
  };
  for (const event of others) {
    const people = entry(event.dealId);
    for (const address of peopleIn(event)) people.add(address);
    if (event.kind === 'deal-merged') entry(event.from);
    if (event.kind === 'person-moved') entry(event.to).add(event.person);
  }
  return since;
}
