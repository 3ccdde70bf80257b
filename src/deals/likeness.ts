/** Whether two addresses or domains may stand for one: good enough to propose, never to decide. */

/** Boxes of a company rather than somebody's name, in whole or in part. */
const NO_NAME = new Set(
  'info sales office contact team service support customer admin mail hello kontakt vertrieb compras ventas no reply'.split(
    ' ',
  ),
);

/**
 * First and last name as most addresses have them; null for what is shorter, or names nobody. Whoever has the same in another
 * address may be the same person: `ines.valtari@halden.example`, `ines.valtari@gmail.com`.
 */
export function nameIn(address: string): string | null {
  return fullName((address.split('@')[0]?.split('+')[0] ?? '').split(/[._-]+/));
}

const LETTERS = /^\p{L}+$/u;
/** Of most words, and told many times faster. */
const PLAIN = /^[a-z]+$/;

/**
 * `José M. Núñez` as `jose.nunez`: addresses leave out accents, and an initial in the middle comes and goes.
 * @param words in lower case
 */
export function fullName(words: string[]): string | null {
  if (words.length < 2) return null;
  const plain = words.map((word) => (PLAIN.test(word) ? word : word.normalize('NFD').replace(/\p{M}+|\.$/gu, '')));
  const parts = plain.filter((part, i) => part.length > (i > 0 && i < plain.length - 1 ? 1 : 0));
  const isName =
    parts.length >= 2 && parts.every((part) => (PLAIN.test(part) || LETTERS.test(part)) && !NO_NAME.has(part));
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
