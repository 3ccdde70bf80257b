import { setTimeout as pause } from 'node:timers/promises';
import type { Marionette } from './marionette.ts';

/** Keys that stand for no character, as WebDriver writes them (w3.org/TR/webdriver2, keyboard actions). */
const KEYS: Record<string, string> = {
  Alt: '\uE00A',
  Control: '\uE009',
  Shift: '\uE008',
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  ArrowDown: '\uE015',
};

/** A tab of Firefox. Whatever is done in it brings it to the front first. */
export interface Tab {
  goto(url: string): Promise<void>;
  /** Runs in the page's own world, and answers in JSON. */
  page<Args extends unknown[], Result>(run: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>>;
  /** The text inside the closed shadow root of the first element that matches; null when there is none. */
  shadowText(selector: string): Promise<string | null>;
  /** Types as a person does, a newline as Enter. */
  type(text: string): Promise<void>;
  /** Presses keys together, such as `Control+z`. */
  press(keys: string): Promise<void>;
  /** Clicks the middle of the first element that matches. */
  click(selector: string): Promise<void>;
  /** Clicks the first button with these words, in the page or in the closed root of ours in it, once it is there. */
  clickButton(words: string): Promise<void>;
  /** The seen text of the page. */
  text(): Promise<string>;
}

/** Scrolls to the button and answers where it is, in whole pixels of the window; null when there is none. */
const MIDDLE_OF_BUTTON = `
  const roots = [document, document.querySelector('[data-bookend]')?.openOrClosedShadowRoot];
  const all = roots.flatMap((root) => [...(root?.querySelectorAll('button, a') ?? [])]);
  const button = all.find((one) => one.textContent.trim() === arguments[0]);
  button?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = button?.getBoundingClientRect();
  return box ? { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) } : null;
`;

/** What is on the keyboard: a character, or one of `KEYS`. */
const keyOf = (name: string): string => KEYS[name] ?? name;

/** A new tab, or the one that has the handle. */
export async function openTab(remote: Marionette, handle?: string): Promise<Tab> {
  const own = handle ?? ((await remote.call('WebDriver:NewWindow', { type: 'tab' })) as { handle: string }).handle;
  const front = (): Promise<unknown> => remote.call('WebDriver:SwitchToWindow', { handle: own, focus: true });
  const run = async (script: string, args: unknown[], sandbox: string | null): Promise<unknown> => {
    await front();
    return remote.call('WebDriver:ExecuteScript', { script, args, sandbox });
  };
  const actions = async (steps: object[], type: 'key' | 'pointer'): Promise<void> => {
    await front();
    await remote.call('WebDriver:PerformActions', { actions: [{ type, id: type, actions: steps }] });
  };
  const down = (name: string) => ({ type: 'keyDown', value: keyOf(name) });
  const up = (name: string) => ({ type: 'keyUp', value: keyOf(name) });

  return {
    async goto(url) {
      await front();
      await remote.call('WebDriver:Navigate', { url });
    },
    page: (work, ...args) => run(`return (${work})(...arguments)`, args, null) as never,
    shadowText: (selector) =>
      run(
        'return document.querySelector(arguments[0])?.openOrClosedShadowRoot?.textContent ?? null',
        [selector],
        'system',
      ) as Promise<string | null>,
    async type(text) {
      const keys = [...text].map((letter) => (letter === '\n' ? 'Enter' : letter));
      await actions(
        keys.flatMap((key) => [down(key), up(key)]),
        'key',
      );
    },
    async press(keys) {
      const names = keys.split('+');
      await actions([...names.map(down), ...names.toReversed().map(up)], 'key');
    },
    async click(selector) {
      await front();
      const using = 'css selector';
      const found = (await remote.call('WebDriver:FindElement', { using, value: selector })) as Record<string, string>;
      await remote.call('WebDriver:ElementClick', { id: Object.values(found)[0] });
    },
    async clickButton(words) {
      const find = () => run(MIDDLE_OF_BUTTON, [words], 'system') as Promise<{ x: number; y: number } | null>;
      let last = '';
      const isStill = (found: object | null): boolean => {
        const before = last;
        last = JSON.stringify(found);
        return found !== null && last === before;
      };
      const middle = await until(`the button “${words}”`, find, isStill);
      const [move, press, release] = [
        { type: 'pointerMove', origin: 'viewport', duration: 0, ...middle },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await actions([move, press, release], 'pointer');
    },
    text: () => run('return document.body.innerText', [], null) as Promise<string>,
  };
}

/**
 * Asks until the answer is right, for ten seconds.
 * @throws Error with the newest answer
 */
export async function until<T>(what: string, ask: () => Promise<T>, isRight: (answer: T) => boolean): Promise<T> {
  let answer = await ask();
  for (let tries = 0; !isRight(answer) && tries < 50; tries++) {
    await pause(200);
    answer = await ask();
  }
  if (!isRight(answer)) throw new Error(`${what}: ${JSON.stringify(answer)}`);
  return answer;
}
