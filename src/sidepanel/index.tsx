import { render } from 'preact';
import browser from 'webextension-polyfill';
import { guard } from '../errors.ts';
import { send } from '../messages.ts';
import '../ui/tokens.css';
import '../ui/parts.css';
import '../ui/page-parts.css';
import '../ui/today/today.css';
import '../ui/today/item.css';
import './sidepanel.css';
import { SidePanel } from './SidePanel.tsx';

guard('side panel', () => {
  const openSettings = guard('side panel, settings', () => browser.runtime.openOptionsPage());
  // The background notes every save in storage.local (src/store/sentinel.ts), so that a mail sent beside the open panel
  // shows up in it.
  const watch = (onSaved: () => void) => {
    browser.storage.onChanged.addListener(onSaved);
    return () => browser.storage.onChanged.removeListener(onSaved);
  };
  render(
    <SidePanel ask={send} watch={watch} onSettings={openSettings} />,
    document.getElementById('root') as HTMLElement,
  );
})();
