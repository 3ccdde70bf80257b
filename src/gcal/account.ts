import { allMatches, firstMatch } from '../page/query.ts';
import { accountMenu, userEmail, userZone } from './selectors.ts';

export interface Account {
  /** Lower case. */
  address: string;
  /** Which way told it, from 0. */
  rung: number;
}

/** Whose calendar the page shows, or null while the page does not tell. */
export function readAccount(page: Document): Account | null {
  const written = addressesIn(firstMatch(page, userEmail)?.element.textContent)[0];
  if (written !== undefined) return { address: written, rung: 0 };
  const { elements, rung } = allMatches(page, accountMenu);
  for (const element of elements) {
    const address = addressesIn(element.getAttribute('aria-label')).at(-1);
    if (address !== undefined) return { address: address, rung: userEmail.length + (rung ?? 0) };
  }
  return null;
}

/** Addresses in a text, lower case, whatever brackets and marks of direction its language puts around them. */
function addressesIn(text: string | null | undefined): string[] {
  const words = (text ?? '').toLowerCase().split(/[^\p{L}\p{N}.!#$%&'*+/=?^_`{|}~@-]/u);
  return words.map((word) => word.replace(/\.$/, '')).filter((word) => /^[^@]+@[^@.]+(?:\.[^@.]+)+$/.test(word));
}

/** The zone the calendar is shown in, IANA; null when the page does not tell or the browser does not know it. */
export function readZone(page: Document): string | null {
  const zone = firstMatch(page, userZone)?.element.textContent?.trim() ?? '';
  try {
    return zone === '' ? null : new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone && zone;
  } catch {
    return null;
  }
}
