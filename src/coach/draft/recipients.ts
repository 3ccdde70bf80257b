import { isInternal } from '../../deals/belonging.ts';
import type { ComposeQuery } from '../../messages.ts';
import type { Compose } from '../../page/types.ts';

/** Stands for an account that the page does not tell: asked with, never recorded. */
const unknownAccount = 'unknown@account.invalid';

/** Everybody the mail goes to, each address once. */
function recipientsOf(compose: Compose): ComposeQuery['recipients'] {
  const all = [...compose.to(), ...compose.cc(), ...compose.bcc()];
  return [...new Map(all.map(({ address, name }) => [address, { address, name }])).values()];
}

/** The question to the background for this compose. */
export function queryOf(compose: Compose, account: string | null): ComposeQuery {
  return { account: account ?? unknownAccount, recipients: recipientsOf(compose), thread: compose.threadId() };
}

/** True when everybody addressed works where the rep does. Unknown counts as no. */
export function isAmongColleagues(
  account: string | null,
  addresses: readonly string[],
  domains: readonly string[] = [],
): boolean {
  return account !== null && addresses.length > 0 && addresses.every((one) => isInternal(one, account, domains));
}
