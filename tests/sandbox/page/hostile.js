import { hooks } from './hooks.js';

/** A small generator, so that a failing run can be run again. */
function generator(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

/** Things nobody asked for, but that would end the test rather than try the extension. */
const SPARED =
  '.sb-send, .oh, .Ha, .sb-control, .sb-folder, .sb-row, .sb-answer, .sb-tool, .sb-compose-button, .sb-menu-item';

const EVENTS = [
  () => new MouseEvent('click', { bubbles: true, composed: true }),
  () => new MouseEvent('mousedown', { bubbles: true, composed: true }),
  () => new PointerEvent('pointerdown', { bubbles: true, composed: true }),
  () => new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }),
  () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
  () => new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, composed: true }),
  () => new KeyboardEvent('keydown', { key: '1', altKey: true, bubbles: true, composed: true }),
  () => new CustomEvent('apply', { detail: { text: 'taken over' }, bubbles: true, composed: true }),
  () => new Event('submit', { bubbles: true, composed: true, cancelable: true }),
  () => new FocusEvent('focusin', { bubbles: true, composed: true }),
];

/** Takes ids and names an extension might look for, with elements that shadow properties of forms and documents. */
function clobber() {
  const names = ['bookend', 'bookend-root', 'chrome', 'browser', 'attributes', 'body', 'getElementById', 'children'];
  for (const name of names) {
    const node = document.createElement(name === 'attributes' || name === 'children' ? 'form' : 'a');
    node.id = name;
    node.setAttribute('name', name);
    node.hidden = true;
    document.body.append(node);
  }
}

/**
 * Where the person is typing, to come back to: the page's own parts take some of the made-up presses for real ones, and the
 * letters typed while a field of theirs has the focus would be lost.
 * @returns {() => void} puts focus and caret back, unless they are where they were
 */
function typingPlace() {
  const field = document.activeElement;
  const selection = getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  return () => {
    if (document.activeElement === field && selection.focusNode === focusNode) return;
    field.focus({ preventScroll: true });
    if (anchorNode?.isConnected && focusNode?.isConnected)
      selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  };
}

/** A page that turns on what runs in it: synthetic events, messages, taken names. Never a real press, for no page can make one. */
export function startHostile() {
  const pick = generator(20261123);
  clobber();
  setInterval(() => {
    const strangers = [...document.documentElement.children, ...document.body.children].filter(
      ({ localName }) => localName.includes('-') || localName === 'div',
    );
    const composes = hooks.composes.flatMap(({ frame }) => [...frame.querySelectorAll('*')]);
    const targets = [document, window, ...strangers, ...strangers, ...composes];
    const comeBack = typingPlace();
    for (let round = 0; round < 8; round += 1) {
      const target = targets[pick(targets.length)];
      const event = EVENTS[pick(EVENTS.length)]();
      const sends = event.ctrlKey === true || event.key === 'Escape' || event.key === 'Enter';
      const inCompose = target instanceof Element && hooks.composes.some(({ frame }) => frame.contains(target));
      if (target instanceof Element && (target.closest(SPARED) !== null || (sends && inCompose))) continue;
      target.dispatchEvent(event);
      hooks.attacks += 1;
    }
    comeBack();
    for (const type of ['apply', 'getDeals', 'settings'])
      window.postMessage({ type, from: 'page', text: 'taken over' }, '*');
  }, 100);
}
