import type { TodayItem } from '../../messages.ts';

/**
 * Where Gmail shows the thread of a step, in whichever order the browser's accounts are signed in: `authuser` takes an
 * address, and `#all` finds a thread in every folder but spam and bin.
 * @returns null when the thread is not known, or is no id of Gmail's
 */
export function mailUrl({ step, deal }: TodayItem): string | null {
  if (step.thread === null || !/^[0-9a-f]{8,20}$/.test(step.thread)) return null;
  return `https://mail.google.com/mail/u/?authuser=${encodeURIComponent(deal.account)}#all/${step.thread}`;
}
