import type { BrowserContext, Page } from '@playwright/test';
import { PAINTED } from './trace.ts';

/** Runs in a page before its own code: says on the console when what is waited for was first painted. */
function watch([selector, painted]: [string, string]): void {
  const look = () => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    // The next frame draws it; a message after that frame's start comes once it is drawn.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        performance.mark(painted);
        console.debug(painted, performance.now());
      };
      port2.postMessage(0);
    });
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
}

interface Opened {
  page: Page;
  /** From the start of the navigation to the first content on the screen, ms. */
  paintedMs: number;
}

/** Opens a page of the extension and waits until what is looked for was painted. */
export async function open(
  context: BrowserContext,
  address: string,
  selector: string,
  size: { width: number; height: number },
): Promise<Opened> {
  const page = await context.newPage();
  await page.setViewportSize(size);
  await page.addInitScript(watch, [selector, PAINTED] as [string, string]);
  // Told by the page: a page that is asked has to run the asker's code first, while it should draw.
  const painted = page.waitForEvent('console', {
    predicate: (message) => message.text().startsWith(PAINTED),
    timeout: 180_000,
  });
  await page.goto(address, { waitUntil: 'commit' });
  const paintedMs = Number((await painted).text().slice(PAINTED.length));
  return { page, paintedMs };
}

/** Goes down the whole page and up again, a screen every frame or two; the longest task while it does, ms. */
export function scrollThrough(page: Page): Promise<{ longestTask: number; longestFrame: number; frames: number }> {
  return page.evaluate(async () => {
    let longestTask = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
    });
    observer.observe({ type: 'longtask' });
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const height = document.documentElement.scrollHeight;
    const stops = [...Array(Math.ceil(height / 600)).keys()].map((stop) => stop * 600);
    let longestFrame = 0;
    let last = await frame();
    for (const top of [...stops, ...stops.toReversed()]) {
      window.scrollTo({ top, behavior: 'instant' });
      const now = await frame();
      longestFrame = Math.max(longestFrame, now - last);
      last = now;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    observer.disconnect();
    return { longestTask, longestFrame, frames: 2 * stops.length };
  });
}

/** Types into the search and answers how long each letter took until the list was painted, ms. */
export async function typeInto(page: Page, selector: string, text: string): Promise<number[]> {
  await page.evaluate((field) => {
    const times: number[] = [];
    (globalThis as unknown as { times: number[] }).times = times;
    document.querySelector(field)?.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - timeStamp);
          port2.postMessage(0);
        });
      },
      { capture: true },
    );
  }, selector);
  await page.focus(selector);
  for (const letter of text) {
    await page.keyboard.press(letter);
    await page.waitForTimeout(250);
  }
  return page.evaluate(() => (globalThis as unknown as { times: number[] }).times);
}
