import '../../store/database-in-memory.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Calendars } from '../../../src/messages/calendar.ts';
import type { Answer, ComposeContext, MessageName, Payload, Reply } from '../../../src/messages.ts';
import { type GoogleDouble, startGoogle } from '../../doubles/google-calendar/server.ts';
import { fakeBrowser, resetFakeBrowser, restartWorker } from '../../fake-browser.ts';
import { event, feedOf } from '../../sources/ical/feed.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { payloads } from '../checks/payloads.ts';
import { senders } from '../checks/sender-kinds.ts';

const account = 'rep@bookend.example';
const REDIRECT = 'https://bookendbookendbookendbookendbook.chromiumapp.org/';
const FEED = '/calendar/ical/rep%40bookend.example/private-0a1b/basic.ics';
let google: GoogleDouble;

/** Opens Google's page as a browser would; the rep allows it where they are asked. */
async function signIn({ url, interactive }: { url: string; interactive: boolean }): Promise<string> {
  const first = await google.send(url, { redirect: 'manual' });
  if (first.status === 302) return first.headers.get('location') ?? '';
  if (!interactive) throw new Error('User interaction required.');
  const allowed = await google.send(`${url}&choice=allow`, { redirect: 'manual' });
  return allowed.headers.get('location') ?? '';
}

/** Starts the background as the browser does after it was killed: only what is stored is left. */
async function wake(at: string): Promise<void> {
  vi.setSystemTime(new Date(`2026-03-05T${at}Z`));
  restartWorker();
  vi.resetModules();
  const identity = { getRedirectURL: () => REDIRECT, launchWebAuthFlow: signIn };
  vi.doMock('webextension-polyfill', () => ({ default: { ...fakeBrowser, identity } }));
  await import('../../../src/background/index.ts');
}

async function send<N extends MessageName>(name: N, payload: Payload<N>, kind: 'page' | 'extension' = 'extension') {
  const sender = senders.find(([, , is]) => is === kind)?.[1];
  const reply = (await fakeBrowser.runtime.onMessage.emit({ name, payload }, sender)) as Reply<Answer<N>>;
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

const compose = () => send('compose-context', payloads['compose-context'], 'page') as Promise<ComposeContext>;
const nextWithAna = async () => (await compose()).nextMeeting?.title ?? null;
const alarmAt = () =>
  [...fakeBrowser.state.alarms.values()].map(({ scheduledTime }) => new Date(scheduledTime).toISOString());
const book = (id: string, day: string) =>
  google.calendars.insert(account, {
    id,
    summary: id,
    start: { dateTime: `${day}T09:00:00Z` },
    end: { dateTime: `${day}T09:30:00Z` },
    more: { attendees: [{ email: 'ana@acme.example', responseStatus: 'accepted' }] },
  });

beforeEach(async () => {
  emptyProfile();
  resetFakeBrowser();
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.stubEnv('VITE_GOOGLE_CLIENT_ID', 'bookend.apps.googleusercontent.com');
  google = await startGoogle();
  google.calendars.add({ id: account, summary: 'Rep', primary: true, accessRole: 'owner' });
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', (address: string, options: RequestInit) =>
    address.startsWith('https:') ? google.send(address, options) : real(address, options),
  );
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  await google.close();
});

// Each start of a worker loads it anew.
describe('a worker that is killed between any two steps', { timeout: 60_000 }, () => {
  test('connects Google, checks the times of a draft, follows what changes, and forgets it all again', async () => {
    book('Pilot', '2026-03-12');
    await wake('10:00:00');
    await send('connect-google', null);
    await expect.poll(alarmAt).toEqual(['2026-03-05T10:15:00.000Z']);

    await wake('10:01:00');
    const { slots, calendarReadAt, nextMeeting } = await compose();
    expect(slots.every(({ checked }) => checked)).toBe(true);
    expect(calendarReadAt).toBe('2026-03-05T10:00:00Z');
    expect(nextMeeting).toEqual({ start: '2026-03-12T09:00:00Z', title: 'Pilot' });

    book('Review', '2026-03-09');
    await wake('10:15:30');
    await expect.poll(nextWithAna).toBe('Review');

    google.calendars.cancel(account, 'Review');
    await wake('10:31:00');
    await fakeBrowser.alarms.onAlarm.emit({ name: 'next-due' });
    await expect.poll(nextWithAna).toBe('Pilot');

    await wake('10:32:00');
    expect(await send('disconnect-calendar', { id: `google-api ${account}` })).toEqual({ revoked: true });
    expect(google.oauth.granted).toBe(false);
    await wake('10:33:00');
    expect(await nextWithAna()).toBeNull();
    expect((await compose()).calendarReadAt).toBeNull();
    expect(await send('stored-counts', null)).toMatchObject({ meetings: 0, calendars: 0 });
  });

  test('and in the middle of a reading knows what it knew, and reads it all the next time', async () => {
    await wake('10:00:00');
    await send('connect-google', null);
    book('Pilot', '2026-03-12');
    const held = new Promise<void>((resolve) => {
      google.onHeld = resolve;
    });
    google.faults.push({ kind: 'slow' });
    await wake('10:15:30');
    await held;
    await wake('10:16:00');
    expect(await nextWithAna()).toBeNull();
    await wake('10:31:00');
    await expect.poll(nextWithAna).toBe('Pilot');
    expect(await send('stored-counts', null)).toMatchObject({ meetings: 1 });
  });

  test('and told to delete everything keeps no permission of Google’s', async () => {
    await wake('10:00:00');
    await send('connect-google', null);
    expect(fakeBrowser.state.session.size).toBe(1);
    await wake('10:01:00');
    await send('delete-everything', null);
    expect(fakeBrowser.state.session.size).toBe(0);
  });

  test('connects a secret address, reads it by itself, and never shows it', async () => {
    const meeting = (title: string) =>
      event(
        `UID:${title}`,
        `SUMMARY:${title}`,
        'DTSTART:20260312T090000Z',
        'DTEND:20260312T093000Z',
        'ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@acme.example',
      );
    google.feeds.set(FEED, { body: feedOf(meeting('Pilot')), type: 'text/calendar' });
    await wake('10:00:00');
    await send('connect-feed', { address: `https://calendar.google.com${FEED}` });
    await wake('10:01:00');
    expect(await nextWithAna()).toBe('Pilot');
    expect(JSON.stringify(await send('calendars', null))).not.toContain('private-0a1b');

    google.feeds.set(FEED, null);
    await wake('11:00:00');
    const broken = async () => ((await send('calendars', null)) as Calendars).connected[0]?.why;
    await expect.poll(broken).toMatch(/Copy the secret address again/);
    expect(await nextWithAna()).toBe('Pilot');

    google.feeds.set(FEED, { body: feedOf(meeting('Review')), type: 'text/calendar' });
    await wake('12:00:00');
    await expect.poll(nextWithAna).toBe('Review');
    await wake('12:01:00');
    await send('delete-everything', null);
    await wake('12:02:00');
    expect(await send('calendars', null)).toMatchObject({ connected: [] });
    expect(fakeBrowser.state.alarms.size).toBe(0);
  });
});
