import type { Deal, TimelineEvent } from '../deals/types.ts';
import type { Settings } from '../settings.ts';
import { allDeals } from '../store/deals.ts';
import { eventsSince } from '../store/events.ts';
import { load } from '../store/save.ts';
import { getSettings } from '../store/settings.ts';
import type { World } from './world.ts';

/** All there is to derive state from, read at one moment. */
export interface Timeline {
  deals: Deal[];
  /** Oldest first. */
  events: TimelineEvent[];
  settings: Settings;
  /** The rep's zone, IANA, resolved. */
  zone: string;
  now: string;
}

export async function readTimeline(world: World): Promise<Timeline> {
  const db = await world.connection.checked();
  const stored = await load(db, ['deals', 'events', 'settings'], async (tx) => {
    const [deals, events, settings] = await Promise.all([allDeals(tx), eventsSince(tx), getSettings(tx)]);
    return { deals, events, settings };
  });
  return { ...stored, zone: zoneOf(stored.settings, world), now: world.now() };
}

/** The zone the rep set, or the computer's. */
export function zoneOf(settings: Settings, world: Pick<World, 'systemZone'>): string {
  return settings.schedule.zone || world.systemZone();
}
