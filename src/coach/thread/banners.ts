import { BANNER_PHRASE, type Banner } from '../../messages/banner.ts';
import type { Compose, SeenThread } from '../../page/types.ts';
import { bracketsIn } from '../../playbook/brackets.ts';
import { epoch } from '../../schedule/instants.ts';
import type { Ask } from '../ask.ts';
import type { Draft } from '../draft/draft.ts';
import type { Toasts } from '../notices/toasts.ts';
import type { Offers } from '../offers.ts';
import type { Placed } from '../place/Floating.tsx';
import { NOT_SAVED, offeredText } from '../words.ts';
import type { BannerProps } from './Banner.tsx';
import { placeOfReply } from './place-of-reply.ts';
import type { ReplyCard, ReplyCards } from './reply-cards.ts';

export interface BannersOptions {
  ask: Ask;
  account(): string | null;
  now(): string;
  newId(): string;
  offers: Offers;
  toasts: Toasts;
  cards: ReplyCards;
  signal: AbortSignal;
  onChange(): void;
}

/** The banner of the thread in view. */
interface Shown extends ReplyCard {
  /** Account, thread and newest message. */
  key: string;
  said: Banner;
  isOpen: boolean;
}

/**
 * The banner: asks the background about the newest mail of the thread in view, and shows what it says. It floats over the page as
 * all of the coach does, so that not a node of Gmail's conversation is touched.
 */
export class Banners {
  #shown: Shown | null = null;
  /** What was asked about last. */
  #asked = '';
  /** Answered or dismissed in this page's life. */
  readonly #done = new Set<string>();

  constructor(readonly options: BannersOptions) {}

  /** The thread in view; null for none. */
  async noteThread(seen: SeenThread | null): Promise<void> {
    const { ask, now, cards, signal } = this.options;
    const account = this.options.account();
    const newest = seen?.messages.at(-1);
    const isReadable = seen?.whole && newest?.text && account !== null;
    const key = isReadable ? `${account} ${seen.thread} ${newest.id}` : '';
    if (key !== '' && key === this.#asked) return;
    this.#asked = key;
    this.#show(null);
    if (!isReadable || this.#done.has(key) || this.#done.has(seen.thread)) return;
    // Only the newest mail's words are needed; of the others, who wrote.
    const messages = seen.messages.map((one) => (one === newest ? one : { ...one, text: null }));
    const said = await ask('banner', { ...seen, messages, account, at: now() }).catch(() => null);
    if (said === null || signal.aborted || this.#asked !== key || this.#shown !== null) return;
    this.#show({ ...cards.begin({ account, thread: seen.thread }), key, said, isOpen: false });
  }

  /** A mail is on its way: what it answers needs no answer. */
  answered(compose: Compose): void {
    if (this.#shown?.thread === compose.threadId()) this.#end(this.#shown);
  }

  /** Takes the focus to the banner. False: there is none. */
  call(): boolean {
    const shown = this.#standing();
    if (shown) this.options.cards.call(shown);
    return shown !== null;
  }

  /** What is shown now, or null. */
  view(): (Placed<BannerProps> & { draft: Draft | null }) | null {
    const shown = this.#standing();
    if (!shown) return null;
    const draft = this.options.cards.replyIn(shown.thread);
    return {
      ...this.options.cards.placed(shown, shown.key, draft),
      said: shown.said,
      isOpen: shown.isOpen,
      onOpen: (isOpen) => {
        shown.isOpen = isOpen;
        this.options.onChange();
      },
      onPutIn: () => void (draft && this.#putIn(shown, draft)),
      onDismiss: (scope) => void this.#dismiss(shown, draft, scope),
    };
  }

  #standing(): Shown | null {
    const shown = this.#shown;
    const { account, now } = this.options;
    return shown && account() === shown.account && epoch(now()) < epoch(shown.said.until) ? shown : null;
  }

  #show(shown: Shown | null): void {
    const before = this.#shown;
    if (before === shown) return;
    if (before) this.options.cards.leave(before, this.options.cards.replyIn(before.thread));
    this.#shown = shown;
    this.options.onChange();
  }

  #end({ key }: Shown): void {
    this.#done.add(key);
    this.#show(null);
  }

  async #putIn(shown: Shown, draft: Draft): Promise<void> {
    const { said } = shown;
    if (said.is !== 'reply') return;
    const { offers, cards } = this.options;
    const words = said.segments.map((segment) => segment.text).join('');
    const isIn = await cards.putIn(shown, draft, {
      words,
      place: placeOfReply,
      refused: 'It could not be put in here, and nothing was changed.',
      done: offeredText(said.slots.length, bracketsIn(words)),
    });
    if (!isIn) return;
    offers.add(draft.compose, said.slots, said.slotTexts);
    this.#end(shown);
  }

  async #dismiss(shown: Shown, draft: Draft | null, scope: 'once' | 'thread'): Promise<void> {
    const { ask, newId, now, toasts } = this.options;
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
