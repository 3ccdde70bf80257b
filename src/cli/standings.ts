import { type AgendaRow, agendaOf } from '../deals/agenda.ts';
import { dealKey, dealName } from '../deals/belonging.ts';
import { compareNames } from '../deals/compare-names.ts';
import { dealState, dealStates } from '../deals/state.ts';
import type { DealState } from '../deals/state-types.ts';
import { timelines } from '../deals/timelines.ts';
import type { Deal, TimelineEvent } from '../deals/types.ts';
import type { ViewOptions } from '../deals/view.ts';
import { epoch } from '../schedule/instants.ts';
import type { Timeline } from './timeline-file.ts';

export interface Standings {
  /** By name. */
  deals: (Pick<Deal, 'id' | 'name' | 'account' | 'key'> & Omit<DealState, 'dealId'>)[];
  today: AgendaRow[];
}

/**
 * Where every deal of a timeline stands: those named, but for the ones that are merged or are none, and one for each that
 * only has events.
 * @throws RangeError when an instant or the zone cannot be read
 */
export function standings(
  { deals: named, events }: Pick<Timeline, 'deals' | 'events'>,
  options: ViewOptions,
): Standings {
  const { now, zone } = options;
  const states = dealStates(events, options);
  const told = timelines(events, epoch(now));
  const merged = new Set([...states.values()].flatMap((state) => state.merged));
  const ids = new Set([...[...named.keys()].filter((id) => !merged.has(id)), ...states.keys()]);
  const deals = [...ids]
    .map((id) => named.get(id) ?? fromEvents(id, told.get(id)?.events ?? []))
    .filter(({ notADealSince }) => notADealSince === undefined)
    .sort((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1));
  return {
    deals: deals.map(({ id, name, account, key }) => {
      const { dealId: _dealId, ...state } = states.get(id) ?? dealState([], { ...options, deal: { id } });
      return { id, name, account, key, ...state };
    }),
    today: agendaOf(states.values(), deals, now, zone),
  };
}

/** A deal of which there are only events is called after its first mail's first address. @param events oldest first */
function fromEvents(id: string, events: TimelineEvent[]): Deal {
  const mail = events.find((event) => event.kind === 'mail-sent');
  const key = mail?.people[0] === undefined ? null : dealKey(mail.people[0]);
  return {
    id,
    account: mail?.account ?? '',
    key: key?.key ?? '',
    name: key ? dealName(key) : id,
    createdAt: events[0]?.at ?? '',
  };
}
