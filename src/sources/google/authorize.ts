import { HOUR, MINUTE } from '../../schedule/instants.ts';
import { GoogleFailure } from './failure.ts';

/** What the rep allowed. For `storage.session` only: whoever has the token can read the calendar until it expires. */
export interface GoogleGrant {
  token: string;
  /** Milliseconds since 1970, by this machine's clock. */
  expiresAt: number;
}

export interface AuthorizeDeps {
  /** `browser.identity.launchWebAuthFlow`. */
  launchWebAuthFlow: (options: { url: string; interactive: boolean }) => Promise<string | undefined>;
  /** `browser.identity.getRedirectURL()`. */
  redirectUri: string;
  /** From `googleClientId`; null when this copy of Bookend was built without. */
  clientId: string | null;
  /** A value nobody can guess, new at each call. */
  nonce: () => string;
  /** Milliseconds since 1970. */
  now: () => number;
}

export interface AuthorizeOptions {
  /** False: without a window, or not at all. */
  interactive: boolean;
  /** The account's address, where it is known. Without it a silent sign-in fails for a person with several accounts. */
  loginHint: string | null;
}

/** To read, and no more than is needed: events, which calendars there are, and busy times of those that show only these. */
export const SCOPES = ['calendar.events.readonly', 'calendar.calendarlist.readonly', 'calendar.freebusy'].map(
  (scope) => `https://www.googleapis.com/auth/${scope}`,
);

const ENDPOINT = 'https://accounts.google.com/o/oauth2/v2/auth';
/** A token is renewed a little before it expires. */
const EARLY_MS = MINUTE;

const NO_CLIENT = 'This copy of Bookend was built without a Google client id, so it cannot ask for your calendar.';
const OFFLINE = 'Google’s sign-in page could not be reached. Check the connection and try again.';
const ASK_AGAIN = 'Google wants to ask you again. Connect Google Calendar in Bookend’s settings.';
const BLOCKED = 'Your company does not allow Bookend. Ask an admin to trust it in the Google Workspace Admin console.';

const ERRORS: Record<string, () => GoogleFailure> = {
  access_denied: () =>
    new GoogleFailure(
      'needs-setup',
      'You did not allow it, so the calendar was not read. Connect again to change that.',
    ),
  admin_policy_enforced: () => new GoogleFailure('blocked', BLOCKED),
  org_internal: () =>
    new GoogleFailure('blocked', 'This client id is only for its own company. Use an account of that company.'),
  invalid_client: () =>
    new GoogleFailure('blocked', 'Google does not know this copy of Bookend. Tell whoever gave it to you.'),
  temporarily_unavailable: () => new GoogleFailure('broken', OFFLINE),
  server_error: () => new GoogleFailure('broken', OFFLINE),
};
for (const silent of ['interaction_required', 'login_required', 'consent_required', 'account_selection_required']) {
  ERRORS[silent] = () => new GoogleFailure('lapsed', ASK_AGAIN);
}

/**
 * Asks Google for an access token by the implicit flow (developers.google.com/identity/protocols/oauth2/javascript-implicit-flow).
 * The code flow with PKCE would be better, but Google's token endpoint answers "client_secret is missing" to web clients
 * even with a code verifier (seen in openid/AppAuth-JS issue 91, manfredsteyer/angular-oauth2-oidc issue 812), and a
 * secret inside an extension is none. So there is no refresh token either: an hour later the token is asked for anew,
 * without a window as long as the rep is signed in to Google and has not taken the permission back.
 * @throws GoogleFailure: `needs-setup`, `lapsed`, `blocked` or `broken`, with what to do
 */
export async function authorize(
  deps: AuthorizeDeps,
  { interactive, loginHint }: AuthorizeOptions,
): Promise<GoogleGrant> {
  if (deps.clientId === null) throw new GoogleFailure('needs-setup', NO_CLIENT);
  const state = deps.nonce();
  const query = new URLSearchParams({
    client_id: deps.clientId,
    redirect_uri: deps.redirectUri,
    response_type: 'token',
    scope: SCOPES.join(' '),
    state,
    // A choice of account only where none is meant.
    ...(interactive ? (loginHint === null ? { prompt: 'select_account' } : {}) : { prompt: 'none' }),
    ...(loginHint === null ? {} : { login_hint: loginHint }),
  });
  let landed: string | undefined;
  try {
    landed = await deps.launchWebAuthFlow({ url: `${ENDPOINT}?${query}`, interactive });
  } catch (error) {
    throw unfinished(error, interactive);
  }
  return grantOf(landed, state, deps);
}

/** Whether the token can still be used. A clock that was set back does not make it last longer than the hour it has. */
export const isFresh = ({ expiresAt }: GoogleGrant, now: number): boolean =>
  now < expiresAt - EARLY_MS && expiresAt - now <= 2 * HOUR;

function grantOf(landed: string | undefined, state: string, { redirectUri, now }: AuthorizeDeps): GoogleGrant {
  if (landed === undefined || !landed.startsWith(redirectUri)) throw new GoogleFailure('lapsed', ASK_AGAIN);
  const url = new URL(landed);
  const answer = new URLSearchParams(url.hash.slice(1) || url.search);
  if (answer.get('state') !== state) {
    throw new GoogleFailure('broken', 'The answer of the sign-in page does not belong to this sign-in. Try again.');
  }
  const error = answer.get('error');
  if (error !== null) {
    throw ERRORS[error]?.() ?? new GoogleFailure('broken', 'Google refused the sign-in. Try again later.');
  }
  const token = answer.get('access_token') ?? '';
  const seconds = Number(answer.get('expires_in'));
  if (token === '' || !(seconds > 0)) throw new GoogleFailure('broken', 'Google gave no permission to use. Try again.');
  // Each box on Google's page can be left unticked. Without busy times the other two are still of use.
  const given = (answer.get('scope') ?? '').split(' ');
  if (SCOPES.slice(0, 2).some((scope) => !given.includes(scope))) {
    throw new GoogleFailure(
      'needs-setup',
      'Bookend needs to see your events and your list of calendars. Tick both boxes.',
    );
  }
  return { token, expiresAt: now() + seconds * 1_000 };
}

/** Browsers only tell in English words how a sign-in ended; what they say is looked at and never shown. */
function unfinished(error: unknown, interactive: boolean): GoogleFailure {
  const words = error instanceof Error ? error.message : '';
  if (/could not be loaded|network/i.test(words)) return new GoogleFailure('broken', OFFLINE);
  if (!interactive) return new GoogleFailure('lapsed', ASK_AGAIN);
  const closed = `The sign-in window was closed before you allowed it. If Google said that access is blocked: ${BLOCKED}`;
  return new GoogleFailure('needs-setup', closed);
}
