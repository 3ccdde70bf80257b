import { guard } from '../errors.ts';
import type { MailPage } from '../page/types.ts';
import type { Ask } from './ask.ts';
import { Calls } from './card/calls.ts';
import { CardDesk } from './card/card-desk.ts';
import type { Analyze } from './draft/analyser.ts';
import { Asides } from './draft/aside.ts';
import type { Draft } from './draft/draft.ts';
import { Drafts } from './draft/drafts.ts';
import { Focus } from './focus.ts';
import type { CoachView } from './Layer.tsx';
import { LastLooks } from './last-look/last-looks.ts';
import { LazyLayer } from './lazy-layer.ts';
import type { MountOptions } from './mount.tsx';
import { Announcer } from './notices/announcer.ts';
import { badgesOf } from './notices/badges.ts';
import { Notices } from './notices/notices.ts';
import { Offers } from './offers.ts';
import { ThreadCards } from './thread/thread-cards.ts';

export interface PartsOptions extends Pick<MountOptions, 'document' | 'onRoot'> {
  page: MailPage;
  ask: Ask;
  analyze: Analyze;
  /** Now, as an ISO instant. */
  now(): string;
  newId(): string;
  /** Takes the coach out of the page, listeners and nodes and all. */
  signal: AbortSignal;
  /** Whether a person made the event. */
  trusted(event: Event): boolean;
  /** Puts text on the clipboard. */
  copy(text: string): Promise<void>;
}

/** What the coach is made of. */
export interface Parts {
  drafts: Drafts;
  layer: LazyLayer;
  focus: Focus;
  announcer: Announcer;
  offers: Offers;
  notices: Notices;
  desk: CardDesk;
  calls: Calls;
  threadCards: ThreadCards;
  lastLooks: LastLooks;
  /** Draws what is to be seen now. */
  show(): void;
}

/** Makes the parts and says what each has of the others. Nothing happens until the page tells of something. */
export function partsOf(options: PartsOptions): Parts {
  const { page, ask, analyze, now, newId, signal, document, trusted, copy } = options;
  const account = (): string | null => page.account();
  const show = guard('coach', () => draw(parts));
  /** Phrases dismissed in this page's life. */
  const dismissed = new Set<string>();
  const drafts = new Drafts({
    signal,
    ask,
    analyze,
    account,
    now,
    dismissed,
    asides: new Asides(),
    trusted,
    onChange: (draft) => noteChange(parts, draft),
    onInput: (draft, event) => {
      lastLooks.closeIn(draft);
      if (event instanceof InputEvent && event.inputType === 'historyUndo') desk.toasts.noteUndo(draft);
    },
  });
  const onThrownOut = guard('thrown out', () => {
    backToDraft(parts);
    desk.close(false);
  });
  const layer = new LazyLayer({ ...options, onThrownOut });
  const focus = new Focus({ document, layer, drafts });
  const announcer = new Announcer();
  const offers = new Offers();
  const notices = new Notices(page, document, signal, show, (id) => focus.toDraft(id));
  const onDismissed = (): void => drafts.settle();
  const desk = new CardDesk({ ask, offers, now, newId, account, dismissed, onDismissed, onChange: show });
  const threadCards = new ThreadCards({
    ask,
    account,
    now,
    newId,
    drafts,
    thread: () => page.threadView(),
    offers,
    toasts: desk.toasts,
    document,
    signal,
    focus,
    copy,
    say: (text) => announcer.say(text),
    onChange: show,
  });
  const lastLooks = new LastLooks({
    page,
    desk,
    newId,
    giveBack: ({ compose }) => focus.toDraft(compose.id),
    onChange: show,
    draw: () => draw(parts),
    isDrawn: () => layer.mounted?.host.isConnected === true && layer.mounted.host.dataset['state'] === 'last-look',
  });
  const calls = new Calls(desk);
  const parts: Parts = { drafts, layer, focus, announcer, offers, notices, desk, calls, threadCards, lastLooks, show };
  return parts;
}

/** Draws what is to be seen now; throws what goes wrong. */
function draw({ drafts, layer, announcer, notices, desk, calls, threadCards, lastLooks }: Parts): void {
  const [card, toast] = [desk.card, desk.toasts.shown];
  // One card at a time.
  const { followUp, banner } = card ? { followUp: null, banner: null } : threadCards.view();
  const view: CoachView = {
    card: desk.view(),
    followUp,
    banner,
    lastLook: lastLooks.view(),
    toast,
    badges: badgesOf(drafts, card?.draft, (draft) => calls.call(draft)),
    paused: notices.view(drafts),
    announcement: announcer.text,
    open: [...drafts].reduce((sum, draft) => sum + draft.shown.length, 0),
  };
  const subject = lastLooks.draft ?? card?.draft ?? toast?.draft ?? drafts.newest;
  layer.show(view, subject?.compose, (card ?? followUp ?? banner)?.draft?.compose);
}

/** What is known of a draft changed: what was said and offered of it follows. */
function noteChange({ layer, announcer, offers, desk, calls, lastLooks, show }: Parts, draft: Draft): void {
  offers.follow(draft.compose);
  announcer.closings(draft);
  if (desk.card?.draft === draft) {
    desk.card.follow();
    if (desk.card.gone && !layer.mounted?.hasFocus()) desk.card = null;
  }
  desk.toasts.follow(draft);
  lastLooks.follow(draft);
  calls.noteChange(draft);
  show();
}

/** The keys of somebody who is in the layer must not fall to the page when it goes. */
export function backToDraft({ desk, focus }: Parts): void {
  if (desk.card) desk.card.caret.restore();
  else focus.enterDraft('');
}
