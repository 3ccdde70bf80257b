import type { AnchorHealth, ComposeKind, HealthReport, MailPage, Thread } from '../page/types.ts';

interface ComposeView {
  kind: ComposeKind;
  ownText: string;
  quoteLength: number;
  signatureLength: number;
  /** Addresses, lower case. */
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  /** Whether Send was found. */
  send: boolean;
  /** Whether "schedule send" was found. */
  schedule: boolean;
  anchors: AnchorHealth[];
}

/** What the adapter sees in a page, as the probe prints it. */
export interface PageView {
  composes: ComposeView[];
  thread: Omit<Thread, 'id'> | null;
  account: string | null;
  health: HealthReport;
}

/** Reads everything once. A part that cannot be read is empty; nothing is left out for it. */
export function inspect(page: MailPage): PageView {
  const composes = page.composes().map((compose): ComposeView => {
    const own = compose.ownText();
    const addresses = (kind: 'to' | 'cc' | 'bcc'): string[] => compose[kind]().map((each) => each.address);
    return {
      kind: compose.kind(),
      ownText: own.text,
      quoteLength: own.quoteLength,
      signatureLength: own.signatureLength,
      to: addresses('to'),
      cc: addresses('cc'),
      bcc: addresses('bcc'),
      subject: compose.subject(),
      send: compose.sendButton() !== null,
      schedule: compose.scheduleItem() !== null,
      anchors: compose.health(),
    };
  });
  const thread = page.thread();
  return {
    composes,
    thread: thread && { subject: thread.subject, messages: thread.messages },
    account: page.account(),
    health: page.health(),
  };
}

const QUESTION = 'inspect';

/**
 * Answers the probe's question. Only our own extension may ask, and not one of its content scripts: a page must not be
 * able to have a mail read out to it.
 */
export function answerInspection(page: MailPage, signal: AbortSignal): void {
  const answer = (message: unknown, sender: chrome.runtime.MessageSender, reply: (view: PageView) => void): void => {
    if (sender.id !== chrome.runtime.id || sender.tab !== undefined) return;
    if ((message as { name?: unknown } | null)?.name === QUESTION) reply(inspect(page));
  };
  chrome.runtime.onMessage.addListener(answer);
  signal.addEventListener('abort', () => chrome.runtime?.onMessage?.removeListener(answer), { once: true });
}
