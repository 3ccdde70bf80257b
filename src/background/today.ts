import { mailStepAt } from '../deals/next-steps.ts';
import { todayList } from '../deals/today.ts';
import { viewOf } from '../deals/view.ts';
import type { Today } from '../messages.ts';
import { epoch } from '../schedule/instants.ts';
import { readStandings, type Standings } from './standings.ts';
import type { Handler } from './world.ts';

export const today: Handler<'today'> = async (_payload, world) => todayOf(await readStandings(world));

/**
 * The Today list and its counts. A deal has a next step when a day or time is agreed or offered and still ahead, snoozed
 * or not; a deal whose only mail was brought back by undo send is none.
 */
export function todayOf({ deals, summaries, zone, now }: Standings): Today {
  const view = viewOf({ now, zone });
  const known = deals.flatMap(({ id }) => summaries.get(id)?.facts ?? []);
  const steps = known
    .flatMap(({ mailStep }) => (mailStep ? [mailStepAt(mailStep, view.day)] : []))
    .sort((a, b) => epoch(a.sentAt) - epoch(b.sentAt) || (a.eventId < b.eventId ? -1 : 1));
  const awake = steps.map((step) => ({ ...step, snoozedUntil: null }));
  const ahead = todayList(awake, deals, now, zone).filter(
    ({ urgency }) => urgency === 'today' || urgency === 'waiting',
  );
  return {
    items: todayList(steps, deals, now, zone),
    snoozed: steps.filter(({ snoozedUntil }) => snoozedUntil !== null && snoozedUntil > now).length,
    dealsWithNextStep: ahead.length,
    deals: known.filter(({ wroteAt }) => wroteAt !== null).length,
    zone,
  };
}
