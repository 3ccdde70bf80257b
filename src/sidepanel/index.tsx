import { render } from 'preact';
import browser from 'webextension-polyfill';
import { guard } from '../errors.ts';
import { send } from '../messages.ts';
import '../ui/tokens.css';
import '../ui/parts.css';
import '../ui/today/today.css';
import '../ui/today/item.css';
import './sidepanel.css';
import { SidePanel } from './SidePanel.tsx';

guard('side panel', () => {
  const openSettings = guard('side panel, settings', () => browser.runtime.openOptionsPage());
  render(<SidePanel ask={send} onSettings={openSettings} />, document.getElementById('root') as HTMLElement);
})();
