import '../../store/database-in-memory.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { MessageName, Payload, Reply } from '../../../src/messages.ts';
import type { Nudge } from '../../../src/nudges/types.ts';
import type { Meeting } from '../../../src/schedule/meeting.ts';
import { defaultSettings } from '../../../src/settings.ts';
import type { KeptAnswer } from '../../../src/store/answers.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { fakeBrowser, ID, resetFakeBrowser, restartWorker } from '../../fake-browser.ts';
import { guest, meeting, REP } from '../../nudges/create.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { senders } from '../checks/sender-kinds.ts';

// Each start loads the background anew, which takes its time on a busy machine.
vi.setConfig({ hookTimeout: 60_000, testTimeout: 60_000 });

async function wake(): Promise<void> {
  restartWorker();
  vi.resetModules();
  vi.doMock('webextension-polyfill', () => ({ default: fakeBrowser }));
  await import('../../../src/background/index.ts');
}

const calendarPage = {
  id: ID,
  url: 'https://calendar.google.com/calendar/u/0/r/week',
  origin: 'https://calendar.google.com',
  tab: { id: 7, incognito: false },
  frameId: 0,
};

async function send<N extends MessageName>(name: N, payload: Payload<N>): Promise<unknown> {
  const ours = senders.find(([, , is]) => is === 'extension')?.[1];
  const sender = name === 'calendar-captured' ? calendarPage : ours;
  const reply = (await fakeBrowser.runtime.onMessage.emit({ name, payload }, sender)) as Reply<unknown>;
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

const plain = (changes: Partial<Meeting>): Meeting => {
  const { account: _, source: _s, calendar: _c, readAt: _r, ...rest } = meeting(changes);
  return rest;
};

/** Calendar is open and shows these, and nothing else for two months. */
const show = (...meetings: Meeting[]) =>
  send('calendar-captured', {
    account: REP,
    readings: [
      {
        calendar: REP,
        meetings,
        removed: [],
        reach: { start: '2026-11-01T00:00:00Z', end: '2027-01-31T00:00:00Z' },
        readAt: new Date().toISOString(),
        warnings: [],
      },
    ],
  });

const list = async () => ((await send('nudges', null)) as Nudge[]).map(({ id }) => id);
/** What popup and side panel draw before the background has answered, as it is kept. */
async function firstToday(): Promise<KeptAnswer<'first-today'> | undefined> {
  const db = await openDatabase();
  const answer = await db.get('answers', 'first-today');
  db.close();
  return answer as KeptAnswer<'first-today'> | undefined;
}
const badge = () => fakeBrowser.state.badge.text;
const at = (instant: string) => vi.setSystemTime(new Date(instant));
const screen = () => [...(fakeBrowser.state.notifications?.keys() ?? [])];
const ring = async () => {
  await fakeBrowser.alarms.onAlarm.emit({ name: 'next-due' });
};

beforeEach(async () => {
  emptyProfile();
  resetFakeBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26T10:30:00Z') });
  await wake();
});

describe('a meeting that ends with nothing booked', () => {
  test('has an alarm set for it, then the badge and the list', async () => {
    await show(plain({}));
    await expect
      .poll(() => [...fakeBrowser.state.alarms.values()][0]?.scheduledTime)
      .toBe(Date.parse('2026-11-26T10:55:00Z'));
    expect(await list()).toEqual([]);
    at('2026-11-26T10:55:00Z');
    await ring();
    await expect.poll(list).toEqual(['before-end call']);
    await expect.poll(badge).toBe('1');
  });

  test('is kept for what the popup draws first, until it is over', async () => {
    at('2026-11-26T10:56:00Z');
    await show(plain({}));
    await expect.poll(async () => (await firstToday())?.value.nudges?.map(({ id }) => id)).toEqual(['before-end call']);
    const [listed] = (await send('nudges', null)) as Nudge[];
    expect((await firstToday())?.value.nudges?.[0]).toEqual(listed);
    expect((await firstToday())?.until).toBe(new Date(listed?.expiresAt ?? '').toISOString());
    await send('answer-nudge', { id: 'before-end call', at: new Date().toISOString(), answer: { kind: 'dismiss' } });
    await expect.poll(async () => (await firstToday())?.value.nudges).toEqual([]);
  });

  test('is kept for the popup also where Today was asked for before anybody looked at the calendar', async () => {
    at('2026-11-26T10:56:00Z');
    await show(plain({}));
    await expect.poll(list).toEqual(['before-end call']);
    await expect.poll(async () => (await firstToday())?.value.nudges).toHaveLength(1);
    await send('save-settings', { ...defaultSettings, keepEvidence: false });
    await send('today', null);
    await expect.poll(async () => (await firstToday())?.value.nudges).toHaveLength(1);
  });

  test('is shown by a notification where those are allowed, once however often the worker starts', async () => {
    fakeBrowser.state.notifications = new Map();
    await wake();
    await show(plain({}));
    at('2026-11-26T10:56:00Z');
    await wake();
    await expect.poll(screen).toEqual(['before-end call']);
    await expect.poll(list).toEqual(['before-end call']);
    // The system put it away: it is still in the list, and makes no second noise.
    fakeBrowser.state.notifications?.clear();
    for (let start = 0; start < 3; start += 1) await wake();
    await expect.poll(list).toEqual(['before-end call']);
    expect(screen()).toEqual([]);
  });

  test('leaves the screen when everything is deleted, at the next start if the worker ended meanwhile', async () => {
    fakeBrowser.state.notifications = new Map();
    await wake();
    at('2026-11-26T10:56:00Z');
    await show(plain({}));
    await expect.poll(screen).toEqual(['before-end call']);
    const shown = new Map(fakeBrowser.state.notifications);
    await send('delete-everything', null);
    expect(screen()).toEqual([]);
    fakeBrowser.state.notifications = shown;
    await wake();
    await expect.poll(screen).toEqual([]);
  });

  test('leaves the list, the badge and the screen when the next one is booked', async () => {
    fakeBrowser.state.notifications = new Map();
    await wake();
    at('2026-11-26T10:56:00Z');
    await show(plain({}));
    await expect.poll(screen).toEqual(['before-end call']);
    await show(plain({}), plain({ key: 'next', start: '2026-12-03T10:00:00Z', end: '2026-12-03T11:00:00Z' }));
    await expect.poll(screen).toEqual([]);
    await expect.poll(badge).toBe('');
    expect(await list()).toEqual([]);
  });

  test('that ended while the browser was closed is shown at the next start', async () => {
    await show(plain({}));
    at('2026-11-27T09:00:00Z');
    await wake();
    // What was booked since is not known until Calendar is read again.
    await expect.poll(list).toEqual(['check-calendar call']);
    await show(plain({}));
    await expect.poll(list).toEqual(['after-end call']);
  });
});

describe('an answer', () => {
  beforeEach(async () => {
    fakeBrowser.state.notifications = new Map();
    await wake();
    at('2026-11-26T11:05:00Z');
    await show(plain({}));
    await expect.poll(screen).toEqual(['after-end call']);
  });

  test('by the notification’s button, after the worker died, opens the filled-in event and is final', async () => {
    await wake();
    await fakeBrowser.notifications?.onButtonClicked.emit('after-end call', 0);
    await expect.poll(() => fakeBrowser.state.openedTabs).toHaveLength(1);
    expect(fakeBrowser.state.openedTabs[0]).toMatch(
      /^https:\/\/calendar\.google\.com\/calendar\/r\/eventedit\?.*add=ines%40/,
    );
    await expect.poll(list).toEqual([]);
    await wake();
    expect(await list()).toEqual([]);
  });

  test('by a click elsewhere on it opens the list', async () => {
    await wake();
    await fakeBrowser.notifications?.onClicked.emit('after-end call');
    await expect.poll(() => fakeBrowser.state.openedTabs).toEqual(['/src/sidepanel/index.html']);
    expect(await list()).toEqual(['after-end call']);
  });

  test('that it is not a sales meeting silences the company', async () => {
    await send('answer-nudge', { id: 'after-end call', at: new Date().toISOString(), answer: { kind: 'not-sales' } });
    await show(
      plain({}),
      plain({ key: 'other', start: '2026-11-26T10:00:00Z', people: [guest('ole@halden-marine.example')] }),
    );
    await wake();
    expect(await list()).toEqual([]);
    await expect.poll(screen).toEqual([]);
  });

  test('is taken back within minutes, and later no more', async () => {
    const answer = { id: 'after-end call', at: new Date().toISOString(), answer: { kind: 'dismiss' } } as const;
    await send('answer-nudge', answer);
    expect(await list()).toEqual([]);
    await send('undo-nudge-answer', { id: 'after-end call', at: new Date().toISOString() });
    expect(await list()).toEqual(['after-end call']);
    await send('answer-nudge', answer);
    at('2026-11-26T11:30:00Z');
    const late = send('undo-nudge-answer', { id: 'after-end call', at: new Date().toISOString() });
    await expect(late).rejects.toThrow('no longer be taken back');
  });

  test('can be taken back by the next worker, which knows what it was about', async () => {
    await send('answer-nudge', { id: 'after-end call', at: new Date().toISOString(), answer: { kind: 'book' } });
    await wake();
    expect(await send('last-nudge-answer', null)).toEqual({
      id: 'after-end call',
      title: 'Halden Marine',
      answer: 'book',
      at: expect.stringMatching(/^2026-11-26T11:05:0/),
    });
    at('2026-11-26T11:16:00Z');
    expect(await send('last-nudge-answer', null)).toBeNull();
  });

  test('to what is no longer there is refused with what to do', async () => {
    const answer = send('answer-nudge', {
      id: 'after-end gone',
      at: new Date().toISOString(),
      answer: { kind: 'closed' },
    });
    await expect(answer).rejects.toThrow('Open Bookend again');
  });
});
