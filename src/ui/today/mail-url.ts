import type { TodayItem } from '../../messages.ts';

/**
 * Where Gmail shows a thread, in whichever order the browser's accounts are signed in: `authuser` takes an address, and
 * `#all` finds a thread in every folder but spam and bin.
 * @returns null when the thread is not known, or is no id of Gmail's
 */
export function threadUrl(account: string, thread: string | null | undefined): string | null {
  if (!thread || !/^[0-9a-f]{8,20}$/.test(thread)) return null;
  return `https://mail.google.com/mail/u/?authuser=${encodeURIComponent(account)}#all/${thread}`;
}

/** Where Gmail shows the thread of a step; null when it is not known. */
export function mailUrl({ step, deal }: TodayItem): string | null {
  return threadUrl(deal.account, step.thread);
}
