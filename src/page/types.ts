import type { Span } from '../engine/types.ts';

export type ComposeKind = 'window' | 'fullscreen' | 'inline' | 'popout';

/** One place the adapter looks for. Structure only: never text, an address or a subject. */
export interface AnchorHealth {
  /** The role, as `selectors.ts` names it: `composeBody`, `sendButton`. */
  anchor: string;
  found: boolean;
  /** Which of the ordered alternatives matched, from 0; null when none did. */
  rung: number | null;
  /** What turns itself off when the anchor is missing, in plain words; empty when nothing does. */
  feature: string;
  /** As an earlier report had it: nothing that has such a place was open since. */
  isEarlier?: true;
}

export interface HealthReport {
  page: 'gmail' | 'calendar';
  /** ISO instant. */
  at: string;
  anchors: AnchorHealth[];
}

export interface Participant {
  /** Lower case. */
  address: string;
  name: string;
}

/** The rep's own words in a draft, with a way back into the page. Newlines stand for block borders and `<br>`. */
export interface OwnText {
  text: string;
  /** Characters of quoted text and of signature that were left out. */
  quoteLength: number;
  signatureLength: number;
  /** The DOM range of `text.slice(start, end)`, or null when the page changed since or the field is a textarea. */
  range(start: number, end: number): Range | null;
  /** The offset of a DOM point (a textarea: of its selection offset), or -1 when it lies outside the own text. */
  offsetOf(node: Node, offset: number): number;
}

/** One open compose surface of any kind. Everything is read anew at each call; nothing is cached across edits. */
export interface Compose {
  /** Unique in this page's life. */
  readonly id: string;
  readonly root: HTMLElement;
  /** Aborted when the compose leaves the page. Everything that listens for this compose takes it. */
  readonly signal: AbortSignal;
  kind(): ComposeKind;
  /** The field being written in: the rich editor, or the textarea in plain-text mode. Null when neither is shown. */
  field(): HTMLElement | HTMLTextAreaElement | null;
  ownText(): OwnText;
  to(): Participant[];
  cc(): Participant[];
  bcc(): Participant[];
  subject(): string;
  /** Gmail's draft id, as the page has it; survives undo send. */
  draftId(): string | null;
  /** Legacy hex id of the thread replied to, or null for a new mail. */
  threadId(): string | null;
  sendButton(): HTMLElement | null;
  scheduleItem(): HTMLElement | null;
  health(): AnchorHealth[];
}

export interface ThreadMessage {
  from: string;
  /** ISO instant, or null when the page does not tell. */
  at: string | null;
  /** Own text of the message; empty while it is collapsed. */
  text: string;
}

export interface Thread {
  id: string | null;
  subject: string;
  messages: ThreadMessage[];
}

/** One message of an open thread, with what tells it from every other. */
export interface SeenMessage {
  /** Legacy hex id, unique in its mailbox. */
  id: string;
  from: Participant;
  /** Whom it went to, as far as the page names them. Lower case. */
  to: string[];
  /** ISO instant. */
  at: string;
  /** Own text, without quote and signature; null while it is folded. */
  text: string | null;
}

/** An open thread as it stands before the rep. Messages whose sender, id or time the page does not tell are left out. */
export interface SeenThread {
  /** Legacy hex id. */
  thread: string;
  subject: string;
  /** Whether the newest message is open and every message says who wrote it: nothing newer is hidden from the rep. */
  whole: boolean;
  /** Addresses of all who wrote in it, of folded messages too, lower case. Absent means unknown. */
  writers?: string[];
  messages: SeenMessage[];
}

export type SendWay = 'click' | 'keyboard' | 'schedule';

/** A send on its way: read before the page clears the compose, then confirmed or given up. */
export interface SendAttempt {
  compose: Compose;
  way: SendWay;
  /** The draft as it was when Send was used. */
  text: string;
  subject: string;
  recipients: Participant[];
  draft: string | null;
  thread: string | null;
}

/** How the rep set about sending. `schedule` is the item that asks for a time; the choice of one is never asked about. */
export type SendAsked = (compose: Compose, way: SendWay) => boolean;

export interface MailPageEvents {
  composeOpened(compose: Compose): void;
  /** Text, recipients or subject may have changed. Comes at idle, never from inside an observer. */
  composeChanged(compose: Compose): void;
  composeClosed(compose: Compose): void;
  /**
   * The rep is about to send. True: the page does not get to see what they pressed, and nothing is sent. Asked within the
   * event, so it must answer at once; whatever it throws, the mail goes.
   */
  sendAsked?: SendAsked;
  sendAttempted(attempt: SendAttempt): void;
  /** The mail really went (or was scheduled). */
  sendConfirmed(attempt: SendAttempt): void;
  /** A compose came back with the draft id of a confirmed send. */
  sendUndone(draft: string): void;
  healthChanged(report: HealthReport): void;
  /** A thread came into view, or what is open in it changed. Comes at idle, and only while the page is seen. */
  threadShown?(thread: SeenThread): void;
  /** No thread is in view any more, or the page does not tell which. */
  threadLeft?(): void;
}

/** A mail site behind one interface: the coach never asks which site it is on. */
export interface MailPage {
  account(): string | null;
  thread(): Thread | null;
  composes(): Compose[];
  /** The part of the page that the open thread is read in; null in a list of mails. */
  threadView(): HTMLElement | null;
  health(): HealthReport;
  /** Presses Send in the rep's place, as they asked to. False: the page did not take it, and the compose is as it was. */
  pressSend(compose: Compose, way: SendWay): Promise<boolean>;
  /** Starts watching; everything stops when `signal` aborts. */
  watch(events: MailPageEvents, signal: AbortSignal): void;
}

/** What `insertText` did. `unchanged` leaves the draft as it was; `undone` means it had to be taken back. */
export type InsertResult = { ok: true; at: Span } | { ok: false; reason: 'busy' | 'changed' | 'refused' | 'undone' };
