/** The parts of `browser.tabs` and `browser.runtime` we need. */
interface Tabs {
  create(tab: { url: string }): Promise<unknown>;
}

/**
 * A new installation starts with its three steps, the first of which says what is read and that it stays. An update never
 * opens a tab.
 */
export async function openFirstRun(reason: string, tabs: Tabs, urlOf: (path: string) => string): Promise<void> {
  if (reason === 'install') await tabs.create({ url: urlOf('src/options/index.html') });
}
