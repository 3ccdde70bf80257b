import type { BrowserContext, Page } from '@playwright/test';

/**
 * Tabs that are used again: a new one costs more processor time than the page in it and most tests. Every test loads its
 * page anew, so nothing of the one before is left but the size of the window, which is put back.
 */
export class Tabs {
  readonly #free: Page[] = [];

  constructor(readonly context: BrowserContext) {}

  /** An empty tab in front of all others. */
  async take(): Promise<Page> {
    const used = this.#free.pop();
    await used?.bringToFront();
    return used ?? (await this.context.newPage());
  }

  /** @param isSound false after a failure: what that left behind is not known, so the tab is closed */
  async giveBack(page: Page, isSound: boolean): Promise<void> {
    if (page.isClosed()) return;
    if (!isSound) return page.close();
    await page.goto('about:blank');
    const size = page.viewportSize();
    if (size && (size.width !== 1280 || size.height !== 800)) await page.setViewportSize({ width: 1280, height: 800 });
    this.#free.push(page);
  }
}
