import { dayUrl, newMailUrl, threadUrl } from '../../deals/links.ts';
import type { DealRow } from '../../deals/shown.ts';
import type { WatchAction } from '../../deals/state-types.ts';
import type { Brings, ToWrite } from '../../messages/follow-up.ts';
import type { send } from '../../messages.ts';
import { eventUrl } from '../../schedule/prefill-event.ts';

/** The one thing to do in a deal: what the button says, and what it opens. Nothing is sent by opening it. */
export interface DealAction {
  label: string;
  url: string;
  /** A mail: the background opens it in the tab that has Gmail open, with the wording there is for it. */
  write?: ToWrite;
}

export type Actionable = Pick<
  DealRow,
  'id' | 'name' | 'account' | 'outcome' | 'nextStep' | 'watch' | 'to' | 'thread' | 'accepted'
>;

/**
 * All but booking are done in the mail. A brush-off has its reply, and what they promised is asked for; where the rep looks first,
 * or only the rep knows what to say, nothing is brought.
 */
const IN_MAIL: Record<Exclude<WatchAction, 'book'>, { label: string; brings: Brings }> = {
  'offer-times': { label: 'Offer times', brings: 'next-ask' },
  reply: { label: 'Reply', brings: 'answer' },
  'keep-promise': { label: 'Write', brings: 'promised' },
  'ask-for-promise': { label: 'Ask for it', brings: 'their-promise' },
  'open-thread': { label: 'Open thread', brings: 'nothing' },
  'follow-up': { label: 'Follow up', brings: 'next-ask' },
  'add-person': { label: 'Add a person', brings: 'nothing' },
  'ask-or-close': { label: 'Ask again', brings: 'next-ask' },
};

/**
 * What is most urgent by the watches; else where the next step stands; else a mail.
 * @param zone of the rep, IANA
 * @returns null for a deal that is set aside, and where nobody is known to write to
 */
export function actionOf(deal: Actionable, zone: string): DealAction | null {
  const { id, account, outcome, nextStep, watch, to } = deal;
  if (outcome !== 'open') return null;
  if (watch?.action === 'book' && to.length > 0) return { label: 'Book it', url: bookingUrl(deal, zone) };
  if (!watch && nextStep?.kind === 'meeting' && nextStep.ahead && nextStep.day)
    return { label: 'Open calendar', url: dayUrl(account, nextStep.day) };
  const thread = threadUrl(account, deal.thread);
  const url = thread ?? (to.length > 0 ? newMailUrl(account, to) : null);
  if (url === null) return null;
  const inMail = (label: string, brings: Brings): DealAction => ({
    label,
    url,
    write: { deal: id, thread: thread === null ? null : deal.thread, to, brings },
  });
  if (watch && watch.action !== 'book') {
    const { label, brings } = IN_MAIL[watch.action];
    // Without a thread there is nothing to look at first.
    return thread === null && label === 'Open thread' ? inMail('Write', 'next-ask') : inMail(label, brings);
  }
  if (nextStep?.ahead && thread !== null) return inMail('Open thread', 'nothing');
  // What is agreed or on offer is not asked for again.
  return inMail('Write', nextStep?.ahead ? 'nothing' : 'next-ask');
}

function bookingUrl({ account, name, to, accepted }: Actionable, zone: string): string {
  return eventUrl({
    account,
    title: name,
    time: accepted,
    zone,
    guests: to.map((email) => ({ email })),
    meet: true,
  }).url;
}

/** Opens what an action is for: as a mail with its wording where the background answers, else the address alone. */
export async function openAction(ask: typeof send, { url, write }: DealAction): Promise<void> {
  const isOpen =
    write !== undefined &&
    (await ask('write-to-deal', write).then(
      () => true,
      () => false,
    ));
  if (!isOpen) window.open(url, '_blank', 'noopener,noreferrer');
}
