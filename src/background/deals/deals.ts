import { mostUrgent } from '../../deals/agenda.ts';
import { mergesOf } from '../../deals/merges.ts';
import type { DealPerson } from '../../deals/shown.ts';
import { dealState } from '../../deals/state.ts';
import { timelines } from '../../deals/timelines.ts';
import { whoTookPart } from '../../deals/took-part.ts';
import type { TimelineEvent } from '../../deals/types.ts';
import { type ViewOptions, viewOf } from '../../deals/view.ts';
import { epoch } from '../../schedule/instants.ts';
import { dealsOf } from '../../store/answers.ts';
import { allCalendars } from '../../store/calendars.ts';
import { dealById } from '../../store/deals.ts';
import { eventsAround } from '../../store/derive-summaries.ts';
import { peopleOfDeal, personByAddress } from '../../store/people.ts';
import { load } from '../../store/save.ts';
import { getSettings } from '../../store/settings.ts';
import { knownCalendar } from '../calendar/known-calendar.ts';
import { ownAccounts } from '../calendar/own-accounts.ts';
import { readTitles } from '../team/read-playbook.ts';
import type { Handler } from '../world.ts';
import { zoneOfClient } from '../zones/client-place.ts';
import { zoneOf } from '../zones/rep-zone.ts';
import { workingDays } from '../zones/working-days.ts';
import { linesOf } from './deal-lines.ts';
import { addressed, rowOf } from './deal-row.ts';
import { kept, keptOrRead } from './kept.ts';
import { readToday } from './today.ts';

/** Every deal with where it stands, by name. A deal whose only mail was brought back by undo send is none. */
export const deals: Handler<'deals'> = (_payload, world) =>
  keptOrRead(
    world,
    () => kept(world, dealsOf),
    async () => (await readToday(world)).all,
  );

/** One deal in full; one that was merged as the deal it is shown in. Reads its own events and no others. */
export const deal: Handler<'deal'> = async ({ id }, world) => {
  const db = await world.connection.checked();
  const now = world.now();
  return load(
    db,
    ['deals', 'events', 'people', 'settings', 'calendars', 'meetings', 'playbook', 'policy'],
    async (tx) => {
      const [events, settings, titles] = await Promise.all([eventsAround(tx, id), getSettings(tx), readTitles(tx)]);
      const zone = zoneOf(settings, world);
      const view: ViewOptions = { now, zone, titles, ...workingDays(settings, zone, now) };
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
      const nameOf = new Map(
        [...people, ...filed].flatMap((person) => (person ? [[person.address, person.name]] : [])),
      );
      const everybody = [...new Set([...state.people, ...filed.map(({ address }) => address)])];
      const names = new Map(joined.flatMap((one) => (one ? [[one.id, one.name]] : [])));
      const own = { accounts: ownAccounts(found.account, records), internalDomains: settings.internalDomains };
      const threads = threadsOf(timeline);
      const row = rowOf(found, state, now);
      const about = mostUrgent(state.watches, now)?.about ?? '';
      return {
        deal: { id: found.id, name: found.name, account: found.account },
        state,
        lines: linesOf(timeline, viewOf(view), (address) => nameOf.get(address) || address),
        people: peopleOf(everybody, nameOf, timeline),
        threads,
        row: { ...row, to: addressed(everybody), thread: threads[about] ?? row.thread },
        merged: mergesOf(timeline, state.merged).map((one) => ({ ...one, name: names.get(one.id) ?? 'A deal' })),
        zone: view.zone,
        client: zoneOfClient(found, meetings, state.people, own),
        titles,
      };
    },
  );
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
