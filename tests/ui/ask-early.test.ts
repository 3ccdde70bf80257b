import { afterEach, describe, expect, test, vi } from 'vitest';
import { askEarly, askOnceSeen } from '../../src/ui/ask-early.ts';

const sent = vi.hoisted(() => vi.fn());
vi.mock('../../src/messages.ts', () => ({ send: sent }));

afterEach(() => {
  globalThis.askedEarly = undefined;
  sent.mockReset();
});

describe('what a page asked before its code was there', () => {
  test('is answered by the early reply, and the next time by a new one', async () => {
    globalThis.askedEarly = { today: Promise.resolve({ ok: true, value: 'early' }) };
    sent.mockResolvedValue('anew');
    expect(await askEarly('today')).toBe('early');
    expect(sent).not.toHaveBeenCalled();
    expect(await askEarly('today')).toBe('anew');
  });

  test.each([
    ['was refused', async () => ({ ok: false, kind: 'user', message: 'Not now.' }) as const],
    ['never arrived', () => Promise.reject(new Error('The message port closed.'))],
  ])('is asked again where the early reply %s', async (_what, reply) => {
    globalThis.askedEarly = { today: reply() };
    sent.mockResolvedValue('anew');
    expect(await askEarly('today')).toBe('anew');
  });

  test('takes no early reply for a question with something in it', async () => {
    globalThis.askedEarly = { deal: Promise.resolve({ ok: true, value: 'of nothing' }) };
    sent.mockResolvedValue('of one deal');
    expect(await askEarly('deal', { id: 'd' })).toBe('of one deal');
  });
});

describe('a page that has drawn what was kept', () => {
  const frames: (() => void)[] = [];
  const shown = (visibilityState: DocumentVisibilityState) => {
    vi.stubGlobal('document', { visibilityState });
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  };
  afterEach(() => {
    frames.length = 0;
    vi.unstubAllGlobals();
  });

  test('asks once its first frame is drawn', async () => {
    shown('visible');
    sent.mockResolvedValue('anew');
    const answer = askOnceSeen()('today');
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(sent).not.toHaveBeenCalled();
    for (const frame of frames) frame();
    expect(await answer).toBe('anew');
  });

  test('asks at once where nothing of it is seen, for which no frame is drawn', async () => {
    shown('hidden');
    sent.mockResolvedValue('anew');
    expect(await askOnceSeen()('today')).toBe('anew');
    expect(frames).toEqual([]);
  });
});
