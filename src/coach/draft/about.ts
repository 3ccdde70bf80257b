import type { ComposeQuery } from '../../messages.ts';
import type { Compose } from '../../page/types.ts';
import { queryOf } from './recipients.ts';

/** Read again after a pause in typing of this length, and when it is older than the second. */
const AGAIN_AFTER_MS = 1000;
const HOLDS_MS = 10_000;

/** What a draft is, beside its words. The same object as long as nothing of it changed. */
export interface About {
  query: ComposeQuery;
  subject: string;
  /** The first mail to somebody: no thread is answered. */
  isFirst: boolean;
}

/**
 * Reads who a mail goes to, where it belongs and what it is called. That changes seldom and costs more to read than the
 * text: what was read before will do while the rep types. A change that no typing explains, and the pause after it, have
 * it read anew.
 */
export class AboutReader {
  #known: About | null = null;
  #written = '';
  #readAt = 0;
  #typed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly compose: Compose,
    readonly account: () => string | null,
    /** The rep paused: time to read anew. */
    readonly onPause: () => void,
  ) {
    compose.signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** The text was typed into: explains that the compose changed. */
  noteTyping(): void {
    this.#typed = true;
  }

  /** @param anew even if it was read a moment ago */
  read(anew: boolean): About {
    const isTyping = this.#typed;
    this.#typed = false;
    clearTimeout(this.#timer);
    if (this.#known && !anew && isTyping && performance.now() - this.#readAt < HOLDS_MS) {
      this.#timer = setTimeout(this.onPause, AGAIN_AFTER_MS);
      return this.#known;
    }
    const query = queryOf(this.compose, this.account());
    const isFirst = query.thread === null && this.compose.kind() !== 'inline';
    const about = { query, subject: this.compose.subject(), isFirst };
    const written = JSON.stringify(about);
    if (this.#known === null || written !== this.#written) this.#known = about;
    this.#written = written;
    this.#readAt = performance.now();
    return this.#known;
  }
}
