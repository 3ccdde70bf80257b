import { isCalendarAddress } from '../schedule/calendar-address.ts';
import { mailboxOf } from '../schedule/mailbox.ts';
import { isFreeMail } from './free-mail.ts';
import { registeredDomain } from './public-suffixes.ts';

/** What new people are matched to a deal by. `key` is a `Deal.key`: `domain:acme.example` or `person:jo@gmail.com`. */
export interface DealKey {
  kind: 'domain' | 'person';
  key: string;
}

/**
 * The deal an address belongs to: its company's, or its own on a free-mail address.
 * @returns null for what is no address
 */
export function dealKey(address: string): DealKey | null {
  const plain = address.trim().toLowerCase();
  const domain = domainOf(plain);
  if (domain === null) return null;
  const company = registeredDomain(domain);
  if (isFree(domain, company)) return { kind: 'person', key: `person:${plain}` };
  return { kind: 'domain', key: `domain:${company}` };
}

/**
 * What a new deal is called: `Halden Marine` for `domain:halden-marine.example`; a person by the name the mail shows.
 * @param displayName of the person, empty when unknown
 */
export function dealName({ kind, key }: DealKey, displayName = ''): string {
  const value = key.slice(key.indexOf(':') + 1);
  // A name of spaces of no width alone is one that nobody sees.
  if (kind === 'person') return /[\p{L}\p{N}\p{S}]/u.test(displayName) ? displayName.trim() : value;
  // A domain keeps its Punycode form on the wire, which says nothing to a reader.
  const label = value.split('.')[0] ?? value;
  if (label.startsWith('xn--')) return value;
  return label
    .split(/[-_]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/** The domain whose people are colleagues of the rep; null on a free-mail account, which has none. */
export function internalDomain(account: string): string | null {
  const domain = domainOf(account.trim().toLowerCase());
  if (domain === null) return null;
  const company = registeredDomain(domain);
  return isFree(domain, company) ? null : company;
}

/**
 * Whether an address is the rep's own, in whichever spelling the same mailbox takes, or a colleague's.
 * @param domains of colleagues beyond the account's own, registered domains in lower case
 */
export function isInternal(address: string, account: string, domains: readonly string[] = []): boolean {
  const plain = address.trim().toLowerCase();
  const mailbox = mailboxOf(plain);
  if (mailbox !== null && mailbox === mailboxOf(account.trim().toLowerCase())) return true;
  const own = internalDomain(account);
  const domain = domainOf(plain);
  if (domain === null) return false;
  const company = registeredDomain(domain);
  return company === own || domains.includes(company);
}

/**
 * Whether an address is the rep's own or a colleague's under any of the rep's accounts.
 * @param domains of colleagues, as `isInternal` takes them
 */
export const isColleague = (address: string, accounts: readonly string[], domains: readonly string[] = []): boolean =>
  accounts.some((account) => isInternal(address, account, domains));

/** Those of the recipients a deal can be with, in order. @param domains of colleagues, as `isInternal` takes them */
export function externalRecipients<R extends { address: string }>(
  recipients: R[],
  account: string,
  domains: readonly string[] = [],
): R[] {
  return recipients.filter(({ address }) => dealKey(address) !== null && !isInternal(address, account, domains));
}

function isFree(domain: string, company: string): boolean {
  return isFreeMail(domain) || (company !== domain && isFreeMail(company));
}

function domainOf(address: string): string | null {
  const match = /^[^\s@<>]+@([^\s@<>.]+(?:\.[^\s@<>.]+)+)$/.exec(address);
  const domain = match?.[1] ?? null;
  if (isCalendarAddress(address)) return null;
  // The last label of a name begins with a letter: `10.0.0.1` and `[10.0.0.1]` are no company's.
  return domain !== null && /\.\p{L}[^.\]]*$/u.test(domain) ? domain : null;
}
