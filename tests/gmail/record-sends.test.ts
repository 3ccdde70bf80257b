import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordSends, type SendRecorderOptions } from '../../src/gmail/record-sends.ts';
import type { MailToRead, SentMail } from '../../src/messages.ts';
import type { Compose, SendAttempt } from '../../src/page/types.ts';

/** What the background finds in it. */
const READ: Pick<SentMail, 'step' | 'promises'> = {
  step: { label: 'concrete', owner: 'both', act: 'propose', sentence: 'Could we look at the numbers?', days: [] },
  promises: [{ what: 'You get them on Monday.', due: '2026-11-30' }],
};

const OFFERED = { start: '2026-12-01T08:00:00Z', end: '2026-12-01T08:30:00Z', checked: true };

const attempt: SendAttempt = {
  compose: {} as Compose,
  way: 'click',
  text: 'Hi Ada,\nCould we look at the numbers on Tuesday, 1 December at 10:00?\nGrace',
  subject: 'Numbers',
  recipients: [{ address: 'ada@quill.example', name: 'Ada Quill' }],
  draft: '#msg-a:r1',
  thread: null,
};

/** What reached the background, in order; a message whose turn is in `fails` does not. */
function recorder(changes: Partial<SendRecorderOptions> = {}, fails: readonly number[] = []) {
  const told: { name: 'sent' | 'undone'; id: string; mail?: SentMail }[] = [];
  let turn = 0;
  let ids = 0;
  const hear = async (one: (typeof told)[number]): Promise<void> => {
    if (fails.includes(++turn)) throw new Error('The message port closed before a response was received.');
    told.push(one);
  };
  const onLost = vi.fn();
  const sends = recordSends({
    page: { account: () => 'grace@orbit.example' },
    offeredIn: () => [],
    read: async () => READ,
    save: (mail) => hear({ name: 'sent', id: mail.id, mail }),
    undo: ({ id }) => hear({ name: 'undone', id }),
    onLost,
    now: () => '2026-11-26T09:00:00Z',
    newId: () => `id-${++ids}`,
    ...changes,
  });
  return { sends, told, onLost };
}

const later = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a mail that went', () => {
  it('is told with what was found in it, and without its text', async () => {
    const read = vi.fn(async (_mail: MailToRead) => READ);
    const { sends, told } = recorder({ read, offeredIn: () => [OFFERED] });
    sends.sendAttempted(attempt);
    await later(0);
    sends.sendConfirmed(attempt);
    await later(0);
    expect(told.map(({ name }) => name)).toEqual(['sent']);
    const { text, subject } = attempt;
    expect(read.mock.calls).toEqual([[{ text, subject, at: '2026-11-26T09:00:00Z', offered: [OFFERED] }]]);
    expect(told[0]?.mail).toMatchObject({ draft: '#msg-a:r1', subject, offered: [OFFERED], ...READ });
    expect(JSON.stringify(told)).not.toContain('Hi Ada');
  });

  it('is told again, as the same mail, when the worker was stopped before it answered', async () => {
    const { sends, told, onLost } = recorder({}, [1, 2]);
    sends.sendAttempted(attempt);
    await later(0);
    sends.sendConfirmed(attempt);
    await later(10_000);
    expect(told.map(({ id }) => id)).toEqual(['id-1']);
    expect(onLost).not.toHaveBeenCalled();
  });

  it('is said to be lost when it could not be recorded at all', async () => {
    const { sends, told, onLost } = recorder({}, [1, 2, 3]);
    sends.sendConfirmed(attempt);
    await later(10_000);
    expect(told).toEqual([]);
    expect(onLost).toHaveBeenCalledTimes(1);
  });

  it('is read again when the worker was stopped while it read', async () => {
    let tries = 0;
    const { sends, told } = recorder({
      read: async () => {
        if (++tries === 1) throw new Error('no answer');
        return READ;
      },
    });
    sends.sendAttempted(attempt);
    await later(0);
    sends.sendConfirmed(attempt);
    await later(0);
    expect(told[0]?.mail).toMatchObject(READ);
  });

  it('is told without a step when it could not be read at all', async () => {
    const { sends, told } = recorder({ read: () => Promise.reject(new Error('no answer')) });
    sends.sendAttempted(attempt);
    await later(0);
    sends.sendConfirmed(attempt);
    await later(0);
    expect(told[0]?.mail).toMatchObject({ subject: 'Numbers', step: null, offered: [] });
  });

  it('that came back is told after the mail it takes back, however long that took', async () => {
    const { sends, told } = recorder({}, [1]);
    sends.sendConfirmed(attempt);
    await later(100);
    sends.sendUndone('#msg-a:r1');
    await later(10_000);
    expect(told.map(({ name }) => name)).toEqual(['sent', 'undone']);
  });

  it('is not told while the account is unknown', async () => {
    const { sends, told } = recorder({ page: { account: () => null } });
    sends.sendConfirmed(attempt);
    await later(0);
    expect(told).toEqual([]);
  });
});
