const BOX =
  /^(?:no-?reply|do-?not-?reply|support|help(?:desk)?|service(?:desk)?|billing|invoices?|invoicing|accounts?(?:-?(?:payable|receivable))?|ap|ar|tickets?|abuse|postmaster|mailer-daemon|notifications?|newsletter|(?:un)?subscribe|.+-(?:request|list|announce|users|dev)|.+\+(?:unsubscribe|subscribe))$/;
const LISTS = /(?:^|\.)(?:(?:googlegroups\.com|groups\.io|zendesk\.com|freshdesk\.com)$|(?:lists?|mailman)\.[a-z0-9])/;

/**
 * Whether an address is a mailing list, a support queue or a billing box rather than a person.
 * @param address lower case
 */
export function isBulkAddress(address: string): boolean {
  const at = address.lastIndexOf('@');
  return at > 0 && (BOX.test(address.slice(0, at)) || LISTS.test(address.slice(at + 1)));
}
