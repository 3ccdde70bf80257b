import type { FollowUp, ThreadOf } from '../messages/follow-up.ts';
import type { Compose } from '../page/types.ts';
import { bracketsIn } from '../playbook/brackets.ts';
import { epoch } from '../schedule/instants.ts';
import type { Ask } from './ask.ts';
import { saveCaret } from './caret.ts';
import type { Draft } from './draft.ts';
import type { FollowUpCardProps } from './FollowUpCard.tsx';
import { inCornerOfPage } from './geometry.ts';
import type { Placed } from './Layer.tsx';
import { putIn, sayPutIn, type WordsToPutIn } from './put-in.ts';
import type { Toasts } from './toasts.ts';
import { putInText } from './words.ts';

export interface FollowUpsOptions {
  ask: Ask;
  account(): string | null;
  now(): string;
  drafts(): Iterable<Draft>;
  toasts: Toasts;
  document: Document;
  signal: AbortSignal;
  /** Puts text on the clipboard. */
  copy(text: string): Promise<void>;
  /** Something of ours goes that may hold the focus. */
  giveBack(draft: Draft | null): void;
  /** It stands in a reply now, so nothing else is offered for that. */
  onPutIn(compose: Compose): void;
  onChange(): void;
}

/** One that waits for a reply in a thread of this page. */
interface Waiting extends ThreadOf {
  followUp: FollowUp;
  note: string | null;
  called: number;
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
  readonly #putting = new Set<Compose>();
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
    for (const { compose } of this.options.drafts()) void this.#look(compose.id, compose.threadId());
  }

  /** Send was used, or the compose is gone: nothing is put in any more. */
  leave(compose: Compose): void {
    this.#putting.delete(compose);
    this.#asked.delete(compose.id);
  }

  /** Takes the focus to what is on offer in a draft. False: nothing is. */
  call(draft: Draft): boolean {
    const place = this.#place();
    if (place?.draft !== draft) return false;
    place.waiting.called++;
    this.options.onChange();
    return true;
  }

  /** What the card shows now, or null. */
  view(): (Placed<FollowUpCardProps> & { draft: Draft | null }) | null {
    const place = this.#place();
    if (!place) return null;
    const { waiting, draft } = place;
    const { id, title, text, mail } = waiting.followUp;
    return {
      id: `${id} ${draft?.compose.id ?? ''}`,
      locate: draft ? draft.beside : this.#inCorner(),
      draft,
      title,
      text,
      mail,
      inReply: draft !== null,
      note: waiting.note,
      called: waiting.called,
      onInsert: () => void (draft && this.#insert(waiting, draft)),
      onCopy: () => void this.#copy(waiting),
      onDismiss: () => this.#dismiss(place),
      onLeave: () => this.options.giveBack(draft),
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
    for (const draft of this.options.drafts()) {
      const waiting = waitingFor(draft.compose.threadId());
      if (waiting) return { waiting, draft };
    }
    const waiting = waitingFor(this.#thread);
    return waiting ? { waiting, draft: null } : null;
  }

  #inCorner(): ReturnType<typeof inCornerOfPage> {
    const { document, drafts } = this.options;
    return inCornerOfPage(document, () => [...drafts()].map(({ compose }) => compose));
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
      if (followUp) this.#waiting.set(key, { account, thread, followUp, note: null, called: 0, isTaken: false });
      else this.#waiting.delete(key);
      this.options.onChange();
    } catch {
      // A worker that was just stopped: the next change asks again, and Today has the words meanwhile.
      this.#asked.delete(by);
    }
  }

  async #insert(waiting: Waiting, draft: Draft): Promise<void> {
    const { compose } = draft;
    if (this.#putting.has(compose)) return;
    this.#putting.add(compose);
    try {
      await this.#putIn(waiting, draft);
    } finally {
      this.#putting.delete(compose);
    }
  }

  async #putIn(waiting: Waiting, draft: Draft): Promise<void> {
    const { compose } = draft;
    const { toasts, account, onChange } = this.options;
    const say = (note: string | null): void => {
      waiting.note = note;
      onChange();
    };
    const isItsReply = (): boolean =>
      this.#putting.has(compose) && account() === waiting.account && compose.threadId() === waiting.thread;
    say(null);
    if (!isItsReply()) return;
    // Saved before anything is awaited: the press has not moved it.
    const caret = saveCaret(compose);
    const text = compose.ownText().text;
    const taken = await this.#take(waiting);
    if (draft.signal.aborted) return;
    if (taken === 'unknown') return say('Bookend did not answer. Try once more, or copy it.');
    if (taken === 'gone') {
      this.#waiting.delete(keyOf(waiting));
      return toasts.warn(draft, 'That follow-up waits no longer: it was put in elsewhere, or is too old.');
    }
    const words = waiting.followUp.text;
    const put: WordsToPutIn = {
      span: { start: 0, end: 0 },
      text,
      isWhole: true,
      before: '',
      words,
      after: text.trim() === '' ? '' : '\n\n',
      caret,
      isWanted: isItsReply,
    };
    const result = await putIn(draft, put);
    if (result === null) return say(null);
    if (!result.ok) return say('It could not be put in here, and nothing was changed. Try once more, or copy it.');
    this.#waiting.delete(keyOf(waiting));
    this.options.onPutIn(compose);
    sayPutIn(draft, toasts, result.at, put, putInText(bracketsIn(words)));
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
    try {
      await this.options.copy(waiting.followUp.text);
      waiting.note = 'Copied.';
    } catch {
      waiting.note = 'The browser did not copy it. Select the words here.';
    }
    this.options.onChange();
  }

  #dismiss({ waiting, draft }: Place): void {
    this.options.giveBack(draft);
    this.#waiting.delete(keyOf(waiting));
    void this.#take(waiting);
    this.options.onChange();
  }
}
