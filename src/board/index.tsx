import { render } from 'preact';
import { guard } from '../errors.ts';
import './index.css';
import { askEarly } from '../ui/ask-early.ts';
import { browser } from '../ui/browser.ts';
import { Board } from './Board.tsx';

guard('board', () => {
  const openSettings = guard('board, settings', () => browser.runtime.openOptionsPage());
  // The background notes every save in storage.local (src/store/sentinel.ts).
  const watch = (onSaved: () => void) => {
    const onChanged = (_changes: unknown, area: string) => {
      if (area === 'local') onSaved();
    };
    browser.storage.onChanged.addListener(onChanged);
    return () => browser.storage.onChanged.removeListener(onChanged);
  };
  render(
    <Board ask={askEarly} now={() => new Date()} watch={watch} onSettings={openSettings} />,
    document.getElementById('root') as HTMLElement,
  );
})();
