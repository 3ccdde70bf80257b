import { clear, paint } from '../page/highlight.ts';
import { replaceText } from '../page/insert-text.ts';
import type { Compose } from '../page/types.ts';
import type { Ask } from './ask.ts';
import { closingAtCaret, placeAtCaret } from './at-caret.ts';
import type { CardProps } from './Card.tsx';
import { type SavedCaret, saveCaret } from './caret.ts';
import type { DismissScope } from './Dismissals.tsx';
import type { Draft } from './draft.ts';
import { type Closing, closingAt, phraseKey } from './findings.ts';
import { besideWords, inCornerOf } from './geometry.ts';
import type { Placed } from './Layer.tsx';
import type { Offers } from './offers.ts';
import { OpenCard } from './open-card.ts';
import { queryOf } from './recipients.ts';
import type { ToastProps } from './Toast.tsx';
import { slotTexts } from './their-zone.ts';
import { offeredText } from './words.ts';

/** Words on offer for a draft. */
export interface Suggested {
  /** The words they would take the place of; null when they would be put in at the caret. */
  phrase: string | null;
  /** What they ask for, as the playbook titles it. */
  commitment: string;
  texts: string[];
  put(index: number): Promise<string | null>;
}

/** How long the new closing carries the whole line. */
const WHOLE_MS = 2000;
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

type Shown<Props> = Placed<Props> & { draft: Draft };

/** The one card and the one toast: opens, applies, dismisses, undoes. */
export class CardDesk {
  card: OpenCard | null = null;
  toast: (Shown<ToastProps> & { before: string; caret: SavedCaret | null }) | null = null;
  #place: ReturnType<typeof besideWords> | null = null;
  #id = '';
  /** Their rewrites are on their way into a draft. */
  readonly #applying = new Set<OpenCard>();

  constructor(readonly options: DeskOptions) {}

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
    this.toast = null;
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
    if (this.toast?.draft.compose === compose) this.toast = null;
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

  /**
   * What could take the place of a closing, or stand at the caret when there is none; with the way to put it in, which
   * answers why it was not put in, or null.
   */
  suggest(draft: Draft): Suggested | null {
    const { text: written } = draft;
    const caret = draft.caret();
    const open = closingAt(draft.open, caret);
    if (!open && caret < 0) return null;
    const closing = open ?? closingAtCaret(placeAtCaret(written, caret).at);
    const card = new OpenCard(draft, closing, saveCaret(draft.compose), this.options.now);
    draft.context.need(queryOf(draft.compose, this.options.account()), true);
    return {
      phrase: open?.phrase ?? null,
      commitment: card.content().commitment,
      texts: card.rewrites().map(({ text }) => text),
      put: async (index) => {
        const { text } = draft.compose.ownText();
        if (card.isAtCaret && text !== written) return 'The draft has changed. Nothing was put in.';
        await this.#apply(card, index);
        if (card.note !== null) return card.note;
        return draft.compose.ownText().text === text ? 'The draft has changed. Nothing was put in.' : null;
      },
    };
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
    const field = compose.field();
    const rewrite = card.rewrites()[index];
    if (card.gone || !rewrite || !field) {
      this.options.onChange();
      return;
    }
    const before = draft.text;
    const joint = card.joint();
    this.close(true);
    const result = await replaceText(field, () => compose.ownText(), {
      span: joint.span,
      expected: before.slice(joint.span.start, joint.span.end),
      text: joint.before + rewrite.text,
      ...(card.isAtCaret && { whole: before }),
      isWanted,
    });
    if (draft.signal.aborted || !isWanted()) return;
    if (!result.ok) {
      card.refuse(result.reason);
      // Words that are to be put in have no place to show a card at.
      if (!card.isAtCaret) this.card = card;
      draft.read();
      this.options.onChange();
      return;
    }
    const { slots } = rewrite;
    this.options.offers.add(compose, slots, slotTexts(draft.context.value, slots));
    const range = compose.ownText().range(result.at.start + joint.before.length, result.at.end);
    this.#underlineWhole(draft, range);
    draft.aside.written.push(rewrite.text);
    this.#say(draft, offeredText(rewrite.slots.length), { before, caret: card.caret, range });
    draft.read();
  }

  #underlineWhole(draft: Draft, range: Range | null): void {
    if (range === null) return;
    paint('bookend-whole', [range], draft.compose);
    setTimeout(() => clear('bookend-whole', draft.compose), WHOLE_MS);
  }

  /**
   * Shows what was done, beside the new words, and how it was before, so that it can be undone; without that, something
   * that went wrong.
   */
  #say(draft: Draft, text: string, undo?: { before: string; caret: SavedCaret; range: Range | null }): void {
    const onEnd = (): void => {
      this.toast = null;
      this.options.onChange();
    };
    const after = draft.compose.ownText().text;
    this.toast = {
      id: this.options.newId(),
      draft,
      before: undo?.before ?? '',
      caret: undo?.caret ?? null,
      text,
      done: undo !== undefined,
      undoKey: /mac|iphone|ipad/i.test(navigator.platform) ? '⌘ Z' : 'Ctrl Z',
      locate: inCornerOf(draft.compose, () => [...(undo?.range?.getClientRects() ?? [])]),
      onEnd,
      onUndo: () => this.#undo(draft, undo?.before ?? '', after),
    };
    this.options.onChange();
  }

  /** Takes the replacement back, once. Typing since then would be what undo takes back instead, so then it stays. */
  #undo(draft: Draft, before: string, after: string): void {
    const { compose } = draft;
    if (compose.ownText().text !== after) {
      this.#say(draft, 'The draft was edited since. Undo in the draft goes back step by step.');
      return;
    }
    compose.field()?.focus({ preventScroll: true });
    compose.root.ownerDocument.execCommand('undo');
    this.noteUndo(draft);
    clear('bookend-whole', compose);
    this.toast = null;
    if (compose.ownText().text !== before) this.#say(draft, 'Undo did not bring the old words back.');
    draft.read();
  }

  /**
   * The draft was undone, by the toast or by the rep's own key. Browsers leave the old words selected then, and the next
   * letter typed would wipe them out: the caret goes back to where it was instead.
   */
  noteUndo(draft: Draft): void {
    const { toast } = this;
    if (toast?.draft === draft && toast.before === draft.compose.ownText().text) toast.caret?.restoreInText();
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
      if (!draft.signal.aborted) this.#say(draft, 'Not saved: it holds until this page is reloaded.');
    }
  }
}
