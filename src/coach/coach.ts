import { guard } from '../errors.ts';
import { recolour } from '../page/highlight.ts';
import type { Compose, MailPage, MailPageEvents } from '../page/types.ts';
import type { Slot } from '../schedule/types.ts';
import type { Ask } from './ask.ts';
import { Calls } from './card/calls.ts';
import { CardDesk } from './card/card-desk.ts';
import type { Suggested } from './card/suggestions.ts';
import type { Analyze } from './draft/analyser.ts';
import { Asides } from './draft/aside.ts';
import { Draft } from './draft/draft.ts';
import { Focus } from './focus.ts';
import { type CoachView, isDrawn } from './Layer.tsx';
import { LastLooks } from './last-look/last-looks.ts';
import { clearEarlier, type Mount, type MountOptions, mountCoach } from './mount.tsx';
import { Announcer } from './notices/announcer.ts';
import { badgesOf } from './notices/badges.ts';
import { Notices } from './notices/notices.ts';
import { Offers } from './offers.ts';
import { middleOf, onColourChange, themeOf } from './theme.ts';
import { ThreadCards } from './thread/thread-cards.ts';
import { listenForCalls } from './triggers.ts';

export interface CoachOptions extends Pick<MountOptions, 'trusted' | 'onRoot'> {
  page: MailPage;
  ask: Ask;
  analyze: Analyze;
  /** Now, as an ISO instant. */
  now(): string;
  newId(): string;
  /** Takes the coach out of the page, listeners and nodes and all. */
  signal: AbortSignal;
  /** Puts text on the clipboard. */
  copy(text: string): Promise<void>;
  document?: Document;
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
  const { page, ask, now, newId, signal, document = globalThis.document } = options;
  const trusted = options.trusted ?? ((event: Event) => event.isTrusted);
  clearEarlier(document);
  // A tab without a compose gets nothing of ours: the layer is made when the first one opens.
  let mounted: Mount | null = null;
  const mount = (): Mount => {
    mounted ??= mountCoach({ ...options, document, trusted, onThrownOut: guard('thrown out', thrownOut) });
    return mounted;
  };
  // The keys of somebody who is in the layer must not fall to the page when it goes.
  const backToDraft = (): void => {
    if (desk.card) desk.card.caret.restore();
    else focus.enterDraft('');
  };
  const leaveLayer = (): void => {
    if (mounted?.hasFocus()) backToDraft();
  };
  const thrownOut = (): void => {
    backToDraft();
    desk.close(false);
  };
  signal.addEventListener('abort', guard('leave', leaveLayer), { once: true });
  const drafts = new Map<string, Draft>();
  const focus = new Focus({ document, mounted: () => mounted, drafts: () => drafts.values() });
  const offers = new Offers();
  const dismissed = new Set<string>();
  const asides = new Asides();
  const announcer = new Announcer();
  let watched: (() => void)[] = [];
  /** What the layer says while it shows nothing, so that the same nothing is not drawn again at every pause in typing. */
  let quietly: string | null = '0 ';

  const draw = (): void => {
    const [card, toast] = [desk.card, desk.toasts.shown];
    // One card at a time.
    const onOffer = card ? { followUp: null, banner: null } : threadCards.view();
    const view: CoachView = {
      card: desk.view(),
      ...onOffer,
      lastLook: lastLooks.view(),
      toast,
      badges: badgesOf(drafts.values(), card?.draft, (draft) => calls.call(draft)),
      paused: notices.view(drafts.values()),
      announcement: announcer.text,
      open: [...drafts.values()].reduce((sum, draft) => sum + draft.shown.length, 0),
    };
    const showsSomething = isDrawn(view);
    const said = showsSomething ? null : `${view.open} ${announcer.text}`;
    if (said !== null && said === quietly) return;
    quietly = said;
    const layer = mount();
    const subject = (lastLooks.draft ?? card?.draft ?? toast?.draft)?.compose ?? [...drafts.values()].at(-1)?.compose;
    const ground = subject?.field() ?? subject?.root ?? middleOf(document);
    if (ground && showsSomething) layer.setTheme(themeOf(ground));
    for (const stop of watched) stop();
    const beside = (card ?? view.followUp ?? view.banner)?.draft?.compose;
    watched = beside ? [beside.root, beside.field() ?? beside.root].map(layer.frames.watch) : [];
    layer.show(view);
  };
  const show = guard('coach', draw);

  const notices = new Notices(page, document, signal, show, (id) => focus.toDraft(id));
  const desk = new CardDesk({
    ask,
    offers,
    now,
    newId,
    account: () => page.account(),
    dismissed,
    onDismissed: () => {
      for (const draft of drafts.values()) draft.settle();
    },
    onChange: show,
  });

  const threadCards = new ThreadCards({
    ask,
    account: () => page.account(),
    now,
    newId,
    drafts: () => drafts.values(),
    offers,
    toasts: desk.toasts,
    document,
    signal,
    focus,
    copy: options.copy,
    say: (text) => announcer.say(text),
    onChange: show,
  });

  const lastLooks = new LastLooks({
    page,
    desk,
    newId,
    giveBack: ({ compose }) => focus.toDraft(compose.id),
    onChange: show,
    draw,
    isDrawn: () => mounted?.host.isConnected === true && mounted.host.dataset['state'] === 'last-look',
  });
  const calls = new Calls(desk);
  const draftAt = (node: Node): Draft | undefined =>
    [...drafts.values()].find(({ compose }) => compose.root.contains(node));

  const onChange = (draft: Draft): void => {
    offers.follow(draft.compose);
    announcer.closings(draft);
    if (desk.card?.draft === draft) {
      desk.card.follow();
      if (desk.card.gone && !mount().hasFocus()) desk.card = null;
    }
    desk.toasts.follow(draft);
    lastLooks.follow(draft);
    calls.noteChange(draft);
    show();
  };

  const draftOf = (compose: Compose): Draft => {
    const known = drafts.get(compose.id);
    if (known) return known;
    const draft = new Draft({
      compose,
      signal,
      ask,
      analyze: options.analyze,
      account: () => page.account(),
      now,
      dismissed,
      asides,
      trusted,
      onChange,
    });
    drafts.set(compose.id, draft);
    const noteInput = (event: Event): void => {
      lastLooks.closeIn(draft);
      if (event instanceof InputEvent && event.inputType === 'historyUndo') desk.toasts.noteUndo(draft);
    };
    compose.root.addEventListener('input', noteInput, { capture: true, signal: draft.signal });
    return draft;
  };
  const leave = (compose: Compose): void => {
    desk.leave(compose);
    threadCards.leave(compose);
    lastLooks.leave(compose);
    show();
  };

  listenForCalls({
    document,
    signal,
    trusted,
    host: () => mounted?.host ?? null,
    onCall: (target) => {
      const draft = draftAt(target);
      if (!draft) return threadCards.callFollowUp(null) || threadCards.callBanner();
      if (lastLooks.look(draft) || threadCards.callFollowUp(draft)) return true;
      return (draft.shown.length === 0 && threadCards.callBanner()) || calls.call(draft);
    },
    onEscape: (target) => {
      if (lastLooks.closeIn(draftAt(target))) return true;
      const isOpenHere = desk.card !== null && draftAt(target) === desk.card.draft;
      if (isOpenHere) desk.close(false);
      return isOpenHere;
    },
    onClick: (hit) => {
      const draft = [...drafts.values()].find(({ compose }) => compose === hit?.owner);
      const closing = hit && draft?.closingOf(hit.range);
      if (draft && closing) desk.open(draft, closing);
      else desk.close(false);
    },
  });

  const onColours = guard('theme', (): void => {
    recolour();
    // Where underlines come or go with them, badges go or come.
    for (const draft of drafts.values()) draft.settle();
    show();
  });
  onColourChange(document, signal, onColours);

  return {
    events: {
      composeOpened: guard('composeOpened', (compose) => {
        // A live region has to be there before what it is to say.
        mount();
        draftOf(compose).read();
        threadCards.look(compose);
      }),
      composeChanged: guard('composeChanged', (compose) => {
        draftOf(compose).read();
        threadCards.look(compose);
      }),
      composeClosed: guard('composeClosed', (compose) => {
        drafts.delete(compose.id);
        if (drafts.size === 0) announcer.clear();
        leave(compose);
      }),
      sendAsked: (compose, way) => lastLooks.holds(drafts.get(compose.id), way),
      sendAttempted: guard('sendAttempted', ({ compose }) => {
        threadCards.answered(compose);
        leave(compose);
      }),
      healthChanged: guard('healthChanged', (report) => notices.noteHealth(report)),
      threadShown: guard('thread', (seen) => threadCards.noteThread(seen)),
      threadLeft: guard('thread', () => threadCards.noteThread(null)),
    },
    lookForFollowUps: guard('follow-up', () => threadCards.lookAgain()),
    suggest: async () => {
      const { activeElement } = document;
      const draft = (activeElement && draftAt(activeElement)) ?? [...drafts.values()].at(-1);
      if (!draft || draft.isBehind) return null;
      draft.read(true);
      // Typed a moment ago, what is known of the draft is of before.
      await draft.upToDate();
      return draft.context.value?.enabled === false ? null : desk.suggest(draft);
    },
    noteLost: guard('lost', () => {
      mount();
      notices.noteLost();
    }),
    offeredIn: (compose, text = compose.ownText().text) => offers.in(compose, text),
  };
}
