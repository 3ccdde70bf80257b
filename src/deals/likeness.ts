/** Whether two addresses or domains may stand for one: good enough to propose, never to decide. */

/**
 * The same mailbox, or the same first and last name somewhere else: `ines.valtari@halden.example`, `ines.valtari@gmail.com`.
 * @param called the name the first is known under, empty when unknown: it counts as the name in its address does
 */
export function isAlias(one: string, other: string, called = ''): boolean {
  const [a, b] = [mailboxOf(one), mailboxOf(other)];
  if (a === null || b === null) return false;
  if (a === b) return true;
  const name = nameIn(other);
  return name !== null && (name === nameIn(one) || name === firstAndLast(called.toLowerCase().split(/\s+/)));
}

/** Where mail to an address arrives: what follows a plus is the owner's own label, and Gmail reads over dots. */
export function mailboxOf(address: string): string | null {
  const [local, domain] = address.split('@');
  if (!local || !domain) return null;
  const plain = local.split('+')[0] || local;
  // https://support.google.com/mail/answer/7436150: dots don't matter; googlemail.com is the same mailbox.
  if (domain === 'gmail.com' || domain === 'googlemail.com') return `${plain.replaceAll('.', '')}@gmail.com`;
  return `${plain}@${domain}`;
}

/** Boxes of a company rather than somebody's name, in whole or in part. */
const NO_NAME = new Set(
  'info sales office contact team service support customer admin mail hello kontakt vertrieb compras ventas no reply'.split(
    ' ',
  ),
);

/** First and last name as most addresses have them; null for what is shorter, or names nobody. */
function nameIn(address: string): string | null {
  return firstAndLast((address.split('@')[0]?.split('+')[0] ?? '').split(/[._-]+/));
}

/** `José M. Núñez` as `jose.nunez`: addresses leave out accents, and an initial in the middle comes and goes. */
function firstAndLast(words: string[]): string | null {
  const plain = words.map((word) => word.normalize('NFD').replace(/\p{M}+|\.$/gu, ''));
  const parts = plain.filter((part, i) => part.length > (i > 0 && i < plain.length - 1 ? 1 : 0));
  const isName = parts.length >= 2 && parts.every((part) => /^\p{L}+$/u.test(part) && !NO_NAME.has(part));
  return isName && parts.some((part) => part.length > 2) ? parts.join('.') : null;
}

/** What companies put beside their name in a domain. */
const BESIDE =
  /^(?:-.*|group|gruppe|grupo|holdings?|hq|inc|corp|ltd|llc|gmbh|ag|global|international|intl|labs?|tech|software|online)$/;
const BEFORE = /^(?:get|try|use|my|team|the)-?$/;

/** Shorter names are shared by strangers: `abc.example`, `it.example`. */
const LONG_ENOUGH = 4;
const LONG_ENOUGH_IN_PART = 5;

/**
 * The same name under another suffix (`halden.no`, `halden.com`), with a word beside it (`halden-group.com`,
 * `gethalden.com`), or with other hyphens (`haldenmarine.com`, `halden-marine.com`). `haldenberg.com` is another company.
 */
export function isSimilar(a: string, b: string): boolean {
  if (a.includes('@') || b.includes('@')) return false;
  const [short = '', long = ''] = [a, b]
    .map((domain) => domain.split('.')[0] ?? '')
    .sort((x, y) => x.length - y.length);
  if (short.replaceAll('-', '') === long.replaceAll('-', '')) return short.length >= LONG_ENOUGH;
  if (short.length < LONG_ENOUGH_IN_PART) return false;
  if (long.startsWith(short)) return BESIDE.test(long.slice(short.length));
  return long.endsWith(short) && BEFORE.test(long.slice(0, -short.length));
}
