import type { ComposeKind, SendAttempt } from '../page/types.ts';
import type { GmailCompose } from './compose.ts';
import { SentNotice } from './send-notice.ts';

/** A big attachment may hold a compose open, and a slow line the notice back. In milliseconds. */
const LONGEST_MS = 60_000;
/** Between the choice of a time and the compose going away. */
const SCHEDULE_MS = 10_000;
/** A question ("no subject?") that was closed with the compose still there was answered with no. */
const ANSWER_MS = 1500;

/** A send between the gesture and its outcome. All times are of `performance.now()`. */
export class PendingSend {
  readonly kind: ComposeKind;
  readonly #notice: SentNotice;
  #goneAt: number | null = null;
  #askedAt: number | null = null;

  constructor(
    readonly attempt: SendAttempt,
    page: Document,
    readonly since: number,
  ) {
    this.kind = attempt.compose.kind();
    this.#notice = new SentNotice(page);
  }

  /**
   * @param isAsking whether an alert dialog stands in the page
   * @returns `unsaid`: the compose went without a question and without a word
   */
  look(isAsking: boolean, now: number): 'waiting' | 'sent' | 'dropped' | 'unsaid' {
    const isSaid = this.#notice.isFresh();
    if ((this.attempt.compose as GmailCompose).isOpen()) return this.#lookOpen(isAsking, now);
    this.#goneAt ??= now;
    if (isSaid || this.attempt.way === 'schedule') return 'sent';
    if (now - this.#goneAt <= LONGEST_MS) return 'waiting';
    return this.#askedAt === null ? 'unsaid' : 'dropped';
  }

  isRecent(now: number): boolean {
    return now - this.since < SCHEDULE_MS;
  }

  #lookOpen(isAsking: boolean, now: number): 'waiting' | 'dropped' {
    if (isAsking) this.#askedAt = now;
    else if (this.#askedAt !== null && now - this.#askedAt > ANSWER_MS) return 'dropped';
    const longest = this.attempt.way === 'schedule' ? SCHEDULE_MS : LONGEST_MS;
    return !isAsking && now - this.since > longest ? 'dropped' : 'waiting';
  }
}
