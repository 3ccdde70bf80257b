import '../store/database-in-memory.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Today } from '../../src/messages/today.ts';
import type { MessageName, Payload, Reply } from '../../src/messages.ts';
import { fakeBrowser, resetFakeBrowser, restartWorker } from '../fake-browser.ts';
import { emptyProfile } from '../store/database-in-memory.ts';
import { payloads } from './checks/payloads.ts';
import { senders } from './checks/sender-kinds.ts';

/** Starts the background as the browser does after it was killed: only what is stored is left. */
async function wake(): Promise<void> {
  restartWorker();
  vi.resetModules();
  vi.doMock('webextension-polyfill', () => ({ default: fakeBrowser }));
  await import('../../src/background/index.ts');
}

async function send<N extends MessageName>(name: N, payload: Payload<N>, kind: 'page' | 'extension' = 'extension') {
  const sender = senders.find(([, , is]) => is === kind)?.[1];
  return (await fakeBrowser.runtime.onMessage.emit({ name, payload }, sender)) as Reply<unknown>;
}

const record = (payload = payloads['mail-sent']) => send('mail-sent', payload, 'page');
const badge = () => fakeBrowser.state.badge.text;

beforeEach(async () => {
  emptyProfile();
  resetFakeBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-05T10:00:00Z') });
});

describe('the worker wakes up', () => {
  test('with every listener in place before anything is awaited', async () => {
    const never = vi.spyOn(fakeBrowser.storage.local, 'get').mockReturnValue(new Promise(() => {}));
    await wake();
    const { runtime, alarms } = fakeBrowser;
    for (const event of [runtime.onMessage, runtime.onInstalled, runtime.onStartup, alarms.onAlarm]) {
      expect(event.listeners).toHaveLength(1);
    }
    never.mockRestore();
  });

  test('and opens the first-run page once, at installation', async () => {
    await wake();
    await fakeBrowser.runtime.onInstalled.emit({ reason: 'update' });
    expect(fakeBrowser.state.openedTabs).toEqual([]);
    await fakeBrowser.runtime.onInstalled.emit({ reason: 'install' });
    await expect.poll(() => fakeBrowser.state.openedTabs).toHaveLength(1);
    expect(fakeBrowser.state.openedTabs[0]).toMatch(/\/src\/options\/index\.html$/);
  });

  test('and repairs badge and alarm that an update dropped', async () => {
    await wake();
    await record();
    await expect.poll(badge).toBe('1');
    await expect.poll(() => fakeBrowser.state.alarms.size).toBe(1);
    fakeBrowser.state.alarms.clear();
    fakeBrowser.state.badge.text = '';
    await wake();
    await expect.poll(badge).toBe('1');
    await expect.poll(() => fakeBrowser.state.alarms.size).toBe(1);
  });

  test('with an alarm whose time is when the next snooze ends', async () => {
    await wake();
    await record();
    const until = '2026-03-05T15:00:00.000Z';
    await send('snooze-step', { ...payloads['snooze-step'], at: '2026-03-05T10:00:00.000Z', until });
    await expect.poll(() => [...fakeBrowser.state.alarms.values()][0]?.scheduledTime).toBe(Date.parse(until));
    await expect.poll(badge).toBe('');
    vi.setSystemTime(new Date('2026-03-05T15:00:01Z'));
    await wake();
    await fakeBrowser.alarms.onAlarm.emit({ name: 'next-due' });
    await expect.poll(badge).toBe('1');
  });
});

describe('a browser that takes its time over what an administrator set', () => {
  test('answers who only reads, and keeps nothing until it has told', async () => {
    let tell = (_set: Record<string, unknown>): void => {};
    fakeBrowser.state.managed = new Promise((resolve) => {
      tell = resolve;
    });
    await wake();
    const kept = record();
    expect(await send('today', null)).toMatchObject({ ok: true, value: { items: [] } });
    expect(await send('stored-counts', null)).toMatchObject({ value: { events: 0 } });
    tell({ evidenceSentences: false });
    expect(await kept).toMatchObject({ ok: true });
    expect(await send('policy', null)).toMatchObject({ value: { setBy: { evidenceSentences: 'organisation' } } });
    expect(await send('today', null)).toMatchObject({ value: { items: [{ step: { what: '' } }] } });
  });
});

describe('killed between any two messages it goes on as before', () => {
  test('a step lives from send to close to undo', async () => {
    const acts = [
      ['close-step', 0],
      ['reopen-step', 1],
    ] as const;
    await wake();
    expect(await record()).toMatchObject({ ok: true });
    for (const [name, left] of acts) {
      await wake();
      expect(await send(name, payloads[name])).toMatchObject({ ok: true });
      await wake();
      const today = (await send('today', null)) as { ok: true; value: Today };
      expect(today.value.items).toHaveLength(left);
    }
  });

  test('the same mail reported by a second worker is one mail', async () => {
    await wake();
    const first = await record();
    await wake();
    expect(await record()).toEqual(first);
    expect(await send('stored-counts', null)).toMatchObject({ value: { deals: 1, people: 1, events: 1 } });
  });

  test('settings stay saved', async () => {
    await wake();
    const wanted = { ...payloads['save-settings'], accountsOff: ['Me@Private.example'] };
    expect(await send('save-settings', wanted)).toMatchObject({ value: { accountsOff: ['me@private.example'] } });
    await wake();
    expect(await send('settings', null)).toMatchObject({ value: { accountsOff: ['me@private.example'] } });
  });
});

describe('a database the browser lost', () => {
  beforeEach(async () => {
    await wake();
    await record();
    await expect.poll(() => fakeBrowser.state.local.has('sentinel')).toBe(true);
    emptyProfile();
    await wake();
  });

  test('is said to the rep, and marked on the badge', async () => {
    expect(await send('today', null)).toMatchObject({
      ok: false,
      kind: 'user',
      message: expect.stringMatching(/lost Bookend’s data/),
    });
    await expect.poll(badge).toBe('!');
  });

  test('is not written to', async () => {
    expect(await record()).toMatchObject({ ok: false, kind: 'user' });
    expect(await send('stored-counts', null)).toMatchObject({ value: { events: 0 } });
  });

  test('is gone on with when the rep says so', async () => {
    expect(await send('accept-loss', null)).toMatchObject({ ok: true });
    expect(await record()).toMatchObject({ ok: true });
    await expect.poll(badge).toBe('1');
  });

  test('is started anew by deleting everything', async () => {
    expect(await send('delete-everything', null)).toMatchObject({ ok: true });
    expect(await record()).toMatchObject({ ok: true });
  });
});

describe('delete everything', () => {
  test('answers what there was and leaves no record, note, alarm or count', async () => {
    await wake();
    await record();
    await send('dismiss', payloads.dismiss, 'page');
    await expect.poll(badge).toBe('1');
    expect(await send('delete-everything', null)).toMatchObject({
      ok: true,
      value: { deals: 1, people: 1, events: 1, dismissals: 1 },
    });
    await wake();
    const counts = (await send('stored-counts', null)) as { value: Record<string, number> };
    expect(Object.values(counts.value).every((count) => count === 0)).toBe(true);
    expect(fakeBrowser.state).toMatchObject({ local: new Map(), alarms: new Map(), badge: { text: '' } });
  });

  test('is not followed by the alarm of what was read before', async () => {
    await wake();
    const create = fakeBrowser.alarms.create;
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const creating = vi.spyOn(fakeBrowser.alarms, 'create').mockImplementationOnce(async (...args) => {
      await held;
      return create(...args);
    });
    await record();
    await expect.poll(() => creating.mock.calls.length).toBe(1);
    const deleted = send('delete-everything', null);
    // Time enough to delete without waiting for the alarm.
    await Promise.race([deleted, new Promise((resolve) => setTimeout(resolve, 200))]);
    goOn();
    await creating.mock.results[0]?.value;
    await deleted;
    expect(fakeBrowser.state).toMatchObject({ alarms: new Map(), badge: { text: '' } });
    creating.mockRestore();
  });

  test('also rids of a database that cannot be opened', async () => {
    const opening = indexedDB.open('bookend', 99);
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    opening.result.close();
    await wake();
    expect(await send('today', null)).toMatchObject({
      ok: false,
      kind: 'user',
      message: expect.stringMatching(/newer Bookend/),
    });
    expect(await send('delete-everything', null)).toMatchObject({ ok: true });
    expect(await record()).toMatchObject({ ok: true });
  });
});
