import { WEEKS } from '../../deals/insights.ts';
import type { Deal } from '../../deals/types.ts';
import { type Weeks, weeksOf } from '../../deals/weekly.ts';
import type { WorkingDays } from '../../deals/workdays.ts';
import type { Titles } from '../../playbook/titles.ts';
import type { Settings } from '../../settings.ts';
import { generationOf } from '../../store/answers.ts';
import { allDeals } from '../../store/deals.ts';
import { deriveSummaries, isCurrent, type Moment } from '../../store/derive-summaries.ts';
import { load } from '../../store/save.ts';
import type { Database } from '../../store/schema.ts';
import { getSettings } from '../../store/settings.ts';
import { turn } from '../../store/slices.ts';
import { allSummaries, type Summary, summaryOf } from '../../store/summaries.ts';
import { telling } from '../progress.ts';
import { readTitles } from '../team/read-playbook.ts';
import type { World } from '../world.ts';
import { zoneOf } from '../zones/rep-zone.ts';
import { workingDays } from '../zones/working-days.ts';

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
  const moment = momentOf(settings, world);
  const summaries = await withDerived(db, stored.summaries, deals, moment, withWeeks);
  await turn();
  return { deals, summaries, settings, titles, generation, ...moment };
}

/** Now, as the rep's settings have it. */
export function momentOf(
  settings: Settings,
  world: Pick<World, 'now' | 'systemZone'>,
): Pick<Standings, 'now' | 'zone' | 'working' | 'weeks'> {
  const [now, zone] = [world.now(), zoneOf(settings, world)];
  const working = workingDays(settings, zone, now);
  return { now, zone, working, weeks: weeksOf({ now, zone, ...working }, WEEKS) };
}

/** So many are read one by one; of more, all there are. */
const ONE_BY_ONE = 50;

/** What is kept of some deals, by id; what is not, or no longer holds, is derived first. */
export async function summariesOf(db: Database, deals: Deal[], moment: Moment): Promise<Map<string, Summary>> {
  const stored = await load(db, ['summaries'], async (tx) => {
    if (deals.length > ONE_BY_ONE) return allSummaries(tx);
    return (await Promise.all(deals.map(({ id }) => summaryOf(tx, id)))).flatMap((summary) => summary ?? []);
  });
  return withDerived(db, stored, deals, moment, false);
}

async function withDerived(
  db: Database,
  stored: Summary[],
  deals: Deal[],
  { now, weeks }: Moment,
  withWeeks: boolean,
): Promise<Map<string, Summary>> {
  const moment = { now, weeks };
  const current = stored.filter((summary) => isCurrent(summary, moment, withWeeks));
  const summaries = new Map(current.map((summary) => [summary.id, summary]));
  const missing = deals.flatMap(({ id }) => (summaries.has(id) ? [] : [id]));
  if (missing.length > 0) {
    const derived = await telling('deals', (tell) => deriveSummaries(db, missing, moment, tell));
    for (const summary of derived) summaries.set(summary.id, summary);
  }
  return summaries;
}
