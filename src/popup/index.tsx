import { render } from 'preact';
import { guard } from '../errors.ts';
import './index.css';
import type { FirstToday } from '../messages/today.ts';
import { askEarly, keptEarly } from '../ui/ask-early.ts';
import { browser } from '../ui/browser.ts';
import { panelOpener } from '../ui/open-panel.ts';
import { Popup } from './Popup.tsx';

guard('popup', async () => {
  // Asked beforehand: opening the panel must follow the click at once, or the browser refuses it.
  let windowId: number | undefined;
  void browser.windows.getCurrent().then(({ id }) => {
    windowId = id;
  });
  const openPanel = panelOpener(browser);
  const keepOpen = guard('popup, side panel', async () => {
    if (windowId === undefined) return;
    await openPanel?.(windowId);
    window.close();
  });
  const openSettings = guard('popup, settings', async () => {
    await browser.runtime.openOptionsPage();
    window.close();
  });
  const first = await keptEarly<FirstToday>();
  render(
    <Popup ask={askEarly} first={first} onSettings={openSettings} onKeepOpen={openPanel ? keepOpen : undefined} />,
    document.getElementById('root') as HTMLElement,
  );
})();
