import type { DealPerson, DealRow } from '../deals/shown.ts';
import { dealState, dealStates } from '../deals/state.ts';
import type { DealState } from '../deals/state-types.ts';
import { timelines } from '../deals/timelines.ts';
import { whoTookPart } from '../deals/took-part.ts';
import type { Deal, TimelineEvent } from '../deals/types.ts';
import { type ViewOptions, viewOf } from '../deals/view.ts';
import { epoch } from '../schedule/instants.ts';
import { allCalendars } from '../store/calendars.ts';
import { allPeople } from '../store/people.ts';
import { load } from '../store/save.ts';
import { zoneOfClient } from './client.ts';
import { linesOf } from './deal-lines.ts';
import { knownCalendar } from './known-calendar.ts';
import { readTimeline } from './timeline.ts';
import type { Handler } from './world.ts';

/** Every deal with where it stands, by name. A deal whose only mail was brought back by undo send is none. */
export const deals: Handler<'deals'> = async (_payload, world) => {
  const { deals: all, events, zone, now } = await readTimeline(world);
  const states = dealStates(events, { now, zone });
  const merged = new Set([...states.values()].flatMap((state) => state.merged));
  const begun = new Set(events.map(({ dealId }) => dealId));
  const rows = all.flatMap((deal): DealRow[] => {
    const fresh = !begun.has(deal.id) && !merged.has(deal.id);
    const state = states.get(deal.id) ?? (fresh ? dealState([], { deal, now, zone }) : undefined);
    return state ? [rowOf(deal, state, now)] : [];
  });
  const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  return { deals: rows.sort((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)), zone };
};

/** More are not put into one mail unasked. */
const MOST_ADDRESSED = 5;

function acceptedOf({ nextStep, mailStep }: DealState): DealRow['accepted'] {
  const [slot] = mailStep?.acceptedAt ? mailStep.offered : [];
  return nextStep?.kind === 'accepted' && slot ? { start: slot.start, end: slot.end } : null;
}

function rowOf({ id, name, account }: Deal, state: DealState, now: string): DealRow {
  const { outcome, nextAsk, nextStep, lastContact, people } = state;
  const watch = state.watches.find(({ dueAt }) => epoch(dueAt) <= epoch(now));
  return {
    id,
    name,
    account,
    outcome,
    nextAsk,
    commitments: state.commitments.map((one) => one.state),
    nextStep: nextStep && {
      kind: nextStep.kind,
      what: nextStep.what,
      day: nextStep.day,
      start: nextStep.start,
      ahead: nextStep.ahead,
    },
    risks: state.risks.map(({ kind, reason }) => ({ kind, reason })),
    watch: watch ? { kind: watch.kind, reason: watch.reason, action: watch.action } : null,
    people: people.length,
    lastContact: newest(lastContact.mine, lastContact.theirs),
    to: people.slice(0, MOST_ADDRESSED),
    thread: state.mailStep?.thread ?? null,
    accepted: acceptedOf(state),
  };
}

function newest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return epoch(a) > epoch(b) ? a : b;
}

/** One deal in full; one that was merged as the deal it is shown in. */
export const deal: Handler<'deal'> = async ({ id }, world) => {
  const { deals: all, events, zone, now } = await readTimeline(world);
  const past = events.filter(({ at }) => epoch(at) <= epoch(now));
  const state = dealState(past, { deal: { id }, now, zone });
  const found = all.find((one) => one.id === state.dealId);
  if (!found) return null;
  const timeline = timelines(past).get(found.id)?.events ?? [];
  const [names, records, { meetings }] = await load(
    await world.connection.checked(),
    ['people', 'calendars', 'meetings'],
    (tx) => Promise.all([allPeople(tx), allCalendars(tx), knownCalendar(tx, now)]),
  );
  const accounts = [found.account, ...records.map(({ account }) => account)];
  const nameOf = new Map(
    names.filter(({ account }) => account === found.account).map(({ address, name }) => [address, name]),
  );
  const view: ViewOptions = { now, zone };
  return {
    deal: { id: found.id, name: found.name, account: found.account },
    state,
    lines: linesOf(timeline, viewOf(view), (address) => nameOf.get(address) || address),
    people: peopleOf(state.people, nameOf, timeline),
    threads: threadsOf(timeline),
    zone,
    client: zoneOfClient(found, meetings, state.people, accounts),
  };
};

function peopleOf(addresses: string[], nameOf: Map<string, string>, timeline: TimelineEvent[]): DealPerson[] {
  const last = new Map<string, string>();
  for (const event of timeline) for (const address of whoTookPart(event)) last.set(address, event.at);
  return addresses
    .map((address) => ({ address, name: nameOf.get(address) ?? '', lastAt: last.get(address) ?? null }))
    .sort((a, b) => epoch(b.lastAt ?? '1970-01-01T00:00:00Z') - epoch(a.lastAt ?? '1970-01-01T00:00:00Z'));
}

function threadsOf(timeline: TimelineEvent[]): Record<string, string> {
  return Object.fromEntries(
    timeline.flatMap((event) => ('thread' in event && event.thread !== null ? [[event.id, event.thread]] : [])),
  );
}
