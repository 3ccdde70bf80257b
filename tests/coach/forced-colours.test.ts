// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FORCED_COLOURS } from '../../src/page/highlight.ts';
import { createCoach } from './create-coach.ts';

/** The system's choice of colours, for a test to change. */
class Colours extends EventTarget {
  matches = false;
}

let forced: Colours;
beforeEach(() => {
  forced = new Colours();
  vi.stubGlobal('matchMedia', (query: string) => (query === FORCED_COLOURS ? forced : new Colours()));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test('with forced colours a badge stands for the underline, and the underline comes back without them', async () => {
  const { underlined, host, wait, button } = await createCoach();
  expect(underlined()).toHaveLength(1);
  const turn = async (matches: boolean): Promise<void> => {
    forced.matches = matches;
    forced.dispatchEvent(new Event('change'));
    await wait(1000);
  };
  await turn(true);
  expect(underlined()).toEqual([]);
  expect(host()?.dataset['state']).toBe('badge');
  expect(button('1 open closing')).toBeDefined();
  await turn(false);
  expect(underlined()).toHaveLength(1);
  expect(host()?.dataset['state']).toBe('idle');
});
