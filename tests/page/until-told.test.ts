import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellNewest, untilTold } from '../../src/page/until-told.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Fails so many times, then answers. */
const failing = (times: number, message = 'The message port closed before a response was received.') => {
  let left = times;
  return vi.fn(async () => {
    if (left-- > 0) throw new Error(message);
    return 'heard';
  });
};

describe('what a stopped worker did not hear', () => {
  it('is told again, after a moment each time', async () => {
    const tell = failing(2);
    const telling = untilTold(tell);
    await vi.advanceTimersByTimeAsync(900);
    expect(tell).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(6000);
    expect(await telling).toBe('heard');
    expect(tell).toHaveBeenCalledTimes(3);
  });

  it('fails for good after three tries', async () => {
    const tell = failing(9);
    const telling = untilTold(tell).catch((error: Error) => error.message);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await telling).toContain('message port');
    expect(tell).toHaveBeenCalledTimes(3);
  });

  it('is not told again once the extension was updated', async () => {
    const tell = failing(9, 'Extension context invalidated.');
    await expect(untilTold(tell)).rejects.toThrow('invalidated');
    expect(tell).toHaveBeenCalledTimes(1);
  });

  it('is not told again once there is something newer', async () => {
    const heard: string[] = [];
    let fails = true;
    const tell = tellNewest(async (what: string) => {
      heard.push(what);
      if (fails) throw new Error('no answer');
    });
    const first = tell('old');
    await vi.advanceTimersByTimeAsync(500);
    fails = false;
    expect(await tell('new')).toBe(true);
    await vi.advanceTimersByTimeAsync(6000);
    expect(await first).toBe(false);
    expect(heard).toEqual(['old', 'new']);
  });
});
