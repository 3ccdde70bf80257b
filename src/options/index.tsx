import { render } from 'preact';
import { guard } from '../errors.ts';
import { send } from '../messages.ts';
import '../ui/tokens.css';
import '../ui/parts.css';
import '../ui/page-parts.css';
import './frame.css';
import './options.css';
import './hours.css';
import './calendar.css';
import { Options } from './Options.tsx';

/** As in `messages.ts`: promises in every browser we run on. */
function permissions(): typeof chrome.permissions {
  const { browser = chrome } = globalThis as { browser?: typeof chrome };
  return browser.permissions;
}

guard('options', () => {
  render(
    <Options
      ask={send}
      now={() => new Date()}
      systemZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
      allowGoogle={() =>
        permissions().request({ permissions: ['identity'], origins: ['https://www.googleapis.com/*'] })
      }
      copy={(text) => navigator.clipboard.writeText(text)}
    />,
    document.getElementById('root') as HTMLElement,
  );
})();
