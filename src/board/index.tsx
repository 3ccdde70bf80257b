import { render } from 'preact';
import browser from 'webextension-polyfill';
import { guard } from '../errors.ts';
import '../ui/tokens.css';
import '../ui/parts.css';
import '../ui/page-parts.css';
import '../ui/notice.css';
import '../ui/forms.css';
import '../ui/deal/deal.css';
import '../ui/deal/promises.css';
import './states.css';
import './board.css';
import './grid.css';
import './pane.css';
import './keys.css';
import './insights.css';
import { askEarly } from '../ui/ask-early.ts';
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
