import { counting } from '../../deals/insights.ts';
import { viewOf } from '../../deals/view.ts';
import { inSlices } from '../../store/slices.ts';
import type { Handler } from '../world.ts';
import { readStandings } from './standings.ts';

/** Figures over the last weeks, from the timeline alone. */
export const insights: Handler<'insights'> = async (_payload, world) => {
  const { deals, summaries, zone, now, weeks, working, titles } = await readStandings(world, true);
  const count = counting(viewOf({ now, zone, ...working }), weeks);
  await inSlices(deals, ({ id }) => {
    const summary = summaries.get(id);
    if (summary) count.add(summary);
  });
  return { ...count.figures(), titles };
};
