import { guard } from '../errors.ts';
import { recolour } from '../page/highlight.ts';
import { onColourChange } from '../page/theme.ts';
import type { Compose, MailPageEvents } from '../page/types.ts';
import type { Slot } from '../schedule/types.ts';
import type { Suggested } from './card/suggestions.ts';
import { backToDraft, type Parts, type PartsOptions, partsOf } from './parts.ts';
import { listenForCalls, type TriggerOptions } from './triggers.ts';

export interface CoachOptions extends Omit<PartsOptions, 'document' | 'trusted'> {
  document?: Document;
  /** Whether a person made the event; the browser's word for it when absent. */
  trusted?(event: Event): boolean;
}

export interface Coach {
  /** To be passed on from `page.watch`. */
  events: Pick<
    MailPageEvents,
    'composeOpened' | 'composeChanged' | 'composeClosed' | 'sendAttempted' | 'healthChanged'
  > &
    Required<Pick<MailPageEvents, 'threadShown' | 'threadLeft' | 'sendAsked'>>;
  /**
   * The slots offered in a draft whose words still stand in it, in the order of time.
   * @param text the draft's text, for when the page has cleared the compose; read from the page when absent
   */
  offeredIn(compose: Compose, text?: string): Slot[];
  /** A mail that went could not be recorded: says so, once. */
  noteLost(): void;
  /** The background says that a follow-up waits for a thread of this page. */
  lookForFollowUps(): void;
  /** Words on offer for the draft the rep is in, else the newest; null when there is none or nothing is known of it yet. */
  suggest(): Promise<Suggested | null>;
}

/** Starts the coach: underlines the open closings of every compose, and opens the card when it is called. */
export function startCoach(options: CoachOptions): Coach {
  const { signal, document = globalThis.document, trusted = (event: Event) => event.isTrusted } = options;
  const parts = partsOf({ ...options, document, trusted });
  const { drafts, layer, offers, notices, threadCards, show } = parts;
  const onLeave = guard('leave', () => {
    if (layer.mounted?.hasFocus()) backToDraft(parts);
  });
  signal.addEventListener('abort', onLeave, { once: true });
  listenForCalls({ document, signal, trusted, host: () => layer.mounted?.host ?? null, ...answersToCalls(parts) });
  const onColours = guard('theme', (): void => {
    recolour();
    // Where underlines come or go with them, badges go or come.
    drafts.settle();
    show();
  });
  onColourChange(document, signal, onColours);
  return {
    events: eventsOf(parts),
    lookForFollowUps: guard('follow-up', () => threadCards.lookAgain()),
    suggest: () => suggest(parts, document.activeElement),
    noteLost: guard('lost', () => {
      layer.mount();
      notices.noteLost();
    }),
    offeredIn: (compose, text = compose.ownText().text) => offers.in(compose, text),
  };
}

/** What the key and the mouse call, from wherever in the page. */
function answersToCalls(parts: Parts): Pick<TriggerOptions, 'onCall' | 'onEscape' | 'onClick'> {
  const { drafts, desk, calls, threadCards, lastLooks } = parts;
  return {
    onCall: (target) => {
      const draft = drafts.at(target);
      if (!draft) return threadCards.callFollowUp(null) || threadCards.callBanner();
      if (lastLooks.look(draft) || threadCards.callFollowUp(draft)) return true;
      return (draft.shown.length === 0 && threadCards.callBanner()) || calls.call(draft);
    },
    onEscape: (target) => {
      const draft = drafts.at(target);
      if (lastLooks.closeIn(draft)) return true;
      const isOpenHere = desk.card !== null && desk.card.draft === draft;
      if (isOpenHere) desk.close(false);
      return isOpenHere;
    },
    onClick: (hit) => {
      const draft = [...drafts].find(({ compose }) => compose === hit?.owner);
      const closing = hit && draft?.closingOf(hit.range);
      if (draft && closing) desk.open(draft, closing);
      else desk.close(false);
    },
  };
}

/** What the page tells of, and what becomes of it. */
function eventsOf({ drafts, layer, announcer, notices, desk, threadCards, lastLooks, show }: Parts): Coach['events'] {
  const look = (compose: Compose): void => {
    drafts.of(compose).read();
    threadCards.look(compose);
  };
  const leave = (compose: Compose): void => {
    desk.leave(compose);
    threadCards.leave(compose);
    lastLooks.leave(compose);
    show();
  };
  return {
    composeOpened: guard('composeOpened', (compose) => {
      // A live region has to be there before what it is to say.
      layer.mount();
      look(compose);
    }),
    composeChanged: guard('composeChanged', look),
    composeClosed: guard('composeClosed', (compose) => {
      drafts.forget(compose);
      if (!drafts.newest) announcer.clear();
      leave(compose);
    }),
    sendAsked: (compose, way) => lastLooks.holds(drafts.known(compose), way),
    sendAttempted: guard('sendAttempted', ({ compose }) => {
      threadCards.answered(compose);
      leave(compose);
    }),
    healthChanged: guard('healthChanged', (report) => notices.noteHealth(report)),
    threadShown: guard('thread', (seen) => threadCards.noteThread(seen)),
    threadLeft: guard('thread', () => threadCards.noteThread(null)),
  };
}

/** Words for the draft that holds the focus, else for the newest. */
async function suggest({ drafts, desk }: Parts, focused: Element | null): Promise<Suggested | null> {
  const draft = (focused && drafts.at(focused)) ?? drafts.newest;
  if (!draft || draft.isBehind) return null;
  draft.read(true);
  // Typed a moment ago, what is known of the draft is of before.
  await draft.upToDate();
  return draft.context.value?.enabled === false ? null : desk.suggest(draft);
}
