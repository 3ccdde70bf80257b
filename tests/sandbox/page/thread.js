import { account, mailbox, now, variant } from './data.js';
import { el, icon, onPress } from './dom.js';
import { hooks } from './hooks.js';
import { t } from './labels.js';
import { messageView } from './message.js';

/** @typedef {import('./data.js').Thread} Thread */

/** The thread on the screen, or null. @type {{thread: Thread, views: ReturnType<typeof messageView>[], answers: HTMLElement} | null} */
export let open = null;

function heading(thread) {
  const perm = variant.threadIds === 'present' ? `thread-f:${thread.decimalId}` : 'undefined';
  return el(
    'div',
    { class: 'ha' },
    el('h2', {
      class: 'hP sb-thread-subject',
      tabindex: -1,
      'data-legacy-thread-id': thread.legacyId,
      'data-thread-perm-id': perm,
      text: thread.subject,
    }),
  );
}

/** Reply, reply all, forward: below the last mail. */
function answerButtons(thread) {
  const button = (mode, jslog, className) => {
    const node = el(
      'span',
      { class: `ams ${className} sb-answer`, role: 'link', tabindex: 0, jslog, 'data-sandbox': mode },
      icon(mode),
      el('span', { text: t(mode) }),
    );
    onPress(node, () => answer(mode));
    return node;
  };
  const last = thread.mails.at(-1);
  const many =
    [last.from, ...last.to, ...(last.cc ?? [])].filter(({ address }) => address !== account.address).length > 1;
  return el(
    'div',
    { class: 'amn sb-answers' },
    button('reply', '21576; u014N:cOuCgd', 'bkH'),
    many ? button('replyAll', '21578; u014N:cOuCgd', 'bkI') : null,
    button('forward', '21577; u014N:cOuCgd', 'bkG'),
  );
}

/** Opens an inline compose at the last mail of the open thread. @param {'reply' | 'replyAll' | 'forward'} mode */
export function answer(mode) {
  const view = open?.views.at(-1);
  if (view === undefined) return;
  view.expand();
  const already = hooks.composes.find((compose) => compose.place === view.place && view.place !== null);
  if (already !== undefined) already.focusField();
  else hooks.open({ kind: 'inline', mode, mail: view.mail, thread: open.thread, place: view.place });
}

/** Hides what lies between the first and the last two mails of a long thread behind a count. */
function fold(views) {
  if (views.length < 5) return;
  const middle = views.slice(1, -2);
  const bar = el(
    'div',
    { class: 'adx sb-older', role: 'button', tabindex: 0 },
    el('span', { class: 'ade sb-older-count', text: t('older', String(middle.length)) }),
  );
  for (const { item } of middle) item.classList.add('kQ', 'sb-hidden');
  onPress(bar, () => {
    for (const { item } of middle) item.classList.remove('kQ', 'sb-hidden');
    bar.remove();
  });
  middle[0].item.before(bar);
}

/** Builds the view of a thread into `view`. @param {HTMLElement} view @param {Thread} thread */
export function showThread(view, thread) {
  thread.unread = false;
  const views = thread.mails.map((mail, index) => messageView(mail, thread, index === thread.mails.length - 1));
  const list = el('div', { class: 'nH hx', role: 'list' }, ...views.map(({ item }) => item));
  const answers = answerButtons(thread);
  open = { thread, views, answers };
  const inner = el('div', { class: 'nH if sb-thread' }, heading(thread), list, answers);
  view.replaceChildren(el('div', { class: 'a98 iY' }, el('div', { class: 'nH aHU' }, inner)));
  fold(views);
}

/** Takes the thread from the screen; what was being written inline is closed. @param {HTMLElement} view */
export function hideThread(view) {
  for (const compose of hooks.composes.filter(({ kind }) => kind() === 'inline')) compose.close();
  open = null;
  view.replaceChildren();
}

/** Adds a mail just sent to its thread, on the screen too when that thread is open. @param {Thread} thread @param {object} mail */
export function addSent(thread, mail) {
  thread.mails.push({ ...mail, at: now() });
  if (open?.thread !== thread) return;
  const view = messageView(thread.mails.at(-1), thread, true);
  open.views.at(-1).item.after(view.item);
  open.views.push(view);
}

/** A thread for mail that answers none, to be seen in "sent". @param {string} subject @returns {Thread} */
export function sentThread(subject) {
  const id = BigInt(now()) << 20n;
  const ids = { legacyId: id.toString(16), decimalId: id.toString(), route: `KtbxL${id.toString(36)}` };
  const thread = { ...ids, subject, unread: false, mails: [], sentOnly: true };
  mailbox.push(thread);
  return thread;
}

/** Takes it back. @param {Thread} thread @param {string} id */
export function removeSent(thread, id) {
  const at = thread.mails.findIndex((mail) => mail.justSent === id);
  if (at < 0) return;
  thread.mails.splice(at, 1);
  if (open?.thread !== thread) return;
  open.views.splice(at, 1)[0].item.remove();
}
