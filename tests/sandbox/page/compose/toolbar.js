import { variant } from '../data.js';
import { el, icon, onPress } from '../dom.js';
import { t } from '../labels.js';
import { menuItem, wireMenu } from '../menu.js';
import { discard, trySend } from './send.js';

/** @typedef {import('./open.js').Compose} Compose */

const tip = (label) => ({ 'aria-label': label, 'data-tooltip': label });

/** Formatting, with the command names of the editor library Gmail uses. @param {Compose} compose */
function formatBar(compose) {
  const commands = { undo: 'undo', redo: 'redo', bold: 'bold', italic: 'italic', bullets: 'insertUnorderedList' };
  const icons = { bullets: 'list' };
  const buttons = Object.entries(commands).map(([name, command]) => {
    const button = el(
      'div',
      { class: 'J-Z-I J-J5-Ji sb-small-button', command: `+${command}`, role: 'button', tabindex: 1, ...tip(t(name)) },
      icon(icons[name] ?? name),
    );
    button.addEventListener('mousedown', (event) => {
      event.preventDefault();
      event.stopPropagation();
    });
    button.addEventListener('click', () => {
      compose.focusField();
      const own = compose.undoCommands?.[command];
      if (own !== undefined) own();
      else document.execCommand(command);
    });
    return button;
  });
  return el('div', { class: 'J-Z-ax3 sb-format' }, ...buttons);
}

/** Send acts on a whole press, mousedown to click, on Enter and on Space; a lone `click` is no press. */
function sendButton(compose, jslog) {
  const label = `${t('send')} \u202a(${t('keySend')})\u202c`;
  const button = el('div', {
    class: 'T-I J-J5-Ji aoO v7 T-I-atl L3 sb-send',
    role: 'button',
    tabindex: 1,
    ...tip(label),
    'data-tooltip-delay': 800,
    jslog,
    text: t('send'),
  });
  let pressed = false;
  button.addEventListener('mousedown', (event) => {
    pressed = event.button === 0;
  });
  button.addEventListener('click', () => {
    if (pressed) trySend(compose, null);
    pressed = false;
  });
  button.addEventListener('keydown', (event) => {
    if ((event.key !== 'Enter' && event.key !== ' ') || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    trySend(compose, null);
  });
  return button;
}

function moreMenu(compose) {
  const opener = el(
    'div',
    {
      class: 'J-JN-M-I J-J5-Ji Xv L3 T-I sb-small-button',
      role: 'button',
      tabindex: 1,
      ...tip(t('more')),
      'aria-haspopup': 'true',
      'aria-expanded': 'false',
    },
    icon('more'),
  );
  const item = menuItem(
    { class: 'J-N J-Ks sb-menu-item', role: 'menuitemcheckbox', 'aria-checked': 'false', 'data-sandbox': 'plainText' },
    t('plainText'),
    () => {
      menu.close();
      compose.setPlain(!compose.plain());
      item.setAttribute('aria-checked', String(compose.plain()));
    },
  );
  const list = el('div', { class: 'J-M J-M-ayU S9 sb-menu', role: 'menu', style: 'display: none' }, item);
  const holder = el('div', { class: 'J-J5-Ji' }, opener, list);
  const menu = wireMenu(list, opener, { detached: false });
  compose.more = { opener, plainText: item };
  return holder;
}

/** The bar with Send, its chevron, the options and Discard. @param {Compose} compose */
export function sendBar(compose) {
  const send = sendButton(compose, variant.sendJslog === 'yes' ? '32601; u014N:cOuCgd,Kr2w4b; dYFj7e:true' : null);
  const chevron = el(
    'div',
    {
      class: 'T-I J-J5-Ji hG T-I-atl L3 sb-chevron',
      role: 'button',
      tabindex: 1,
      ...tip(t('moreSend')),
      'aria-expanded': 'false',
      'aria-haspopup': 'true',
    },
    el('div', { class: 'G-asx' }, icon('chevron')),
  );
  const bin = el(
    'div',
    { class: 'oh J-Z-I J-J5-Ji T-I-ax7 sb-small-button', role: 'button', tabindex: 1, ...tip(t('discard')) },
    el('div', { class: 'og' }, icon('trash')),
  );
  onPress(bin, () => discard(compose));
  const attach = el(
    'div',
    { class: 'wG J-Z-I sb-small-button', command: 'Files', role: 'button', tabindex: 1, ...tip(t('attach')) },
    el('div', { class: 'a1 aaA aMZ' }, icon('attach')),
  );
  compose.send = send;
  compose.chevron = chevron;
  compose.bin = bin;
  compose.noteHolder = el('span', { class: 'sb-note-holder' });
  const cells = [
    el(
      'td',
      { class: 'gU Up' },
      el('div', { class: 'J-J5-Ji btA' }, el('div', { class: 'dC sb-send-pair' }, send, chevron)),
    ),
    el('td', { class: 'oc gU' }, formatBar(compose)),
    el('td', { class: 'a8X gU' }, el('div', { class: 'bAK' }, attach)),
    el('td', { class: 'sb-grow' }, compose.noteHolder),
    el('td', { class: 'gU az5' }, el('div', { class: 'J-J5-Ji btx sb-send-pair' }, moreMenu(compose), bin)),
  ];
  return el(
    'div',
    { class: 'aDh' },
    el('table', { class: 'IZ sb-bar', role: 'group' }, el('tbody', {}, el('tr', { class: 'btC' }, ...cells))),
  );
}
