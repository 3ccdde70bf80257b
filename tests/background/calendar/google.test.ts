import '../../store/database-in-memory.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { syncCalendars } from '../../../src/background/calendar/calendar-sync.ts';
import { calendars, chooseCalendars, disconnectCalendar } from '../../../src/background/calendar/calendars.ts';
import { connectGoogle } from '../../../src/background/calendar/connect-calendar.ts';
import { grantsIn } from '../../../src/background/calendar/google-grants.ts';
import type { GoogleSignIn } from '../../../src/background/calendar/google-sign-in.ts';
import { knownCalendar } from '../../../src/background/calendar/known-calendar.ts';
import { deleteEverything } from '../../../src/background/data/everything.ts';
import type { World } from '../../../src/background/world.ts';
import { newCalendar, putCalendar } from '../../../src/store/calendars.ts';
import { load, save } from '../../../src/store/save.ts';
import { fakeBrowser, resetFakeBrowser } from '../../fake-browser.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { wakeWorld } from '../fake-world.ts';

const account = 'rep@bookend.example';
const team = 'team@group.calendar.google.com';
const id = `google-api ${account}`;
const REDIRECT = 'https://bookend.chromiumapp.org/';

/** What Google has and answers, and whether the rep lets Bookend in. */
let events: Record<string, { id: string; summary: string }[]>;
let allows: boolean;
let signedInAs: string;
let held: ReturnType<typeof grantsIn>;
const asked = vi.fn<(path: string) => void>();
const released = vi.fn<() => void>();
/** What Google says when it is told that a permission is taken back; null when it cannot be reached. */
let revocation: number | null;
const revoked = vi.fn<(token: string) => void>();

const get: World['get'] = async (address, { headers, body }) => {
  const { host, pathname } = new URL(address);
  if (host === 'oauth2.googleapis.com') return takeBack(String(body));
  asked(pathname);
  expect(headers).toMatchObject({ authorization: 'Bearer token-1' });
  if (pathname.endsWith('/calendarList')) {
    const entry = { accessRole: 'owner', selected: true };
    return Response.json({
      items: [
        { ...entry, id: signedInAs, summary: 'Rep', primary: true },
        { ...entry, id: team, summary: 'Team' },
      ],
    });
  }
  const calendar = decodeURIComponent(pathname.split('/')[4] ?? '');
  const items = (events[calendar] ?? []).map((event) => ({
    ...event,
    status: 'confirmed',
    start: { dateTime: '2026-03-03T09:00:00Z' },
    end: { dateTime: '2026-03-03T09:30:00Z' },
  }));
  return Response.json({ items, nextSyncToken: 'sync-1' });
};

function takeBack(body: string): Response {
  if (revocation === null) throw new TypeError('Failed to fetch');
  revoked(new URLSearchParams(body).get('token') ?? '');
  return new Response('{}', { status: revocation });
}

const google = (clientId: string | null = 'x.apps.googleusercontent.com'): GoogleSignIn => ({
  clientId,
  redirectUri: () => REDIRECT,
  launchWebAuthFlow: async ({ url }) => {
    const query = new URL(url).searchParams;
    const answer = allows
      ? { access_token: 'token-1', expires_in: '3600', scope: query.get('scope') ?? '' }
      : { error: 'access_denied' };
    return `${REDIRECT}#${new URLSearchParams({ ...answer, state: query.get('state') ?? '' })}`;
  },
  ...held,
  release: async () => void released(),
});
const worldAt = (now: string, signIn = google()): World => ({
  ...wakeWorld(`2026-03-02T${now}.000Z`),
  get,
  google: signIn,
});

beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  held = grantsIn(fakeBrowser.storage.session);
  for (const spy of [asked, released, revoked]) spy.mockClear();
  revocation = 200;
  allows = true;
  signedInAs = account;
  events = { [account]: [{ id: 'pilot', summary: 'Pilot' }], [team]: [{ id: 'offsite', summary: 'Offsite' }] };
});

const titles = async (world: World) => {
  const db = await world.connection.checked();
  const { meetings } = await load(db, ['calendars', 'meetings'], (tx) => knownCalendar(tx, world.now()));
  return meetings.map(({ title }) => title).sort();
};
const shown = async (world: World) => (await calendars(null, world)).connected;

describe('Google Calendar', () => {
  test('is connected by one consent, and what is in it is known at once', async () => {
    const world = worldAt('09:00:00');
    await connectGoogle(null, world);
    expect(await titles(world)).toEqual(['Offsite', 'Pilot']);
    expect(await shown(world)).toMatchObject([
      {
        id,
        account,
        state: 'ready',
        meetings: 2,
        calendars: [
          { id: account, name: 'Rep', counts: true },
          { id: team, name: 'Team', counts: true },
        ],
        reach: { end: '2026-05-31T09:00:00Z' },
      },
    ]);
    expect(await held.loadGrant(id)).not.toBeNull();
  });

  test('is not connected when the rep does not allow it, and says how to', async () => {
    allows = false;
    const world = worldAt('09:00:00');
    await expect(connectGoogle(null, world)).rejects.toThrow(/did not allow it/);
    expect(await shown(world)).toEqual([]);
    expect(asked).not.toHaveBeenCalled();
  });

  test('cannot be connected by a copy without a client id, which says so before', async () => {
    const world = worldAt('09:00:00', google(null));
    expect((await calendars(null, world)).googlePossible).toBe(false);
    await expect(connectGoogle(null, world)).rejects.toThrow(/client id/);
  });

  test('is read again by itself, with the permission that is kept or one asked for silently', async () => {
    await connectGoogle(null, worldAt('09:00:00'));
    await held.forgetGrants();
    events[account]?.push({ id: 'demo', summary: 'Demo' });
    const world = worldAt('09:15:00');
    expect(await syncCalendars(world)).toBe(1);
    expect(await titles(world)).toEqual(['Demo', 'Offsite', 'Pilot']);
  });

  test('says to connect again when the permission was taken back, and keeps what was known', async () => {
    await connectGoogle(null, worldAt('09:00:00'));
    await held.forgetGrants();
    allows = false;
    const world = worldAt('09:15:00');
    await syncCalendars(world);
    expect((await shown(world))[0]?.why).toMatch(/[Cc]onnect/);
    expect((await shown(world))[0]?.state).not.toBe('ready');
    expect(await titles(world)).toEqual(['Offsite', 'Pilot']);
  });

  test('leaves out a calendar the rep does not count, at once', async () => {
    await connectGoogle(null, worldAt('09:00:00'));
    const world = worldAt('09:01:00');
    await chooseCalendars({ id, chosen: [account] }, world);
    expect(await titles(world)).toEqual(['Pilot']);
    expect((await shown(world))[0]?.calendars.map(({ counts }) => counts)).toEqual([true, false]);
  });

  test('takes all it brought with it when it is disconnected, and its permission', async () => {
    const world = worldAt('09:00:00');
    await connectGoogle(null, world);
    expect(await disconnectCalendar({ id }, world)).toEqual({ revoked: true });
    expect(await titles(world)).toEqual([]);
    expect(await shown(world)).toEqual([]);
    expect(await held.grants()).toEqual([]);
    expect(revoked.mock.calls).toEqual([['token-1']]);
    expect(released).toHaveBeenCalledTimes(1);
  });

  test('takes back a permission that was not kept, by asking for one without a window', async () => {
    const world = worldAt('09:00:00');
    await connectGoogle(null, world);
    await held.forgetGrants();
    expect(await disconnectCalendar({ id }, world)).toEqual({ revoked: true });
    expect(revoked.mock.calls).toEqual([['token-1']]);
  });

  test.each([
    ['one account is disconnected', (world: World) => disconnectCalendar({ id }, world)],
    ['everything is deleted', (world: World) => deleteEverything(null, world)],
  ])('takes the permission back with a token that still holds, when %s hours later', async (_, leave) => {
    await connectGoogle(null, worldAt('09:00:00'));
    await held.saveGrant(id, { token: 'expired', expiresAt: Date.parse('2026-03-02T10:00:00Z') });
    await leave(worldAt('14:00:00'));
    expect(revoked.mock.calls).toEqual([['token-1']]);
  });

  test.each<[string, () => unknown]>([
    ['Google cannot be reached', () => (revocation = null)],
    ['Google is in trouble', () => (revocation = 503)],
    [
      'there is no permission to be had any more',
      async () => {
        await held.forgetGrants();
        allows = false;
      },
    ],
  ])('is disconnected all the same when %s, and that is said', async (_, happens) => {
    const world = worldAt('09:00:00');
    await connectGoogle(null, world);
    await happens();
    expect(await disconnectCalendar({ id }, world)).toEqual({ revoked: false });
    expect(await shown(world)).toEqual([]);
    expect(await held.grants()).toEqual([]);
    expect(released).toHaveBeenCalledTimes(1);
  });

  test('a second account keeps what the browser allows', async () => {
    const world = worldAt('09:00:00');
    await connectGoogle(null, world);
    const db = await world.connection.checked();
    const other = newCalendar({
      id: 'google-api other@bookend.example',
      source: 'google-api',
      account: 'other@bookend.example',
    });
    await save(db, ['calendars'], (tx) => putCalendar(tx, other));
    expect(await disconnectCalendar({ id }, world)).toEqual({ revoked: true });
    expect(released).not.toHaveBeenCalled();
  });

  test('is left when everything is deleted, even where Google does not hear it', async () => {
    for (const status of [200, null]) {
      const world = worldAt('09:00:00');
      revocation = 200;
      await connectGoogle(null, world);
      revocation = status;
      const answer = await deleteEverything(null, world);
      expect(answer['unconfirmed']).toBe(status === 200 ? undefined : 1);
      expect(await held.grants()).toEqual([]);
    }
    expect(revoked.mock.calls).toEqual([['token-1']]);
    expect(released).toHaveBeenCalledTimes(2);
  });

  /** Has one thing wait for another: tells when it waits, and ends the wait. */
  function gate() {
    let goOn = () => {};
    let waits = () => {};
    const open = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const waiting = new Promise<void>((resolve) => {
      waits = resolve;
    });
    return {
      pass: () => {
        waits();
        return open;
      },
      waiting,
      goOn,
    };
  }

  test('that is chosen from while it is read does not come back whole', async () => {
    await connectGoogle(null, worldAt('09:00:00'));
    const { pass, waiting, goOn } = gate();
    const slow = {
      ...worldAt('09:15:00'),
      get: (...args: Parameters<World['get']>) => pass().then(() => get(...args)),
    };
    const reading = syncCalendars(slow);
    await waiting;
    const world = worldAt('09:15:10');
    await chooseCalendars({ id, chosen: [account] }, world);
    goOn();
    await reading;
    expect(await titles(world)).toEqual(['Pilot']);
  });

  test.each([
    ['it is disconnected', (world: World) => disconnectCalendar({ id }, world)],
    ['everything is deleted', (world: World) => deleteEverything(null, world)],
  ])('has no permission left when %s while that is being renewed', async (_, leave) => {
    await connectGoogle(null, worldAt('09:00:00'));
    await held.forgetGrants();
    const { pass, waiting, goOn } = gate();
    const { launchWebAuthFlow, ...rest } = google();
    const slow = {
      ...rest,
      launchWebAuthFlow: (...args: Parameters<typeof launchWebAuthFlow>) =>
        pass().then(() => launchWebAuthFlow(...args)),
    };
    const reading = syncCalendars(worldAt('09:15:00', slow));
    await waiting;
    await leave(worldAt('09:15:10'));
    revoked.mockClear();
    goOn();
    await reading;
    expect(await held.grants()).toEqual([]);
    expect(revoked.mock.calls).toEqual([['token-1']]);
  });

  test('is not connected, nor held at Google, when everything is deleted while the rep signs in', async () => {
    const { launchWebAuthFlow, ...rest } = google();
    const world: World = worldAt('09:00:00', {
      ...rest,
      launchWebAuthFlow: async (options) => {
        await deleteEverything(null, world);
        return launchWebAuthFlow(options);
      },
    });
    await expect(connectGoogle(null, world)).rejects.toThrow('deleted meanwhile');
    expect(await shown(world)).toEqual([]);
    expect(await held.grants()).toEqual([]);
    expect(revoked.mock.calls).toEqual([['token-1']]);
  });

  test('of another account than the connected one is not read, and says which to sign in as', async () => {
    await connectGoogle(null, worldAt('09:00:00'));
    signedInAs = 'other@bookend.example';
    await held.forgetGrants();
    const world = worldAt('09:15:00');
    await syncCalendars(world);
    expect(await shown(world)).toMatchObject([{ id, state: 'lapsed', why: expect.stringContaining(account) }]);
    expect(await titles(world)).toEqual(['Offsite', 'Pilot']);
    expect(await held.grants()).toEqual([]);
  });
});
