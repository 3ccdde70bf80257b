import { randomBytes } from 'node:crypto';
import type { Served } from '../document.ts';
import { CALENDAR_OF } from './store.ts';

export interface CalendarVariant {
  /** `he` is right to left. */
  hl: 'en' | 'he';
  theme: 'light' | 'dark';
  /** Names of `x` ids and data attributes as today, or all of them changed. */
  names: 'today' | 'renamed';
}

export function readCalendarVariant(query: URLSearchParams): CalendarVariant {
  return {
    hl: query.get('hl') === 'he' ? 'he' : 'en',
    theme: query.get('theme') === 'dark' ? 'dark' : 'light',
    names: query.get('names') === 'renamed' ? 'renamed' : 'today',
  };
}

/** As far as Calendar's policy is known: Trusted Types, nonces, nothing from elsewhere. */
const policy = (nonce: string): string =>
  [
    "require-trusted-types-for 'script'",
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'self'",
  ].join('; ');

/** The one document behind every address of the calendar. It asks for its events before anything else is there. */
export function calendarDocument(variant: CalendarVariant, account: number, zone: string): Served {
  const nonce = randomBytes(16).toString('base64');
  const address = CALENDAR_OF[account] ?? CALENDAR_OF[0];
  const data = { variant, account, address, zone };
  const html = `<!doctype html>
<html lang="${variant.hl}" dir="${variant.hl === 'he' ? 'rtl' : 'ltr'}" data-theme="${variant.theme}" data-prefetch-view-key="WEEK">
<head>
<meta charset="utf-8">
<title>Calendar</title>
<link rel="icon" href="/sandbox/icon.svg">
<link rel="stylesheet" href="/sandbox/calendar/calendar.css">
<script type="application/json" id="sandbox-data" nonce="${nonce}">${JSON.stringify(data)}</script>
<script nonce="${nonce}" src="/sandbox/calendar/first.js"></script>
<script type="module" nonce="${nonce}" src="/sandbox/calendar/main.js"></script>
</head>
<body data-viewfamily="EVENT" data-viewkey="WEEK">
<div id="${variant.names === 'today' ? 'xUserInfo' : 'yUser'}" hidden>
<div id="${variant.names === 'today' ? 'xUserEmail' : 'yMail'}">${address}</div><div id="${variant.names === 'today' ? 'xTimezone' : 'yZone'}">${zone}</div>
</div>
<div id="YPCqFe"></div>
</body>
</html>
`;
  return {
    html,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy(nonce) },
  };
}
