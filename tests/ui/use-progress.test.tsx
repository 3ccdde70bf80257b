// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Progress } from '../../src/messages/data.ts';
import type { send } from '../../src/messages.ts';
import { Loading } from '../../src/ui/Loading.tsx';
import { useProgress } from '../../src/ui/useProgress.ts';

let progress: Progress | null | Error;
let asked: number;
const ask = (async () => {
  asked++;
  if (progress instanceof Error) throw progress;
  return progress;
}) as unknown as typeof send;

function Page({ isWaiting }: { isWaiting: boolean }) {
  const far = useProgress(ask, isWaiting);
  return isWaiting ? <Loading label="Reading your deals" progress={far} /> : <p>Deals</p>;
}

const show = (isWaiting: boolean) => act(() => render(<Page isWaiting={isWaiting} />, document.body));
const pass = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });

beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
  progress = null;
});
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

test('what is there at once asks nothing more', async () => {
  await show(true);
  await show(false);
  await pass(5_000);
  expect(asked).toBe(0);
});

test('what takes its time says how far it is, and then what there is', async () => {
  progress = { what: 'deals', done: 1_200, of: 2_000 };
  await show(true);
  await pass(500);
  expect(document.body.textContent).toContain('Working out 1,200 of 2,000 deals');
  progress = { what: 'restore', done: 500, of: 109_000 };
  await pass(500);
  expect(document.body.textContent).toContain('Writing 500 of 109,000 records');
  await show(false);
  expect(document.body.textContent).toBe('Deals');
  const before = asked;
  await pass(5_000);
  expect(asked).toBe(before);
});

test('a background that cannot say it is waited for all the same', async () => {
  progress = new Error('gone');
  await show(true);
  await pass(1_000);
  expect(document.body.textContent).toBe('Reading your deals');
  progress = { what: 'deals', done: 0, of: 3 };
  await pass(500);
  expect(document.body.textContent).toContain('Working out 0 of 3 deals');
});
