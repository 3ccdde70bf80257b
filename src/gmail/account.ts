import { allMatches } from '../page/query.ts';
import { addressesIn, addressIn } from './address.ts';
import { accountMenu, accountMenuText } from './selectors.ts';

/**
 * The address of the mailbox in view, lower case, or null while the page does not tell. The title comes first, because
 * in a delegated mailbox the account menu names the delegate; and in the title the last address counts, because the
 * subject before it may hold one.
 */
export function readAccount(page: Document): string | null {
  const titled = page.title.split(/\s[-\u2013]\s/).map((part) => part.trim());
  // "subject - address - Gmail": a part that is an address and nothing else, and never the first and only part.
  const whole = titled
    .slice(titled.length > 1 ? 0 : 1)
    .findLast((part) => addressIn(part)?.length === bare(part).length);
  if (whole) return addressIn(whole);
  return fromMenu(page) ?? addressesIn(page.title).at(-1) ?? null;
}

const bare = (part: string): string => part.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim();

/** Which alternative told the account; for the health report. */
export function accountRung(page: Document): number | null {
  if (addressesIn(page.title).length > 0) return 0;
  return fromMenu(page) ? 1 : null;
}

function fromMenu(page: Document): string | null {
  for (const element of allMatches(page, accountMenu).elements) {
    const address = addressesIn(element.getAttribute('aria-label') ?? '').at(-1);
    if (address) return address;
  }
  for (const element of allMatches(page, accountMenuText).elements) {
    const address = addressesIn(textWithBorders(element))[0];
    if (address) return address;
  }
  return null;
}

/** The text with a space between elements, so that a name does not run into the address after it. */
function textWithBorders(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  while (walker.nextNode()) parts.push(walker.currentNode.textContent ?? '');
  return parts.join(' ');
}
