import { UserError } from '../../errors.ts';
import { allowedSources, policyOf, shownPolicy } from '../../policy/apply.ts';
import { readPolicy } from '../../policy/schema.ts';
import type { CalendarSource, Policy, StoredPolicy } from '../../policy/types.ts';
import type { KnownMeeting } from '../../schedule/meeting.ts';
import { allCalendars, type CalendarRecord, putCalendar, removeCalendar } from '../../store/calendars.ts';
import { dropAllEvidence } from '../../store/events.ts';
import { replaceMeetings } from '../../store/meetings.ts';
import { getOwnPlaybook } from '../../store/playbook.ts';
import { getPolicy, putPolicy, storedPolicy } from '../../store/policy.ts';
import { deleteOlder } from '../../store/retention.ts';
import { load, save } from '../../store/save.ts';
import type { Reading, StoreName, Writing } from '../../store/schema.ts';
import { renewSnapshot } from '../../store/snapshot.ts';
import type { Handler, World } from '../world.ts';

/** What holds, and who set it. */
export const policy: Handler<'policy'> = async (_payload, { connection }) =>
  load(await connection.checked(), ['playbook'], async (tx) => {
    const [stored, own] = await Promise.all([storedPolicy(tx), getOwnPlaybook(tx)]);
    return shownPolicy(stored, own !== undefined);
  });

/**
 * Makes what an administrator set be what is stored, and has it hold. At every start of the worker and whenever the browser
 * says that it changed; Firefox reads changes at its own start alone. Mostly there is nothing to write: then nothing is.
 */
export async function readManaged(world: World): Promise<void> {
  const given = (await world.managed?.get().catch(() => ({}))) ?? {};
  const { policy: managed, problems } = readPolicy(given);
  const db = await world.connection.checked();
  const stored = await load(db, [], storedPolicy);
  const before = JSON.stringify([stored?.managed ?? {}, stored?.problems ?? []]);
  if (before === JSON.stringify([managed, problems])) return;
  const dropped = await save(db, POLICY_STORES, (tx) => setPolicy(tx, { managed, problems }));
  await dropBeside(dropped, world);
}

/** What a policy may have something deleted from. */
export const POLICY_STORES: StoreName[] = ['events', 'calendars', 'meetings', 'secrets'];

/** What had to go under a policy. */
interface Dropped {
  /** How many entries of the timeline lost their words. */
  sentences: number;
  calendars: CalendarRecord[];
}

/**
 * Changes a part of the policy and deletes what may not be kept under the whole of it, so that a worker that dies on the way
 * has done both or neither. `dropBeside` has to follow. Needs `POLICY_STORES`.
 */
export async function setPolicy(tx: Writing, part: Partial<StoredPolicy>): Promise<Dropped> {
  await putPolicy(tx, part);
  const now = await getPolicy(tx);
  const sentences = now.evidenceSentences === false ? await dropAllEvidence(tx) : 0;
  return { sentences, calendars: await dropSources(tx, now) };
}

/** Deletes what there is of the same outside the database: in the second copy, and of permissions. */
export async function dropBeside({ sentences, calendars }: Dropped, world: World): Promise<void> {
  if (sentences > 0) await renewSnapshot(await world.connection.checked(), world.area, world.now());
  for (const { id, source } of calendars) if (source === 'google-api') await world.google?.saveGrant(id, null);
}

/** Deletes what is older than records may be kept. */
export async function deleteExpired(world: World): Promise<void> {
  const db = await world.connection.checked();
  const { retentionDays } = await load(db, [], getPolicy);
  if (retentionDays === undefined) return;
  const deleted = await deleteOlder(db, retentionDays, world.now());
  if (Object.keys(deleted).length > 0) await renewSnapshot(db, world.area, world.now());
}

/** Forgets calendars of sources that may not be read. The page stays known, as it would come back with the next tab. */
async function dropSources(tx: Writing, now: Policy): Promise<CalendarRecord[]> {
  const refused = (await allCalendars(tx)).filter(({ source }) => !allows(now, source));
  for (const record of refused) {
    const { id, account, source, shelves } = record;
    if (source !== 'page') await removeCalendar(tx, id);
    else {
      for (const { calendar } of shelves) await replaceMeetings(tx, { account, source, calendar }, []);
      await putCalendar(tx, { ...record, shelves: [], listed: [], readAt: null });
    }
  }
  return refused;
}

const NAMES: Record<KnownMeeting['source'], CalendarSource> = { page: 'page', 'google-api': 'google', ical: 'feed' };

function allows(now: Policy, source: KnownMeeting['source']): boolean {
  return allowedSources(now).includes(NAMES[source]);
}

/** Whether a source may be read. */
export async function mayRead(tx: Reading, source: KnownMeeting['source']): Promise<boolean> {
  return allows(await getPolicy(tx), source);
}

/** @throws UserError when a source may not be connected */
export async function checkSource({ connection }: World, source: KnownMeeting['source']): Promise<void> {
  await load(await connection.checked(), [], (tx) => checkMayRead(tx, source));
}

/** @throws UserError when a source may not be read */
export async function checkMayRead(tx: Reading, source: KnownMeeting['source']): Promise<void> {
  if (await mayRead(tx, source)) return;
  throw new UserError('Your organisation does not have Bookend read calendars this way.');
}

/** Whether the rep may choose something. @throws UserError when it was chosen for them */
export async function checkFree(tx: Reading, key: keyof Policy): Promise<void> {
  const set = await storedPolicy(tx);
  if (policyOf(set)[key] === undefined) return;
  throw new UserError(set?.managed[key] === undefined ? 'Set by your team’s file.' : 'Set by your organisation.');
}
