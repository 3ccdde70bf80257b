import { compareNames } from '../../deals/compare-names.ts';
import { DERIVATION } from '../../deals/derive.ts';
import type { DealRow } from '../../deals/shown.ts';
import type { Deal } from '../../deals/types.ts';
import { viewOf } from '../../deals/view.ts';
import { isSettled } from '../../nudges/ledger.ts';
import type { Titles } from '../../playbook/titles.ts';
import type { Settings } from '../../settings.ts';
import { generationOf, PIECE, type Unchanged } from '../../store/answers.ts';
import { allDeals } from '../../store/deals.ts';
import { allNudges } from '../../store/nudges.ts';
import { load } from '../../store/save.ts';
import { getSettings } from '../../store/settings.ts';
import { inSlices, turn } from '../../store/slices.ts';
import { type KeptTold, keptTold } from '../../store/told.ts';
import { readTitles } from '../team/read-playbook.ts';
import type { World } from '../world.ts';
import { momentOf, summariesOf } from './standings.ts';
import { type ToldDeal, tellDeal } from './told-deal.ts';

/** What lists tell of all deals. */
export interface ToldDeals {
  /** By name; those that are not shown come last. */
  deals: ToldDeal[];
  settings: Settings;
  /** The rep's zone, IANA, resolved. */
  zone: string;
  now: string;
  titles: Titles;
  /** How many writes there were. */
  generation: number;
  /** What all of them were told by. */
  basis: string;
  /** What of their watches the rep put away. */
  over: string[];
  /** As it was kept before. */
  before: Before;
}

interface Before {
  deals: ToldDeal[];
  told: string[];
  rows: string[];
  /** When it was kept; absent when nothing was. */
  since?: Unchanged['since'];
}

/**
 * What lists tell of every deal. It is kept of each deal by itself, so that a write costs what is told of its own deal, and is
 * told anew
 * - of one deal when an event of it, or of one that it is linked with, was written or removed: its summary is gone then, or
 *   was derived since (`store/told.ts`);
 * - when it has another name or account;
 * - when the rep put something away that it watches, or that was taken back;
 * - when a moment passed at which something of it changes by itself (`deals/changes.ts`), the rep's day being the longest;
 * - of all deals when the rep's zone, working days or names of commitments are others, or the clock was set back;
 * - of all deals, none of it being left in the database, when their events are others at once: after a restore, for somebody
 *   who is forgotten, by age, without words of mails (`dropAllSummaries`), when everything is deleted, and after an update.
 */
export async function tellDeals(world: World): Promise<ToldDeals> {
  const db = await world.connection.checked();
  const stored = await load(
    db,
    ['deals', 'answers', 'summaries', 'settings', 'meta', 'nudges', 'playbook', 'policy'],
    async (tx) => {
      const read = [
        allDeals(tx),
        keptTold(tx),
        getSettings(tx),
        generationOf(tx),
        readTitles(tx),
        allNudges(tx),
      ] as const;
      const [deals, kept, settings, generation, titles, ledger] = await Promise.all(read);
      return { deals, kept, settings, generation, titles, ledger };
    },
  );
  await turn();
  const { deals, kept, settings, generation, titles } = stored;
  const moment = momentOf(settings, world);
  const { now, zone, working } = moment;
  const over = stored.ledger.filter(isSettled).map(({ id }) => id);
  const basis = JSON.stringify([DERIVATION, zone, working.workdays, [...(working.holidays ?? [])], titles]);
  const before = await readBefore(kept);
  const holds =
    kept && kept.basis === basis && kept.since.from <= now ? holding(before.deals, kept, over, now) : new Map();
  const isTold = ({ id, name, account }: Deal): boolean => {
    const told: ToldDeal | undefined = holds.get(id);
    return told !== undefined && (told.row === null || (told.row.name === name && told.row.account === account));
  };
  await turn();
  const anew = deals.filter((deal) => !isTold(deal));
  const summaries = anew.length > 0 ? await summariesOf(db, anew, moment) : new Map();
  const view = viewOf({ now, zone, titles, ...working });
  const putAway = new Set(over);
  await inSlices(anew, (deal) => {
    const summary = summaries.get(deal.id);
    if (summary) holds.set(deal.id, tellDeal(deal, summary, view, putAway));
  });
  await turn();
  const there = new Set(deals.map(({ id }) => id));
  const told = byName([...holds.values()].filter(({ id }) => there.has(id)));
  return { deals: told, settings, zone, now, titles, generation, basis, over, before };
}

async function readBefore(kept: KeptTold | null): Promise<Before> {
  const { told, rows } = kept ?? { told: [], rows: [] };
  const deals: ToldDeal[] = [];
  await inSlices(told.keys(), (n) => {
    const ofPiece: DealRow[] = JSON.parse(rows[n] ?? '[]');
    for (const [index, one] of (JSON.parse(told[n] ?? '[]') as Omit<ToldDeal, 'row'>[]).entries()) {
      deals.push({ ...one, row: ofPiece[index] ?? null });
    }
  });
  return { deals, told, rows, ...(kept && { since: kept.since }) };
}

/** What of it still holds, by deal id. */
function holding(deals: ToldDeal[], kept: KeptTold, over: string[], now: string): Map<string, ToldDeal> {
  const [was, is] = [new Set(kept.over), new Set(over)];
  const changed = new Set([...kept.over.filter((id) => !is.has(id)), ...over.filter((id) => !was.has(id))]);
  const still = deals.filter(({ id, until, watches }) => {
    return kept.same.has(id) && now < until && !watches.some((watch) => changed.has(watch));
  });
  return new Map(still.map((told) => [told.id, told]));
}

/** Most are in order already, as they were kept. */
function byName(told: ToldDeal[]): ToldDeal[] {
  return told.sort((a, b) => {
    if (!a.row || !b.row) return Number(!a.row) - Number(!b.row) || (a.id < b.id ? -1 : 1);
    return compareNames(a.row.name, b.row.name) || (a.id < b.id ? -1 : 1);
  });
}

/** What lists tell of all deals in pieces of JSON, as it is kept. */
export interface ToldPieces {
  told: string[];
  rows: string[];
  /** Those in which nothing changed. */
  unchanged?: Unchanged;
}

export async function piecesOf(deals: ToldDeal[], before: Before): Promise<ToldPieces> {
  const [told, rows]: [string[], string[]] = [[], []];
  const names = new Set<string>();
  await inSlices([...Array(Math.ceil(deals.length / PIECE)).keys()], (n) => {
    const [from, to] = [n * PIECE, (n + 1) * PIECE];
    const some = deals.slice(from, to);
    const old = before.deals.slice(from, to);
    const isSame = some.length === old.length && some.every((one, index) => one === old[index]);
    if (isSame) for (const name of [`told ${n}`, `deals ${n}`]) names.add(name);
    const shown = some.flatMap(({ row }) => row ?? []);
    told.push((isSame && before.told[n]) || JSON.stringify(some.map(({ row: _, ...rest }) => rest)));
    if (shown.length > 0) rows.push((isSame && before.rows[n]) || JSON.stringify(shown));
  });
  return { told, rows, ...(before.since && { unchanged: { since: before.since, names } }) };
}
