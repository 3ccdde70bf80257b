import { mergesOf } from '../deals/merges.ts';
import type { DealPerson, DealRow } from '../deals/shown.ts';
import { dealState, stateAt } from '../deals/state.ts';
import type { DealState } from '../deals/state-types.ts';
import { timelines } from '../deals/timelines.ts';
import { whoTookPart } from '../deals/took-part.ts';
import type { Deal, TimelineEvent } from '../deals/types.ts';
import { type ViewOptions, viewOf } from '../deals/view.ts';
import { epoch } from '../schedule/instants.ts';
import { allCalendars } from '../store/calendars.ts';
import { dealById } from '../store/deals.ts';
import { eventsAround } from '../store/derive-summaries.ts';
import { peopleOfDeal, personByAddress } from '../store/people.ts';
import { load } from '../store/save.ts';
import { getSettings } from '../store/settings.ts';
import { zoneOfClient } from './client.ts';
import { linesOf } from './deal-lines.ts';
import { knownCalendar } from './known-calendar.ts';
import { inSlices } from './slices.ts';
import { readStandings } from './standings.ts';
import { zoneOf } from './timeline.ts';
import { workingDays } from './working-days.ts';
import type { Handler } from './world.ts';

/** Every deal with where it stands, by name. A deal whose only mail was brought back by undo send is none. */
export const deals: Handler<'deals'> = async (_payload, world) => {
  const { deals: all, summaries, zone, now, working } = await readStandings(world);
  const view = viewOf({ now, zone, ...working });
  const rows: DealRow[] = [];
  await inSlices(all, (deal) => {
    const facts = summaries.get(deal.id)?.facts;
    if (facts) rows.push(rowOf(deal, stateAt(facts, view), now));
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

/** One deal as a list shows it. @param now ISO instant */
export function rowOf({ id, name, account }: Deal, state: DealState, now: string): DealRow {
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

/** One deal in full; one that was merged as the deal it is shown in. Reads its own events and no others. */
export const deal: Handler<'deal'> = async ({ id }, world) => {
  const db = await world.connection.checked();
  const now = world.now();
  return load(db, ['deals', 'events', 'people', 'settings', 'calendars', 'meetings'], async (tx) => {
    const [events, settings] = await Promise.all([eventsAround(tx, id), getSettings(tx)]);
    const view: ViewOptions = { now, zone: zoneOf(settings, world), ...workingDays(settings, now) };
    const state = dealState(events, { deal: { id }, ...view });
    const found = await dealById(tx, state.dealId);
    if (!found) return null;
    const timeline = timelines(events, epoch(now)).get(found.id)?.events ?? [];
    const [people, filed, joined, records, { meetings }] = await Promise.all([
      Promise.all(state.people.map((address) => personByAddress(tx, found.account, address))),
      peopleOfDeal(tx, found.id),
      Promise.all(state.merged.map((one) => dealById(tx, one))),
      allCalendars(tx),
      knownCalendar(tx, now),
    ]);
    const nameOf = new Map([...people, ...filed].flatMap((person) => (person ? [[person.address, person.name]] : [])));
    const everybody = [...new Set([...state.people, ...filed.map(({ address }) => address)])];
    const names = new Map(joined.flatMap((one) => (one ? [[one.id, one.name]] : [])));
    const accounts = [found.account, ...records.map(({ account }) => account)].filter((one) => one !== '');
    const own = { accounts, internalDomains: settings.internalDomains };
    return {
      deal: { id: found.id, name: found.name, account: found.account },
      state,
      lines: linesOf(timeline, viewOf(view), (address) => nameOf.get(address) || address),
      people: peopleOf(everybody, nameOf, timeline),
      threads: threadsOf(timeline),
      merged: mergesOf(timeline, state.merged).map((one) => ({ ...one, name: names.get(one.id) ?? 'A deal' })),
      zone: view.zone,
      client: zoneOfClient(found, meetings, state.people, own),
    };
  });
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
    timeline.flatMap((event) => {
      if (!('thread' in event) || event.thread === null) return [];
      const { id, thread } = event;
      const mails = event.kind === 'thread-seen' ? (event.mails ?? []) : [];
      return [id, ...mails].map((one) => [one, thread] as const);
    }),
  );
}
