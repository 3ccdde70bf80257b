import type { SendWay } from '../page/types.ts';
import type { GmailCompose } from './compose.ts';
import { HeldGesture } from './held-gesture.ts';
import { composeForm, scheduleChoice, scheduleItem, sendAndArchiveButton, sendOptions } from './selectors.ts';

const SEND_AND_ARCHIVE = sendAndArchiveButton.join(',');
const OPTIONS = sendOptions.join(',');
const SCHEDULE = scheduleItem.join(',');
const CHOICE = scheduleChoice.join(',');
const FORM = composeForm.join(',');
const WRITTEN_IN = '[contenteditable="true"], textarea';

interface GestureSources {
  page: Document;
  composes(): GmailCompose[];
  isTrusted(event: Event): boolean;
}

interface Sending {
  /**
   * Asked as soon as a gesture turns out to be a send. True: the page does not get to see it.
   * @param at what was pressed
   */
  isHeld(compose: GmailCompose, way: SendWay, at: Element): boolean;
  /** The page gets to see it. */
  sending(compose: GmailCompose, way: SendWay): void;
}

/**
 * Tells of everything a person does to send a mail: Send by pointer or keyboard, Ctrl or Cmd with Enter, and a time chosen
 * for later. Listens on the window in the capture phase, because Gmail lets neither keys nor clicks out of a compose, and
 * on mouseup, because that is when Gmail's buttons and menus act.
 * @returns takes note of a compose that "schedule send" was chosen for without a gesture
 */
export function watchSendGestures(
  { page, composes, isTrusted }: GestureSources,
  { isHeld, sending }: Sending,
  signal: AbortSignal,
): (compose: GmailCompose) => void {
  /** Where the person was last at work: a menu or dialog that hangs in the page belongs to it. */
  let active: GmailCompose | null = null;
  let choosing: GmailCompose | null = null;
  let pressed: Element | null = null;
  /** The mouse was let go on the control it was pressed on: the click that follows is part of it. */
  let isLetGo = false;
  let known: GmailCompose[] = [];
  const held = new HeldGesture();

  const composeOf = (element: Element): GmailCompose | null =>
    known.find((compose) => compose.root.contains(element)) ?? null;

  /** @param isNew it has not been asked about, and nobody before us has kept it from the page */
  const act = (event: Event, element: Element, isNew: boolean, way: 'click' | 'keyboard'): void => {
    const compose = composeOf(element);
    const isShortcut = way === 'keyboard' && isWithEnter(event as KeyboardEvent);
    if (compose && (isShortcut || isSend(compose, element))) {
      if (isNew && isHeld(compose, way, element)) held.hold(event);
      else sending(compose, way);
    } else if (way === 'click' ? element.closest(SCHEDULE) : isInScheduleMenu(element)) {
      const chosen = compose ?? active;
      if (isNew && chosen && element.closest(SCHEDULE) && isHeld(chosen, 'schedule', element)) held.hold(event);
      else choosing = chosen;
    } else if (choosing && !compose && isChoice(element)) sending(choosing, 'schedule');
  };

  const onMouse = (event: Event): void => {
    const element = target(event);
    if (!element || !isTrusted(event) || held.takes(event)) return;
    if (event.type === 'mousedown') {
      known = composes();
      pressed = element;
      isLetGo = false;
      const compose = composeOf(element);
      if (compose) choosing = null;
      active = compose ?? active;
      return;
    }
    if ((event as MouseEvent).button !== 0) return;
    // Assistive technology clicks without a mouse.
    if (event.type === 'click' && pressed === null) known = composes();
    if (event.type === 'mouseup' && !isSamePress(pressed, element)) return;
    const isNew = !isLetGo && !event.defaultPrevented;
    isLetGo = event.type === 'mouseup';
    act(event, element, isNew, 'click');
  };

  const onKey = (event: KeyboardEvent): void => {
    const element = target(event);
    if (!element || !isTrusted(event) || held.takes(event) || event.type !== 'keydown') return;
    if (event.isComposing || event.repeat) return;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    // Words being written: a space or a new line sends nothing.
    if (!isWithEnter(event) && element.closest(WRITTEN_IN)) return;
    known = composes();
    active = composeOf(element) ?? active;
    act(event, element, !event.defaultPrevented, 'keyboard');
  };

  const view = page.defaultView as Window;
  const options = { capture: true, signal };
  for (const type of ['mousedown', 'mouseup', 'click']) view.addEventListener(type, onMouse, options);
  for (const type of ['keydown', 'keypress', 'keyup'] as const) view.addEventListener(type, onKey, options);
  return (compose) => {
    choosing = compose;
  };
}

/** Ctrl or Cmd with Enter. */
const isWithEnter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key === 'Enter' && (ctrlKey || metaKey) && !altKey;

function target(event: Event): Element | null {
  const node = event.composedPath()[0] ?? event.target;
  return node instanceof Element ? node : null;
}

const isSend = (compose: GmailCompose, element: Element): boolean =>
  compose.sendButton()?.contains(element) || element.closest(SEND_AND_ARCHIVE) !== null;

/** Whether mouse down and mouse up were on the same control, children of it included. */
function isSamePress(pressed: Element | null, released: Element): boolean {
  if (!pressed) return false;
  const control = released.closest('[role="button"], [role="menuitem"], button, [selector]');
  return control?.contains(pressed) ?? false;
}

/** In a menu that offers "schedule send", or on the button that has just opened it. */
function isInScheduleMenu(element: Element): boolean {
  if (element.closest(SCHEDULE)) return true;
  if (element.closest(OPTIONS)?.getAttribute('aria-expanded') === 'true') return true;
  return element.closest('[role="menu"]')?.querySelector(SCHEDULE) != null;
}

/** A ready time or a button of the schedule dialog; a compose is a dialog as well. */
export function isChoice(element: Element): boolean {
  const dialog = element.closest(CHOICE)?.closest('[role="dialog"], [role="alertdialog"]');
  return dialog != null && dialog.querySelector(FORM) === null;
}
