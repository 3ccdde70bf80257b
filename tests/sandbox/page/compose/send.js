import { hush, say } from '../butter.js';
import { account, isPopout, mailbox, variant } from '../data.js';
import { el } from '../dom.js';
import { hooks } from '../hooks.js';
import { longDate, t } from '../labels.js';
import { addSent, open as openThread, removeSent, sentThread } from '../thread.js';
import { keep, remove } from './open.js';
import { mailOf, post } from './save.js';

/** @typedef {import('./open.js').Compose} Compose */

/** A box that must be answered, put into `body`. @param {string} text @param {() => void} after */
function alertDialog(text, after) {
  const ok = el('button', { class: 'sb-primary', name: 'ok', text: t('ok') });
  const dialog = el(
    'div',
    { class: 'Kj-JR sb-dialog', role: 'alertdialog', tabindex: 0, 'aria-label': t('error') },
    el('div', { class: 'Kj-JR-r sb-dialog-title', text: t('error') }),
    el('div', { class: 'Kj-JR-q', text }),
    el('div', { class: 'Kj-JR-s sb-dialog-buttons' }, ok),
  );
  const close = () => {
    dialog.remove();
    after();
  };
  ok.addEventListener('click', close);
  dialog.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') close();
  });
  document.body.append(dialog);
  ok.focus();
}

/** Why it cannot go, or null. @param {Compose} compose */
function problem(compose) {
  const { to, cc, bcc } = compose.recipients.read();
  const all = [...to, ...cc, ...bcc];
  if (all.length === 0) return t('noRecipient');
  const bad = all.find(({ address }) => !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(address));
  return bad === undefined ? null : t('badAddress', bad.address);
}

/** Puts the mail just sent into its thread, with an id that is not the server's yet. */
function sentInThread(compose, sent) {
  const { to, cc } = compose.recipients.read();
  const holder = [...compose.editor.childNodes].map((node) => node.cloneNode(true));
  const nodes = sent.plain
    ? [el('div', { style: 'white-space: pre-wrap', text: sent.editor })]
    : [el('div', { dir: 'ltr' }, ...holder)];
  const quoted = compose.quote.expanded ? [] : compose.quote.nodes.map((node) => node.cloneNode(true));
  const body = [compose.editor.innerText.trim()];
  const mail = { from: account, to, cc, body, nodes: [...nodes, ...quoted], justSent: compose.draft };
  const alone = compose.thread === null || compose.mode === 'forward';
  const thread = alone ? sentThread(sent.subject) : compose.thread;
  addSent(thread, mail);
  return thread;
}

/** Brings the compose back where it was, with the same draft. */
function bringBack(kept, compose, kind) {
  const { mode, mail, thread } = compose;
  // In a window of its own the thread is the opener's, and in no mailbox of this window.
  const threads = thread === null ? mailbox : [...mailbox, thread];
  for (const each of threads) removeSent(each, compose.draft);
  const place = kind === 'inline' && openThread?.thread === thread ? openThread.views.at(-1)?.place : null;
  if (isPopout) hooks.open({ kind: 'popout', mode, mail, thread, kept });
  else if (place) hooks.open({ kind: 'inline', mode, mail, thread, place, kept });
  else hooks.open({ kind: 'window', mode, mail, thread, kept });
}

/**
 * Sends, unless an address is missing or wrong: then a dialog says so and the compose stays.
 * @param {Compose} compose @param {Date | null} scheduledFor
 */
export function trySend(compose, scheduledFor) {
  compose.recipients.settle();
  const wrong = problem(compose);
  if (wrong !== null) {
    setTimeout(() => alertDialog(wrong, () => compose.focusField()), 5);
    return;
  }
  const sent = mailOf(compose, scheduledFor);
  const kept = keep(compose);
  const kind = compose.kind();
  remove(compose);
  say(t('sending'), 60);
  post('/sandbox/sent', sent).then(() => {
    const thread = sentInThread(compose, sent);
    const undo = () => {
      hush();
      post('/sandbox/undo', { draft: sent.draft }).then(() => {
        say(t('undone'), 4);
        bringBack(kept, compose, kind);
      });
    };
    const text = scheduledFor === null ? t('messageSent') : t('scheduled', longDate(scheduledFor));
    say(text, variant.undoSeconds, [
      { id: 'link_undo', label: t('undoSend'), act: undo },
      { id: 'link_vsm', label: t('viewMessage'), act: () => view(thread) },
    ]);
    compose.afterSend?.();
  });
}

function view(thread) {
  hush();
  if (!isPopout) location.hash = `#sent/${thread.route}`;
}

/** Throws the draft away. @param {Compose} compose */
export function discard(compose) {
  remove(compose);
  say(t('discarded'), 4);
}
