import { render } from 'preact';
import { guard } from '../errors.ts';
import { send } from '../messages.ts';
import { forGoogle } from '../permissions.ts';
import { browser } from '../ui/browser.ts';
import '../ui/tokens.css';
import '../ui/parts.css';
import '../ui/page-parts.css';
import './frame.css';
import './options.css';
import './data.css';
import './nudges.css';
import './hours.css';
import './start.css';
import './calendar.css';
import './import/import.css';
import './people.css';
import './team.css';
import './wording/wording.css';
import { zoneOrUtc } from '../schedule/wall.ts';
import type { NoticePermission } from './Nudges.tsx';
import { Options } from './Options.tsx';

const NOTICES = { permissions: ['notifications'] } satisfies chrome.permissions.Permissions;

const notices: NoticePermission = {
  isAllowed: () => browser.permissions.contains(NOTICES),
  allow: () => browser.permissions.request(NOTICES),
  giveUp: () => browser.permissions.remove(NOTICES),
};

guard('options', () => {
  render(
    <Options
      ask={send}
      now={() => new Date()}
      systemZone={zoneOrUtc(Intl.DateTimeFormat().resolvedOptions().timeZone)}
      allowGoogle={() => browser.permissions.request(forGoogle(browser.runtime.getManifest()))}
      notices={notices}
      download={(name, ...text) => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob(text, { type: 'application/octet-stream' }));
        link.download = name;
        link.click();
        // The browser reads it after this turn.
        setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      }}
      copy={(text) => navigator.clipboard.writeText(text)}
    />,
    document.getElementById('root') as HTMLElement,
  );
})();
