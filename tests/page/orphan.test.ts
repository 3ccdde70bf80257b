// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onOrphaned } from '../../src/page/orphan.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('tells once that the extension is gone, at the next use of the page', () => {
  const leave = vi.fn();
  let alive = true;
  onOrphaned(leave, new AbortController().signal, () => alive);
  window.dispatchEvent(new Event('focusin'));
  expect(leave).not.toHaveBeenCalled();
  alive = false;
  window.dispatchEvent(new Event('focusin'));
  window.dispatchEvent(new Event('focusin'));
  vi.advanceTimersByTime(60_000);
  expect(leave).toHaveBeenCalledTimes(1);
});

it('tells within ten seconds in a page nobody uses', () => {
  const leave = vi.fn();
  onOrphaned(leave, new AbortController().signal, () => false);
  vi.advanceTimersByTime(10_000);
  expect(leave).toHaveBeenCalledTimes(1);
});

it('knows by the id that an update takes away', () => {
  const leave = vi.fn();
  vi.stubGlobal('chrome', { runtime: { id: 'abc' } });
  onOrphaned(leave, new AbortController().signal);
  vi.advanceTimersByTime(20_000);
  expect(leave).not.toHaveBeenCalled();
  vi.stubGlobal('chrome', { runtime: {} });
  vi.advanceTimersByTime(10_000);
  expect(leave).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
});

it('says nothing after the end', () => {
  const leave = vi.fn();
  const end = new AbortController();
  onOrphaned(leave, end.signal, () => false);
  end.abort();
  vi.advanceTimersByTime(60_000);
  window.dispatchEvent(new Event('focusin'));
  expect(leave).not.toHaveBeenCalled();
});
