import { firstList } from '../../deals/first-list.ts';
import type { Deals } from '../../deals/shown.ts';
import { UserError } from '../../errors.ts';
import type { FirstToday, Today } from '../../messages/today.ts';
import type { Nudge } from '../../nudges/types.ts';
import type { Settings } from '../../settings.ts';
import { type KeptAnswer, keepAnswers } from '../../store/answers.ts';
import { bringToHand, emptyAtHand } from '../../store/at-hand.ts';
import { load } from '../../store/save.ts';
import type { Database, Reading } from '../../store/schema.ts';
import { getSettings } from '../../store/settings.ts';
import { turn } from '../../store/slices.ts';
import { dropAllSummaries } from '../../store/summaries.ts';
import { oneByOne } from '../in-turn.ts';
import type { World } from '../world.ts';
import { zoneOf } from '../zones/rep-zone.ts';
import type { ToldDeals, ToldPieces } from './told-deals.ts';

/** What was last answered, while it holds. @param read one of the answers, at an ISO instant */
export async function kept<T extends { zone: string }>(
  world: World,
  read: (tx: Reading, now: string) => Promise<T | null>,
): Promise<T | null> {
  const now = world.now();
  const [answer, settings] = await load(await world.connection.checked(), ['answers', 'meta', 'settings'], (tx) =>
    Promise.all([read(tx, now), getSettings(tx)]),
  );
  return answer?.zone === zoneOf(settings, world) ? answer : null;
}

const queues = new WeakMap<Database, ReturnType<typeof oneByOne>>();

/**
 * What is kept, or else read. One reading follows the other, so that who asks while somebody reads finds what that one kept: a
 * page asks for Today anew after each act, and so does what makes the badge right.
 */
export async function keptOrRead<T>(
  { connection }: Pick<World, 'connection'>,
  look: () => Promise<T | null>,
  read: () => Promise<T>,
): Promise<T> {
  const found = await look();
  if (found) return found;
  const db = await connection.checked();
  const queue = queues.get(db) ?? oneByOne();
  queues.set(db, queue);
  return queue(async () => (await look()) ?? read());
}

interface Found {
  list: Today;
  all: Deals;
  next: string | null;
  /** What the calendar gives to act on; undefined where it was not looked at. */
  nudges: Nudge[] | undefined;
  /** ISO instant. */
  until: string;
  /** What is told of each deal, as `piecesOf` makes them. */
  pieces: ToldPieces;
}

/** Keeps what was found for the next time it is asked for, and what pages read of it by themselves. */
export async function keep(
  { list, all, next, nudges, until, pieces }: Found,
  { generation, now: from, zone, settings, basis, over }: ToldDeals,
  world: World,
): Promise<void> {
  const systemZone = world.systemZone();
  const { deals, ...rest } = all;
  const { told, rows, unchanged } = pieces;
  const holds = { generation, from, until };
  await turn();
  const first = firstList(deals, rest.titles);
  await turn();
  const ahead = nudges && { nudges: nudges.slice(0, FIRST) };
  // Nothing is written when a nudge is over.
  const ends = [until, ...(nudges ?? []).map(({ expiresAt }) => new Date(expiresAt).toISOString())];
  const least = ends.reduce((a, b) => (a < b ? a : b));
  const answers: KeptAnswer[] = [
    { name: 'today', value: list, ...holds },
    { name: 'first-today', value: { ...firstOf(list, settings), ...ahead, systemZone }, ...holds, until: least },
    { name: 'first-deals', value: { ...rest, list: first, systemZone }, ...holds },
    { name: 'deals', value: { ...rest, pieces: rows.length, systemZone }, ...holds },
    ...rows.map((value, n): KeptAnswer => ({ name: `deals ${n}`, value, ...holds })),
    { name: 'told', value: { basis, over, pieces: told.length }, ...holds },
    ...told.map((value, n): KeptAnswer => ({ name: `told ${n}`, value, ...holds })),
    { name: 'next', value: { at: next, zone }, ...holds },
  ];
  const db = await world.connection.checked();
  await keepAnswers(db, answers, unchanged);
  await bringToHand(db);
}

/** So many of each list are kept for what a page draws first: more than any page is high. */
export const FIRST = 10;

function firstOf(
  { left: _, ...list }: Today,
  { firstRunReadAt, schedule }: Settings,
): Omit<FirstToday, 'nudges' | 'systemZone'> {
  const due = list.due ?? [];
  return {
    today: { ...list, items: list.items.slice(0, FIRST), due: due.slice(0, FIRST) },
    settings: { firstRunReadAt, hours: schedule.hours },
  };
}

/** After an update: what an older Bookend kept may have another shape, or was found by other rules. */
export async function dropKept({ connection }: Pick<World, 'connection'>): Promise<void> {
  const db = await connection.unchecked();
  await emptyAtHand(db);
  await db.clear('answers');
}

const dropping = new WeakMap<World['connection'], Promise<void>>();

/**
 * Runs work that reads what was derived. When it fails that is dropped, and the work runs once more on the records: a derived
 * row that cannot be read is nothing the rep could put right. It is dropped once for each connection, for a bug would fail again.
 * Nothing is opened before: some of what runs here wants no database, or one that is known to have lost what it held.
 */
export async function orFromRecords<T>({ connection }: Pick<World, 'connection'>, work: () => Promise<T>): Promise<T> {
  const wasDropped = dropping.has(connection);
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserError || wasDropped) throw error;
    const dropped = dropping.get(connection) ?? connection.unchecked().then(dropDerived);
    dropping.set(connection, dropped);
    await dropped;
    return work();
  }
}

async function dropDerived(db: Database): Promise<void> {
  await emptyAtHand(db);
  const tx = db.transaction(['summaries', 'answers'], 'readwrite');
  await dropAllSummaries(tx);
  await tx.done;
}
