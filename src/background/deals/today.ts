import { inOrder } from '../../deals/agenda.ts';
import { holdsUntil } from '../../deals/changes.ts';
import type { DealRow, Deals, DueDeal } from '../../deals/shown.ts';
import { compareItems } from '../../deals/today.ts';
import { viewOf } from '../../deals/view.ts';
import type { Today } from '../../messages/today.ts';
import type { Nudge } from '../../nudges/types.ts';
import { answerOf } from '../../store/answers.ts';
import { eventById } from '../../store/events.ts';
import { load } from '../../store/save.ts';
import { turn } from '../../store/slices.ts';
import { nextDue } from '../nudges/next-due.ts';
import type { Handler, World } from '../world.ts';
import { withFiled } from './filed-people.ts';
import { keep, kept, keptOrRead } from './kept.ts';
import type { Due, ToldDeal } from './told-deal.ts';
import { piecesOf, type ToldDeals, tellDeals } from './told-deals.ts';

/** So many rows are told of each kind; of the rest how many there are. */
const MOST = 100;

/** As it was last answered, while that holds; else read anew. */
export const today: Handler<'today'> = (_payload, world) =>
  keptOrRead(
    world,
    () => kept(world, (tx, now) => answerOf(tx, 'today', now)),
    async () => (await readToday(world)).list,
  );

/**
 * Reads Today and the list of all deals from what is kept of each, and keeps both for the next time one is opened.
 * @param readNudges reads what the calendar gives to act on, to be kept with them; undefined where it is not looked at
 */
export async function readToday(
  world: World,
  readNudges?: () => Promise<Nudge[]>,
): Promise<{ list: Today; all: Deals; next: string | null }> {
  const told = await tellDeals(world);
  const filed = await withFiled(told.deals, world);
  const looked = await withThreads(dueOf(filed), world);
  const byId = new Map<string, ToldDeal>(looked.map((one) => [one.id, one]));
  const deals = filed.map((one) => byId.get(one.id) ?? one);
  const list = todayOf(deals, looked, told);
  await turn();
  const all: Deals = { deals: deals.flatMap(({ row }) => row ?? []), zone: told.zone, titles: told.titles };
  const next = nextDue(deals, told);
  const until = holdsUntil(
    [],
    viewOf(told),
    deals.map((one) => one.until),
  );
  const pieces = await piecesOf(deals, told.before);
  // After the deals: of what is written meanwhile nothing is kept.
  const nudges = await readNudges?.();
  await keep({ list, all, next, nudges, until, pieces }, told, world);
  return { list, all, next };
}

/** Deals with something more urgent than their mail's step. */
type DueNow = ToldDeal & { row: DealRow; due: Due };
const isDue = (told: ToldDeal): told is DueNow => told.row !== null && told.due !== null;

/** In the order of Today. */
const dueOf = (deals: ToldDeal[]): DueNow[] =>
  inOrder(deals.filter(isDue), ({ id, due: { kind, dueAt } }) => ({ kind, dueAt, deal: { id } }));

/**
 * The Today list and its counts: each open deal once, those first that need something more urgent than their mail's step.
 * A deal has a next step when a meeting is ahead, or a day or time is agreed or offered and still ahead, snoozed or not: as
 * Insights counts them.
 */
function todayOf(deals: ToldDeal[], due: DueNow[], { zone, titles }: Pick<ToldDeals, 'zone' | 'titles'>): Today {
  const others = deals.flatMap(({ item, due: first }) => (item && !first ? [item] : []));
  const left = Math.max(0, others.length - MOST) + Math.max(0, due.length - MOST);
  const open = deals.filter(({ row }) => row?.outcome === 'open');
  return {
    items: others.sort(compareItems).slice(0, MOST),
    due: due.slice(0, MOST).map(shownDue),
    ...(left > 0 && { left }),
    snoozed: deals.filter(({ isSnoozed }) => isSnoozed).length,
    dealsWithNextStep: open.filter(({ row }) => row?.nextStep?.ahead).length,
    deals: open.length,
    wrote: deals.some(({ wrote }) => wrote),
    zone,
    titles,
  };
}

/** What is about an answer of theirs opens its thread. */
const shownDue = ({ row, due: { watch, watchId, more, thread } }: DueNow): DueDeal => ({
  ...row,
  watch,
  watchId,
  more,
  thread: thread ?? row.thread,
});

/** With the threads of what is told first. They are looked up once, and kept with the rest. */
async function withThreads(due: DueNow[], world: World): Promise<DueNow[]> {
  const isUnknown = (one: DueNow, place: number): boolean => place < MOST && one.due.thread === undefined;
  if (!due.some(isUnknown)) return due;
  return load(await world.connection.checked(), ['events'], (tx) =>
    Promise.all(
      due.map(async (told, place) => {
        if (!isUnknown(told, place)) return told;
        const event = await eventById(tx, told.due.about);
        const thread = event && 'thread' in event ? event.thread : null;
        return { ...told, due: { ...told.due, thread } };
      }),
    ),
  );
}
