import { freeSlots } from '../../schedule/slots.ts';
import { whyTimes } from '../../schedule/why-times.ts';
import { load } from '../../store/save.ts';
import type { Handler } from '../world.ts';
import { zoneOf } from '../zones/rep-zone.ts';
import { askOf, COMPOSE_STORES, readStored, slotsFor } from './compose-stored.ts';

/** By the same calendar and rules that `compose-context` offers times by. */
export const explainTimes: Handler<'why-times'> = async ({ starts, ...query }, world) => {
  const now = world.now();
  const db = await world.connection.checked();
  const stored = await load(db, COMPOSE_STORES, (tx) => readStored(db, tx, query, now));
  const zone = zoneOf(stored.settings, world);
  const { minutes } = askOf(stored, query, zone, now);
  const { options } = slotsFor(stored, query, { zone, minutes, now });
  return whyTimes(options, freeSlots(options), starts);
};
