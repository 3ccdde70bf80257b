import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { authorize, SCOPES } from '../../../src/sources/google/authorize.ts';
import { revoke } from '../../../src/sources/google/tokens.ts';
import { downloadFeed } from '../../../src/sources/ical/download.ts';
import { type GoogleDouble, startGoogle } from './server.ts';

const API = 'https://www.googleapis.com/calendar/v3/';
const REDIRECT = 'https://abcdefghijklmnop.chromiumapp.org/';
let google: GoogleDouble;
beforeEach(async () => {
  google = await startGoogle();
  google.calendars.add({ id: 'me', summary: 'Me', primary: true, accessRole: 'owner' });
});
afterEach(() => google.close());

interface Listed {
  items: { id: string; status: string }[];
  nextPageToken?: string;
  nextSyncToken?: string;
}

async function list(query: Record<string, string>): Promise<{ status: number; json: Listed }> {
  const headers = { authorization: 'Bearer tok-1' };
  const response = await google.send(`${API}calendars/me/events?${new URLSearchParams(query)}`, { headers });
  return { status: response.status, json: (await response.json()) as Listed };
}

const insert = (id: string, from: string, to: string, repeat?: { days: number; count: number }): void =>
  google.calendars.insert('me', {
    id,
    summary: id,
    start: { dateTime: from },
    end: { dateTime: to },
    ...(repeat ? { repeat } : {}),
  });

describe('the double of the Calendar API', () => {
  test('gives a sync token on the last page only', async () => {
    insert('s', '2026-11-26T09:00:00Z', '2026-11-26T10:00:00Z', { days: 1, count: 3 });
    const first = await list({ maxResults: '2' });
    expect(first.json).toMatchObject({ nextPageToken: expect.any(String) });
    expect(first.json.nextSyncToken).toBeUndefined();
    const second = await list({ maxResults: '2', pageToken: first.json.nextPageToken ?? '' });
    expect(second.json.items.map(({ id }) => id)).toEqual(['s_20261128T090000Z']);
    expect(second.json.nextSyncToken).toEqual(expect.any(String));
  });

  test('filters on the end after timeMin and the start before timeMax, both exclusive', async () => {
    insert('a', '2026-11-26T09:00:00Z', '2026-11-26T10:00:00Z');
    const ids = async (timeMin: string, timeMax: string) => (await list({ timeMin, timeMax })).json.items.length;
    expect(await ids('2026-11-26T10:00:00Z', '2026-11-27T00:00:00Z')).toBe(0);
    expect(await ids('2026-11-26T09:59:59Z', '2026-11-27T00:00:00Z')).toBe(1);
    expect(await ids('2026-11-26T00:00:00Z', '2026-11-26T09:00:00Z')).toBe(0);
  });

  test('tells changes since a token, of a deleted event no more than is promised', async () => {
    insert('s', '2026-11-26T09:00:00Z', '2026-11-26T10:00:00Z', { days: 1, count: 2 });
    const { nextSyncToken = '' } = (await list({})).json;
    google.calendars.cancel('me', 's_20261127T090000Z');
    expect((await list({ syncToken: nextSyncToken })).json.items).toEqual([
      {
        id: 's_20261127T090000Z',
        status: 'cancelled',
        updated: '',
        recurringEventId: 's',
        originalStartTime: { dateTime: '2026-11-27T09:00:00Z' },
      },
    ]);
  });

  test('lists lag behind, a single event does not; what they lag behind by is a change since their token', async () => {
    insert('a', '2026-11-26T09:00:00Z', '2026-11-26T10:00:00Z');
    google.calendars.lag = 1;
    const { items, nextSyncToken = '' } = (await list({})).json;
    expect(items).toEqual([]);
    const headers = { authorization: 'Bearer tok-1' };
    expect((await google.send(`${API}calendars/me/events/a`, { headers })).status).toBe(200);
    google.calendars.lag = 0;
    expect((await list({ syncToken: nextSyncToken })).json.items.map(({ id }) => id)).toEqual(['a']);
  });

  test.each<[string, Record<string, string>, number]>([
    ['a token together with a range', { syncToken: '0', timeMin: '2026-11-26T00:00:00Z' }, 400],
    ['a token together with an order', { syncToken: '0', orderBy: 'startTime' }, 400],
    ['a token without deleted events', { syncToken: '0', showDeleted: 'false' }, 400],
    ['a token that is too old', { syncToken: '0' }, 410],
  ])('refuses %s', async (_, query, status) => {
    google.calendars.oldest = 1;
    expect((await list(query)).status).toBe(status);
  });
});

describe('the consent page', () => {
  const query = { redirect_uri: REDIRECT, response_type: 'token', client_id: 'c', state: 's' };

  /** Opens the page as a browser would, presses a button, and says where that leads. */
  const sign =
    (button: 'allow' | 'deny') =>
    async ({ url, interactive }: { url: string; interactive: boolean }) => {
      const response = await google.send(url, { redirect: 'manual' });
      if (response.status === 302) return response.headers.get('location') ?? '';
      if (!interactive) throw new Error('User interaction required.');
      const href = new RegExp(`id="${button}" href="([^"]+)"`)
        .exec(await response.text())?.[1]
        ?.replaceAll('&amp;', '&');
      const next = await google.send(`${url.split('?')[0]}${href}`, { redirect: 'manual' });
      return next.headers.get('location') ?? '';
    };
  const signIn = (interactive: boolean, button: 'allow' | 'deny' = 'allow') =>
    authorize(
      { launchWebAuthFlow: sign(button), redirectUri: REDIRECT, clientId: 'c', nonce: () => 'n-1', now: () => 0 },
      { interactive, loginHint: interactive ? null : 'rep@rivet.example' },
    );

  test('gives a token that the API takes, silently afterwards, until it is taken back', async () => {
    await expect(signIn(false)).rejects.toMatchObject({ state: 'lapsed' });
    const { token } = await signIn(true);
    expect(google.oauth.tokens.has(token)).toBe(true);
    expect((await signIn(false)).token).not.toBe(token);
    expect(await revoke(token, google.send)).toBe(true);
    await expect(signIn(false)).rejects.toMatchObject({ state: 'lapsed' });
  });

  test('says so when it is denied, and when nobody is signed in', async () => {
    await expect(signIn(true, 'deny')).rejects.toMatchObject({ state: 'needs-setup' });
    google.oauth.signedIn = false;
    await expect(signIn(false)).rejects.toMatchObject({ state: 'lapsed' });
  });

  test('leads nowhere else than to an extension', async () => {
    const bad = new URLSearchParams({ ...query, redirect_uri: 'https://else.example/', scope: SCOPES.join(' ') });
    expect(
      (await google.send(`https://accounts.google.com/o/oauth2/v2/auth?${bad}`, { redirect: 'manual' })).status,
    ).toBe(400);
  });
});

describe('the host of secret addresses', () => {
  const path = '/calendar/ical/me/private-0a/basic.ics';
  const address = { secret: `https://calendar.google.com${path}`, shown: '', calendar: '' };
  const get = (): Promise<{ text: string }> =>
    downloadFeed(address, { get: google.send, now: () => '2026-11-26T09:00:00Z' });

  test('sends a feed once, then says that it did not change', async () => {
    google.feeds.set(path, { body: 'BEGIN:VCALENDAR', type: 'text/calendar' });
    expect((await get()).text).toBe('BEGIN:VCALENDAR');
    const etag = (await google.send(address.secret)).headers.get('etag') ?? '';
    expect((await google.send(address.secret, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  test('does not know an address that was reset, and may be in trouble', async () => {
    google.feeds.set(path, null);
    await expect(get()).rejects.toThrow('Copy the secret address again');
    google.faults = [{ kind: 'status', status: 503 }];
    await expect(get()).rejects.toThrow('did not answer (503)');
  });
});
