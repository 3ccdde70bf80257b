import { DERIVATION, derive, holdsAt } from '../deals/derive.ts';
import { type Links, linksOf } from '../deals/linked.ts';
import type { Weeks } from '../deals/weekly.ts';
import { putMany } from './bulk.ts';
import { eventsOfDeal, joins } from './events.ts';
import type { Database, Reading, StoreName, Writing } from './schema.ts';
import { type Summary, summaryOf } from './summaries.ts';
import { noteDerived } from './told.ts';

/** When and for which weeks something is derived. */
export interface Moment {
  /** ISO instant. */
  now: string;
  weeks: Weeks;
}

/** So many deals at a time, with some fifty events each, keep the worker for less than a frame or two. */
const AT_ONCE = 40;

/** Whether a summary says what would be derived now. The weeks count only where figures of weeks are asked for. */
export function isCurrent(summary: Summary, { now, weeks }: Moment, withWeeks: boolean): boolean {
  return summary.derivation === DERIVATION && holdsAt(summary, now) && (!withWeeks || summary.weeks === weeks.key);
}

/** Told how many deals are worked out, of how many. */
export type OnDerived = (done: number, of: number) => void;

/** Of each connection what is being derived: who comes second waits, and finds what the first one kept. */
const running = new WeakMap<Database, Promise<unknown>>();

/**
 * Derives where deals stand from their events, and keeps it. A few deals at a time, each few in a transaction of their own, so
 * that nobody waits long; a worker that dies in between has kept what it had come to.
 * @param dealIds those to derive; what is linked with them is derived as well
 * @returns the summaries of all these, kept or not: a full disk stops nobody from reading
 */
export function deriveSummaries(
  db: Database,
  dealIds: string[],
  moment: Moment,
  onDerived: OnDerived = () => {},
): Promise<Summary[]> {
  const deriving = (running.get(db) ?? Promise.resolve()).then(() => deriveAll(db, dealIds, moment, onDerived));
  running.set(
    db,
    deriving.catch(() => {}),
  );
  return deriving;
}

async function deriveAll(db: Database, dealIds: string[], moment: Moment, onDerived: OnDerived): Promise<Summary[]> {
  const links = linksOf(await joins(db.transaction(['events'], 'readonly')));
  const groups = [...new Set(dealIds.map((id) => links.of(id)))];
  const derived: Summary[] = [];
  for (let first = 0; first < groups.length; first += AT_ONCE) {
    onDerived(first, groups.length);
    derived.push(...(await deriveSome(db, groups.slice(first, first + AT_ONCE), moment)));
  }
  return derived;
}

async function deriveSome(db: Database, dealIds: string[], moment: Moment): Promise<Summary[]> {
  const stores: StoreName[] = ['events', 'packs', 'archives', 'summaries', 'answers'];
  const tx: Writing = db.transaction(stores, 'readwrite', { durability: 'relaxed' });
  const done = tx.done.catch(() => {});
  // Links are read again: they may be others since the last transaction.
  const links = linksOf(await joins(tx));
  const groups = [...new Set(dealIds.map((id) => links.of(id)))];
  const found = await Promise.all(groups.map((id) => deriveGroup(tx, links.with(id), moment)));
  const derived = found.flatMap(({ isNew, summaries }) => (isNew ? summaries : []));
  const ids = derived.map(({ id }) => id);
  await Promise.all([putMany(tx, 'summaries', derived), noteDerived(tx, ids)]).catch(() => {});
  await done;
  return found.flatMap(({ summaries }) => summaries);
}

/** @param deals all that are linked with one another */
async function deriveGroup(
  tx: Reading,
  deals: string[],
  moment: Moment,
): Promise<{ isNew: boolean; summaries: Summary[] }> {
  const { now, weeks } = moment;
  const kept = await Promise.all(deals.map((id) => summaryOf(tx, id)));
  const current = kept.filter((summary) => summary !== undefined && isCurrent(summary, moment, true));
  // Somebody else was faster.
  if (current.length === deals.length) return { isNew: false, summaries: current as Summary[] };
  const events = (await Promise.all(deals.map((id) => eventsOfDeal(tx, id)))).flat();
  const summaries = [...derive(deals, events, now, weeks)].map(([id, derivation]) => ({
    id,
    linked: deals.filter((other) => other !== id),
    derivation: DERIVATION,
    ...derivation,
  }));
  return { isNew: true, summaries };
}

/** Everything that was recorded in a deal and those linked with it, in no particular order. */
export async function eventsAround(tx: Reading, dealId: string): Promise<Awaited<ReturnType<typeof eventsOfDeal>>> {
  const links: Links = linksOf(await joins(tx));
  return (await Promise.all(links.with(dealId).map((id) => eventsOfDeal(tx, id)))).flat();
}
