import type { Compose } from '../../page/types.ts';
import { bracketsIn } from '../../playbook/brackets.ts';
import type { Ask } from '../ask.ts';
import { saveCaret } from '../draft/caret.ts';
import type { Draft } from '../draft/draft.ts';
import { type Closing, phraseKey } from '../draft/findings.ts';
import { queryOf } from '../draft/recipients.ts';
import { Toasts } from '../notices/toasts.ts';
import type { Offers } from '../offers.ts';
import type { Placed } from '../place/Floating.tsx';
import { besideWords } from '../place/geometry.ts';
import { putIn, sayPutIn, type WordsToPutIn } from '../put-in.ts';
import { NOT_SAVED, offeredText } from '../words.ts';
import type { CardProps } from './Card.tsx';
import type { DismissScope } from './Dismissals.tsx';
import { OpenCard } from './open-card.ts';
import { type Suggested, suggestFor } from './suggestions.ts';
import { slotTexts } from './their-zone.ts';

/** Lower than this, slots and dismissals fold. */
const SMALL_WINDOW = 720;

export interface DeskOptions {
  ask: Ask;
  offers: Offers;
  now(): string;
  newId(): string;
  account(): string | null;
  /** Phrases dismissed for ever; grows here, read by every draft. */
  dismissed: Set<string>;
  /** A phrase was dismissed for ever: every open draft looks again. */
  onDismissed(): void;
  /** Something to show changed. */
  onChange(): void;
}

/** The one card: opens, applies, dismisses. */
export class CardDesk {
  card: OpenCard | null = null;
  readonly toasts: Toasts;
  #place: ReturnType<typeof besideWords> | null = null;
  #id = '';
  /** Their rewrites are on their way into a draft. */
  readonly #applying = new Set<OpenCard>();

  constructor(readonly options: DeskOptions) {
    this.toasts = new Toasts(options);
  }

  /** Opens the card of a closing, or calls it to the front when it is open already. */
  open(draft: Draft, closing: Closing): void {
    if (this.card?.draft === draft && this.card.closing.key === closing.key) {
      this.card.called++;
    } else {
      const caret = this.card?.draft === draft ? this.card.caret : saveCaret(draft.compose);
      this.card = new OpenCard(draft, closing, caret, this.options.now);
      this.#place = besideWords(draft.compose, () => draft.linesOf(this.card?.closing.key ?? ''));
      this.#id = this.options.newId();
      draft.context.need(queryOf(draft.compose, this.options.account()), true);
    }
    this.toasts.shown = null;
    this.options.onChange();
  }

  /** @param giveBack focus and caret return to where they were */
  close(giveBack: boolean): void {
    const { card } = this;
    if (card === null) return;
    this.card = null;
    this.options.onChange();
    if (giveBack) card.caret.restore();
  }

  /** Send was used, or the compose is gone: what is on its way into the draft stays out, for that is no longer what was sent. */
  leave(compose: Compose): void {
    if (this.card?.draft.compose === compose) this.card = null;
    this.toasts.leave(compose);
    for (const card of this.#applying) if (card.draft.compose === compose) this.#applying.delete(card);
  }

  /** What the card shows now, or null. */
  view(): Placed<CardProps> | null {
    const { card } = this;
    if (card === null || this.#place === null) return null;
    return {
      ...card.content(),
      id: this.#id,
      locate: this.#place,
      compact: (card.draft.compose.root.ownerDocument.defaultView?.innerHeight ?? 0) < SMALL_WINDOW,
      onApply: (index) => void this.#apply(card, index),
      onClose: () => this.close(true),
      onTypeOn: () => this.close(true),
      onDismiss: (scope) => void this.#dismiss(card, scope),
      onSwapSlot: (index) => {
        card.swap(index);
        this.options.onChange();
        void this.#explain(card);
      },
      onEditSlot: (index, date, time) => {
        const problem = card.edit(index, date, time);
        this.options.onChange();
        if (problem === null) void this.#explain(card);
        return problem;
      },
      onWhy: () => void this.#explain(card),
      onZone: this.#toDeal(card),
    };
  }

  /** What could be put into a draft now, or null. */
  suggest(draft: Draft): Suggested | null {
    const suggested = suggestFor(draft, this.options.now, (card, index) => this.#apply(card, index));
    if (suggested) draft.context.need(queryOf(draft.compose, this.options.account()), true);
    return suggested;
  }

  /** The deal opens in a tab of its own: nothing of the draft is touched, and when it failed the rep sees no tab. */
  #toDeal({ draft }: OpenCard): (() => void) | null {
    const deal = draft.context.value?.deal?.id;
    return deal === undefined ? null : () => void this.options.ask('show-deal', { deal }).catch(() => undefined);
  }

  async #explain(card: OpenCard): Promise<void> {
    const { ask, account, onChange } = this.options;
    await card.reasons.find(ask, queryOf(card.draft.compose, account()), card.slots());
    if (!card.draft.signal.aborted && this.card === card) onChange();
  }

  async #apply(card: OpenCard, index: number): Promise<void> {
    if (this.#applying.has(card)) return;
    this.#applying.add(card);
    try {
      await this.#replace(card, index);
    } finally {
      this.#applying.delete(card);
    }
  }

  async #replace(card: OpenCard, index: number): Promise<void> {
    const { draft } = card;
    const { compose } = draft;
    draft.read(true);
    await draft.upToDate();
    const isWanted = (): boolean => this.#applying.has(card);
    if (!isWanted()) return;
    card.follow();
    const rewrite = card.rewrites()[index];
    if (card.gone || !rewrite || !compose.field()) {
      this.options.onChange();
      return;
    }
    const joint = card.joint();
    const put: WordsToPutIn = {
      span: joint.span,
      text: draft.text,
      isWhole: card.isAtCaret,
      before: joint.before,
      words: rewrite.text,
      after: '',
      caret: card.caret,
      isWanted,
    };
    this.close(true);
    const result = await putIn(draft, put);
    if (result === null) return;
    if (!result.ok) {
      card.refuse(result.reason);
      // Words that are to be put in have no place to show a card at.
      if (!card.isAtCaret) this.card = card;
      draft.read();
      this.options.onChange();
      return;
    }
    const { slots } = rewrite;
    this.options.offers.add(compose, slots, rewrite.slotTexts ?? slotTexts(draft.context.value, slots));
    sayPutIn(draft, this.toasts, result.at, put, offeredText(slots.length, bracketsIn(rewrite.text)));
  }

  async #dismiss(card: OpenCard, scope: DismissScope): Promise<void> {
    const { draft, closing } = card;
    const phrase = phraseKey(closing.phrase);
    if (scope === 'once') draft.aside.once.add(closing.key);
    if (scope === 'mail') draft.aside.silenced = true;
    if (scope === 'thread') draft.aside.phrases.add(phrase);
    if (scope === 'forever') this.options.dismissed.add(phrase);
    this.close(true);
    if (scope === 'forever') this.options.onDismissed();
    else draft.settle();
    if (scope !== 'thread' && scope !== 'forever') return;
    try {
      await this.options.ask('dismiss', {
        id: this.options.newId(),
        scope,
        phrase,
        thread: draft.compose.threadId(),
        at: this.options.now(),
      });
    } catch {
      if (!draft.signal.aborted) this.toasts.warn(draft, NOT_SAVED);
    }
  }
}
