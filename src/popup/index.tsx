import { render } from 'preact';
import { guard } from '../errors.ts';
import './index.css';
import type { FirstToday } from '../messages/today.ts';
import { askEarly, askOnceSeen, keptEarly } from '../ui/ask-early.ts';
import { browser } from '../ui/browser.ts';
import { panelOpener } from '../ui/open-panel.ts';
import { firstRows } from '../ui/today/first-rows.ts';
import { Popup } from './Popup.tsx';

guard('popup', async () => {
  const openSettings = guard('popup, settings', async () => {
    await browser.runtime.openOptionsPage();
    window.close();
  });
  // Asked beforehand: opening the panel must follow the click at once, or the browser refuses it.
  let windowId: number | undefined;
  const openPanel = panelOpener(browser);
  const keepOpen = guard('popup, side panel', async () => {
    if (windowId === undefined) return;
    await openPanel?.(windowId);
    window.close();
  });
  const first = await keptEarly<FirstToday>();
  const props = { ask: first ? askOnceSeen() : askEarly, first: first && firstRows(first), onSettings: openSettings };
  render(
    <Popup {...props} onKeepOpen={openPanel ? keepOpen : undefined} />,
    document.getElementById('root') as HTMLElement,
  );
  windowId = (await browser.windows.getCurrent()).id;
})();
