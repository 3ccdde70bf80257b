import type { Compose, SeenThread } from '../../page/types.ts';
import type { Draft } from '../draft/draft.ts';
import { Banners, type BannersOptions } from './banners.ts';
import { FollowUps, type FollowUpsOptions } from './follow-ups.ts';
import { ReplyCards, type ReplyCardsOptions } from './reply-cards.ts';

export type ThreadCardsOptions = ReplyCardsOptions &
  Omit<BannersOptions, 'cards'> &
  Omit<FollowUpsOptions, 'cards' | 'onPutIn'> & {
    /** Tells a screen reader. */
    say(text: string): void;
  };

/** What is on offer for the open thread: a follow-up that waits for it, else the banner of its newest mail. One at a time. */
export class ThreadCards {
  readonly #cards: ReplyCards;
  readonly #followUps: FollowUps;
  readonly #banners: Banners;
  /** What a screen reader was told is there. */
  #told: string | object | null = null;

  constructor(readonly options: ThreadCardsOptions) {
    const shared = { ...options, onChange: () => this.#change() };
    this.#cards = new ReplyCards(shared);
    const ofCards = { ...shared, cards: this.#cards };
    this.#banners = new Banners(ofCards);
    this.#followUps = new FollowUps({ ...ofCards, onPutIn: (compose) => this.#banners.answered(compose) });
  }

  /** The thread in view; null for none. */
  noteThread(seen: SeenThread | null): void {
    this.#followUps.noteThread(seen?.thread ?? null);
    void this.#banners.noteThread(seen);
  }

  /** A compose was opened or changed. */
  look(compose: Compose): void {
    this.#followUps.look({ id: compose.id, threadId: compose.threadId() });
  }

  /** A follow-up waits for a thread of this page, the background says. */
  lookAgain(): void {
    this.#followUps.lookAgain();
  }

  /** A mail is on its way. */
  answered(compose: Compose): void {
    this.#banners.answered(compose);
  }

  /** Send was used, or the compose is gone. */
  leave(compose: Compose): void {
    this.#followUps.leave(compose);
    this.#cards.stop(compose);
  }

  /** Takes the focus to a follow-up. False: none is on offer. @param from the draft the rep is in, which has only its own */
  callFollowUp(from: Draft | null): boolean {
    return this.#followUps.call(from);
  }

  /** Takes the focus to the banner. False: there is none. */
  callBanner(): boolean {
    return this.#banners.call();
  }

  /** What is shown now: one of them at most. */
  view(): { followUp: ReturnType<FollowUps['view']>; banner: ReturnType<Banners['view']> } {
    const followUp = this.#followUps.view();
    return { followUp, banner: followUp ? null : this.#banners.view() };
  }

  #change(): void {
    const { followUp, banner } = this.view();
    const subject = followUp?.text ?? banner?.said ?? null;
    if (subject !== this.#told) {
      this.#told = subject;
      const name = followUp ? `Your follow-up to ${followUp.title} waits here.` : `${banner?.said.title}.`;
      if (subject) this.options.say(`${name} Alt+B goes there.`);
    }
    this.options.onChange();
  }
}
