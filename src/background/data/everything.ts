import { allCalendars } from '../../store/calendars.ts';
import { clearStores, storedCounts } from '../../store/counts.ts';
import { load } from '../../store/save.ts';
import type { Database } from '../../store/schema.ts';
import { forgetSentinel } from '../../store/sentinel.ts';
import { countSnapshots } from '../../store/snapshot.ts';
import { leaveAllOfGoogle } from '../calendar/leave-google.ts';
import { forgetHeld } from '../deals/held-times.ts';
import { forgetFollowUps } from '../follow-ups/waiting.ts';
import { repairAlarms } from '../nudges/alarms.ts';
import { showCount } from '../nudges/badge.ts';
import { clearNotices } from '../nudges/notifications.ts';
import { forgetUndo } from '../people/people.ts';
import { readManaged } from '../team/policy.ts';
import type { Handler, World } from '../world.ts';

/** What is there now, even when it is less than there was. */
export const countStored: Handler<'stored-counts'> = async (_payload, { connection, area }) => ({
  ...(await storedCounts(await connection.unchecked())),
  snapshot: await countSnapshots(area),
});

/**
 * Deletes every record, note, permission, alarm and count. Also the way on when the database was lost, is of another version or
 * cannot be read: then the database itself is removed, and how much was in it is not known. Beside the records of each store
 * it answers `unconfirmed` where Google did not say that a permission is gone, with how many those are.
 */
export const deleteEverything: Handler<'delete-everything'> = (_payload, world) =>
  // What is being refreshed was read before, and would set its alarm and badge again after.
  world.alone(() => deleteAll(world));

async function deleteAll(world: World): Promise<Record<string, number>> {
  const { area, google } = world;
  const snapshot = await countSnapshots(area);
  // First what is noted beside the database: dying half-way must neither look like loss at the next start nor leave the
  // second copy behind.
  await area.clear();
  const db = await readable(world);
  const connected = (await load(db, ['calendars'], allCalendars)).filter(({ source }) => source === 'google-api');
  const deleted = { ...(await clearStores(db)), snapshot };
  // Writes are counted from nought again: what was remembered of before would pass for now once there were as many.
  forgetHeld(db);
  forgetUndo();
  await forgetFollowUps(world, null);
  await area.clear();
  await repairAlarms(world.alarms, null, world.now());
  await showCount(world.badge, 0);
  await clearNotices(world);
  const unconfirmed = google ? await leaveAllOfGoogle(google, connected, world) : 0;
  // What tabs showed and what pages draw first. Last, for what Google allowed is there, and was needed until now.
  await world.session?.clear();
  // What an administrator set still holds.
  await readManaged(world);
  return { ...deleted, ...(unconfirmed > 0 && { unconfirmed }) };
}

async function readable({ connection }: World): Promise<Database> {
  try {
    return await connection.unchecked();
  } catch {
    await connection.destroy();
    return connection.unchecked();
  }
}

/** The rep has read that records were lost, and goes on with what is left. */
export const acceptLoss: Handler<'accept-loss'> = async (_payload, { area, connection }) => {
  await forgetSentinel(area);
  await connection.checked();
  return null;
};
