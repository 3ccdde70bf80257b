import type { ImportEvent } from '../deals/event-types.ts';
import { peopleIn } from '../deals/placing.ts';
import type { TimelineEvent } from '../deals/types.ts';
import type { LastImport, UndoneImport } from '../messages.ts';
import { eventById, eventsInRange, eventsSince, idsInRange, lastIdInRange, removeRange } from './events.ts';
import type { Reading, Writing } from './schema.ts';

/** Ids of imports begin so and go on with their moment: the newest comes last. */
const IMPORTS = 'import-';

/** What all ids that one deal of an import gives rise to begin with, its own among them. @param number of the deal in the import */
export function importStem(id: string, number: number): string {
  return `${id} ${String(number).padStart(6, '0')}`;
}

/** Events an import wrote for these of its deals, `to` not among them. */
export function eventsOfImport(tx: Reading, id: string, from: number, to: number): Promise<TimelineEvent[]> {
  return eventsInRange(tx, IDBKeyRange.bound(importStem(id, from), importStem(id, to), false, to > from));
}

/** The newest import of which anything is there. Reads the store `events`. */
export async function newestImport(tx: Reading): Promise<LastImport | null> {
  const last = await lastIdInRange(tx, IDBKeyRange.bound(IMPORTS, `${IMPORTS}\uffff`));
  if (last === null) return null;
  const id = last.split(' ')[0] ?? '';
  const imported = (await idsInRange(tx, rangeOf(id))).filter((event) => event.endsWith(' a'));
  const first = await eventById(tx, imported[0] ?? '');
  return first?.kind === 'deal-imported' ? { id, at: first.at, source: first.source, deals: imported.length } : null;
}

/**
 * Takes an import back: what it wrote is gone, and what was here before is as it was. A deal in which something else happened
 * since stays with its people; so does somebody who took part since. Writes the stores `deals`, `people` and `events`.
 */
export async function removeImport(tx: Writing, id: string): Promise<UndoneImport> {
  const all = await eventsSince(tx);
  const isOwn = ({ id: event }: TimelineEvent): boolean => event.startsWith(`${id} `);
  const own = all.filter((event): event is ImportEvent => isOwn(event) && event.kind === 'deal-imported');
  const since = sinceOf(all.filter((event) => !isOwn(event)));
  const done: UndoneImport = { deals: 0, people: 0, kept: 0 };
  await Promise.all(own.map((event) => takeBack(tx, event, since, done)));
  await removeRange(tx, rangeOf(id));
  return done;
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

async function takeBack(
  tx: Writing,
  { dealId, made, people }: ImportEvent,
  since: Map<string, Set<string>>,
  done: UndoneImport,
): Promise<void> {
  const others = since.get(dealId);
  if (made && others) {
    done.kept++;
    return;
  }
  const store = tx.objectStore('people');
  const filed = await store.index('dealId').getAll(dealId);
  const gone = made ? filed : filed.filter(({ address }) => people.includes(address) && !others?.has(address));
  done.people += gone.length;
  const deletes = gone.map((person) => store.delete(person.id));
  if (made) {
    done.deals++;
    deletes.push(tx.objectStore('deals').delete(dealId));
  }
  await Promise.all(deletes);
}

function rangeOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound(`${id} `, `${id} \uffff`);
}
