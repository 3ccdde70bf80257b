import type { ComposeQuery } from '../messages.ts';
import type { Compose } from '../page/types.ts';

/** Stands for an account that the page does not tell: asked with, never recorded. */
export const unknownAccount = 'unknown@account.invalid';

/** Everybody the mail goes to, each address once. */
export function recipientsOf(compose: Compose): ComposeQuery['recipients'] {
  const all = [...compose.to(), ...compose.cc(), ...compose.bcc()];
  return [...new Map(all.map(({ address, name }) => [address, { address, name }])).values()];
}

/** The question to the background for this compose. */
export function queryOf(compose: Compose, account: string | null): ComposeQuery {
  return { account: account ?? unknownAccount, recipients: recipientsOf(compose), thread: compose.threadId() };
}

/** Providers whose addresses say nothing about where somebody works. */
const freeMail =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|mail|proton|protonmail|pm|fastmail|zoho|yandex|qq|163)\.[a-z.]+$/;

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** True when everybody addressed works where the rep does. Unknown counts as no. */
export function isInternal(account: string | null, addresses: readonly string[]): boolean {
  if (account === null || addresses.length === 0) return false;
  const home = domainOf(account);
  return !freeMail.test(home) && addresses.every((address) => domainOf(address) === home);
}
