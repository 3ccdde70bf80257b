import { randomBytes } from 'node:crypto';
import { ACCOUNTS, buildMailbox } from './mailbox/build.ts';
import type { Variant } from './variants.ts';

export interface Served {
  html: string;
  headers: Record<string, string>;
}

/** The policy Gmail sends, as far as it is known: Trusted Types, nonces, nothing from elsewhere. */
function policy(nonce: string): string {
  return [
    "require-trusted-types-for 'script'",
    'trusted-types sandbox#none',
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'self'",
  ].join('; ');
}

const STYLES = ['shell', 'list', 'thread', 'dialogs', 'window', 'compose']
  .map((name) => `<link rel="stylesheet" href="/sandbox/page/${name}.css">`)
  .join('\n');

/** The one document behind every mail address. The page builds itself from the data in it. */
export function mailDocument(variant: Variant, account: number, popout: boolean): Served {
  const nonce = randomBytes(16).toString('base64');
  const now = variant.now === '' ? Date.now() : Date.parse(variant.now);
  const data = { variant, account: ACCOUNTS[account] ?? ACCOUNTS[0], popout, mailbox: buildMailbox(now, account) };
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const direction = variant.lang === 'he' ? 'rtl' : 'ltr';
  const html = `<!doctype html>
<html lang="${variant.lang}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>Mail</title>
<link rel="icon" href="/sandbox/icon.svg">
${STYLES}
<script type="application/json" id="sandbox-data" nonce="${nonce}">${json}</script>
<script type="module" nonce="${nonce}" src="/sandbox/page/main.js"></script>
</head>
<body class="${popout ? 'xE xp' : 'aAU'}"></body>
</html>
`;
  const headers: Record<string, string> = { 'content-type': 'text/html; charset=utf-8' };
  if (variant.csp === 'strict') headers['content-security-policy'] = policy(nonce);
  return { html, headers };
}
