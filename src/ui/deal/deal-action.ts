import { dayUrl, newMailUrl, threadUrl } from '../../deals/links.ts';
import type { DealRow } from '../../deals/shown.ts';
import type { WatchAction } from '../../deals/state-types.ts';
import type { ToWrite } from '../../messages/follow-up.ts';
import type { send } from '../../messages.ts';
import { eventUrl } from '../../schedule/prefill-event.ts';

/** The one thing to do in a deal: what the button says, and what it opens. Nothing is sent by opening it. */
export interface DealAction {
  label: string;
  url: string;
  /** What the playbook has wording for: the background opens it, with that. */
  write?: ToWrite;
}

export type Actionable = Pick<
  DealRow,
  'id' | 'name' | 'account' | 'outcome' | 'nextStep' | 'watch' | 'to' | 'thread' | 'accepted'
>;

/** All but booking are done in the mail. */
const IN_MAIL: Record<Exclude<WatchAction, 'book'>, string> = {
  'offer-times': 'Offer times',
  reply: 'Reply',
  'keep-promise': 'Write',
  'ask-for-promise': 'Ask for it',
  'open-thread': 'Open thread',
  'follow-up': 'Follow up',
  'add-person': 'Add a person',
  'ask-or-close': 'Ask again',
};

/** Those that ask for the next step, while the others answer what was written or look at it first. */
const WORDED = new Set<WatchAction>(['offer-times', 'keep-promise', 'follow-up', 'ask-or-close']);

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
  const owes = watch?.action === 'keep-promise';
  const write = { deal: id, thread: thread === null ? null : deal.thread, to, owes };
  if (watch && watch.action !== 'book') {
    const label = IN_MAIL[watch.action];
    if (thread === null && label === 'Open thread') return { label: 'Write', url, write };
    return { label, url, ...(WORDED.has(watch.action) && { write }) };
  }
  if (nextStep?.ahead && thread !== null) return { label: 'Open thread', url };
  // What is agreed or on offer is not asked for again.
  return { label: 'Write', url, ...(!nextStep?.ahead && { write }) };
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

/** Opens what an action is for: with its wording where there is one and the background answers, else the address alone. */
export async function openAction(ask: typeof send, { url, write }: DealAction): Promise<void> {
  const isOpen =
    write !== undefined &&
    (await ask('write-to-deal', write).then(
      () => true,
      () => false,
    ));
  if (!isOpen) window.open(url, '_blank', 'noopener,noreferrer');
}
