import { render } from 'preact';
import type { DealOfTab } from '../deals/shown.ts';
import { guard } from '../errors.ts';
import './index.css';
import { seenInTab } from '../messages/tabs.ts';
import { FIRST_TODAY, type FirstToday } from '../messages/today.ts';
import { send } from '../messages.ts';
import { askOnceSeen, keptEarly } from '../ui/ask-early.ts';
import { browser } from '../ui/browser.ts';
import { SidePanel } from './SidePanel.tsx';
import type { BesideTab } from './useTabDeal.ts';

guard('side panel', async () => {
  const openSettings = guard('side panel, settings', () => browser.runtime.openOptionsPage());
  // The background notes every save in storage.local (src/store/sentinel.ts) and what a tab shows in storage.session, so
  // that a mail sent beside the open panel, or a thread opened there, shows up in it.
  const watch = (onSaved: () => void) => {
    // What is kept for the first frame follows from the answer this page asks for.
    const onChanged = (changes: Record<string, unknown>) => {
      if (Object.keys(changes).some((key) => key !== FIRST_TODAY)) onSaved();
    };
    browser.storage.onChanged.addListener(onChanged);
    return () => browser.storage.onChanged.removeListener(onChanged);
  };
  const beside: BesideTab = {
    current: async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      // The browser tells the address of Gmail and Calendar only: no other host is allowed.
      return tab?.id !== undefined && tab.url ? { tab: tab.id, url: tab.url } : null;
    },
    askPage: async (question) => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      return browser.tabs.sendMessage(tab?.id ?? -1, question);
    },
    watch: (onChanged) => {
      const onUpdated = (_tab: number, { url }: { url?: string }) => {
        if (url !== undefined) onChanged();
      };
      browser.tabs.onActivated.addListener(onChanged);
      browser.tabs.onUpdated.addListener(onUpdated);
      return () => {
        browser.tabs.onActivated.removeListener(onChanged);
        browser.tabs.onUpdated.removeListener(onUpdated);
      };
    },
  };
  // A tab that told nothing of what it shows has no deal: then nobody is woken before Today is drawn.
  const shownAtOnce = async (): Promise<DealOfTab | null> => {
    const tab = await beside.current();
    const seen = tab && (await seenInTab(browser.storage.session, tab.tab, tab.url));
    return seen ? null : { is: 'unknown' };
  };
  const [first, atOnce] = await Promise.all([keptEarly<FirstToday>(), shownAtOnce().catch(() => null)]);
  render(
    <SidePanel
      ask={first ? askOnceSeen() : send}
      first={first}
      watch={watch}
      beside={{ ...beside, atOnce }}
      onSettings={openSettings}
    />,
    document.getElementById('root') as HTMLElement,
  );
})();
