import type { Interval } from '../../schedule/types.ts';
import { type AuthorizeDeps, authorize, type GoogleGrant } from '../../sources/google/authorize.ts';
import { GoogleFailure, LAPSED } from '../../sources/google/failure.ts';
import { type GoogleDeps, type GoogleOutcome, readGoogle } from '../../sources/google/source.ts';
import type { GoogleState } from '../../sources/google/state.ts';
import { silentTokens } from '../../sources/google/tokens.ts';
import type { CalendarRecord } from '../../store/calendars.ts';
import type { World } from '../world.ts';
import type { GoogleSignIn } from './google-sign-in.ts';
import { rangeFrom, type SourceAnswer } from './read-source.ts';

/** Where the browser has no sign-in. */
export const NO_SIGN_IN =
  'This browser cannot sign in to Google. Keep Google Calendar open in a tab, or paste a secret iCal address.';

/** Nothing is known of the account before the first read. */
export interface GoogleConnection {
  account: string;
  grant: GoogleGrant;
  answer: SourceAnswer;
}

/**
 * Asks the rep for their calendar in a window of Google's, and reads it once.
 * @throws GoogleFailure with what to do
 */
export async function signIn(google: GoogleSignIn, zone: string, world: World): Promise<GoogleConnection> {
  const grant = await authorize(authorizeDeps(google, world), { interactive: true, loginHint: null });
  const token: GoogleDeps['token'] = async ({ renew }) => {
    if (renew) throw new GoogleFailure('lapsed', LAPSED);
    return grant.token;
  };
  const outcome = await readGoogle(null, range(world), deps(token, zone, null, world));
  const { account } = outcome.state;
  if (!outcome.reading || account === null) {
    const failed = 'why' in outcome.status ? outcome.status : null;
    throw new GoogleFailure(failed?.state ?? 'broken', failed?.why ?? 'Google did not say whose calendar it is.');
  }
  return { account, grant, answer: answerOf(outcome) };
}

/** Reads what changed, without a window. */
export async function readGoogleOf(record: CalendarRecord, zone: string, world: World): Promise<SourceAnswer> {
  const { google } = world;
  if (!google) return { ...answerOf(null), change: { state: 'blocked', why: NO_SIGN_IN } };
  const token = silentTokens({
    ...authorizeDeps(google, world),
    loginHint: record.account,
    load: () => google.loadGrant(record.id),
    save: (grant) => google.saveGrant(record.id, grant),
  });
  const outcome = await readGoogle(stateOf(record.sync), range(world), deps(token, zone, record.chosen, world));
  if (outcome.reading && outcome.state.account !== record.account) {
    await google.saveGrant(record.id, null);
    const why = `Google signed in another account. Sign in as ${record.account} and connect again.`;
    return { ...answerOf(null), change: { state: 'lapsed', why } };
  }
  return answerOf(outcome);
}

const range = (world: World): Interval => rangeFrom(world.now(), 90);

function stateOf(sync: unknown): GoogleState | null {
  const state = sync as GoogleState | null;
  return state?.version === 1 ? state : null;
}

function answerOf(outcome: GoogleOutcome | null): SourceAnswer {
  if (!outcome) return { reading: null, place: { calendar: '', covers: [] }, change: {} };
  const { reading, state, status, calendars } = outcome;
  return {
    reading,
    place: { calendar: '', covers: state.calendars.map(({ id }) => id) },
    change: {
      state: status.state,
      why: 'why' in status ? status.why : (reading?.warnings[0] ?? null),
      sync: state,
      ...(calendars.length > 0 ? { listed: calendars.map(({ id, name }) => ({ id, name })) } : {}),
    },
  };
}

export function authorizeDeps(google: GoogleSignIn, world: World): AuthorizeDeps {
  return {
    launchWebAuthFlow: google.launchWebAuthFlow,
    // Asked for only where there is a client: without one the browser's own sign-in may not even be there.
    redirectUri: google.clientId === null ? '' : google.redirectUri(),
    clientId: google.clientId,
    nonce: world.newId,
    now: () => Date.parse(world.now()),
  };
}

function deps(token: GoogleDeps['token'], zone: string, calendars: string[] | null, world: World): GoogleDeps {
  return {
    request: world.get,
    token,
    wait,
    timeout: (ms) => AbortSignal.timeout(ms),
    now: () => Date.parse(world.now()),
    random: Math.random,
    zone,
    calendars,
  };
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
