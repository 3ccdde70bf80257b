import type { Coach } from '../coach/coach.ts';
import { guard } from '../errors.ts';
import type { DraftAnswer, DraftQuestion } from '../messages.ts';

/**
 * Answers the side panel: what could be put in the draft in front, and puts it in. Only our own pages may ask; a content
 * script has the address of its page.
 */
export function answerPanel(coach: Pick<Coach, 'suggest'>, signal: AbortSignal): void {
  let offered: Awaited<ReturnType<Coach['suggest']>> = null;
  const answer = (
    message: unknown,
    sender: chrome.runtime.MessageSender,
    reply: (answer: DraftAnswer) => void,
  ): true | undefined => {
    if (sender.id !== chrome.runtime.id || !sender.url?.startsWith(chrome.runtime.getURL(''))) return undefined;
    const question = message as DraftQuestion | null;
    if (question?.name === 'draft-suggestions') {
      guard('panel', async () => {
        offered = await coach.suggest();
        if (!offered) return reply({ is: 'none' });
        const { put: _put, ...shown } = offered;
        reply({ is: 'offered', ...shown });
      })();
      return true;
    } else if (question?.name === 'put-suggestion') {
      const { index, text } = question;
      guard('panel', async () => {
        // What the panel shows may be out of date by now: the words that were pressed are put in, or none.
        const mine = offered?.texts[index] === text ? offered : null;
        const why = mine ? await mine.put(index) : 'The draft has changed. Look again.';
        reply(why === null ? { is: 'put' } : { is: 'refused', why });
      })();
      return true;
    }
    return undefined;
  };
  chrome.runtime.onMessage.addListener(answer);
  signal.addEventListener('abort', () => chrome.runtime?.onMessage?.removeListener(answer), { once: true });
}
