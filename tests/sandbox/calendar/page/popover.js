import { data, eid, el, sync } from './data.js';
import { go } from './main.js';

/*
 * The details of an event. As in Calendar: one dialog is used for every event, and hidden when it is closed; on the
 * first opening of an event in the life of the page everything in it is built anew again and again for about a second,
 * and whatever the page did not put there is thrown out, wherever in the dialog it stood.
 */

const seen = new Set();
const WORDS = {
  en: ['', 'Not attending', 'Maybe', 'Attending'],
  he: ['', 'לא מגיע', 'אולי', 'מגיע'],
};
let dialog = null;
let storm = 0;

const row = (id, ...children) => el('div', { class: 'row' }, el('div', { id }, ...children));

function guestRow({ email, answer, organizer }) {
  const status = WORDS[data.variant.hl][answer];
  const label = [email, status, organizer ? 'Organizer' : ''].filter(Boolean).join(', ');
  return el(
    'div',
    { role: 'treeitem', 'data-email': email, 'data-hovercard-id': email, 'aria-label': label },
    el('span', {}, el('span', { text: email })),
  );
}

function rowsOf(event, late) {
  const when = `${new Date(event.start).toUTCString().slice(0, 11)}`;
  return [
    row(
      'xDetDlgWhen',
      el('div', {}, el('span', { role: 'heading', 'aria-level': 1, id: 'rAECCd', text: event.title })),
      el(
        'div',
        {},
        el('span', { text: when }),
        el('span', { text: '⋅' }),
        el('span', { text: new Date(event.start).toISOString().slice(11, 16) }),
      ),
    ),
    late && event.guests.length > 0
      ? row('xDetDlgAtt', el('div', { role: 'tree', 'aria-label': 'Guests' }, ...event.guests.map(guestRow)))
      : null,
    event.description === ''
      ? null
      : row(
          'xDetDlgDesc',
          el('span', { class: 'unseen', text: 'Description:' }),
          el('span', { text: 'What each ward needs' }),
        ),
  ].filter(Boolean);
}

function build(event, late) {
  const close = el('button', { id: 'xDetDlgCloseBu', 'aria-label': 'Close', text: '×' });
  const edit = el('button', { 'data-sandbox': 'edit', 'aria-label': 'Edit event', text: '✎' });
  const remove = el('button', { id: 'xDetDlgDelBu', 'aria-label': 'Delete event', text: '🗑' });
  close.addEventListener('click', closeDetails);
  edit.addEventListener('click', () => go(`eventedit/${eid(event.id)}`));
  remove.addEventListener('click', async () => {
    closeDetails();
    const stub = [event.id, null, null, [[...Array.from({ length: 20 }, () => null), []]], 0];
    const request = [[[null, 3], 'token', null, null, [[null, null, [[null, stub]]]]], 20000];
    await sync({ 'f.req': JSON.stringify(request), 'sandbox-delete': event.id });
    go('week', event.id);
  });
  return el(
    'div',
    { id: 'xDetDlg', 'data-eventid': eid(event.id), jslog: `35389; 2:["${event.id}"]`, class: 'details' },
    el('div', { class: 'head' }, close, edit, remove),
    el('div', { class: 'rows' }, ...rowsOf(event, late)),
    el('div', { class: 'foot' }, el('span', { text: 'Going?' }), el('button', { id: 'xRsvpYesBu', text: 'Yes' })),
  );
}

/** Builds everything anew, in waves, with hundreds of changes. */
function rage(event, slot) {
  const started = performance.now();
  const wave = () => {
    if (storm !== started) return;
    const age = performance.now() - started;
    for (const node of dialog.querySelectorAll('*')) if (!node.closest('.slot')) node.remove();
    for (let change = 0; change < 12; change++) slot.replaceChildren(build(event, age > 700));
    if (age < 1000) setTimeout(wave, 40);
    else slot.dataset.sandboxBuilt = '';
  };
  storm = started;
  wave();
}

export function openDetails(event, beside) {
  dialog ??= el('div', {
    role: 'dialog',
    'data-chips-dialog': 'true',
    'aria-labelledby': 'rAECCd',
    'aria-modal': 'true',
    class: 'dialog',
    tabindex: -1,
  });
  const { bottom, left } = beside.getBoundingClientRect();
  const top = Math.max(8, Math.min(bottom, innerHeight - 420));
  dialog.style.cssText = `display:flex;top:${top}px;left:${Math.max(8, Math.min(left, innerWidth - 520))}px`;
  const slot = el('span', { class: 'slot' });
  dialog.replaceChildren(slot);
  document.body.append(dialog);
  storm = 0;
  if (seen.has(event.id)) {
    slot.append(build(event, true));
    slot.dataset.sandboxBuilt = '';
  } else rage(event, slot);
  seen.add(event.id);
  dialog.focus();
}

export function closeDetails() {
  storm = 0;
  if (dialog) dialog.style.display = 'none';
}

// A press beside the event closes it.
document.addEventListener('mousedown', (press) => {
  if (dialog && !dialog.contains(press.target) && !press.target.closest('[role=button]')) closeDetails();
});
