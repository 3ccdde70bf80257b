import { BANNER_PHRASE, type Banner } from '../messages/banner.ts';
import type { Compose, SeenThread } from '../page/types.ts';
import { bracketsIn } from '../playbook/brackets.ts';
import { epoch } from '../schedule/instants.ts';
import type { Ask } from './ask.ts';
import type { BannerProps } from './Banner.tsx';
import { saveCaret } from './caret.ts';
import type { Draft } from './draft.ts';
import { inCornerOfPage } from './geometry.ts';
import type { Placed } from './Layer.tsx';
import type { Offers } from './offers.ts';
import { placeOfReply } from './place-of-reply.ts';
import { putIn, sayPutIn, type WordsToPutIn } from './put-in.ts';
import type { Toasts } from './toasts.ts';
import { NOT_SAVED, offeredText } from './words.ts';

export interface BannersOptions {
  ask: Ask;
  account(): string | null;
  now(): string;
  newId(): string;
  drafts(): Iterable<Draft>;
  offers: Offers;
  toasts: Toasts;
  document: Document;
  signal: AbortSignal;
  /** Tells a screen reader. */
  say(text: string): void;
  /** Something of ours goes that may hold the focus. */
  giveBack(draft: Draft | null): void;
  onChange(): void;
}

/** The banner of the thread in view. */
interface Shown {
  /** Account, thread and newest message. */
  key: string;
  account: string;
  thread: string;
  said: Banner;
  isOpen: boolean;
  note: string | null;
  called: number;
}

/**
 * The banner: asks the background about the newest mail of the thread in view, and shows what it says. It floats over the page as
 * all of the coach does, so that not a node of Gmail's conversation is touched: beside the reply while one is open, else in the
 * corner of the window.
 */
export class Banners {
  #shown: Shown | null = null;
  /** What was asked about last. */
  #asked = '';
  /** Answered or dismissed in this page's life. */
  readonly #done = new Set<string>();
  readonly #corner: ReturnType<typeof inCornerOfPage>;
  #cameFrom: Element | null = null;
  #putting: Compose | null = null;

  constructor(readonly options: BannersOptions) {
    this.#corner = inCornerOfPage(options.document, () => [...options.drafts()].map(({ compose }) => compose));
  }

  /** The thread in view; null for none. */
  async noteThread(seen: SeenThread | null): Promise<void> {
    const account = this.options.account();
    const newest = seen?.messages.at(-1);
    const isReadable = seen?.whole && newest?.text && account !== null;
    const key = isReadable ? `${account} ${seen.thread} ${newest.id}` : '';
    if (key !== '' && key === this.#asked) return;
    this.#asked = key;
    this.#show(null);
    if (!isReadable || this.#done.has(key) || this.#done.has(seen.thread)) return;
    const { ask, now, say, signal } = this.options;
    // Only the newest mail's words are needed; of the others, who wrote.
    const messages = seen.messages.map((one) => (one === newest ? one : { ...one, text: null }));
    const said = await ask('banner', { ...seen, messages, account, at: now() }).catch(() => null);
    if (said === null || signal.aborted || this.#asked !== key) return;
    this.#show({ key, account, thread: seen.thread, said, isOpen: false, note: null, called: 0 });
    if (this.#place()) say(`${said.title}. Alt+B goes there.`);
    this.options.onChange();
  }

  /** A mail is on its way: what it answers needs no answer. */
  answered(compose: Compose): void {
    if (this.#shown?.thread === compose.threadId()) this.#end(this.#shown);
  }

  /** The compose is gone, or its mail on its way: nothing is put in any more. */
  leave(compose: Compose): void {
    if (this.#putting === compose) this.#putting = null;
  }

  /** Takes the focus to the banner. False: there is none. */
  call(): boolean {
    const place = this.#place();
    if (!place) return false;
    this.#cameFrom = this.options.document.activeElement;
    place.shown.called++;
    this.options.onChange();
    return true;
  }

  /** What is shown now, or null. */
  view(): (Placed<BannerProps> & { draft: Draft | null }) | null {
    const place = this.#place();
    if (!place) return null;
    const { shown, draft } = place;
    return {
      id: `${shown.key} ${draft?.compose.id ?? ''}`,
      locate: draft ? draft.beside : this.#corner,
      draft,
      said: shown.said,
      inReply: draft !== null,
      isOpen: shown.isOpen,
      note: shown.note,
      called: shown.called,
      onOpen: (byKey) => {
        shown.isOpen = true;
        if (byKey) shown.called++;
        this.options.onChange();
      },
      onPutIn: () => void (draft && this.#putIn(shown, draft)),
      onDismiss: (scope) => void this.#dismiss(shown, draft, scope),
      onLeave: () => this.#leaveTo(draft),
    };
  }

  #place(): { shown: Shown; draft: Draft | null } | null {
    const shown = this.#shown;
    const { account, now, drafts } = this.options;
    if (!shown || account() !== shown.account || epoch(now()) >= epoch(shown.said.until)) return null;
    const draft = [...drafts()].find(({ compose }) => compose.threadId() === shown.thread) ?? null;
    return { shown, draft };
  }

  #show(shown: Shown | null): void {
    if (this.#shown === shown) return;
    this.#shown = shown;
    this.options.onChange();
  }

  #end({ key }: Shown): void {
    this.#done.add(key);
    this.#show(null);
  }

  #leaveTo(draft: Draft | null): void {
    if (draft === null && this.#cameFrom instanceof HTMLElement) this.#cameFrom.focus({ preventScroll: true });
    else this.options.giveBack(draft);
  }

  async #putIn(shown: Shown, draft: Draft): Promise<void> {
    const { said } = shown;
    const { compose } = draft;
    if (said.is !== 'reply' || this.#putting !== null) return;
    const { offers, toasts, account, onChange } = this.options;
    const isWanted = (): boolean =>
      this.#putting === compose && account() === shown.account && compose.threadId() === shown.thread;
    this.#putting = compose;
    shown.note = null;
    const text = compose.ownText().text;
    const { at, before, after } = placeOfReply(text, draft.caret());
    const words = said.segments.map((segment) => segment.text).join('');
    const span = { start: at, end: at };
    const put: WordsToPutIn = { span, text, isWhole: true, before, words, after, caret: saveCaret(compose), isWanted };
    try {
      const result = await putIn(draft, put);
      if (result === null) return;
      if (!result.ok) {
        shown.note = 'It could not be put in here, and nothing was changed.';
        return onChange();
      }
      offers.add(compose, said.slots, said.slotTexts);
      this.#end(shown);
      sayPutIn(draft, toasts, result.at, put, offeredText(said.slots.length, bracketsIn(words)));
    } finally {
      this.#putting = null;
    }
  }

  async #dismiss(shown: Shown, draft: Draft | null, scope: 'once' | 'thread'): Promise<void> {
    const { ask, newId, now, toasts } = this.options;
    this.#leaveTo(draft);
    if (scope === 'thread') this.#done.add(shown.thread);
    this.#end(shown);
    if (scope === 'once') return;
    try {
      await ask('dismiss', { id: newId(), scope, phrase: BANNER_PHRASE, thread: shown.thread, at: now() });
    } catch {
      if (draft && !draft.signal.aborted) toasts.warn(draft, NOT_SAVED);
    }
  }
}
