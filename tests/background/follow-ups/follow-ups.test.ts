import '../../store/database-in-memory.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FollowUp, ShowThread, WaitingFollowUp } from '../../../src/messages/follow-up.ts';
import type { MessageName, Payload, Reply } from '../../../src/messages.ts';
import { fakeBrowser, ID, resetFakeBrowser, restartWorker } from '../../fake-browser.ts';
import { meeting, REP } from '../../nudges/create.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { senders } from '../checks/sender-kinds.ts';

// Each start loads the background anew, which takes its time on a busy machine.
vi.setConfig({ hookTimeout: 60_000, testTimeout: 60_000 });

const THREAD = '18f0a1b2c3d4e5f6';
const NUDGE = 'after-end call';
const INES = 'ines@halden-marine.example';
const own = senders.find(([, , is]) => is === 'extension')?.[1];
const inGmail = senders.find(([, , is]) => is === 'page')?.[1];
const inCalendar = {
  id: ID,
  url: 'https://calendar.google.com/calendar/u/0/r/week',
  tab: { id: 7, incognito: false },
  frameId: 0,
};

async function wake(): Promise<void> {
  restartWorker();
  vi.resetModules();
  vi.doMock('webextension-polyfill', () => ({ default: fakeBrowser }));
  await import('../../../src/background/index.ts');
}

async function send<N extends MessageName>(name: N, payload: Payload<N>, sender: unknown = own): Promise<unknown> {
  const reply = (await fakeBrowser.runtime.onMessage.emit({ name, payload }, sender)) as Reply<unknown>;
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

const at = (instant: string) => vi.setSystemTime(new Date(instant));
const write = () => send('write-follow-up', { nudge: NUDGE, action: 'draft', at: new Date().toISOString() });
const find = (account = REP, thread = THREAD) =>
  send('follow-up', { account, thread }, inGmail) as Promise<FollowUp | null>;
const take = (id: string, thread = THREAD) => send('take-follow-up', { account: REP, thread, id }, inGmail);
const list = async () => ((await send('nudges', null)) as { id: string }[]).map(({ id }) => id);
const opened = () => fakeBrowser.state.openedTabs;

/** A call with Ines has ended with nothing booked after it. @param thread of the last mail to her; null for none known */
async function callEnded(thread: string | null = THREAD): Promise<void> {
  await send(
    'mail-sent',
    {
      id: 'mail-1',
      account: REP,
      recipients: [{ address: INES, name: 'Ines Valtari' }],
      subject: 'Refit',
      thread,
      draft: null,
      at: '2026-11-24T09:00:00.000Z',
      scheduled: false,
      step: { label: 'vague', owner: 'both', act: 'propose', sentence: 'Let us talk soon.', days: [] },
      offered: [],
    },
    inGmail,
  );
  const { account: _, source: _s, calendar: _c, readAt: _r, ...call } = meeting();
  await send(
    'calendar-captured',
    {
      account: REP,
      readings: [
        {
          calendar: REP,
          meetings: [call],
          removed: [],
          reach: { start: '2026-11-01T00:00:00Z', end: '2027-01-31T00:00:00Z' },
          readAt: new Date().toISOString(),
          warnings: [],
        },
      ],
    },
    inCalendar,
  );
  await expect.poll(list).toEqual([NUDGE]);
}

beforeEach(async () => {
  emptyProfile();
  resetFakeBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26T11:05:00Z') });
  await wake();
});

describe('a follow-up whose thread is known', () => {
  test('opens the thread, and its whole wording waits for a reply there and nowhere else', async () => {
    await callEnded();
    await write();
    expect(opened()).toEqual([`https://mail.google.com/mail/u/?authuser=mia%40own.example#all/${THREAD}`]);
    expect(await list()).toEqual([]);
    const waiting = await find();
    expect(waiting?.title).toBe('Halden Marine');
    expect(waiting?.text).toMatch(/^Hello Ines,\n\nThank you for your time\..*\?$/s);
    expect(waiting?.mail).toMatch(/^https:\/\/mail\.google\.com\/mail\/\?authuser=mia%40own\.example&view=cm/);
    expect(await find('other@own.example')).toBeNull();
    expect(await find(REP, '18f0a1b2c3d4e5f7')).toBeNull();
  });

  test('is on Today as well, with the thread and the new mail, until it was used', async () => {
    await callEnded();
    await write();
    const [waiting] = (await send('waiting-follow-ups', null)) as WaitingFollowUp[];
    expect(waiting?.link).toBe(opened()[0]);
    await take(waiting?.id ?? '');
    expect(await send('waiting-follow-ups', null)).toEqual([]);
  });

  test('is given to one of two windows that ask for it at once', async () => {
    await callEnded();
    await write();
    const id = (await find())?.id ?? '';
    const taken = await Promise.all([take(id), take(id)]);
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await find()).toBeNull();
  });

  test('outlives its worker, and neither its quarter of an hour nor the browser', async () => {
    await callEnded();
    await write();
    await wake();
    expect(await find()).not.toBeNull();
    at('2026-11-26T11:20:01Z');
    expect(await find()).toBeNull();
    expect(await take('any')).toBeNull();
    expect(await send('waiting-follow-ups', null)).toEqual([]);
    expect([...fakeBrowser.state.local.values()].some((kept) => JSON.stringify(kept).includes('Thank you'))).toBe(
      false,
    );
  });

  test('goes with whoever is forgotten', async () => {
    await callEnded();
    await write();
    await send('forget-person', { address: INES });
    expect(await find()).toBeNull();
  });

  test('goes with everything', async () => {
    await callEnded();
    await write();
    await send('delete-everything', null);
    expect([...fakeBrowser.state.session.keys()].filter((key) => key.startsWith('follow-up'))).toEqual([]);
  });
});

describe('where the thread is shown', () => {
  const asked: ShowThread[] = [];
  const answers = (answer: unknown) => (message: unknown) => {
    asked.push(message as ShowThread);
    return answer;
  };
  beforeEach(async () => {
    asked.length = 0;
    await callEnded();
  });

  test('is the tab of Gmail that says it shows it, the one looked at last asked first', async () => {
    fakeBrowser.state.mailTabs = [
      { id: 1, lastAccessed: 10, answer: answers(true) },
      { id: 2, lastAccessed: 30, answer: answers(false) },
      { id: 3, lastAccessed: 20, answer: answers(true) },
    ];
    await write();
    expect(fakeBrowser.state.focused).toEqual([3]);
    expect(opened()).toEqual([]);
    expect(asked).toEqual([2, 3].map(() => ({ name: 'show-thread', account: REP, thread: THREAD })));
  });

  test('is a new tab where no page says so: none of ours, another account, a strange answer', async () => {
    fakeBrowser.state.mailTabs = [
      { id: 1, lastAccessed: 4 },
      { id: 2, lastAccessed: 3, answer: answers(undefined) },
      { id: 4, lastAccessed: 1, answer: answers('true') },
    ];
    await write();
    expect(fakeBrowser.state.focused).toEqual([]);
    expect(opened()).toEqual([expect.stringContaining(`#all/${THREAD}`)]);
  });

  test('is nowhere when it cannot be opened: then a new mail is, and nothing waits', async () => {
    const { create } = fakeBrowser.tabs;
    fakeBrowser.tabs.create = async (tab) => {
      if (tab.url.includes('#all/')) throw new Error('No window.');
      return create(tab);
    };
    await write();
    expect(opened()).toEqual([expect.stringContaining('view=cm')]);
    expect(await find()).toBeNull();
  });
});

test.each([
  ['no thread is known', null],
  ['the thread has no address', 'thread-f:1'],
])('a new mail is opened and nothing waits where %s', async (_why, thread) => {
  await callEnded(thread);
  await write();
  expect(opened()).toEqual([expect.stringMatching(/view=cm&fs=1&to=ines%40halden-marine\.example/)]);
  expect(await send('waiting-follow-ups', null)).toEqual([]);
  expect(await list()).toEqual([]);
});

test('the thread is found from the notification as well, after the worker died', async () => {
  fakeBrowser.state.notifications = new Map();
  await wake();
  await callEnded();
  await expect.poll(() => [...(fakeBrowser.state.notifications?.keys() ?? [])]).toEqual([NUDGE]);
  await wake();
  await fakeBrowser.notifications?.onButtonClicked.emit(NUDGE, 1);
  await expect.poll(opened).toEqual([expect.stringContaining(`#all/${THREAD}`)]);
  expect(await find()).not.toBeNull();
});

test('what is no longer there is refused, so that the page opens the new mail it knows', async () => {
  await expect(write()).rejects.toThrow('Open Bookend again');
  expect(opened()).toEqual([]);
});
