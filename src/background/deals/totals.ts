import { totalsOf } from '../../deals/totals.ts';
import { eventsSince } from '../../store/events.ts';
import { load } from '../../store/save.ts';
import { getSettings } from '../../store/settings.ts';
import type { Handler } from '../world.ts';
import { zoneOf } from '../zones/rep-zone.ts';
import { insights } from './insights.ts';

/** Numbers by week and commitment that can be given away. */
export const totals: Handler<'totals'> = async (_payload, world) => {
  const figures = await insights(null, world);
  const since = figures.weeks[0]?.monday;
  const { events, settings } = await load(await world.connection.checked(), ['events', 'settings'], async (tx) => ({
    events: await eventsSince(tx, since),
    settings: await getSettings(tx),
  }));
  return totalsOf(figures, events, { now: world.now(), zone: zoneOf(settings, world) });
};
