import type { ShowThread } from '../messages/follow-up.ts';
import type { MailPage } from '../page/types.ts';
import { shownThreadId } from './thread.ts';

/** The mailbox itself, of whichever account: not a compose or a conversation in a window of its own. */
const MAILBOX = /^\/mail\/(?:u\/\d+\/)?$/;

/**
 * Shows a thread in this tab, as a click on it in a list would.
 * @returns false when this is no place for it: another account, another kind of window, or a reply is being written in it
 */
export function showThread(
  page: Pick<MailPage, 'account' | 'composes'>,
  document: Document,
  { account, thread }: Pick<ShowThread, 'account' | 'thread'>,
): boolean {
  const { location } = document;
  if (page.account() !== account || !/^[0-9a-f]{10,16}$/.test(thread)) return false;
  if (!MAILBOX.test(location.pathname) || /[?&]view=/.test(location.search)) return false;
  if (shownThreadId(document) === thread) return true;
  const isWriting = page.composes().some((compose) => {
    const covers = compose.kind() === 'inline' || compose.kind() === 'fullscreen';
    return covers && compose.ownText().text.trim() !== '';
  });
  if (isWriting) return false;
  location.hash = `#all/${thread}`;
  return true;
}

/** Answers the background, and nobody else, when it has a thread to show. @param onShown what waits there is to be looked for */
export function answerShowThread(
  page: Pick<MailPage, 'account' | 'composes'>,
  onShown: () => void,
  signal: AbortSignal,
): void {
  const answer = (message: unknown, sender: chrome.runtime.MessageSender, reply: (shows: boolean) => void): void => {
    if (sender.id !== chrome.runtime.id || sender.tab !== undefined) return;
    const question = message as ShowThread | null;
    if (question?.name !== 'show-thread') return;
    const shows = showThread(page, document, question);
    reply(shows);
    if (shows) onShown();
  };
  chrome.runtime.onMessage.addListener(answer);
  signal.addEventListener('abort', () => chrome.runtime?.onMessage?.removeListener(answer), { once: true });
}
