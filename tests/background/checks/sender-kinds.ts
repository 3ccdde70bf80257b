import type { Sender, SenderKind } from '../../../src/background/checks/senders.ts';
import { ID, ORIGIN } from '../../fake-browser.ts';

/** Who we are. */
export const self = { id: ID, url: `${ORIGIN}/` };
const tab = { id: 7, incognito: false };
const gmail = 'https://mail.google.com/mail/u/0/#inbox';
const calendar = 'https://calendar.google.com/calendar/u/0/r/week';

/** Every kind of sender, and what it is taken for. */
export const senders: [string, Sender, SenderKind | null][] = [
  ['our popup', { id: ID, url: `${ORIGIN}/src/popup/index.html`, origin: ORIGIN }, 'extension'],
  ['our options page in a tab', { id: ID, url: `${ORIGIN}/src/options/index.html#x`, tab, frameId: 0 }, 'extension'],
  ['our script in Gmail', { id: ID, url: gmail, origin: 'https://mail.google.com', tab, frameId: 0 }, 'page'],
  ['our script in Gmail, Firefox', { id: ID, url: gmail, tab, frameId: 0 }, 'page'],
  [
    'our script in Calendar',
    { id: ID, url: calendar, origin: 'https://calendar.google.com', tab, frameId: 0 },
    'calendar',
  ],
  ['a frame inside Calendar', { id: ID, url: calendar, tab, frameId: 3 }, null],
  ['a frame inside Gmail', { id: ID, url: gmail, tab, frameId: 3 }, null],
  ['Gmail in a private window', { id: ID, url: gmail, tab: { ...tab, incognito: true }, frameId: 0 }, null],
  ['Gmail without a tab', { id: ID, url: gmail }, null],
  ['our script on another host', { id: ID, url: 'https://example.com/', tab, frameId: 0 }, null],
  ['a host that starts like Gmail', { id: ID, url: 'https://mail.google.com.evil.example/', tab, frameId: 0 }, null],
  ['a host that ends like Gmail', { id: ID, url: 'https://notmail.google.com/', tab, frameId: 0 }, null],
  ['Gmail as a user name', { id: ID, url: 'https://mail.google.com@evil.example/', tab, frameId: 0 }, null],
  ['Gmail on another port', { id: ID, url: 'https://mail.google.com:8443/', tab, frameId: 0 }, null],
  ['Gmail without encryption', { id: ID, url: 'http://mail.google.com/', tab, frameId: 0 }, null],
  ['an opaque frame with Gmail’s address', { id: ID, url: gmail, origin: 'null', tab, frameId: 0 }, null],
  ['another extension', { id: 'otherotherotherotherotherotherot', url: 'chrome-extension://other/x.html' }, null],
  ['another extension in Gmail', { id: 'otherotherotherotherotherotherot', url: gmail, tab, frameId: 0 }, null],
  ['another extension with our address', { id: 'otherotherotherotherotherotherot', url: `${ORIGIN}/x.html` }, null],
  ['a page whose address starts like ours', { id: ID, url: `${ORIGIN}.evil.example/` }, null],
  ['a web page', { url: 'https://mail.google.com/', origin: 'https://mail.google.com', tab, frameId: 0 }, null],
  ['a sender without an address', { id: ID, tab, frameId: 0 }, null],
  ['a sender with an address that is none', { id: ID, url: 'not an address', tab, frameId: 0 }, null],
  ['nobody', {}, null],
];
