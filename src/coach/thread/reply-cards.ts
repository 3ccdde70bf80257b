import type { Compose } from '../../page/types.ts';
import { saveCaret } from '../draft/caret.ts';
import type { Draft } from '../draft/draft.ts';
import type { Focus } from '../focus.ts';
import type { Toasts } from '../notices/toasts.ts';
import type { Placed } from '../place/Floating.tsx';
import { type Around, besideReply, type Effort, offComposes, type Place } from '../place/reply-places.ts';
import { putIn, sayPutIn, type WordsToPutIn } from '../put-in.ts';
import type { Form, ReplyCardProps } from './OnOffer.tsx';

export interface ReplyCardsOptions {
  account(): string | null;
  drafts: Iterable<Draft>;
  toasts: Toasts;
  document: Document;
  /** The part of the page that the open thread is read in; null for none. */
  thread(): HTMLElement | null;
  focus: Focus;
  onChange(): void;
}

const smaller = { whole: 'line', line: 'few', few: 'few' } as const;

/** A card that has words for the reply in one thread of one account. */
export interface ReplyCard {
  account: string;
  thread: string;
  /** What became of the last press; null for nothing to say. */
  note: string | null;
  /** Called by key, and still to take the focus. */
  isCalled: boolean;
  /** Called and not left yet: it is shown in full even where there is no room for it. */
  isWanted: boolean;
  form: Form;
  /** Beside what and in which window that form was found to fit: elsewhere it is tried in full again. */
  fits: string;
}

/** Words on their way into a reply. */
export interface ReplyWords {
  words: string;
  /** Where they go in the own text. @param caret -1 for none */
  place(text: string, caret: number): { at: number; before: string; after: string };
  /** Asked before they are put in. */
  mayGo?(): Promise<boolean>;
  /** What the card says when the page did not take them. */
  refused: string;
  /** What the toast says when it did. */
  done: string;
}

/** What the cards of the open thread share: where they stand, whom the keys belong to, and how their words get into the reply. */
export class ReplyCards {
  readonly #putting = new Set<Compose>();
  readonly #around: Around;
  readonly #places = new WeakMap<object, Record<Effort, Placed<unknown>['locate']>>();
  /** The card that was placed last, and beside which compose. */
  #placed: { card: ReplyCard; beside: string } | null = null;

  constructor(readonly options: ReplyCardsOptions) {
    const { document, thread } = options;
    this.#around = { document, thread, composes: () => [...options.drafts].map(({ compose }) => compose) };
  }

  /** The reply that is open in a thread. */
  replyIn(thread: string): Draft | null {
    return [...this.options.drafts].find(({ compose }) => compose.threadId() === thread) ?? null;
  }

  begin(where: { account: string; thread: string }): ReplyCard {
    return {
      account: where.account,
      thread: where.thread,
      note: null,
      isCalled: false,
      isWanted: false,
      form: 'whole',
      fits: '',
    };
  }

  /** Takes the focus to a card. */
  call(card: ReplyCard): void {
    this.options.focus.note();
    card.isCalled = true;
    card.isWanted = true;
    this.options.onChange();
  }

  /** The keys go back. */
  leave(card: ReplyCard, draft: Draft | null): void {
    this.options.focus.giveBack(draft);
    card.isWanted = false;
    this.options.onChange();
  }

  /** How a card is shown. @param id of what it says */
  placed(card: ReplyCard, id: string, draft: Draft | null): Placed<ReplyCardProps> & { draft: Draft | null } {
    const { note, isCalled, isWanted } = card;
    const compose = draft?.compose;
    this.#placed = { card, beside: compose?.id ?? '' };
    const form = isWanted ? 'whole' : card.form;
    const effort = isWanted ? 'called' : form === 'few' ? 'least' : 'clear';
    // What is folded away takes no words, and nothing can stand beside it.
    const isFolded = isWanted && compose?.field()?.checkVisibility?.() === false;
    return {
      // Hidden, it can take no focus: what is called is drawn anew.
      id: `${id} ${compose?.id ?? ''} ${isWanted}`,
      locate: this.#place(compose)[effort],
      draft,
      reply: isFolded ? 'folded' : compose ? 'open' : 'none',
      form,
      note,
      isCalled,
      onFocus: () => {
        card.isCalled = false;
      },
      onWhole: () => this.call(card),
      onLeave: () => this.leave(card, draft),
    };
  }

  /** Puts words into the reply as one step, unless it is no reply to that thread any more. Whether they stand there. */
  async putIn(card: ReplyCard, draft: Draft, reply: ReplyWords): Promise<boolean> {
    if (this.#putting.has(draft.compose)) return false;
    this.#putting.add(draft.compose);
    try {
      return await this.#putIn(card, draft, reply);
    } finally {
      this.#putting.delete(draft.compose);
    }
  }

  /** Send was used, or the compose is gone: nothing is put in any more. */
  stop(compose: Compose): void {
    this.#putting.delete(compose);
  }

  async #putIn(card: ReplyCard, draft: Draft, { words, place, mayGo, refused, done }: ReplyWords): Promise<boolean> {
    const { compose } = draft;
    const { account, toasts } = this.options;
    const isWanted = (): boolean =>
      this.#putting.has(compose) && account() === card.account && compose.threadId() === card.thread;
    this.say(card, null);
    if (!isWanted()) return false;
    // Saved before anything is awaited: the press has not moved it.
    const caret = saveCaret(compose);
    const { text } = compose.ownText();
    const { at, before, after } = place(text, draft.caret());
    if (mayGo && !(await mayGo())) return false;
    const span = { start: at, end: at };
    const put: WordsToPutIn = { span, text, isWhole: true, before, words, after, caret, isWanted };
    const result = await putIn(draft, put);
    if (result === null) return false;
    if (!result.ok) {
      this.say(card, refused);
      return false;
    }
    sayPutIn(draft, toasts, result.at, put, done);
    return true;
  }

  say(card: ReplyCard, note: string | null): void {
    card.note = note;
    this.options.onChange();
  }

  #place(compose: Compose | undefined): Record<Effort, Placed<unknown>['locate']> {
    const around = this.#around;
    const at = (effort: Effort): Place => {
      const off = offComposes(around, effort);
      if (!compose) return off;
      const beside = besideReply(compose, around, effort);
      return effort === 'called' ? (size, taken) => beside(size, taken) ?? off(size, taken) : beside;
    };
    const known = this.#places.get(compose ?? this) ?? {
      clear: this.#fitting(at('clear')),
      least: this.#fitting(at('least')),
      called: this.#fitting(at('called')),
    };
    this.#places.set(compose ?? this, known);
    return known;
  }

  /** Where there is no room for a card as it is, it becomes smaller, and stays so there: nothing grows and shrinks as mails scroll. */
  #fitting(place: Place): Placed<unknown>['locate'] {
    return (size, taken) => {
      const spot = place(size, taken);
      const { innerWidth, innerHeight } = this.options.document.defaultView as Window;
      const { card, beside } = this.#placed as { card: ReplyCard; beside: string };
      const here = `${beside} ${innerWidth} ${innerHeight}`;
      const isElsewhere = card.form !== 'whole' && !card.isWanted && card.fits !== here;
      if (spot !== 'crowded' && !isElsewhere) return spot;
      if (isElsewhere) card.form = 'whole';
      // The keys that are in it stay in it.
      else if (this.options.focus.isInCard()) card.isWanted = true;
      else card.form = smaller[card.form];
      card.fits = here;
      this.options.onChange();
      return null;
    };
  }
}
