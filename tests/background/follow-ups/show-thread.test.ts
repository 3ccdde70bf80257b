import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type MailTabs, showInTab } from '../../../src/background/follow-ups/show-thread.ts';

const THREAD = { account: 'mia@own.example', thread: '18f0a1b2c3d4e5f6' };
const never = () => new Promise<never>(() => {});

/** Tabs by what their pages answer, in the order in which they were looked at. */
function tabs(...answers: (() => unknown)[]) {
  const focused: number[] = [];
  const asked: number[] = [];
  const made: MailTabs = {
    loaded: async () => answers.map((_, tab) => tab),
    show: async (tab) => {
      asked.push(tab);
      return answers[tab]?.();
    },
    focus: async (tab) => void focused.push(tab),
  };
  return { ...made, focused, asked };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a tab of Gmail is asked to show a thread', () => {
  test('and one that hangs is left after a while for the next', async () => {
    const mail = tabs(never, () => true);
    const shown = showInTab(mail, THREAD);
    await vi.advanceTimersByTimeAsync(3900);
    expect(mail.focused).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(await shown).toBe(true);
    expect(mail.focused).toEqual([1]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('and of very many only a few are', async () => {
    const mail = tabs(...Array.from({ length: 200 }, () => () => false));
    expect(await showInTab(mail, THREAD)).toBe(false);
    expect(mail.asked).toHaveLength(4);
  });

  test('and one that is gone by then is a failure, which the caller answers with a new mail', async () => {
    const mail = { ...tabs(() => true), focus: () => Promise.reject(new Error('No tab with id: 0.')) };
    await expect(showInTab(mail, THREAD)).rejects.toThrow('No tab');
  });
});
