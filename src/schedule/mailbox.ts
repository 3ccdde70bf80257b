/** Where mail to an address arrives: what follows a plus is the owner's own label, and Gmail reads over dots. Null for no address. */
export function mailboxOf(address: string): string | null {
  const [local, domain] = address.split('@');
  if (!local || !domain) return null;
  const plain = local.split('+')[0] || local;
  // https://support.google.com/mail/answer/7436150: dots don't matter; googlemail.com is the same mailbox.
  if (domain === 'gmail.com' || domain === 'googlemail.com') return `${plain.replaceAll('.', '')}@gmail.com`;
  return `${plain}@${domain}`;
}

/** What may stand for another spelling of an address; most hold nothing of the kind, and are told by the letter. */
const MAY_VARY = /\+|@g(?:oogle)?mail\.com$/;

/** Whether an address is one of the rep's own, in whatever spelling. @param self lower case */
export const isOwnAddress = (address: string, self: readonly string[]): boolean =>
  self.includes(address) || (MAY_VARY.test(address) && self.some((one) => mailboxOf(one) === mailboxOf(address)));
