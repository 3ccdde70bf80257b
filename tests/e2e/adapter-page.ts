import { GmailPage } from '../../src/gmail/gmail-page.ts';
import { readOwnText } from '../../src/gmail/own-text.ts';
import { clear, paint, rangeAt } from '../../src/page/highlight.ts';
import { replaceText } from '../../src/page/insert-text.ts';
import type { Compose, MailPageEvents, SendAttempt } from '../../src/page/types.ts';

/** What the adapter told, oldest first: the event's name and what there is to compare. */
const told: { name: keyof MailPageEvents; detail: unknown }[] = [];
const tell = (name: keyof MailPageEvents, detail: unknown): void => {
  told.push({ name, detail });
};
const sent = ({ way, text, subject, recipients, draft, thread }: SendAttempt) => ({
  way,
  text,
  subject,
  to: recipients.map((each) => each.address).sort(),
  draft,
  thread,
});

const page = new GmailPage(document);
const stop = new AbortController();
page.watch(
  {
    composeOpened: (compose) => tell('composeOpened', compose.kind()),
    composeChanged: (compose) => tell('composeChanged', compose.ownText().text),
    composeClosed: (compose) => tell('composeClosed', compose.signal.aborted),
    sendAttempted: (attempt) => tell('sendAttempted', sent(attempt)),
    sendConfirmed: (attempt) => tell('sendConfirmed', sent(attempt)),
    sendUndone: (draft) => tell('sendUndone', draft),
    healthChanged: (report) =>
      tell(
        'healthChanged',
        report.anchors.filter((each) => !each.found).map((each) => each.anchor),
      ),
  },
  stop.signal,
);

const last = (): Compose => page.composes().at(-1) as Compose;

/** The adapter, for a test to call in a world of its own beside the page, as a content script runs. */
const adapter = {
  told: (name: string) => told.filter((each) => each.name === name).map((each) => each.detail),
  account: () => page.account(),
  thread: () => page.thread(),
  missing: () =>
    page
      .health()
      .anchors.filter((each) => !each.found)
      .map((each) => each.anchor),
  composes: () =>
    page.composes().map((compose) => {
      const own = compose.ownText();
      return {
        kind: compose.kind(),
        text: own.text,
        quoteLength: own.quoteLength,
        signatureLength: own.signatureLength,
        to: compose.to(),
        cc: compose.cc(),
        bcc: compose.bcc(),
        subject: compose.subject(),
        draft: compose.draftId(),
        thread: compose.threadId(),
        send: compose.sendButton() !== null,
        schedule: compose.scheduleItem() !== null,
      };
    }),
  async replace(what: string, text: string, expected = what) {
    const field = last().field() as HTMLElement;
    const start = readOwnText(field).text.indexOf(what);
    const span = { start, end: start + what.length };
    return replaceText(field, () => last().ownText(), { span, expected, text });
  },
  selection: () => String(getSelection()),
  /** The own-text offset of the caret. */
  caret() {
    const selection = getSelection() as Selection;
    return last()
      .ownText()
      .offsetOf(selection.focusNode as Node, selection.focusOffset);
  },
  underline(what: string) {
    const own = last().ownText();
    const start = own.text.indexOf(what);
    const range = own.range(start, start + what.length) as Range;
    paint('bookend-vague', [range], last().root);
    const box = range.getBoundingClientRect();
    const hit = rangeAt(box.left + box.width / 2, box.top + box.height / 2);
    return { names: [...CSS.highlights.keys()].sort(), hit: hit && String(hit.range) };
  },
  clear: () => clear(null, last().root),
  stop: () => stop.abort(),
};

export type Adapter = typeof adapter;
Object.assign(globalThis, { adapter });
