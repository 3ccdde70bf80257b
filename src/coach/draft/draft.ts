import { isBulkAddress } from '../../engine/context/bulk-address.ts';
import type { AnalyzeOptions, Context as Known } from '../../engine/types.ts';
import { LONGEST_TEXT } from '../../messages.ts';
import { canHighlight, clear } from '../../page/highlight.ts';
import type { Compose, OwnText } from '../../page/types.ts';
import { trackTyping } from '../../page/typing.ts';
import { BRACKET } from '../../playbook/brackets.ts';
import { zoneOrUtc } from '../../schedule/wall.ts';
import type { Ask } from '../ask.ts';
import { inCornerOf } from '../place/geometry.ts';
import type { Box } from '../place/placement.ts';
import { type About, AboutReader } from './about.ts';
import { Analyser, type Analyze } from './analyser.ts';
import { Aside, type Asides } from './aside.ts';
import { caretOffset } from './caret.ts';
import { Context } from './context.ts';
import { type Closing, closingsOf } from './findings.ts';
import { isAmongColleagues } from './recipients.ts';
import { standingOf } from './standing.ts';
import { Underlines } from './underlines.ts';

const PAUSE_MS = 800; // ends the sentence as well as a full stop does
const RETRY_MS = 400; // after a first failure to have the draft analysed
const LONG_EVERY_MS = 3000; // a draft that is too long is looked at again

export interface DraftOptions {
  compose: Compose;
  /** The coach's own: ends everything, marks in the draft too. */
  signal: AbortSignal;
  ask: Ask;
  analyze: Analyze;
  account(): string | null;
  now(): string;
  /** Phrases dismissed in this page's life, for every draft. */
  dismissed: ReadonlySet<string>;
  asides: Asides;
  /** Whether a person made the event. */
  trusted(event: Event): boolean;
  onChange(draft: Draft): void;
}

/** The coach's view of one compose: reads it when it changed, knows which closings are open, paints them. */
export class Draft {
  readonly compose: Compose;
  readonly context: Context;
  readonly signal: AbortSignal;
  /** Where something small belonging to it stands. */
  readonly corner: ReturnType<typeof inCornerOf>;
  /** Open closings in the order of the text, less those dismissed. */
  open: Closing[] = [];
  /** Those of them that are underlined: not the one that is being written. */
  shown: Closing[] = [];
  text = '';
  isTooLong = false;
  /** The last reading could not be analysed. */
  isUnread = false;
  /** When the rep last typed, `performance.now()`. */
  typedAt = Number.NEGATIVE_INFINITY;
  /** What is dismissed in it, and what the coach has put in. */
  aside = new Aside();
  /** Closings that could mention a meeting that is booked: said in the corner, and never underlined. */
  mentions: Closing[] = [];
  #all: Closing[] = [];
  /** Days that the draft's steps name, `YYYY-MM-DD`. */
  #days: ReadonlySet<string> = new Set();
  #own: OwnText | null = null;
  /** What `#own` was read from. */
  #field: HTMLElement | null = null;
  /** The text that was last read, analysed or not. */
  #asked: string | null = null;
  readonly #about: AboutReader;
  readonly #underlines: Underlines;
  readonly #analyser: Analyser;
  #seenAs: About | null = null;
  #underWay = false;
  #isInternal = false;
  #readAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly options: DraftOptions) {
    const { compose } = options;
    const signal = AbortSignal.any([compose.signal, options.signal]);
    this.compose = compose;
    this.corner = inCornerOf(compose);
    this.signal = signal;
    this.context = new Context(options.ask, signal, () => this.read());
    this.#underlines = new Underlines(compose);
    this.#analyser = new Analyser(options.analyze, signal, (failures) => this.#fail(failures));
    this.#about = new AboutReader(compose, options.account, () => this.read(true));
    const listening = { capture: true, passive: true, signal };
    compose.root.addEventListener('input', (event) => this.#noteTyping(event), listening);
    trackTyping(compose.root, signal);
    // The rep comes back, maybe from the settings.
    const page = compose.root.ownerDocument;
    const comeBack = (): void => {
      if (page.visibilityState === 'visible') this.context.again();
    };
    page.addEventListener('visibilitychange', comeBack, { signal });
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      clear(null, compose);
    });
  }

  /** Whether underlines show where the closings are; else a badge says how many there are. */
  get isPainted(): boolean {
    return canHighlight() && this.#field?.tagName !== 'TEXTAREA';
  }

  /**
   * Reads the draft, and has it analysed if it changed. Called at idle, and right before something is replaced; what is
   * shown stays as it is until the answer is there, see `upToDate`.
   * @param anew reads the recipients too, even if they were read a moment ago
   */
  read(anew = false): void {
    if (this.signal.aborted) return;
    if (this.isTooLong && performance.now() - this.#readAt < LONG_EVERY_MS) {
      this.#later(LONG_EVERY_MS);
      return;
    }
    this.#readAt = performance.now();
    const own = this.compose.ownText();
    this.#field = this.compose.field();
    this.aside = this.options.asides.of(this.compose, this.aside);
    const about = this.#about.read(anew);
    const { query } = about;
    // A reply in a thread may belong to a deal that is under way: then even a courtesy can be the open closing.
    if (query.thread !== null && own.text !== '') this.context.need(query);
    const underWay = query.thread !== null && (this.context.value?.deal ?? null) !== null;
    const addresses = query.recipients.map(({ address }) => address);
    // Which other domains are colleagues' is known with the answer.
    const isInternal = isAmongColleagues(this.options.account(), addresses, this.context.value?.internalDomains);
    const isSame = underWay === this.#underWay && isInternal === this.#isInternal;
    if (own.text === this.#asked && about === this.#seenAs && isSame) {
      // The same words may stand in other nodes now. While the answer is on its way there is nothing to place.
      if (own.text === this.text) this.#take(own, this.#all, about);
      return;
    }
    this.#asked = own.text;
    this.#seenAs = about;
    this.#underWay = underWay;
    this.#isInternal = isInternal;
    this.#analyser.begin();
    this.isTooLong = own.text.length > LONGEST_TEXT;
    if (this.isTooLong || isInternal) this.#take(own, [], about);
    else this.#analyse(own, about);
  }

  /** The draft was read, but what was found in it is not known yet. */
  get isBehind(): boolean {
    return !this.isTooLong && this.#asked !== null && this.#asked !== this.text;
  }

  /** What is open in the newest reading is still to be answered. */
  get isWaiting(): boolean {
    return this.isBehind || this.#analyser.isAsked || (this.context.value === null && this.context.isAsked);
  }

  /**
   * Whether what is known is of exactly the words, the people and the subject it has at this moment. Asks nobody and waits
   * for nothing.
   */
  isKnownNow(): boolean {
    if (this.signal.aborted || this.isTooLong || this.isUnread || this.isWaiting) return false;
    const about = this.#about.read(true);
    if (about !== this.#seenAs || !this.context.isAbout(about.query)) return false;
    return this.compose.ownText().text === this.text;
  }

  /** Resolves when the newest reading is analysed. */
  upToDate(): Promise<void> {
    return this.#analyser.upToDate();
  }

  /** Shows what may be shown now: called when a dismissal changed that. */
  settle(): void {
    this.#settle();
    this.options.onChange(this);
  }

  /** The same closing after the draft changed around it. */
  find(key: string): Closing | undefined {
    return this.#all.find((closing) => closing.key === key);
  }

  caret(): number {
    return this.#own ? caretOffset(this.#field, this.#own) : -1;
  }

  /** Other words stand in it now: underlines wait for what is found in those. */
  noteReplaced(): void {
    this.#underlines.show([], null);
  }

  closingOf(range: Range): Closing | undefined {
    return this.#underlines.closingOf(range);
  }

  /** The line boxes of a closing; none in a textarea. */
  linesOf(key: string): Box[] {
    const closing = this.find(key);
    const range = closing && this.#own?.range(closing.finding.start, closing.finding.end);
    return range ? Array.from(range.getClientRects()) : [];
  }

  #analyse(own: OwnText, about: About): void {
    const zone = this.context.value?.zone ?? zoneOrUtc(Intl.DateTimeFormat().resolvedOptions().timeZone);
    const { subject, isFirst, query } = about;
    const { recipients } = query;
    const bulk = recipients.length > 0 && recipients.every(({ address }) => isBulkAddress(address));
    const context: Known = {
      subject,
      ...(this.#underWay && { underWay: true }),
      ...(isFirst && { firstTouch: true }),
      ...(bulk && { bulk: true }),
    };
    const options: AnalyzeOptions = { direction: 'out', reference: { now: this.options.now(), zone }, context };
    this.#analyser.ask(own.text, options, ({ findings, steps }) => {
      this.#days = new Set(steps.flatMap(({ time }) => time?.values.map(({ date }) => date) ?? []));
      this.#take(own, closingsOf(own.text, findings), about);
    });
  }

  /** Takes over a reading and what was found in it. */
  #take(own: OwnText, all: Closing[], { query }: About): void {
    this.#own = own;
    this.text = this.isTooLong ? '' : own.text;
    this.#all = all;
    this.isUnread = false;
    this.#analyser.noteKnown();
    // A bracket may be left to fill: whether Send is to say so is known in the background.
    if (all.length > 0 || BRACKET.test(this.text)) this.context.need(query);
    this.#settle();
    this.options.onChange(this);
  }

  /**
   * The background did not answer. One that was just stopped comes back, so it is asked once more; then nothing is shown
   * that may be out of date, and the next change asks again.
   */
  #fail(failures: number): void {
    this.#asked = null;
    if (failures === 1) {
      this.#later(RETRY_MS);
      return;
    }
    this.#all = [];
    this.isUnread = true;
    this.#settle();
    this.options.onChange(this);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    const pausedMs = performance.now() - this.typedAt;
    const standing = standingOf({
      text: this.text,
      found: this.#all,
      days: this.#days,
      context: this.context.value,
      aside: this.aside,
      dismissed: this.options.dismissed,
      caret: pausedMs < PAUSE_MS ? this.caret() : -1,
      shownBefore: this.shown,
    });
    if (standing.isHeldBack) this.#later(PAUSE_MS - pausedMs);
    this.open = standing.open;
    this.shown = standing.shown;
    this.mentions = standing.mentions;
    // Painted ranges follow the words they stand on; places of an older text would be wrong.
    if (this.isBehind) return;
    this.#underlines.show(this.isPainted ? this.shown : [], this.#own);
    this.#underlines.showBrackets(this.isPainted ? this.aside.unfilled(this.text) : [], this.#own);
  }

  /** What a script makes up is no typing: a page that never stops would have the coach wait for ever. */
  #noteTyping(event: Event): void {
    if (!this.options.trusted(event)) return;
    if (event.target === this.#field) this.#about.noteTyping();
    // Undo and redo bring back words that were finished before.
    if (event instanceof InputEvent && event.inputType.startsWith('history')) return;
    this.typedAt = performance.now();
  }

  #later(inMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.read(), inMs + 10);
  }
}
