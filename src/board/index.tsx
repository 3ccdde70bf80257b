import { render } from 'preact';
import { guard } from '../errors.ts';
import './index.css';
import type { FirstDeals } from '../deals/first-list.ts';
import type { Deals } from '../deals/shown.ts';
import { askEarly, keptEarly, readKept } from '../ui/ask-early.ts';
import { browser } from '../ui/browser.ts';
import { Board } from './Board.tsx';

guard('board', async () => {
  const openSettings = guard('board, settings', () => browser.runtime.openOptionsPage());
  // The background notes every save in storage.local (src/store/sentinel.ts).
  const watch = (onSaved: () => void) => {
    const onChanged = (_changes: unknown, area: string) => {
      if (area === 'local') onSaved();
    };
    browser.storage.onChanged.addListener(onChanged);
    return () => browser.storage.onChanged.removeListener(onChanged);
  };
  // The insights are drawn from no row.
  const first = location.hash === '#insights' ? undefined : await keptEarly<FirstDeals>();
  const kept = () => readKept<Deals>('deals');
  render(
    <Board ask={askEarly} first={first} kept={kept} now={() => new Date()} watch={watch} onSettings={openSettings} />,
    document.getElementById('root') as HTMLElement,
  );
})();
