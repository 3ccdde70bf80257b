import type { ThreadOf } from '../../messages/follow-up.ts';

/** What is asked of Gmail's tabs. */
export interface MailTabs {
  /** Those that are loaded and not frozen, the one that was looked at last first. */
  loaded(): Promise<number[]>;
  /** Has the page in a tab show a thread. Rejects where no script of ours listens. */
  show(tab: number, thread: ThreadOf): Promise<unknown>;
  /** Brings a tab and its window to the front. */
  focus(tab: number): Promise<void>;
}

/** A page that hangs never answers: the rep gets a new tab instead. One that is only slow has this long. */
const ANSWER_MS = 4000;
/** More are not asked one after the other. */
const MOST_ASKED = 4;

/**
 * Shows a thread in a tab of Gmail that has its account and no reply under way.
 * @returns false when there is none
 */
export async function showInTab(tabs: MailTabs, thread: ThreadOf): Promise<boolean> {
  for (const tab of (await tabs.loaded()).slice(0, MOST_ASKED)) {
    if (!(await shows(tabs, tab, thread))) continue;
    await tabs.focus(tab);
    return true;
  }
  return false;
}

async function shows(tabs: MailTabs, tab: number, thread: ThreadOf): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ANSWER_MS);
  });
  try {
    return (await Promise.race([tabs.show(tab, thread), late])) === true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
