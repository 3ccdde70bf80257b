import { type Tab, until } from './tab.ts';

const ORIGIN = 'https://mail.google.com/mail/u/0/#inbox';
const PRIYA = 'Priya Raman <priya@calder-freight.example>';

/** The draft that is open in the stand-in for Gmail, used as a person does. */
export interface Draft {
  tab: Tab;
  html(): Promise<string>;
  /** The words the coach underlined. */
  underlined(): Promise<string[]>;
  /** What the coach shows: `idle`, `badge`, `card`, `toast` or `paused`. */
  state(): Promise<string | null>;
  /** Puts the caret behind these words. */
  caretBehind(words: string): Promise<void>;
  /** Makes it a draft of plain text. */
  toPlain(): Promise<void>;
}

interface Compose {
  editor: HTMLElement;
  textarea: HTMLTextAreaElement;
  plain(): boolean;
}

/** Opens the mailbox and a new mail to a client in it, the caret in its body. */
export async function openDraft(tab: Tab, subject: string): Promise<Draft> {
  await tab.goto('about:blank');
  await tab.goto(ORIGIN);
  const isReady = () => document.documentElement.hasAttribute('data-sandbox-ready');
  await until('the mailbox is there', () => tab.page(isReady), Boolean);
  await tab.click('.sb-compose-button');
  await tab.page(
    (to, title) => {
      const compose = window.__sandbox.composes.at(-1);
      compose?.recipients.add('to', to);
      const box = (compose as unknown as { subjectbox: HTMLInputElement }).subjectbox;
      box.value = title;
      compose?.focusField();
    },
    PRIYA,
    subject,
  );
  return draftIn(tab);
}

/** Opens a conversation of the mailbox that the tab shows, by a part of its subject. */
export async function openThread(tab: Tab, subject: string): Promise<void> {
  const isOpen = () =>
    tab.page((wanted) => {
      const data = document.getElementById('sandbox-data')?.textContent ?? '';
      const { mailbox } = JSON.parse(data) as { mailbox: { subject: string; route: string }[] };
      location.hash = `#inbox/${mailbox.find((each) => each.subject.includes(wanted))?.route}`;
      return document.querySelector('.sb-thread-subject')?.textContent?.includes(wanted) ?? false;
    }, subject);
  await until('the conversation', isOpen, Boolean);
}

/** The answer that was just begun in the open conversation, the caret in it. */
export async function answerIn(tab: Tab): Promise<Draft> {
  await until('the answer', () => tab.page(() => window.__sandbox.composes.length), Boolean);
  await tab.page(() => window.__sandbox.composes.at(-1)?.focusField());
  return draftIn(tab);
}

function draftIn(tab: Tab): Draft {
  return {
    tab,
    html: () =>
      tab.page(() => {
        const compose = window.__sandbox.composes.at(-1) as unknown as Compose;
        return compose.plain() ? compose.textarea.value : compose.editor.innerHTML;
      }),
    underlined: () =>
      tab.page(() =>
        ['bookend-vague', 'bookend-vague-dark']
          .flatMap((name) => [...(CSS.highlights.get(name) ?? [])])
          .map((range) => (range as Range).toString()),
      ),
    state: () => tab.page(() => document.querySelector('[data-bookend]')?.getAttribute('data-state') ?? null),
    caretBehind: (words) =>
      tab.page((wanted) => {
        const compose = window.__sandbox.composes.at(-1) as unknown as Compose;
        const field = compose.plain() ? compose.textarea : compose.editor;
        field.focus();
        if (field instanceof HTMLTextAreaElement) {
          const at = field.value.indexOf(wanted) + wanted.length;
          field.setSelectionRange(at, at);
          return;
        }
        const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = (node as Text).data.indexOf(wanted);
          if (at >= 0) getSelection()?.collapse(node, at + wanted.length);
        }
      }, words),
    async toPlain() {
      await tab.page(() => {
        const { more } = window.__sandbox.composes.at(-1) as unknown as { more: Record<string, HTMLElement> };
        more['opener']?.setAttribute('data-opener', '');
      });
      await tab.click('[data-opener]');
      await tab.click('[data-sandbox=plainText]');
      await tab.page(() => window.__sandbox.composes.at(-1)?.focusField());
    },
  };
}
