/** @typedef {import('./open.js').Compose} Compose */

/**
 * What Gmail does with keys and presses in a compose: no keyboard event gets out of it, Ctrl/Cmd+Enter sends, Tab goes
 * from the body to Send, Escape closes a window, and a press on anything that takes no text gives the focus back to the body.
 * @param {Compose} compose
 */
export function listenKeys(compose) {
  const { frame } = compose;
  frame.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.defaultPrevented || event.isComposing) return;
    const writing = event.target === compose.editor || event.target === compose.textarea;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      compose.sendNow();
    } else if (event.key === 'Tab' && writing) {
      event.preventDefault();
      if (event.shiftKey) compose.subjectbox.focus();
      else compose.send.focus();
    } else if (event.key === 'Escape' && (compose.kind() === 'window' || compose.kind() === 'fullscreen')) {
      compose.close();
    }
  });
  for (const type of ['keypress', 'keyup']) frame.addEventListener(type, (event) => event.stopPropagation());
  frame.addEventListener('mousedown', (event) => {
    if (event.defaultPrevented || compose.minimised?.()) return;
    if (
      event.target instanceof Element &&
      event.target.closest('input, textarea, select, [contenteditable=true]') !== null
    )
      return;
    event.preventDefault();
    compose.focusField();
  });
}
