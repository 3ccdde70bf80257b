import { authorize, type GoogleGrant, isFresh } from '../../sources/google/authorize.ts';
import { revoke } from '../../sources/google/tokens.ts';
import { allCalendars, type CalendarRecord } from '../../store/calendars.ts';
import type { Reading } from '../../store/schema.ts';
import type { World } from '../world.ts';
import { authorizeDeps } from './google.ts';
import type { GoogleSignIn } from './google-sign-in.ts';

/** Nobody waits longer for Google to hear that Bookend leaves. */
const LONGEST_MS = 10_000;

/**
 * Takes the permission for an account back at Google, and forgets it here whatever Google says. Without one that
 * is kept and still holds, one is asked for without a window: only who holds a permission can take it back, and of an
 * expired one Google says that there is none.
 * @returns whether Google said that it is gone
 */
export async function leaveGoogle(
  google: GoogleSignIn,
  { id, account }: Pick<CalendarRecord, 'id' | 'account'>,
  world: World,
): Promise<boolean> {
  try {
    const kept = await google.loadGrant(id);
    const grant = isHeld(kept, world)
      ? kept
      : await authorize(authorizeDeps(google, world), { interactive: false, loginHint: account });
    return await takeBack(grant.token, world);
  } catch {
    return false;
  } finally {
    await google.saveGrant(id, null);
  }
}

/**
 * Takes back every permission, kept or not, and gives the browser's permissions back. Never fails.
 * @param connected the calendars that were connected, as far as that is known
 * @returns for how many permissions Google did not say that they are gone
 */
export async function leaveAllOfGoogle(
  google: GoogleSignIn,
  connected: Pick<CalendarRecord, 'id' | 'account'>[],
  world: World,
): Promise<number> {
  try {
    const grants = await google.grants();
    const kept = await Promise.all(connected.map(async ({ id }) => isHeld(await google.loadGrant(id), world)));
    const gone = await Promise.all([
      ...grants.filter((grant) => isHeld(grant, world)).map(({ token }) => takeBack(token, world)),
      ...connected.filter((_, index) => !kept[index]).map((record) => leaveGoogle(google, record, world)),
    ]);
    await google.forgetGrants();
    await google.release();
    return gone.filter((isGone) => !isGone).length;
  } catch {
    // What the browser no longer knows cannot be taken back either.
    await google.forgetGrants();
    return connected.length;
  }
}

const isHeld = (grant: GoogleGrant | null, { now }: World): grant is GoogleGrant =>
  grant !== null && isFresh(grant, Date.parse(now()));

/** @returns whether Google said that it is gone */
export const takeBack = (token: string, { get }: World): Promise<boolean> =>
  revoke(token, (address, options) => get(address, { ...options, signal: AbortSignal.timeout(LONGEST_MS) }));

/** Whether no account is connected any more, so that nothing needs to be asked of Google. */
export const isLastOfGoogle = async (tx: Reading): Promise<boolean> =>
  !(await allCalendars(tx)).some(({ source }) => source === 'google-api');
