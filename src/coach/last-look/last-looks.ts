import type { Span } from '../../engine/types.ts';
import { selectSpan } from '../../page/edit-field.ts';
import type { Compose, MailPage, OwnText, SendWay } from '../../page/types.ts';
import { blanksIn, spansOfBrackets } from '../../playbook/brackets.ts';
import type { CardDesk } from '../card/card-desk.ts';
import type { Draft } from '../draft/draft.ts';
import type { LastLook } from '../draft/looks.ts';
import type { Placed } from '../place/Floating.tsx';
import { inCornerOf } from '../place/geometry.ts';
import type { Box } from '../place/placement.ts';
import { keyName, lastLookText, refusedText } from '../words.ts';
import type { LastLookProps } from './LastLookStrip.tsx';
import { lastLookAt, type SendMoment } from './last-look.ts';

/** About what the strip takes, to see whether there is room for it at all. */
const SIZE = { width: 360, height: 48 };

export interface LastLooksOptions {
  page: MailPage;
  desk: CardDesk;
  newId(): string;
  /** Keys go to this draft again, if they would go to something of ours that is about to leave. */
  giveBack(draft: Draft): void;
  /** Something to show changed. */
  onChange(): void;
  /** The same, at once; throws what goes wrong. */
  draw(): void;
  /** The strip is in the page. */
  isDrawn(): boolean;
}

interface Shown extends LastLook {
  id: string;
  draft: Draft;
  /** The words that were about to be sent. */
  text: string;
  way: SendWay;
  /** Off what it speaks of, as far as that can be seen. */
  locate: Placed<LastLookProps>['locate'];
}

/** The last look at Send: holds it once, and says what for. */
export class LastLooks {
  #shown: Shown | null = null;

  constructor(readonly options: LastLooksOptions) {}

  /** Asked within the event that sends. True only when the strip that says why stands on the screen. */
  holds(draft: Draft | undefined, way: SendWay): boolean {
    // For most that is all: it is off, or not known.
    if (!draft || (draft.context.value?.lastLook ?? 'off') === 'off') return false;
    const moment = momentOf(draft, this.options.page.account());
    const look = lastLookAt(moment);
    if (look === null || draft.corner(SIZE, []) === null) return false;
    // First of all: whatever goes wrong from here on, it is not held again.
    moment.looks.note(moment.text, look);
    const locate = inCornerOf(draft.compose, () => linesOf(look, draft));
    this.#shown = { ...look, id: this.options.newId(), draft, text: moment.text, way, locate };
    try {
      this.options.desk.card = null;
      this.options.draw();
      if (this.options.isDrawn()) return true;
    } catch {
      // The mail goes.
    }
    this.#shown = null;
    this.options.onChange();
    return false;
  }

  /** Whose Send is held. */
  get draft(): Draft | null {
    return this.#shown?.draft ?? null;
  }

  /** What the strip shows now, or null. */
  view(): Placed<LastLookProps> | null {
    const shown = this.#shown;
    if (shown === null) return null;
    const { id, draft, way, locate } = shown;
    const act = way === 'schedule' ? 'Schedule' : 'Send';
    return {
      id,
      locate,
      act,
      text: lastLookText(shown.closings.length, shown.brackets),
      sendKey: keyName('Enter'),
      onLook: () => this.look(draft),
      onSend: () => void this.#send(shown),
      onClose: () => this.close(),
    };
  }

  /** Shows what is open in a draft whose Send is held. False: it is not. */
  look(draft: Draft): boolean {
    const shown = this.#shown;
    if (shown?.draft !== draft) return false;
    this.close();
    draft.aside.looks.isAsked = true;
    draft.settle();
    const closing = shown.closings.map(({ key }) => draft.find(key)).find((each) => each !== undefined);
    if (closing) this.options.desk.open(draft, closing);
    else selectBracket(draft.compose, shown.brackets);
    return true;
  }

  /** The strip goes, and keys stay with the draft. */
  close(): void {
    if (this.#shown === null) return;
    this.options.giveBack(this.#shown.draft);
    this.#shown = null;
    this.options.onChange();
  }

  /** The rep types, or presses Escape. False: nothing of this draft is held. */
  closeIn(draft: Draft | undefined): boolean {
    const isHere = draft !== undefined && this.#shown?.draft === draft;
    if (isHere) this.close();
    return isHere;
  }

  /** Something else may have changed the words: what was said of them is not so any more. */
  follow(draft: Draft): void {
    if (draft.text !== this.#shown?.text) this.closeIn(draft);
  }

  /** Send was used, or the compose is gone. */
  leave(compose: Compose): void {
    if (this.#shown?.draft.compose === compose) this.#shown = null;
  }

  async #send({ draft, way }: Shown): Promise<void> {
    this.close();
    const isTaken = await this.options.page.pressSend(draft.compose, way).catch(() => false);
    if (!isTaken && !draft.signal.aborted) this.options.desk.toasts.warn(draft, refusedText(way));
  }
}

function momentOf(draft: Draft, account: string | null): SendMoment {
  const { compose, context, aside, open } = draft;
  const { enabled = false, lastLook } = context.value ?? {};
  const { text } = compose.ownText();
  const put = aside.unfilled(text).map(({ start, end }) => text.slice(start, end));
  // What the coach put in is seen in the words themselves, whatever is known of them.
  const isOurs = lastLook === 'brackets';
  return {
    choice: enabled ? lastLook : undefined,
    isAddressed: account !== null && [compose.to(), compose.cc(), compose.bcc()].some(({ length }) => length > 0),
    isWhole: compose.health().every(({ found, feature }) => found || feature === ''),
    isKnown: isOurs || draft.isKnownNow(),
    text,
    looks: aside.looks,
    closings: isOurs ? [] : open,
    brackets: aside.silenced ? [] : [...new Set([...put, ...(isOurs ? [] : blanksIn(text))])],
  };
}

const placesOf = (brackets: readonly string[], { text }: OwnText): Span[] =>
  spansOfBrackets(text).filter(({ start, end }) => brackets.includes(text.slice(start, end)));

/** The line boxes of all that is open. */
function linesOf({ closings, brackets }: LastLook, draft: Draft): Box[] {
  const own = draft.compose.ownText();
  const ranges = placesOf(brackets, own).map(({ start, end }) => own.range(start, end));
  return [
    ...closings.flatMap(({ key }) => draft.linesOf(key)),
    ...ranges.flatMap((one) => [...(one?.getClientRects() ?? [])]),
  ];
}

/** Selects the first of these brackets, so that typing fills it. */
function selectBracket(compose: Compose, brackets: readonly string[]): void {
  const own = compose.ownText();
  const [span] = placesOf(brackets, own);
  const field = compose.field();
  if (!field || !span) return;
  field.focus({ preventScroll: true });
  selectSpan(field, own, span, own.text.slice(span.start, span.end));
}
