import { nudgeDefaults } from '../../nudges/defaults.ts';
import type { NudgeRecord } from '../../nudges/ledger.ts';
import { pruning } from '../../nudges/prune.ts';
import type { NudgeInput } from '../../nudges/types.ts';
import { generationOf } from '../../store/answers.ts';
import { allCalendars } from '../../store/calendars.ts';
import { allDeals } from '../../store/deals.ts';
import { allNudges, putNudge, removeNudge } from '../../store/nudges.ts';
import { allPeople } from '../../store/people.ts';
import { getPlaybook } from '../../store/playbook.ts';
import { getPolicy } from '../../store/policy.ts';
import { load, save } from '../../store/save.ts';
import type { Reading, StoreName } from '../../store/schema.ts';
import { getSettings } from '../../store/settings.ts';
import { isBeingRead } from '../calendar/calendar-sync.ts';
import { knownCalendar } from '../calendar/known-calendar.ts';
import type { World } from '../world.ts';
import { zoneOf } from '../zones/rep-zone.ts';
import { workingDays } from '../zones/working-days.ts';
import type { NudgeStore } from './nudges.ts';

/** What nudges are read from, with what tells whether that is others since. */
export const NUDGE_STORES: StoreName[] = [
  'deals',
  'people',
  'settings',
  'calendars',
  'meetings',
  'nudges',
  'playbook',
  'meta',
];

/** Gives everything nudges are derived from, as it is stored now. Needs `NUDGE_STORES`. */
export type InputReader = (tx: Reading) => Promise<NudgeInput>;

/**
 * For one piece of work that asks in several transactions: all deals and people are read once, and again only when
 * something was saved since. Its `now` is when they were read.
 */
export function inputReader(world: Pick<World, 'now' | 'systemZone'>): InputReader {
  let last: { generation: number; input: NudgeInput } | null = null;
  return async (tx) => {
    const generation = await generationOf(tx);
    if (last?.generation !== generation) last = { generation, input: await readNudgeInput(tx, world) };
    return last.input;
  };
}

/** What nudges are derived from, without the meetings where none may be spoken of. */
export async function spoken(tx: Reading, read: InputReader): Promise<NudgeInput> {
  const [input, policy] = await Promise.all([read(tx), getPolicy(tx)]);
  return policy.nudges === false ? { ...input, calendar: { ...input.calendar, meetings: [] } } : input;
}

/** Everything nudges are derived from, as it is stored now. Accounts that the rep switched off are left alone. */
export async function readNudgeInput(tx: Reading, world: Pick<World, 'now' | 'systemZone'>): Promise<NudgeInput> {
  const now = world.now();
  const [deals, people, settings, records, calendar, ledger, playbook] = await Promise.all([
    allDeals(tx),
    allPeople(tx),
    getSettings(tx),
    allCalendars(tx),
    knownCalendar(tx, now),
    allNudges(tx),
    getPlaybook(tx),
  ]);
  const accounts = [...records, ...deals].map(({ account }) => account).filter((account) => account !== '');
  const meetings = calendar.meetings.filter(({ account }) => !settings.accountsOff.includes(account));
  const zone = zoneOf(settings, world);
  return {
    calendar: { ...calendar, meetings },
    deals,
    people,
    ledger,
    now,
    zone,
    accounts: [...new Set(accounts)],
    internalDomains: settings.internalDomains,
    playbook,
    ...(isBeingRead(records, now) && { isBeingRead: true }),
    settings: { ...nudgeDefaults, ...settings.nudges, ...workingDays(settings, zone, now) },
  };
}

/** The store as it is. Mostly there is nothing to write: then nothing is. */
export function nudgeStore(
  world: Pick<World, 'connection' | 'now' | 'systemZone'>,
  read = inputReader(world),
): NudgeStore {
  return {
    change: async (work) => {
      const db = await world.connection.checked();
      const first = await load(db, NUDGE_STORES, async (tx) => work(await spoken(tx, read)));
      if (first.records.length === 0) return first.answer;
      // Decided again from what is there now: another worker may have been faster.
      return save(db, NUDGE_STORES, async (tx) => {
        const input = await spoken(tx, read);
        const { records, answer } = work(input);
        const tidy = pruning(input);
        const written = tidy ? [...records, tidy.spent] : records;
        await Promise.all([
          ...written.map((record: NudgeRecord) => putNudge(tx, record)),
          ...(tidy?.gone ?? []).map((id) => removeNudge(tx, id)),
        ]);
        return answer;
      });
    },
  };
}
