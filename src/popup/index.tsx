import { render } from 'preact';
import browser from 'webextension-polyfill';
import { guard } from '../errors.ts';
import '../ui/tokens.css';
import '../ui/parts.css';
import '../ui/page-parts.css';
import '../ui/notice.css';
import '../ui/forms.css';
import '../ui/today/today.css';
import '../ui/today/item.css';
import './popup.css';
import { askEarly } from '../ui/ask-early.ts';
import { panelOpener } from '../ui/open-panel.ts';
import { Popup } from './Popup.tsx';

guard('popup', () => {
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
  render(
    <Popup ask={askEarly} onSettings={openSettings} onKeepOpen={openPanel ? keepOpen : undefined} />,
    document.getElementById('root') as HTMLElement,
  );
})();
