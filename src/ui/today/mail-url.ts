import { threadUrl } from '../../deals/links.ts';
import type { TodayItem } from '../../messages.ts';

/** Where Gmail shows the thread of a step; null when it is not known. */
export function mailUrl({ step, deal }: TodayItem): string | null {
  return threadUrl(deal.account, step.thread);
}
