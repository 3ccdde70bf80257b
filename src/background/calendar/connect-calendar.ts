import { UserError } from '../../errors.ts';
import { isCalendarAddress } from '../../schedule/calendar-address.ts';
import type { KnownMeeting } from '../../schedule/meeting.ts';
import { readAddress } from '../../sources/ical/address.ts';
import { calendarById, calendarId, newCalendar, putCalendar, putSecret } from '../../store/calendars.ts';
import { timesCleared } from '../../store/counts.ts';
import { load, save } from '../../store/save.ts';
import type { Database, Reading } from '../../store/schema.ts';
import { getSettings } from '../../store/settings.ts';
import { checkMayRead, checkSource } from '../team/policy.ts';
import type { Handler } from '../world.ts';
import { zoneOf } from '../zones/rep-zone.ts';
import { readCalendar } from './calendar-sync.ts';
import { NO_SIGN_IN, signIn } from './google.ts';
import { takeBack } from './leave-google.ts';
import { readFeedOf } from './read-source.ts';
import { takeReading } from './take-reading.ts';

/**
 * Keeps a secret address once one read of it succeeded.
 * @throws UserError, without the address in it, when it is none or cannot be read
 */
export const connectFeed: Handler<'connect-feed'> = async ({ address: pasted }, world) => {
  await checkSource(world, 'ical');
  const { secret, shown, calendar } = readAddress(pasted);
  const account = calendar.includes('@') && !isCalendarAddress(calendar) ? calendar : '';
  const db = await world.connection.checked();
  const cleared = timesCleared(db);
  const zone = zoneOf(await load(db, ['settings'], getSettings), world);
  const id = calendarId('ical', calendar);
  const triedAt = world.now();
  const { reading, place, change } = await readFeedOf({ account, shown }, secret, zone, world);
  if (!reading) throw new UserError(change.why ?? 'The calendar could not be read. Try again later.');
  await save(db, ['calendars', 'meetings', 'secrets'], async (tx) => {
    await checkStill(db, tx, 'ical', cleared);
    const { asking: _asked, ...before } = (await calendarById(tx, id)) ?? newCalendar({ id, source: 'ical', account });
    const record = { ...before, ...change, shown, triedAt };
    await putCalendar(tx, await takeReading(tx, record, place, reading, world.now()));
    await putSecret(tx, id, secret);
  });
  return null;
};

/** @throws UserError with what to do when the rep did not allow it, or nothing could be read */
export const connectGoogle: Handler<'connect-google'> = async (_payload, world) => {
  const { google } = world;
  if (!google) throw new UserError(NO_SIGN_IN);
  await checkSource(world, 'google-api');
  const db = await world.connection.checked();
  const cleared = timesCleared(db);
  const zone = zoneOf(await load(db, ['settings'], getSettings), world);
  const triedAt = world.now();
  const { account, grant, answer } = await signIn(google, zone, world);
  const { reading, place, change } = answer;
  const id = calendarId('google-api', account);
  const chosen = await save(db, ['calendars', 'meetings'], async (tx) => {
    await checkStill(db, tx, 'google-api', cleared);
    const known = await calendarById(tx, id);
    const { asking: _asked, ...before } = known ?? newCalendar({ id, source: 'google-api', account });
    const record = { ...before, ...change, triedAt };
    await putCalendar(tx, reading ? await takeReading(tx, record, place, reading, world.now()) : record);
    return before.chosen;
  }).catch(async (error: unknown) => {
    // What is not kept here is not kept at Google either.
    await takeBack(grant.token, world);
    throw error;
  });
  await google.saveGrant(id, grant);
  // The first reading knew of no choice.
  if (chosen) await readCalendar(world, id);
  return null;
};

/**
 * A calendar takes its time to answer: meanwhile it may have been ruled out, or everything been deleted.
 * @param cleared see `timesCleared`, before it was asked
 */
async function checkStill(db: Database, tx: Reading, source: KnownMeeting['source'], cleared: number): Promise<void> {
  await checkMayRead(tx, source);
  if (timesCleared(db) !== cleared)
    throw new UserError('Everything was deleted meanwhile. Connect the calendar again.');
}
