import { render } from 'preact';
import { createFrames } from '../coach/place/animation-frames.ts';
import { Floating } from '../coach/place/Floating.tsx';
import type { MeetingContext, MeetingQuery } from '../messages/calendar.ts';
import { $optional, matches } from '../page/query.ts';
import { directionOf, themeOf } from '../page/theme.ts';
import { dock } from './dock.ts';
import { Hint } from './Hint.tsx';
import { createHintHost, type HintHostOptions } from './hint-host.ts';
import { hintWords } from './hint-languages.ts';
import { nextStepText, safePrefill } from './hint-words.ts';
import { isVisible, type Popover, readPopover } from './popover.ts';
import { eventDetails } from './selectors.ts';
import { tabOrder } from './tab-order.ts';

/** How often it is seen to that the event is still open, while one is. */
const HIDDEN_MS = 500;
const MOMENT_MS = 3_000;

export interface EventHintOptions extends Pick<HintHostOptions, 'document' | 'signal' | 'trusted' | 'onRoot'> {
  /** Whose calendar the page shows; null while it does not tell. */
  account(): string | null;
  /** IANA zone of the account. */
  zone(): string;
  ask(query: MeetingQuery): Promise<MeetingContext>;
  /** Opens an address in a new tab. */
  open(address: string): void;
  isShown?: (element: HTMLElement) => boolean;
}

/**
 * Says of the open event whether the next step is booked. It is drawn beside the event and never inside: on the first
 * opening Calendar builds an event anew for a second and throws out whatever it does not know.
 * @returns looks at the page as it is now; cheap enough for every pause in its changes
 */
export function eventHint(options: EventHintOptions): () => void {
  const { document, signal, account, zone, ask, open, isShown = isVisible } = options;
  const window = document.defaultView as Window & typeof globalThis;
  const { host, layer } = createHintHost({ ...options, place: 'over' });
  const frames = createFrames(window, signal);
  tabOrder({
    document,
    signal,
    host,
    layer,
    dialog: () => asked?.dialog ?? null,
    isShown,
    trusted: options.trusted ?? ((event) => event.isTrusted),
  });
  const closed = new Set<string>();
  /** Whom the hint is for. The dialog stays one and the same node while what is in it is built anew. */
  let asked: { key: string; dialog: HTMLElement } | null = null;

  const hide = (): void => {
    asked = null;
    render(null, layer);
    host.remove();
  };

  const isSame = ({ key, dialog }: Popover): boolean => asked?.key === key && asked.dialog === dialog;

  function show({ key, dialog, details }: Popover, context: MeetingContext): void {
    const { eventid } = details.dataset;
    const { lang } = document.documentElement;
    const words = hintWords(lang);
    const text = nextStepText(context, zone(), lang);
    if (text === null || key === null) {
      render(null, layer);
      return;
    }
    const prefill = context.claim === 'nothing' ? safePrefill(context.prefill) : null;
    const direction = directionOf(document);
    const locate = (size: { width: number; height: number }) => {
      // Calendar hides an event or shows another one in the same place without saying so.
      if (!dialog.isConnected || !isShown(dialog)) return null;
      if (idIn(dialog) !== eventid) return null;
      const { innerWidth: width, innerHeight: height } = window;
      return dock(dialog.getBoundingClientRect(), size, { width, height }, direction);
    };
    const close = (): void => {
      closed.add(key);
      hide();
    };
    host.dataset.theme = themeOf(dialog);
    layer.dir = direction;
    if (!host.isConnected) document.body.append(host);
    const act = prefill === null ? null : { label: words.bookNext, run: () => open(prefill) };
    render(
      <Floating key={key} frames={frames} locate={locate}>
        <Hint
          tone={context.claim === 'booked' ? 'booked' : 'open'}
          text={text}
          act={act}
          closeLabel={words.close}
          onClose={close}
        />
      </Floating>,
      layer,
    );
  }

  function inquire({ key, dialog }: Popover, owner: string): void {
    if (key === null || closed.has(key)) return;
    asked = { key, dialog };
    ask({ account: owner, key }).then(
      (context) => {
        const now = signal.aborted ? null : readPopover(document, isShown);
        if (now && isSame(now) && !closed.has(key)) show(now, context);
      },
      // Asked again when the event is opened again.
      () => undefined,
    );
  }

  const look = (): void => {
    if (signal.aborted) return;
    const popover = readPopover(document, isShown);
    const owner = account();
    if (!popover?.key || owner === null) {
      // For a moment there may be nothing in a dialog that is being built anew.
      if (asked && !(asked.dialog.isConnected && isShown(asked.dialog))) hide();
      return;
    }
    if (isSame(popover)) {
      // Thrown out of the page: back in, as long as there is something to show.
      if (layer.firstChild && !host.isConnected) document.body.append(host);
      return;
    }
    hide();
    inquire(popover, owner);
  };

  // Calendar closes an event by hiding it: nothing comes or goes, and opened again it is the same as before.
  const timer = setInterval(() => asked && look(), HIDDEN_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  const askAgain = (): void => {
    if (signal.aborted) return;
    const popover = asked && readPopover(document, isShown);
    const owner = account();
    if (popover && isSame(popover) && owner !== null) inquire(popover, owner);
  };
  // Back from the tab in which the next step was booked: what was said is old, and what was booked may take a moment.
  const onFocus = (): void => {
    askAgain();
    setTimeout(askAgain, MOMENT_MS);
  };
  window.addEventListener('focus', onFocus, { passive: true, signal });
  return look;
}

const idIn = (dialog: HTMLElement): string | undefined =>
  (matches(dialog, eventDetails) ? dialog : $optional(dialog, eventDetails))?.dataset.eventid;
