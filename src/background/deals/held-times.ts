import { heldSlots } from '../../deals/next-steps.ts';
import { dayInUtc } from '../../schedule/days.ts';
import { DAY, epoch } from '../../schedule/instants.ts';
import type { Interval } from '../../schedule/types.ts';
import { generationOf } from '../../store/answers.ts';
import { eventsSince } from '../../store/events.ts';
import type { Database, Reading } from '../../store/schema.ts';

/** Times are offered three weeks ahead at most; what was offered longer ago holds nothing any more. */
const HELD_DAYS = 60;

/** Of each connection what was found last, by deal: a compose asks with every recipient, and mostly nothing was saved in between. */
const newest = new WeakMap<Database, { generation: number; since: string; held: Map<string | null, Interval[]> }>();

export function forgetHeld(db: Database): void {
  newest.delete(db);
}

/** Times on offer in other deals. Needs the stores `events` and `meta`. */
export async function heldBeside(db: Database, tx: Reading, deal: string | null, now: string): Promise<Interval[]> {
  const since = dayInUtc(Date.parse(now) - HELD_DAYS * DAY);
  const generation = await generationOf(tx);
  let known = newest.get(db);
  if (known?.generation !== generation || known.since !== since) known = { generation, since, held: new Map() };
  newest.set(db, known);
  const held = known.held.get(deal) ?? heldSlots(await eventsSince(tx, since), now, deal);
  known.held.set(deal, held);
  return held.filter(({ start }) => epoch(start) > epoch(now));
}
