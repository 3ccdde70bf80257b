import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MessageName, Payload, Reply } from '../../../src/messages.ts';
import type { Settings } from '../../../src/settings.ts';
import { fakeBrowser, resetFakeBrowser, restartWorker } from '../../fake-browser.ts';
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

async function send<N extends MessageName>(name: N, payload: Payload<N>): Promise<unknown> {
  const sender = senders.find(([, , is]) => is === 'extension')?.[1];
  const reply = (await fakeBrowser.runtime.onMessage.emit({ name, payload }, sender)) as Reply<unknown>;
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}
const minutes = async () => ((await send('settings', null)) as Settings).schedule.meetingMinutes;

beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  // Whoever only reads waits for the policy so long and no longer: on a busy machine that was over before it was read.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a worker under a policy', () => {
  test('answers nothing before it has read it', async () => {
    fakeBrowser.state.managed = { meetingMinutes: 25 };
    await wake();
    expect(await minutes()).toBe(25);
  });

  test('follows a change at once where the browser tells of one, and at its next start where not', async () => {
    fakeBrowser.state.managed = { meetingMinutes: 25 };
    await wake();
    fakeBrowser.state.managed = { meetingMinutes: 45 };
    fakeBrowser.storage.onChanged.emit({}, 'local');
    expect(await minutes()).toBe(25);
    fakeBrowser.storage.onChanged.emit({}, 'managed');
    expect(await minutes()).toBe(45);
    fakeBrowser.state.managed = { meetingMinutes: 60 };
    await wake();
    expect(await minutes()).toBe(60);
  });

  test('works without one, and where the browser knows none', async () => {
    await wake();
    expect(await minutes()).toBe(30);
    fakeBrowser.state.managed = {};
    await wake();
    expect(await minutes()).toBe(30);
  });

  test('lifted while no worker was awake, it holds no longer', async () => {
    fakeBrowser.state.managed = { meetingMinutes: 25 };
    await wake();
    expect(await minutes()).toBe(25);
    fakeBrowser.state.managed = null;
    await wake();
    expect(await minutes()).toBe(30);
  });
});
