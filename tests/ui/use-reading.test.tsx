// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { useReading, type Watch } from '../../src/ui/useReading.ts';

const place = document.body.appendChild(document.createElement('div'));
afterEach(() => render(null, place));

/** A page that reads; each reading waits until it is answered. */
async function create(watch?: Watch) {
  const answers: ((answer: string) => void)[] = [];
  const read = vi.fn(() => new Promise<string>((resolve) => answers.push(resolve)));
  const taken: string[] = [];
  function Page() {
    useReading(read, (answer) => taken.push(answer), watch);
    return null;
  }
  await act(() => render(<Page />, place));
  return { read, taken, answer: (nth: number, words: string) => act(async () => answers[nth]?.(words)) };
}
const comeBack = () =>
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('focus'));
  });

test('reads at once, and once more when the page is come back to', async () => {
  const { read, taken, answer } = await create();
  expect(read).toHaveBeenCalledTimes(1);
  await answer(0, 'first');
  await comeBack();
  expect(read).toHaveBeenCalledTimes(2);
  await answer(1, 'second');
  expect(taken).toEqual(['first', 'second']);
});

test('an answer that was overtaken is dropped', async () => {
  let change = (): void => {};
  const { taken, answer } = await create((onChange) => {
    change = onChange;
    return () => {};
  });
  await act(() => void change());
  await answer(1, 'newer');
  await answer(0, 'older');
  expect(taken).toEqual(['newer']);
});

test('a page that is gone neither reads nor takes an answer', async () => {
  const stop = vi.fn();
  const { read, taken, answer } = await create(() => stop);
  await act(() => render(null, place));
  await comeBack();
  await answer(0, 'late');
  expect(stop).toHaveBeenCalledOnce();
  expect(read).toHaveBeenCalledTimes(1);
  expect(taken).toEqual([]);
});
