import { variant } from '../data.js';
import { el } from '../dom.js';
import { hooks } from '../hooks.js';
import { t } from '../labels.js';
import { close } from './open.js';

/** @typedef {import('./open.js').Compose} Compose */

/** Puts a compose into a window of its own: the whole page is the compose. @param {Compose} compose */
export function popoutFrame(compose) {
  const note = el('span', { class: 'oG aOy sb-note', 'aria-live': 'polite' });
  compose.noteHolder.append(note);
  const title = el('h2', { class: 'sb-popout-title', text: compose.subject || t('newMessage') });
  const role = variant.popout === 'dialog' ? 'dialog' : null;
  const frame = el(
    'div',
    { class: 'nH sb-popout', role, 'aria-label': role === null ? null : t('newMessage') },
    title,
    el('div', { class: 'aaZ' }, compose.root),
  );
  compose.frame = frame;
  compose.kind = () => 'popout';
  compose.note = (text) => {
    note.textContent = text;
  };
  compose.onSubject = (text) => {
    title.textContent = text || t('newMessage');
  };
  compose.close = () => {
    close(compose);
    if (opener !== null) window.close();
  };
  compose.detach = () => frame.remove();
  compose.afterSend = () => {
    if (opener === null) return;
    const leave = () => hooks.composes.length === 0 && window.close();
    setTimeout(leave, variant.undoSeconds * 1000);
  };
  document.body.append(frame);
}
