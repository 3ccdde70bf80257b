import type { Page } from '@playwright/test';
import type { Draft } from '../sandbox/draft.ts';
import { coachState, type Extension, expect, isolated, underlined } from './fixtures.ts';

export const CLOSING = "I'll call you sometime next week";
export const NEW = { kind: 'window', to: ['Priya Raman <priya@calder-freight.example>'], subject: 'Pilot' } as const;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Waits for the underline and calls the card with the keyboard, the caret behind the closing. */
export async function openCard(page: Page, draft: Draft): Promise<void> {
  await expect.poll(() => underlined(page)).toEqual([CLOSING]);
  await draft.select(CLOSING, 'behind');
  await page.keyboard.press('Alt+b');
  await expect.poll(() => coachState(page)).toBe('card');
}

/** The box of what `selector` finds first in our layer, or null while that is hidden or not there. */
export async function boxOf(page: Page, { id }: Extension, selector: string): Promise<Box | null> {
  const evaluate = await isolated(page, id);
  return evaluate((wanted): Box | null => {
    const host = document.querySelector<HTMLElement>('[data-bookend]');
    const element = host && chrome.dom.openOrClosedShadowRoot(host)?.querySelector(wanted);
    if (!element?.checkVisibility({ visibilityProperty: true })) return null;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  }, selector);
}

/** Keeps the words that are painted next under a name: a paint that passes may be gone before a slow machine looks at it. */
export const keepNext = (page: Page, name: string): Promise<void> =>
  page.evaluate((highlight) => {
    const painted = (): AbstractRange[] => [...(CSS.highlights.get(highlight) ?? [])];
    const before = painted();
    const look = (): void => {
      const kept = painted().find((range) => !before.includes(range));
      Object.assign(window, { kept: { [highlight]: kept } });
      if (!kept) requestAnimationFrame(look);
    };
    look();
  }, name);

/** The lines of the range that `keepNext` kept, else of a highlight's first one. */
const linesOf = (page: Page, name: string): Promise<Box[]> =>
  page.evaluate((highlight) => {
    const [painted] = CSS.highlights.get(highlight) ?? [];
    const { kept = {} } = window as { kept?: Record<string, AbstractRange | undefined> };
    const range = (highlight in kept ? kept[highlight] : painted) as Range | undefined;
    return Array.from(range?.getClientRects() ?? [], ({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  }, name);

/** Where something of ours stands to the underlined words: `hidden`, `over its words` or `beside`. */
export async function standsTo(page: Page, extension: Extension, selector: string, name: string): Promise<string> {
  const box = await boxOf(page, extension, selector);
  const lines = await linesOf(page, name);
  if (box === null || lines.length === 0) return 'hidden';
  return lines.some((line) => overlap(box, line)) ? 'over its words' : 'beside';
}

/** The words of everything in our layer that `selector` finds. */
export async function wordsOf(page: Page, { id }: Extension, selector: string): Promise<string[]> {
  const evaluate = await isolated(page, id);
  return evaluate((wanted) => {
    const host = document.querySelector<HTMLElement>('[data-bookend]');
    const root = host && chrome.dom.openOrClosedShadowRoot(host);
    return [...(root?.querySelectorAll(wanted) ?? [])].map((element) => element.textContent?.trim() ?? '');
  }, selector);
}

/**
 * Presses what `selector` finds in our layer and begins with these words, near its start. Waits until it is there and was
 * drawn in one place three times: what has grown is put into its new place a frame later, and a slow machine takes its
 * time over a frame.
 * @throws when the press arrived at something else
 */
export async function pressOurs(page: Page, { id }: Extension, words: string, selector = 'button'): Promise<void> {
  const evaluate = await isolated(page, id);
  const place = await evaluate(
    async (wanted, among) => {
      const root = chrome.dom.openOrClosedShadowRoot(document.querySelector('[data-bookend]') as HTMLElement);
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const find = () =>
        [...(root?.querySelectorAll<HTMLElement>(among) ?? [])].find((each) =>
          (each.getAttribute('aria-label') ?? each.textContent)?.trim().startsWith(wanted),
        );
      const until = performance.now() + 20_000;
      for (let last = '', drawn = 0; performance.now() < until; ) {
        await frame();
        const found = find();
        if (!found) continue;
        const { x, y, height } = found.getBoundingClientRect();
        drawn = last === `${x} ${y}` ? drawn + 1 : 1;
        last = `${x} ${y}`;
        if (drawn < 3) continue;
        const note = ({ target }: Event): void => {
          document.documentElement.dataset['pressed'] = String(found.contains(target as Node));
        };
        delete document.documentElement.dataset['pressed'];
        root?.addEventListener('click', note, { capture: true, once: true });
        return { x: x + 16, y: y + height / 2 };
      }
      throw new Error(find() ? `“${wanted}” does not stand still.` : `Nothing begins with “${wanted}”.`);
    },
    words,
    selector,
  );
  await page.mouse.click(place.x, place.y);
  const pressed = await page.evaluate(() => document.documentElement.dataset['pressed']);
  expect(pressed, `the press arrives at “${words}”`).toBe('true');
}
