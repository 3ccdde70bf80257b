/** Where a page of ours stays open beside the tab: Chromium's side panel, or Firefox's sidebar. */
interface Panels {
  sidePanel?: Pick<typeof chrome.sidePanel, 'open'>;
  sidebarAction?: { open(): Promise<void> };
}

/**
 * @param panels the browser's own `browser`
 * @returns opens the panel in a window, and must be called in the turn of a click, or the browser refuses; undefined where
 * there is no panel
 */
export function panelOpener({ sidePanel, sidebarAction }: Panels): ((windowId: number) => Promise<void>) | undefined {
  // Firefox's is always the window of the click.
  if (sidebarAction) return () => sidebarAction.open();
  return sidePanel && ((windowId) => sidePanel.open({ windowId }));
}
