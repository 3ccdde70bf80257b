import { guard } from '../errors.ts';
import { $optional, closestMatch } from '../page/query.ts';
import type { MailPageEvents, SendWay } from '../page/types.ts';
import type { GmailCompose } from './compose.ts';
import { canPress, press } from './press.ts';
import {
  alertDialog,
  discardButton,
  scheduleChoice,
  sendAndArchiveButton,
  sendOptions,
  windowButtons,
} from './selectors.ts';
import { PendingSend } from './send-pending.ts';
import { isChoice, watchSendGestures } from './send-ways.ts';

const ALERT = alertDialog.join(',');
const CHOICE = scheduleChoice.join(',');
const GIVING_UP = [...discardButton, ...windowButtons].join(',');
/** While a send is on its way the page is looked at this often, since the notice may come without a new node. */
const LOOK_MS = 250;
/** A click is told twice, by mouseup and by click; key repeat likewise. */
const SAME_GESTURE_MS = 1000;
/** How many sent mails are remembered, to know one that comes back: undo is offered for seconds, scheduled mail for days. */
const REMEMBERED = 50;
/** A line that is down swallows the word on one mail; where none comes for several, the page has another place for it. */
const UNSAID = 2;
/** A page takes a press of Send at once, or not at all. */
const TAKEN_MS = 3000;

type SendEvents = Pick<MailPageEvents, 'sendAsked' | 'sendAttempted' | 'sendConfirmed' | 'sendUndone'>;

export interface SendSources {
  page: Document;
  composes(): GmailCompose[];
  /** Whether an event comes from a person; scripts of the page can make events of every kind. */
  isTrusted?: (event: Event) => boolean;
}

/**
 * Notices mails being sent, and stands in the way only where `sendAsked` says so. An attempt is read before Gmail clears
 * the compose; it is confirmed when the compose is gone and Gmail says so (or a time was chosen for it), and forgotten when
 * the person goes on writing, closes or discards. One that was held is none.
 */
export class SendWatcher {
  readonly #pending = new Map<GmailCompose, PendingSend>();
  /** Draft id of each confirmed send, and the id of the compose it left from: not the compose, whose nodes would stay. */
  readonly #sent = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** How many mails in a row went without a word; null while none had its outcome. */
  #unsaid: number | null = null;
  readonly #noteSchedule: (compose: GmailCompose) => void;
  /** "Send and archive", where that was held last. */
  #archive: HTMLElement | null = null;

  constructor(
    readonly sources: SendSources,
    readonly events: SendEvents,
    readonly signal: AbortSignal,
  ) {
    const isTrusted = sources.isTrusted ?? ((event: Event) => event.isTrusted);
    const act = {
      isHeld: (compose: GmailCompose, way: SendWay, at: Element) => this.#isHeld(compose, way, at),
      sending: (compose: GmailCompose, way: SendWay) => this.#attempt(compose, way),
    };
    this.#noteSchedule = watchSendGestures({ ...sources, isTrusted }, act, signal);
    const view = sources.page.defaultView as Window;
    const options = { capture: true, passive: true, signal };
    const giveUp = (event: Event): void => {
      if (this.#pending.size > 0 && isTrusted(event)) this.#giveUp(event);
    };
    for (const type of ['input', 'mousedown', 'keydown']) view.addEventListener(type, giveUp, options);
    view.addEventListener('pagehide', () => this.#leave(), options);
    signal.addEventListener('abort', () => this.#timer && clearTimeout(this.#timer), { once: true });
  }

  /** Looks once whether a send went through, or one came back. Call it at idle when the page changed. */
  check(): void {
    this.#checkReturns();
    const isAsking = this.sources.page.querySelector(ALERT) !== null;
    for (const [compose, pending] of this.#pending) {
      const outcome = pending.look(isAsking, performance.now());
      if (outcome === 'waiting') continue;
      this.#pending.delete(compose);
      if (outcome === 'unsaid') this.#unsaid = (this.#unsaid ?? 0) + 1;
      if (outcome !== 'sent') continue;
      if (pending.attempt.way !== 'schedule') this.#unsaid = 0;
      this.#confirm(pending);
    }
    this.#lookAgain();
  }

  /** Whether Gmail's word that a mail went is found; null while that is not known. */
  get isToldOfSends(): boolean | null {
    return this.#unsaid === null ? null : this.#unsaid < UNSAID;
  }

  /**
   * Presses Send, or "schedule send", as the person asked to: what a script presses counts for nobody else.
   * @returns whether the page took it: the compose is gone, or a question of the page stands before it
   */
  async press(compose: GmailCompose, way: SendWay): Promise<boolean> {
    if (way === 'schedule') return this.#pressSchedule(compose);
    const button = compose.root.contains(this.#archive) ? this.#archive : compose.sendButton();
    if (!canPress(button)) return false;
    this.#attempt(compose, way);
    press(button);
    const isTaken = await this.#soon(() => !compose.isOpen() || this.sources.page.querySelector(ALERT) !== null);
    if (!isTaken) this.#pending.delete(compose);
    return isTaken;
  }

  /** The menu closes at a press beside it, so it may have to be opened again. */
  async #pressSchedule(compose: GmailCompose): Promise<boolean> {
    const canChoose = (): boolean => canPress(compose.scheduleItem());
    const options = $optional(compose.root, sendOptions);
    if (!canChoose() && canPress(options)) press(options);
    if (!(await this.#soon(canChoose))) return false;
    this.#noteSchedule(compose);
    press(compose.scheduleItem() as HTMLElement);
    return this.#soon(() => [...this.sources.page.querySelectorAll(CHOICE)].some(isChoice));
  }

  /** Whether something comes to be so within a moment. */
  async #soon(isSo: () => boolean): Promise<boolean> {
    const until = performance.now() + TAKEN_MS;
    while (!isSo()) {
      if (performance.now() > until || this.signal.aborted) return false;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS / 5));
    }
    return true;
  }

  /** A mail that is on its way already, however slowly, is not called back. Whatever goes wrong, it goes. */
  #isHeld(compose: GmailCompose, way: SendWay, at: Element): boolean {
    if (this.#pending.has(compose)) return false;
    let isHeld = false;
    guard('sendAsked', () => {
      isHeld = this.events.sendAsked?.(compose, way) === true;
    })();
    if (isHeld) this.#archive = closestMatch(at, sendAndArchiveButton);
    return isHeld;
  }

  #attempt(compose: GmailCompose, way: SendWay): void {
    const now = performance.now();
    const known = this.#pending.get(compose);
    if (known && known.attempt.way === way && now - known.since < SAME_GESTURE_MS) return;
    const people = new Map([...compose.to(), ...compose.cc(), ...compose.bcc()].map((each) => [each.address, each]));
    const attempt = {
      compose,
      way,
      text: compose.ownText().text,
      subject: compose.subject(),
      recipients: [...people.values()],
      draft: compose.draftId(),
      thread: compose.threadId(),
    };
    this.#pending.set(compose, new PendingSend(attempt, this.sources.page, now));
    this.events.sendAttempted(attempt);
    this.#lookAgain();
  }

  #confirm({ attempt }: PendingSend): void {
    if (attempt.draft) {
      this.#sent.set(attempt.draft, attempt.compose.id);
      const oldest = this.#sent.keys().next().value;
      if (this.#sent.size > REMEMBERED && oldest) this.#sent.delete(oldest);
    }
    this.events.sendConfirmed(attempt);
  }

  #checkReturns(): void {
    if (this.#sent.size === 0 && this.#pending.size === 0) return;
    for (const compose of this.sources.composes()) {
      const draft = compose.draftId();
      if (!draft) continue;
      for (const [left, pending] of this.#pending) {
        // Gone, but open again before Gmail said "sent": it was not.
        if (left !== compose && !left.isOpen() && pending.attempt.draft === draft) this.#pending.delete(left);
      }
      if (this.#sent.has(draft) && this.#sent.get(draft) !== compose.id) {
        this.#sent.delete(draft);
        this.events.sendUndone(draft);
      }
    }
  }

  #giveUp(event: Event): void {
    const target = event.target as Element | null;
    const pending = [...this.#pending.keys()].find((compose) => compose.root.contains(target));
    if (!pending || !target?.closest) return;
    const gives =
      event.type === 'input' ||
      (event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape') ||
      (event.type === 'mousedown' && target.closest(GIVING_UP) !== null);
    if (gives) this.#pending.delete(pending);
  }

  /** A compose in a browser window of its own takes the page with it when it is sent. */
  #leave(): void {
    const isAsking = this.sources.page.querySelector(ALERT) !== null;
    for (const [compose, pending] of this.#pending) {
      if (!isAsking && pending.kind === 'popout' && pending.isRecent(performance.now())) this.#confirm(pending);
      this.#pending.delete(compose);
    }
  }

  #lookAgain(): void {
    if (this.#timer || this.#pending.size === 0 || this.signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.check();
    }, LOOK_MS);
  }
}
