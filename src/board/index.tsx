import { render } from 'preact';
import browser from 'webextension-polyfill';
import { guard } from '../errors.ts';
import { send } from '../messages.ts';
import '../ui/tokens.css';
import '../ui/parts.css';
import '../ui/page-parts.css';
import './board.css';
import './grid.css';
import './pane.css';
import './insights.css';
import { Board } from './Board.tsx';

guard('board', () => {
  const openSettings = guard('board, settings', () => browser.runtime.openOptionsPage());
  render(
    <Board ask={send} now={() => new Date()} onSettings={openSettings} />,
    document.getElementById('root') as HTMLElement,
  );
})();
