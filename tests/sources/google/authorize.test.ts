import { describe, expect, test, vi } from 'vitest';
import { type AuthorizeDeps, authorize, isFresh, SCOPES } from '../../../src/sources/google/authorize.ts';
import { googleClientId } from '../../../src/sources/google/client-id.ts';
import { revoke, silentTokens } from '../../../src/sources/google/tokens.ts';

const NOW = Date.parse('2026-11-26T09:00:00Z');
const redirectUri = 'https://abcdefghijklmnop.chromiumapp.org/';
const given = (more: Record<string, string> = {}): Record<string, string> => ({
  access_token: 'tok-1',
  token_type: 'Bearer',
  expires_in: '3599',
  scope: SCOPES.join(' '),
  ...more,
});

/** Google's answer, with the state it was asked with unless another is given. */
function create(answer: Record<string, string> | Error, more: Partial<AuthorizeDeps> = {}) {
  const asked: { url: URL; interactive: boolean }[] = [];
  const deps: AuthorizeDeps = {
    redirectUri,
    clientId: '1-a.apps.googleusercontent.com',
    nonce: () => `n${asked.length}`,
    now: () => NOW,
    launchWebAuthFlow: async ({ url, interactive }) => {
      asked.push({ url: new URL(url), interactive });
      if (answer instanceof Error) throw answer;
      const state = new URL(url).searchParams.get('state') ?? '';
      return `${redirectUri}#${new URLSearchParams({ state, ...answer })}`;
    },
    ...more,
  };
  return { deps, asked };
}

describe('signing in to Google', () => {
  test('asks to read, in a window, with a choice of account', async () => {
    const { deps, asked } = create(given());
    expect(await authorize(deps, { interactive: true, loginHint: null })).toEqual({
      token: 'tok-1',
      expiresAt: NOW + 3_599_000,
    });
    const { url, interactive } = asked[0]!;
    expect(interactive).toBe(true);
    expect(url.origin + url.pathname).toBe('https://accounts.google.com/o/oauth2/v2/auth');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: '1-a.apps.googleusercontent.com',
      redirect_uri: redirectUri,
      response_type: 'token',
      scope: SCOPES.join(' '),
      state: 'n0',
      prompt: 'select_account',
    });
    expect(SCOPES.filter((scope) => !/readonly|freebusy/.test(scope))).toEqual([]);
  });

  test('is silent later, for the same account', async () => {
    const { deps, asked } = create(given());
    await authorize(deps, { interactive: false, loginHint: 'rep@rivet.example' });
    expect(asked[0]?.interactive).toBe(false);
    expect(Object.fromEntries(asked[0]!.url.searchParams)).toMatchObject({
      prompt: 'none',
      login_hint: 'rep@rivet.example',
    });
  });

  test.each<[string, Record<string, string> | Error, boolean, string, RegExp]>([
    ['was denied', { error: 'access_denied' }, true, 'needs-setup', /did not allow/],
    ['is blocked by an admin', { error: 'admin_policy_enforced' }, true, 'blocked', /Ask an admin/],
    ['was closed', new Error('The user did not approve access.'), true, 'needs-setup', /closed before.*Ask an admin/],
    ['has no network', new Error('Authorization page could not be loaded.'), true, 'broken', /could not be reached/],
    [
      'has no network without a window',
      new Error('Authorization page could not be loaded.'),
      false,
      'broken',
      /could not/,
    ],
    ['needs the rep', { error: 'interaction_required' }, false, 'lapsed', /Connect Google Calendar/],
    [
      'needs the rep, says the browser',
      new Error('User interaction required.'),
      false,
      'lapsed',
      /Connect Google Calendar/,
    ],
    ['answers for somebody else', given({ state: 'other' }), true, 'broken', /does not belong/],
    ['gives no token', given({ access_token: '' }), true, 'broken', /no permission/],
    ['gives a token without an end', given({ expires_in: 'soon' }), true, 'broken', /no permission/],
    ['gives less than was asked', given({ scope: SCOPES[1]! }), true, 'needs-setup', /Tick both/],
    ['says a new word', { error: 'teapot' }, true, 'broken', /Try again later/],
  ])('that %s says what to do', async (_, answer, interactive, state, message) => {
    const { deps } = create(answer);
    await expect(authorize(deps, { interactive, loginHint: 'rep@rivet.example' })).rejects.toMatchObject({
      name: 'UserError',
      state,
      message: expect.stringMatching(message),
    });
  });

  test('goes on without busy times when only these were left out', async () => {
    const { deps } = create(given({ scope: SCOPES.slice(0, 2).join(' ') }));
    expect((await authorize(deps, { interactive: true, loginHint: null })).token).toBe('tok-1');
  });

  test('cannot begin in a copy built without a client id', async () => {
    vi.stubEnv('VITE_GOOGLE_CLIENT_ID', 'secret');
    expect(googleClientId()).toBe(null);
    const { deps, asked } = create(given(), { clientId: null });
    await expect(authorize(deps, { interactive: true, loginHint: null })).rejects.toMatchObject({
      state: 'needs-setup',
    });
    expect(asked).toEqual([]);
    vi.stubEnv('VITE_GOOGLE_CLIENT_ID', '12-ab.apps.googleusercontent.com');
    expect(googleClientId()).toBe('12-ab.apps.googleusercontent.com');
    vi.unstubAllEnvs();
  });

  test('an answer that went somewhere else is none', async () => {
    const { deps } = create(given(), { launchWebAuthFlow: async () => 'https://else.example/#access_token=x' });
    await expect(authorize(deps, { interactive: true, loginHint: null })).rejects.toMatchObject({ state: 'lapsed' });
  });
});

describe('tokens', () => {
  test.each<[string, number, boolean]>([
    ['has an hour', 3_600_000, true],
    ['is about to expire', 30_000, false],
    ['expired', -1, false],
    ['seems to last for days, because the clock was set back', 86_400_000, false],
  ])('one that %s', (_, left, fresh) => {
    expect(isFresh({ token: 'x', expiresAt: NOW + left }, NOW)).toBe(fresh);
  });

  test('are kept while they are good, and got anew when refused', async () => {
    const { deps, asked } = create(given());
    let kept: { token: string; expiresAt: number } | null = null;
    const token = silentTokens({
      ...deps,
      loginHint: 'rep@rivet.example',
      load: async () => kept,
      save: async (grant) => {
        kept = grant;
      },
    });
    expect([await token({ renew: false }), await token({ renew: false })]).toEqual(['tok-1', 'tok-1']);
    expect(asked).toHaveLength(1);
    await token({ renew: true });
    expect(asked).toHaveLength(2);
  });

  test.each<[string, () => Promise<Response>, boolean]>([
    ['as Google says', async () => new Response('{}'), true],
    ['as there was none any more', async () => new Response('', { status: 400 }), true],
    ['not while there is no network', async () => Promise.reject(new TypeError('x')), false],
  ])('are taken back, %s', async (_, answer, done) => {
    const fetch = vi.fn((_: string, __: RequestInit) => answer());
    expect(await revoke('tok-1', fetch)).toBe(done);
    expect(String(fetch.mock.calls[0]?.[1].body)).toBe('token=tok-1');
  });
});
