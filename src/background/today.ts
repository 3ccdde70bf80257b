import { nextSteps } from '../deals/next-steps.ts';
import { todayList } from '../deals/today.ts';
import type { Today } from '../messages.ts';
import { readTimeline, type Timeline } from './timeline.ts';
import type { Handler } from './world.ts';

export const today: Handler<'today'> = async (_payload, world) => todayOf(await readTimeline(world));

/**
 * The Today list and its counts. A deal has a next step when a day or time is agreed or offered and still ahead, snoozed
 * or not; a deal whose only mail was brought back by undo send is none.
 */
export function todayOf({ deals, events, zone, now }: Timeline): Today {
  const steps = nextSteps(events, zone);
  const awake = steps.map((step) => ({ ...step, snoozedUntil: null }));
  const ahead = todayList(awake, deals, now, zone).filter(
    ({ urgency }) => urgency === 'today' || urgency === 'waiting',
  );
  const undone = new Set(events.flatMap((event) => (event.kind === 'send-undone' ? [event.refersTo] : [])));
  const begun = new Set(
    events.flatMap((event) => (event.kind === 'mail-sent' && !undone.has(event.id) ? [event.dealId] : [])),
  );
  return {
    items: todayList(steps, deals, now, zone),
    snoozed: steps.filter(({ snoozedUntil }) => snoozedUntil !== null && snoozedUntil > now).length,
    dealsWithNextStep: ahead.length,
    deals: deals.filter(({ id }) => begun.has(id)).length,
    zone,
  };
}
