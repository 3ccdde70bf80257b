// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFrames } from '../../../src/coach/place/animation-frames.ts';
import { Floating } from '../../../src/coach/place/Floating.tsx';
import type { Box, Size } from '../../../src/coach/place/placement.ts';
import { addBrowserParts } from '../browser-parts.ts';

let controller: AbortController;
let place: HTMLElement;
const asked: (() => void)[] = [];
beforeEach(() => {
  addBrowserParts();
  // The regular look would come too late for somebody who presses what has just moved.
  vi.spyOn(globalThis, 'setInterval').mockReturnValue(0 as never);
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => asked.push(draw));
  controller = new AbortController();
  place = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  controller.abort();
  asked.splice(0);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** One frame of the browser, after everything that waited for its turn. */
async function frame(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  for (const draw of asked.splice(0)) draw();
}

async function create() {
  const locate = vi.fn(() => ({ left: 0, top: 0 }));
  const frames = createFrames(window, controller.signal);
  const show = (words: string[]) =>
    act(() =>
      render(
        <Floating frames={frames} locate={locate}>
          {words.map((word) => (
            <p key={word}>{word}</p>
          ))}
        </Floating>,
        place,
      ),
    );
  await show(['first']);
  await frame();
  await frame();
  return { locate, show };
}

it('takes its place again before what has grown in it is seen, though its own box stays as it was', async () => {
  const { locate, show } = await create();
  locate.mockClear();
  await show(['first', 'second']);
  await frame();
  expect(locate).toHaveBeenCalledOnce();
});

it('looks for no place while nothing changes', async () => {
  const { locate } = await create();
  locate.mockClear();
  await frame();
  await frame();
  expect(locate).not.toHaveBeenCalled();
});

it('stops looking when it goes', async () => {
  const { locate } = await create();
  locate.mockClear();
  const inside = document.querySelector('.floating') as HTMLElement;
  await act(() => render(null, place));
  inside.append('late');
  await frame();
  expect(locate).not.toHaveBeenCalled();
});

it('has words that scroll reached by key, and words that do not left out of the way', async () => {
  await act(() =>
    render(
      <Floating frames={createFrames(window, controller.signal)} locate={() => ({ left: 0, top: 0 })}>
        <div data-scroll="words">Gladly.</div>
      </Floating>,
      place,
    ),
  );
  const words = place.querySelector('[data-scroll]') as HTMLElement;
  await frame();
  expect(words.tabIndex).toBe(-1);
  vi.spyOn(words, 'scrollHeight', 'get').mockReturnValue(200);
  words.append('More.');
  await frame();
  expect(words.tabIndex).toBe(0);
});

it('is told what stands before it in the layer, also what came later than itself', async () => {
  place.className = 'layer';
  const frames = createFrames(window, controller.signal);
  const notice = vi.fn(() => ({ left: 40, top: 300 }));
  const badge = vi.fn((_size: Size, taken: Box[]) => ({ left: 40, top: taken.length > 0 ? 260 : 300 }));
  const show = (isPaused: boolean) =>
    act(() =>
      render(
        <>
          {isPaused && (
            <Floating key="paused" frames={frames} locate={notice}>
              Paused
            </Floating>
          )}
          <Floating key="badge" frames={frames} locate={badge}>
            1 open closing
          </Floating>
        </>,
        place,
      ),
    );
  await show(false);
  await frame();
  await frame();
  expect(badge).toHaveBeenLastCalledWith(expect.anything(), []);
  await show(true);
  await frame();
  await frame();
  expect(badge.mock.lastCall?.[1]).toEqual([{ left: 40, top: 300, right: 40, bottom: 300 }]);
  expect([...place.querySelectorAll<HTMLElement>('.floating')].map(({ style }) => style.top)).toEqual([
    '300px',
    '260px',
  ]);
});
