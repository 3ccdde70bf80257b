import type { FollowUp, ThreadOf } from '../../messages/follow-up.ts';
import type { Compose } from '../../page/types.ts';
import { bracketsIn } from '../../playbook/brackets.ts';
import { epoch } from '../../schedule/instants.ts';
import type { Ask } from '../ask.ts';
import type { Draft } from '../draft/draft.ts';
import type { Toasts } from '../notices/toasts.ts';
import type { Offers } from '../offers.ts';
import type { Placed } from '../place/Floating.tsx';
import { putInText } from '../words.ts';
import type { FollowUpCardProps } from './FollowUpCard.tsx';
import type { ReplyCard, ReplyCards } from './reply-cards.ts';

export interface FollowUpsOptions {
  ask: Ask;
  account(): string | null;
  now(): string;
  drafts: Iterable<Draft>;
  offers: Offers;
  toasts: Toasts;
  cards: ReplyCards;
  signal: AbortSignal;
  /** Puts text on the clipboard. */
  copy(text: string): Promise<void>;
  /** It stands in a reply now, so nothing else is offered for that. */
  onPutIn(compose: Compose): void;
  onChange(): void;
}

/** One that waits for a reply in a thread of this page. */
interface Waiting extends ReplyCard {
  followUp: FollowUp;
  /** Given to this page: no other puts it in. */
  isTaken: boolean;
}

/** Where it is on offer: in a reply, or beside its thread while none is open. */
interface Place {
  waiting: Waiting;
  draft: Draft | null;
}

const keyOf = ({ account, thread }: ThreadOf): string => `${account} ${thread}`;

/** Follow-ups from Today that wait for a reply: offered in the thread of the account they belong to, and nowhere else. */
export class FollowUps {
  readonly #waiting = new Map<string, Waiting>();
  /** By whom it was asked last what waits for which thread: a compose's id, or `page`. */
  readonly #asked = new Map<string, string>();
  #thread: string | null = null;

  constructor(readonly options: FollowUpsOptions) {}

  /** The thread in view; null for none. */
  noteThread(thread: string | null): void {
    if (thread === null) this.#asked.delete('page');
    this.#thread = thread;
    void this.#look('page', thread);
    if (this.#waiting.size > 0) this.options.onChange();
  }

  /** A compose was opened or changed: it may be a reply by now, and the account may be known. */
  look({ id, threadId }: { id: string; threadId: string | null }): void {
    void this.#look(id, threadId);
  }

  /** Something new waits, the background says. */
  lookAgain(): void {
    this.#asked.clear();
    void this.#look('page', this.#thread);
    for (const { compose } of this.options.drafts) void this.#look(compose.id, compose.threadId());
  }

  /** Send was used, or the compose is gone. */
  leave({ id }: Compose): void {
    this.#asked.delete(id);
  }

  /** Takes the focus to what is on offer. False: nothing is. @param from the draft the rep is in, which has only its own */
  call(from: Draft | null): boolean {
    const place = this.#place();
    if (!place || (from !== null && place.draft !== from)) return false;
    this.options.cards.call(place.waiting);
    return true;
  }

  /** What the card shows now, or null. */
  view(): (Placed<FollowUpCardProps> & { draft: Draft | null }) | null {
    const place = this.#place();
    if (!place) return null;
    const { waiting, draft } = place;
    const { id, title, text, mail } = waiting.followUp;
    return {
      ...this.options.cards.placed(waiting, id, draft),
      title,
      text,
      mail,
      onInsert: () => void (draft && this.#putIn(waiting, draft)),
      onCopy: () => void this.#copy(waiting),
      onDismiss: () => this.#dismiss(place),
    };
  }

  #place(): Place | null {
    if (this.#waiting.size === 0) return null;
    const account = this.options.account();
    if (account === null) return null;
    const waitingFor = (thread: string | null): Waiting | undefined => {
      const found = thread === null ? undefined : this.#waiting.get(keyOf({ account, thread }));
      return found && epoch(this.options.now()) < epoch(found.followUp.until) ? found : undefined;
    };
    for (const draft of this.options.drafts) {
      const waiting = waitingFor(draft.compose.threadId());
      if (waiting) return { waiting, draft };
    }
    const waiting = waitingFor(this.#thread);
    return waiting ? { waiting, draft: null } : null;
  }

  async #look(by: string, thread: string | null): Promise<void> {
    const account = this.options.account();
    if (thread === null || account === null) return;
    const key = keyOf({ account, thread });
    if (this.#asked.get(by) === key || this.#waiting.get(key)?.isTaken) return;
    this.#asked.set(by, key);
    try {
      const followUp = await this.options.ask('follow-up', { account, thread });
      if (this.options.signal.aborted) return;
      const before = this.#waiting.get(key);
      if (followUp?.id === before?.followUp.id) return;
      const card = this.options.cards.begin({ account, thread });
      if (followUp) this.#waiting.set(key, { ...card, followUp, isTaken: false });
      else this.#waiting.delete(key);
      this.options.onChange();
    } catch {
      // A worker that was just stopped: the next change asks again, and Today has the words meanwhile.
      this.#asked.delete(by);
    }
  }

  async #putIn(waiting: Waiting, draft: Draft): Promise<void> {
    const { text: words, slots, slotTexts } = waiting.followUp;
    const { cards, offers, onPutIn, onChange } = this.options;
    const isIn = await cards.putIn(waiting, draft, {
      words,
      // Above whatever stands there.
      place: (text) => ({ at: 0, before: '', after: text.trim() === '' ? '' : '\n\n' }),
      mayGo: () => this.#mayGo(waiting, draft),
      refused: 'It could not be put in here, and nothing was changed. Try once more, or copy it.',
      done: putInText(bracketsIn(words)),
    });
    if (!isIn) return;
    this.#waiting.delete(keyOf(waiting));
    offers.add(draft.compose, slots, slotTexts);
    onPutIn(draft.compose);
    onChange();
  }

  async #mayGo(waiting: Waiting, draft: Draft): Promise<boolean> {
    const taken = await this.#take(waiting);
    if (draft.signal.aborted) return false;
    if (taken === 'unknown') this.options.cards.say(waiting, 'Bookend did not answer. Try once more, or copy it.');
    if (taken === 'gone') {
      this.#waiting.delete(keyOf(waiting));
      this.options.toasts.warn(draft, 'That follow-up waits no longer: it was put in elsewhere, or is too old.');
    }
    return taken === 'ours';
  }

  /** Has the background give it to this page, so that it is put in once. */
  async #take(waiting: Waiting): Promise<'ours' | 'gone' | 'unknown'> {
    if (waiting.isTaken) return 'ours';
    const { account, thread, followUp } = waiting;
    try {
      const taken = await this.options.ask('take-follow-up', { account, thread, id: followUp.id });
      waiting.isTaken = taken !== null;
      return taken ? 'ours' : 'gone';
    } catch {
      return 'unknown';
    }
  }

  async #copy(waiting: Waiting): Promise<void> {
    let said = 'Copied.';
    try {
      await this.options.copy(waiting.followUp.text);
    } catch {
      said = 'The browser did not copy it. Select the words here.';
    }
    this.options.cards.say(waiting, said);
  }

  #dismiss({ waiting, draft }: Place): void {
    this.options.cards.leave(waiting, draft);
    this.#waiting.delete(keyOf(waiting));
    void this.#take(waiting);
    this.options.onChange();
  }
}
