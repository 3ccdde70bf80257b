import { now, variant } from '../data.js';
import { el } from '../dom.js';
import { longDate, t } from '../labels.js';
import { menuItem, wireMenu } from '../menu.js';
import { trySend } from './send.js';

/** @typedef {import('./open.js').Compose} Compose */

function at(days, hour) {
  const date = new Date(now());
  date.setDate(date.getDate() + days);
  date.setHours(hour, 0, 0, 0);
  return date;
}

/** The times offered, in the machine's zone. */
function presets() {
  const toMonday = (8 - new Date(now()).getDay()) % 7 || 7;
  return [
    { label: t('tomorrowMorning'), date: at(1, 8) },
    { label: t('tomorrowAfternoon'), date: at(1, 13) },
    { label: t('mondayMorning'), date: at(toMonday, 8) },
  ];
}

function dialogFrame(title, ...children) {
  const cover = el('div', { class: 'Kj-JR-bz sb-cover' });
  const dialog = el(
    'div',
    { class: 'Kj-JR sb-dialog', role: 'dialog', tabindex: 0, 'aria-label': title },
    el('div', { class: 'Kj-JR-r sb-dialog-title', role: 'heading', text: title }),
    ...children,
  );
  const close = () => {
    cover.remove();
    dialog.remove();
  };
  dialog.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') close();
  });
  document.body.append(cover, dialog);
  return { dialog, close };
}

/** Date and time of one's own, with a button that confirms. */
function pickTime(compose, first) {
  const local = new Date(first.getTime() - first.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  const input = el('input', {
    type: 'datetime-local',
    class: 'sb-when-input',
    value: local,
    'aria-label': t('pickTime'),
  });
  const confirm = el('button', { class: 'sb-primary', name: 'schedule', text: t('schedule') });
  const cancel = el('button', { class: 'sb-quiet', name: 'cancel', text: t('cancel') });
  const { close } = dialogFrame(t('pickTime'), input, el('div', { class: 'sb-dialog-buttons' }, cancel, confirm));
  cancel.addEventListener('click', () => {
    close();
    compose.focusField();
  });
  confirm.addEventListener('click', () => {
    const date = new Date(input.value);
    if (Number.isNaN(date.getTime())) return;
    close();
    trySend(compose, date);
  });
  (variant.scheduleConfirm === 'button' ? confirm : input).focus();
}

/** The dialog of times to send at. @param {Compose} compose */
function chooseTime(compose) {
  const press = (row, act) => {
    row.addEventListener('click', act);
    row.addEventListener('keydown', (event) => event.key === 'Enter' && act());
  };
  const rows = presets().map(({ label, date }) => {
    const row = el(
      'div',
      { class: 'Az sb-time', role: 'menuitem', tabindex: 0 },
      el('span', { class: 'A3', text: label }),
      el('span', { class: 'A1', text: longDate(date) }),
    );
    press(row, () => {
      close();
      if (variant.scheduleConfirm === 'button') pickTime(compose, date);
      else trySend(compose, date);
    });
    return row;
  });
  const custom = el(
    'div',
    { class: 'Az AM sb-time', role: 'menuitem', tabindex: 0 },
    el('span', { text: t('pickTime') }),
  );
  press(custom, () => {
    close();
    pickTime(compose, at(1, 8));
  });
  const { close } = dialogFrame(t('scheduleTitle'), el('div', { role: 'menu' }, ...rows, custom));
  rows[0].focus();
}

/** The menu of the chevron: hidden in the root, or put into `body` while open. @param {Compose} compose */
export function scheduleMenu(compose) {
  const item = menuItem({ class: 'J-N yr sb-menu-item', selector: 'scheduledSend' }, t('schedule'), () => {
    menu.close();
    chooseTime(compose);
  });
  const list = el(
    'div',
    { class: 'q8NmZb J-M jQjAxd sb-menu', id: 'sbddm', role: 'menu', 'aria-haspopup': 'true', style: 'display: none' },
    el('div', { class: 'SK AX' }, item),
  );
  const detached = variant.schedulePopup === 'detached';
  if (!detached) compose.root.append(list);
  const menu = wireMenu(list, compose.chevron, { detached });
  compose.scheduleItem = item;
}
