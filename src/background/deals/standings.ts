import type { WorkingDays } from '../../deals/days.ts';
import { WEEKS } from '../../deals/insights.ts';
import type { Deal } from '../../deals/types.ts';
import { type Weeks, weeksOf } from '../../deals/weekly.ts';
import type { Titles } from '../../playbook/titles.ts';
import type { Settings } from '../../settings.ts';
import { generationOf } from '../../store/answers.ts';
import { allDeals } from '../../store/deals.ts';
import { deriveSummaries, isCurrent } from '../../store/derive-summaries.ts';
import { load } from '../../store/save.ts';
import { getSettings } from '../../store/settings.ts';
import { turn } from '../../store/slices.ts';
import { allSummaries, type Summary } from '../../store/summaries.ts';
import { workingDays } from '../compose/working-days.ts';
import { telling } from '../progress.ts';
import { zoneOf } from '../rep-zone.ts';
import { readTitles } from '../team/read-playbook.ts';
import type { World } from '../world.ts';

/** Where every deal stands, without its events. */
export interface Standings {
  deals: Deal[];
  /** One for each deal, by its id. */
  summaries: Map<string, Summary>;
  settings: Settings;
  /** The rep's zone, IANA, resolved. */
  zone: string;
  now: string;
  weeks: Weeks;
  /** Which days count as working days. */
  working: WorkingDays;
  /** What the playbook calls commitments. */
  titles: Titles;
  /** How many writes there were. */
  generation: number;
}

/**
 * Reads what is kept of every deal; what is not, or no longer holds, is derived first.
 * @param withWeeks whether figures of weeks are wanted: these are others each week
 */
export async function readStandings(world: World, withWeeks = false): Promise<Standings> {
  const db = await world.connection.checked();
  const stored = await load(db, ['deals', 'summaries', 'settings', 'meta', 'playbook', 'policy'], async (tx) => {
    const read = [allDeals(tx), allSummaries(tx), getSettings(tx), generationOf(tx), readTitles(tx)] as const;
    const [deals, summaries, settings, generation, titles] = await Promise.all(read);
    return { deals, summaries, settings, generation, titles };
  });
  // What was read last and what follows from all of it would be one piece of work.
  await turn();
  const { deals, settings, generation, titles } = stored;
  const [now, zone] = [world.now(), zoneOf(settings, world)];
  const working = workingDays(settings, now);
  const moment = { now, weeks: weeksOf({ now, zone, ...working }, WEEKS) };
  const current = stored.summaries.filter((summary) => isCurrent(summary, moment, withWeeks));
  const summaries = new Map(current.map((summary) => [summary.id, summary]));
  const missing = deals.flatMap(({ id }) => (summaries.has(id) ? [] : [id]));
  if (missing.length > 0) {
    const derived = await telling('deals', (tell) => deriveSummaries(db, missing, moment, tell));
    for (const summary of derived) summaries.set(summary.id, summary);
  }
  await turn();
  return { deals, summaries, settings, zone, working, titles, generation, ...moment };
}
