import { guard } from '../errors.ts';
import type { SeenThreadReport } from '../messages.ts';
import type { MailPage, MailPageEvents } from '../page/types.ts';
import { tellNewest } from '../page/until-told.ts';

export interface ThreadReporterOptions {
  page: Pick<MailPage, 'account'>;
  save(report: SeenThreadReport): Promise<unknown>;
  /** Now, as an ISO instant. */
  now(): string;
}

/** So many messages are remembered as told before all are forgotten: then some are told again, which changes nothing. */
const MOST_TOLD = 2_000;

/**
 * Tells the background what stands in the thread that the rep has open. The text of each message goes once in a page's
 * life, and not again once it arrived. Nothing is told while the account is unknown: a deal would be looked for under the
 * wrong one.
 */
export function reportThreads({
  page,
  save,
  now,
}: ThreadReporterOptions): Required<Pick<MailPageEvents, 'threadShown'>> {
  const told = new Set<string>();
  const tell = tellNewest(save);
  return {
    threadShown: guard('threadShown', async ({ messages, ...thread }) => {
      const account = page.account();
      if (account === null || messages.length === 0) return;
      const keyOf = (id: string): string => `${account} ${id}`;
      const fresh = messages.map((one) => (told.has(keyOf(one.id)) ? { ...one, text: null } : one));
      if (!(await tell({ ...thread, account, at: now(), messages: fresh }))) return;
      if (told.size > MOST_TOLD) told.clear();
      for (const { id, text } of fresh) if (text !== null) told.add(keyOf(id));
    }),
  };
}
