// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sayOrphaned } from '../../src/coach/orphaned.ts';
import { addBrowserParts } from './browser-parts.ts';

beforeEach(() => {
  addBrowserParts();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('a page whose extension was updated says so, once aloud, and that mail still goes, until it is closed', async () => {
  let root: ShadowRoot | undefined;
  await act(() =>
    sayOrphaned({
      document,
      trusted: () => true,
      onRoot: (made) => {
        root = made;
      },
    }),
  );
  const notice = root?.querySelector('.paused');
  expect(notice?.textContent).toMatch(/updated or switched off\. Reload this page to go on\. Sending works as ever\./);
  expect(root?.querySelector('[role="status"]')?.textContent).toBe('');
  await act(() => void vi.advanceTimersByTime(500));
  expect(root?.querySelector('[role="status"]')?.textContent).toMatch(/^Paused: Bookend was updated/);
  root?.querySelector<HTMLElement>('[aria-label="Close"]')?.click();
  expect(document.querySelector('[data-bookend]')).toBeNull();
  // What was still to be said comes to nothing.
  await act(() => void vi.advanceTimersByTime(5000));
  expect(document.querySelector('[data-bookend]')).toBeNull();
});
