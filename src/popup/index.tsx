import { render } from 'preact';
import browser from 'webextension-polyfill';
import { guard } from '../errors.ts';
import { send } from '../messages.ts';
import '../ui/tokens.css';
import '../ui/parts.css';
import '../ui/page-parts.css';
import '../ui/notice.css';
import '../ui/forms.css';
import '../ui/today/today.css';
import '../ui/today/item.css';
import './popup.css';
import { Popup } from './Popup.tsx';

guard('popup', async () => {
  // Asked beforehand: opening the panel must follow the click at once, or the browser refuses it.
  const windowId = (await browser.windows.getCurrent()).id;
  const canKeepOpen = windowId !== undefined && typeof chrome !== 'undefined' && chrome.sidePanel !== undefined;
  const keepOpen = guard('popup, side panel', async () => {
    await chrome.sidePanel.open({ windowId: windowId as number });
    window.close();
  });
  const openSettings = guard('popup, settings', async () => {
    await browser.runtime.openOptionsPage();
    window.close();
  });
  render(
    <Popup ask={send} onSettings={openSettings} onKeepOpen={canKeepOpen ? keepOpen : undefined} />,
    document.getElementById('root') as HTMLElement,
  );
})();
