import '../../store/database-in-memory.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { isBeingRead, nextSync, readCalendar, syncCalendars } from '../../../src/background/calendar/calendar-sync.ts';
import { calendars, disconnectCalendar } from '../../../src/background/calendar/calendars.ts';
import { connectFeed } from '../../../src/background/calendar/connect-calendar.ts';
import { knownCalendar } from '../../../src/background/calendar/known-calendar.ts';
import { deleteEverything } from '../../../src/background/data/everything.ts';
import { POLICY_STORES, setPolicy } from '../../../src/background/team/policy.ts';
import type { World } from '../../../src/background/world.ts';
import { allCalendars } from '../../../src/store/calendars.ts';
import { load, save } from '../../../src/store/save.ts';
import { fakeBrowser, resetFakeBrowser } from '../../fake-browser.ts';
import { event, feedOf } from '../../sources/ical/feed.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { wakeWorld } from '../fake-world.ts';

const SECRET = 'private-0a1b2c3d4e5f';
const address = `https://calendar.google.com/calendar/ical/rep%40bookend.example/${SECRET}/basic.ics`;
const id = 'ical rep@bookend.example';
const pilot = event('UID:pilot', 'SUMMARY:Pilot', 'DTSTART:20260303T090000Z', 'DTEND:20260303T093000Z');
const demo = event('UID:demo', 'SUMMARY:Demo', 'DTSTART:20260304T090000Z', 'DTEND:20260304T093000Z');

let feed: () => Promise<Response>;
const get = vi.fn<World['get']>(() => feed());
const worldAt = (now: string): World => ({ ...wakeWorld(`2026-03-02T${now}.000Z`), get });
const serve = (...events: string[]) => {
  feed = async () => new Response(feedOf(...events));
};

beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  get.mockClear();
  serve(pilot);
});

const titles = async (world: World) => {
  const db = await world.connection.checked();
  const { meetings } = await load(db, ['calendars', 'meetings'], (tx) => knownCalendar(tx, world.now()));
  return meetings.map(({ title }) => title);
};
const shown = async (world: World) => (await calendars(null, world)).connected[0];
const connected = async () => {
  await connectFeed({ address }, worldAt('09:00:00'));
  get.mockClear();
};

describe('a secret address', () => {
  test('is kept once it could be read, and what is in it is known at once', async () => {
    const world = worldAt('09:00:00');
    await connectFeed({ address }, world);
    expect(await titles(world)).toEqual(['Pilot']);
    expect(await shown(world)).toMatchObject({
      id,
      account: 'rep@bookend.example',
      shown: 'calendar.google.com/…basic.ics',
      state: 'ready',
      meetings: 1,
      readAt: '2026-03-02T09:00:00.000Z',
      reach: { end: '2027-03-02T09:00:00Z' },
    });
  });

  test.each<[string, string, () => Promise<Response>]>([
    ['is none', 'https://calendar.google.com/calendar/u/0/r', async () => new Response('')],
    ['is of another host', address.replace('google', 'evil'), async () => new Response('')],
    ['nobody knows', address, async () => new Response('', { status: 404 })],
    ['cannot be reached', address, () => Promise.reject(new TypeError(`Failed to fetch ${address}`))],
  ])('that %s is not kept, and the fault does not repeat it', async (_what, pasted, answer) => {
    feed = answer;
    const world = worldAt('09:00:00');
    const connecting = connectFeed({ address: pasted }, world);
    await expect(connecting).rejects.toThrow(/\w/);
    await expect(connecting).rejects.not.toThrow(SECRET);
    expect((await calendars(null, world)).connected).toEqual([]);
  });

  test('never leaves the store: not to a page, not in a count, not when reading fails', async () => {
    await connected();
    feed = () => Promise.reject(new TypeError(`Failed to fetch ${address}`));
    const world = worldAt('10:30:00');
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    await syncCalendars(world);
    const told = JSON.stringify([await calendars(null, world), [...fakeBrowser.state.local], log.mock.calls]);
    expect(told).not.toContain(SECRET);
    log.mockRestore();
  });
});

describe('a connected calendar is read', () => {
  test('when it is due, and not before', async () => {
    await connected();
    serve(demo);
    expect(await syncCalendars(worldAt('09:59:00'))).toBe(0);
    expect(get).not.toHaveBeenCalled();
    expect(await syncCalendars(worldAt('10:00:00'))).toBe(1);
    expect(await titles(worldAt('10:00:01'))).toEqual(['Demo']);
  });

  test('earlier when a draft asks, but not at every draft', async () => {
    await connected();
    expect(await syncCalendars(worldAt('09:10:00'), 300_000)).toBe(0);
    expect(await syncCalendars(worldAt('09:20:00'), 300_000)).toBe(1);
  });

  test('although the clock was set back', async () => {
    await connected();
    expect(await syncCalendars(worldAt('08:00:00'))).toBe(1);
  });

  test('with what was known kept and the way on said when that fails', async () => {
    await connected();
    feed = async () => new Response('', { status: 404 });
    const world = worldAt('10:00:00');
    await syncCalendars(world);
    expect(await titles(world)).toEqual(['Pilot']);
    expect(await shown(world)).toMatchObject({
      state: 'broken',
      why: expect.stringMatching(/Copy the secret address/),
    });
    serve(demo);
    const later = worldAt('11:00:00');
    await syncCalendars(later);
    expect(await shown(later)).toMatchObject({ state: 'ready', why: null });
  });

  test('and nothing of it is kept when it was disconnected meanwhile', async () => {
    await connected();
    const world = worldAt('10:00:00');
    let answer: (response: Response) => void = () => {};
    feed = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    const reading = readCalendar(world, id);
    await expect.poll(() => get.mock.calls.length).toBe(1);
    await disconnectCalendar({ id }, world);
    answer(new Response(feedOf(pilot)));
    await reading;
    expect(await titles(world)).toEqual([]);
    expect((await calendars(null, world)).connected).toEqual([]);
  });
});

describe('what comes in between while a calendar is read', () => {
  /** Has the next reading wait. @returns ends the wait */
  function hold(): (response: Response) => void {
    let answer: (response: Response) => void = () => {};
    feed = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    return (response) => answer(response);
  }
  const isAsked = () => expect.poll(() => get.mock.calls.length).toBe(1);

  test('the address that was pasted anew counts, whatever the old one says later', async () => {
    await connected();
    const world = worldAt('10:00:00');
    const answer = hold();
    const reading = readCalendar(world, id);
    await isAsked();
    serve(demo);
    await connectFeed({ address }, world);
    answer(new Response('', { status: 404 }));
    await reading;
    expect(await shown(world)).toMatchObject({ state: 'ready', why: null });
    expect(await titles(world)).toEqual(['Demo']);
  });

  test.each<[string, (world: World) => Promise<unknown>, RegExp]>([
    ['everything was deleted', (world) => deleteEverything(null, world), /deleted meanwhile/],
    [
      'the organisation ruled it out',
      async (world) =>
        save(await world.connection.checked(), POLICY_STORES, (tx) =>
          setPolicy(tx, { managed: { calendarSources: ['page'] } }),
        ),
      /organisation does not have/,
    ],
  ])('an address is not kept when %s', async (_, happens, says) => {
    const world = worldAt('09:00:00');
    const answer = hold();
    const connecting = connectFeed({ address }, world);
    await isAsked();
    await happens(world);
    answer(new Response(feedOf(pilot)));
    await expect(connecting).rejects.toThrow(says);
    const db = await world.connection.checked();
    for (const store of ['calendars', 'secrets', 'meetings'] as const) expect(await db.count(store), store).toBe(0);
  });
});

describe('a worker that is killed', () => {
  const next = async (world: World) => load(await world.connection.checked(), ['calendars'], nextSync);

  test('while it waits for the calendar leaves what was known, and the next one reads it', async () => {
    await connected();
    feed = () => new Promise(() => {});
    void syncCalendars(worldAt('10:00:00'));
    await expect.poll(() => get.mock.calls.length).toBe(1);
    serve(demo);
    expect(await titles(worldAt('10:01:00'))).toEqual(['Pilot']);
    expect(await next(worldAt('10:01:00'))).toBe('2026-03-02T10:02:00.000Z');
    expect(await syncCalendars(worldAt('10:02:00'))).toBe(1);
    expect(await titles(worldAt('10:02:01'))).toEqual(['Demo']);
    expect(await next(worldAt('10:02:01'))).toBe('2026-03-02T11:02:00.000Z');
  });

  test('after its try was written down does not try again at every start', async () => {
    await connected();
    feed = () => new Promise(() => {});
    void syncCalendars(worldAt('10:00:00'));
    await expect.poll(() => get.mock.calls.length).toBe(1);
    expect(await syncCalendars(worldAt('10:01:00'))).toBe(0);
  });
});

test('a calendar counts as being read from when it is due until it answered, and for two minutes without an answer', async () => {
  await connected();
  const db = await worldAt('09:00:00').connection.checked();
  const isRead = async (now: string) =>
    isBeingRead(await load(db, ['calendars'], allCalendars), `2026-03-02T${now}.000Z`);
  expect([await isRead('09:59:00'), await isRead('10:00:00')]).toEqual([false, true]);
  feed = () => new Promise(() => {});
  void syncCalendars(worldAt('10:00:00'));
  await expect.poll(() => get.mock.calls.length).toBe(1);
  expect(await isRead('10:01:59')).toBe(true);
  serve(demo);
  await syncCalendars(worldAt('10:02:00'));
  expect(await isRead('10:02:01')).toBe(false);
});
