import { insights as insightsOf } from '../deals/insights.ts';
import { readTimeline } from './timeline.ts';
import type { Handler } from './world.ts';

/** Figures over the last weeks, from the timeline alone. */
export const insights: Handler<'insights'> = async (_payload, world) => {
  const { events, zone, now } = await readTimeline(world);
  return insightsOf(events, { now, zone });
};
