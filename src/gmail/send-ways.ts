import type { SendWay } from '../page/types.ts';
import type { GmailCompose } from './compose.ts';
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

/**
 * Calls `sending` for everything a person does to send a mail: Send by pointer or keyboard, Ctrl or Cmd with Enter, and
 * a time chosen for later. Listens on the window in the capture phase, because Gmail lets neither keys nor clicks out of
 * a compose, and on mouseup, because that is when Gmail's buttons and menus act.
 */
export function watchSendGestures(
  { page, composes, isTrusted }: GestureSources,
  sending: (compose: GmailCompose, way: SendWay) => void,
  signal: AbortSignal,
): void {
  /** Where the person was last at work: a menu or dialog that hangs in the page belongs to it. */
  let active: GmailCompose | null = null;
  let choosing: GmailCompose | null = null;
  let pressed: Element | null = null;
  let known: GmailCompose[] = [];

  const composeOf = (element: Element): GmailCompose | null =>
    known.find((compose) => compose.root.contains(element)) ?? null;

  const onMouse = (event: Event): void => {
    const element = target(event);
    if (!element || !isTrusted(event)) return;
    if (event.type === 'mousedown') {
      known = composes();
      pressed = element;
      const compose = composeOf(element);
      if (compose) choosing = null;
      active = compose ?? active;
      return;
    }
    if ((event as MouseEvent).button !== 0) return;
    // Assistive technology clicks without a mouse.
    if (event.type === 'click' && pressed === null) known = composes();
    if (event.type === 'mouseup' && !isSamePress(pressed, element)) return;
    const compose = composeOf(element);
    if (compose && isSend(compose, element)) sending(compose, 'click');
    else if (element.closest(SCHEDULE)) choosing = compose ?? active;
    else if (choosing && !compose && isChoice(element)) sending(choosing, 'schedule');
  };

  const onKey = (event: KeyboardEvent): void => {
    const element = target(event);
    if (!element || !isTrusted(event) || event.isComposing || event.repeat) return;
    const isEnter = event.key === 'Enter';
    if (!isEnter && event.key !== ' ') return;
    const isShortcut = isEnter && (event.ctrlKey || event.metaKey) && !event.altKey;
    // Words being written: a space or a new line sends nothing.
    if (!isShortcut && element.closest(WRITTEN_IN)) return;
    known = composes();
    const compose = composeOf(element);
    active = compose ?? active;
    if (compose && (isShortcut || isSend(compose, element))) sending(compose, 'keyboard');
    else if (isInScheduleMenu(element)) choosing = compose ?? active;
    else if (choosing && !compose && isChoice(element)) sending(choosing, 'schedule');
  };

  const view = page.defaultView as Window;
  const options = { capture: true, passive: true, signal };
  for (const type of ['mousedown', 'mouseup', 'click']) view.addEventListener(type, onMouse, options);
  view.addEventListener('keydown', onKey, options);
}

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
function isChoice(element: Element): boolean {
  const dialog = element.closest(CHOICE)?.closest('[role="dialog"], [role="alertdialog"]');
  return dialog != null && dialog.querySelector(FORM) === null;
}
