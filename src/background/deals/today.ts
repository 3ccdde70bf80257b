import { agendaOf } from '../../deals/agenda.ts';
import { holdsUntil } from '../../deals/changes.ts';
import type { DealFacts } from '../../deals/fact-types.ts';
import { mailStepAt } from '../../deals/next-steps.ts';
import type { DealRow, Deals, DueDeal } from '../../deals/shown.ts';
import { stateAt } from '../../deals/state.ts';
import type { DealState, Watch, WatchKind } from '../../deals/state-types.ts';
import { isAwake, todayList } from '../../deals/today.ts';
import type { Deal } from '../../deals/types.ts';
import { viewOf } from '../../deals/view.ts';
import type { Today } from '../../messages/today.ts';
import { isSettled, type NudgeRecord } from '../../nudges/ledger.ts';
import type { Nudge } from '../../nudges/types.ts';
import { epoch } from '../../schedule/instants.ts';
import { answerOf } from '../../store/answers.ts';
import { eventById } from '../../store/events.ts';
import { allNudges } from '../../store/nudges.ts';
import { load } from '../../store/save.ts';
import { inSlices, turn } from '../../store/slices.ts';
import { nextDue } from '../nudges/next-due.ts';
import type { Handler, World } from '../world.ts';
import { rowOf } from './deal-row.ts';
import { withFiled } from './filed-people.ts';
import { keep, kept } from './kept.ts';
import { readStandings, type Standings } from './standings.ts';

/** So many rows are told of each kind; of the rest how many there are. */
const MOST = 100;

/** As it was last answered, while that holds; else read anew. */
export const today: Handler<'today'> = async (_payload, world) => {
  return (await kept(world, (tx, now) => answerOf(tx, 'today', now))) ?? (await readToday(world)).list;
};

/**
 * Reads Today and the list of all deals from what is kept of each, and keeps both for the next time one is opened.
 * @param readNudges reads what the calendar gives to act on, to be kept with them; undefined where it is not looked at
 */
export async function readToday(
  world: World,
  readNudges?: () => Promise<Nudge[]>,
): Promise<{ list: Today; all: Deals; next: string | null }> {
  const standings = await readStandings(world);
  const { until, rows, ...found } = await todayOf(standings, await readLedger(world));
  const list: Today = { ...found, due: await withThreads(found.due, world) };
  const all: Deals = { deals: await withFiled(rows, world), zone: standings.zone, titles: standings.titles };
  const next = nextDue(standings);
  // After the deals: of what is written meanwhile nothing is kept.
  const nudges = await readNudges?.();
  await keep({ list, all, next, nudges, until }, standings, world);
  return { list, all, next };
}

/** By name. */
function rowsOf(deals: Deal[], states: Map<string, DealState>, now: string): DealRow[] {
  const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  return deals
    .flatMap((deal) => {
      const state = states.get(deal.id);
      return state ? [rowOf(deal, state, now)] : [];
    })
    .sort((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** What the rep said of nudges, and of what deals give to act on. */
async function readLedger(world: Pick<World, 'connection'>): Promise<NudgeRecord[]> {
  return load(await world.connection.checked(), ['nudges'], allNudges);
}

/**
 * What Today leaves to others: nudges speak of meetings, since they look at how far the calendar reaches before they claim
 * that nothing is booked; that one person carries a deal alone is said where the deal is shown.
 */
const SAID_ELSEWHERE = new Set<WatchKind>(['declined', 'tentative', 'unanswered', 'after-end', 'one-contact']);

/**
 * The Today list and its counts: each open deal once, those first that need something more urgent than their mail's step.
 * A deal has a next step when a meeting is ahead, or a day or time is agreed or offered and still ahead, snoozed or not: as
 * Insights counts them.
 * @param ledger what the rep put away is not shown again
 */
async function todayOf(
  { deals, summaries, zone, now, working, titles }: Standings,
  ledger: NudgeRecord[],
): Promise<Today & { due: Found[]; rows: DealRow[]; until: string }> {
  const view = viewOf({ now, zone, titles, ...working });
  const known = deals.flatMap(({ id }) => summaries.get(id)?.facts ?? []);
  const states = new Map<string, DealState>();
  await inSlices(known, (facts) => states.set(facts.dealId, stateAt(facts, view)));
  await turn();
  const steps = known
    .flatMap(({ dealId, mailStep }) => {
      const state = states.get(dealId);
      // A meeting ahead comes before words.
      const counts = state?.outcome === 'open' && state.nextStep?.kind !== 'meeting';
      return mailStep && counts ? [{ step: mailStepAt(mailStep, view.day), sentMs: epoch(mailStep.sentAt) }] : [];
    })
    .sort((a, b) => a.sentMs - b.sentMs || (a.step.eventId < b.step.eventId ? -1 : 1))
    .map(({ step }) => step);
  await turn();
  const due = dueOf([...states.values()], ledger, { deals, now, zone });
  const isDue = new Set(due.ids);
  await turn();
  const others = steps.filter((step) => !isDue.has(step.dealId) && isAwake(step, view));
  const items = todayList(others, deals, now, zone, MOST);
  const left = Math.max(0, others.length - MOST) + Math.max(0, due.ids.length - MOST);
  const open = [...states.values()].filter(({ outcome }) => outcome === 'open');
  await turn();
  const rows = rowsOf(deals, states, now);
  await turn();
  const pairs = known.flatMap((facts): [DealFacts, DealState][] => {
    const state = states.get(facts.dealId);
    return state ? [[facts, state]] : [];
  });
  return {
    items: items.map((item) => {
      const ask = states.get(item.deal.id)?.nextAsk;
      return ask ? { ...item, ask } : item;
    }),
    due: due.first,
    rows,
    ...(left > 0 && { left }),
    until: holdsUntil(
      pairs,
      view,
      [...summaries.values()].flatMap((summary) => summary.until ?? []),
    ),
    snoozed: steps.filter(({ snoozedUntil }) => snoozedUntil !== null && snoozedUntil > now).length,
    dealsWithNextStep: open.filter(({ nextStep }) => nextStep?.ahead).length,
    deals: open.length,
    wrote: known.some(({ wroteAt }) => wroteAt !== null),
    zone,
    titles,
  };
}

/** With the event or meeting it is about. */
type Found = DueDeal & { about: string };

/** In the order of Today: the deals, and the first of them as they are told. */
function dueOf(
  states: DealState[],
  ledger: NudgeRecord[],
  { deals, now, zone }: Pick<Standings, 'deals' | 'now' | 'zone'>,
): { ids: string[]; first: Found[] } {
  const over = new Set(ledger.filter(isSettled).map(({ id }) => id));
  const isShown = ({ id, kind }: Watch): boolean => !SAID_ELSEWHERE.has(kind) && !over.has(id);
  const shown = states.map((state) => ({ ...state, watches: state.watches.filter(isShown) }));
  const stateOf = new Map(shown.map((state) => [state.dealId, state]));
  const dealOf = new Map(deals.map((deal) => [deal.id, deal]));
  const due = agendaOf(shown, deals, now, zone).flatMap(({ id: watchId, deal: { id }, more }) => {
    const deal = dealOf.get(id);
    const state = stateOf.get(id);
    const watch = state?.watches.find((one) => one.id === watchId);
    // The step of the newest mail is an item of its own.
    return deal && state && watch ? [{ deal, state, watch, more }] : [];
  });
  const first = due.slice(0, MOST).map(({ deal, state, watch, more }): Found => {
    const { id: watchId, kind, reason, action, about } = watch;
    return { ...rowOf(deal, state, now), watch: { kind, reason, action }, watchId, more, about };
  });
  return { ids: due.map(({ deal }) => deal.id), first };
}

/** What is about an answer of theirs opens its thread. */
async function withThreads(due: Found[], world: World): Promise<DueDeal[]> {
  if (due.length === 0) return [];
  return load(await world.connection.checked(), ['events'], (tx) =>
    Promise.all(
      due.map(async ({ about, ...deal }) => {
        const event = await eventById(tx, about);
        const thread = event && 'thread' in event ? event.thread : null;
        return { ...deal, thread: thread ?? deal.thread };
      }),
    ),
  );
}
