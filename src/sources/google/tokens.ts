import { type AuthorizeDeps, authorize, type GoogleGrant, isFresh } from './authorize.ts';

export interface TokenDeps extends AuthorizeDeps {
  /** The account's address, for a sign-in without a window. */
  loginHint: string | null;
  /** Keeps the grant until the browser is closed. */
  load: () => Promise<GoogleGrant | null>;
  save: (grant: GoogleGrant | null) => Promise<void>;
}

/**
 * Gives `readGoogle` its tokens: the one that is kept while it is good, else a new one, asked for without a window.
 * @throws GoogleFailure when the rep has to do something, or Google cannot be reached
 */
export function silentTokens(deps: TokenDeps): (options: { renew: boolean }) => Promise<string> {
  return async ({ renew }) => {
    const kept = renew ? null : await deps.load();
    if (kept && isFresh(kept, deps.now())) return kept.token;
    await deps.save(null);
    const grant = await authorize(deps, { interactive: false, loginHint: deps.loginHint });
    await deps.save(grant);
    return grant.token;
  };
}

/**
 * Takes the permission back at Google (developers.google.com/identity/protocols/oauth2/javascript-implicit-flow#tokenrevoke).
 * True when Google says so, or says that there was none.
 */
export async function revoke(
  token: string,
  request: (address: string, options: RequestInit) => Promise<Response>,
): Promise<boolean> {
  try {
    const response = await request('https://oauth2.googleapis.com/revoke', {
      method: 'POST',
      body: new URLSearchParams({ token }),
      credentials: 'omit',
      redirect: 'error',
    });
    return response.ok || response.status === 400;
  } catch {
    return false;
  }
}
