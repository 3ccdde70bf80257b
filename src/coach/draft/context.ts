import { isOrphaned } from '../../errors.ts';
import type { ComposeContext, ComposeQuery } from '../../messages.ts';
import type { Ask } from '../ask.ts';

/** A worker that was just stopped needs a moment; one that fails three times will not help this draft. */
const RETRY_AFTER_MS = [1000, 5000];
/** Times offered should not be older than this when a card opens. */
const FRESH_MS = 10 * 60_000;

/** What is known about one compose beyond its words: asked once, and again when the question changes. */
export class Context {
  value: ComposeContext | null = null;
  /** An answer is on its way, or will be asked for once more. */
  isAsked = false;
  /** Every try failed. */
  failed = false;
  #query: ComposeQuery | null = null;
  #question = '';
  /** The question that `value` answers. */
  #answered = '';
  #askedAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly ask: Ask,
    readonly signal: AbortSignal,
    /** Called when the answer came, or when there will be none. */
    readonly onAnswer: () => void,
  ) {
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Sees to it that `query` is asked. The answer to an earlier question stays until the new one is there. */
  need(query: ComposeQuery, onlyIfStale = false): void {
    const again = onlyIfStale && performance.now() - this.#askedAt > FRESH_MS;
    if (query === this.#query && !again) return;
    this.#query = query;
    const question = JSON.stringify(query);
    if (question === this.#question && !again) return;
    this.#question = question;
    clearTimeout(this.#timer);
    this.isAsked = true;
    void this.#try(query, question, 0);
  }

  /** What the rep set may have changed meanwhile: asks again what was asked last. */
  again(): void {
    const query = this.#query;
    this.#query = null;
    this.#question = '';
    if (query) this.need(query);
  }

  /** What is known answers exactly this question, and nothing newer is on its way. */
  isAbout(query: ComposeQuery): boolean {
    return !this.isAsked && this.value !== null && JSON.stringify(query) === this.#answered;
  }

  async #try(query: ComposeQuery, question: string, tries: number): Promise<void> {
    this.#askedAt = performance.now();
    try {
      const value = await this.ask('compose-context', query);
      if (this.signal.aborted || question !== this.#question) return;
      this.value = value;
      this.#answered = question;
      this.failed = false;
    } catch (error) {
      if (this.signal.aborted || question !== this.#question || isOrphaned(error)) return;
      const wait = RETRY_AFTER_MS[tries];
      if (wait !== undefined) {
        this.#timer = setTimeout(() => void this.#try(query, question, tries + 1), wait);
        return;
      }
      this.failed = this.value === null;
    }
    this.isAsked = false;
    this.onAnswer();
  }
}
