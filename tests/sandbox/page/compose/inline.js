import { el } from '../dom.js';
import { open as openThread } from '../thread.js';
import { close } from './open.js';

/** @typedef {import('./open.js').Compose} Compose */

/** Puts a compose below the mail it answers, in the thread. @param {Compose} compose */
export function inlineFrame(compose) {
  const { place, root } = compose;
  const note = el('span', { class: 'oG aOy sb-note', 'aria-live': 'polite' });
  compose.noteHolder.append(note);
  compose.frame = root;
  compose.kind = () => 'inline';
  compose.note = (text) => {
    note.textContent = text;
  };
  compose.close = () => close(compose);
  compose.detach = () => {
    root.remove();
    place.classList.remove('adB');
    if (openThread !== null) openThread.answers.style.display = '';
  };
  place.classList.add('adB');
  place.append(root);
  if (openThread !== null) openThread.answers.style.display = 'none';
  root.scrollIntoView({ block: 'nearest' });
}
