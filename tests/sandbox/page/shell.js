import { account } from './data.js';
import { el, icon, onPress } from './dom.js';
import { FOLDERS, threadsOf, unread } from './folders.js';
import { hooks } from './hooks.js';
import { t } from './labels.js';
import { titleRenamed } from './rename.js';

/** The list view and the thread view: both stay in the page, one is shown. */
export const views = {
  list: el('div', { class: 'nH sb-view' }),
  thread: el('div', { class: 'nH sb-view', style: 'display: none' }),
};

const range = el('span', { class: 'Di sb-tools-end' });

/** Two tool bars, shown with their views. */
const tools = { list: toolbar('refresh', 'more'), thread: toolbar('back', 'archive', 'trash', 'more') };
tools.list.append(range);

/** The folders of the rail, by name. @type {Record<string, HTMLElement>} */
const folders = {};

function toolbar(...icons) {
  const labels = { back: 'back', archive: 'archive', trash: 'remove', more: 'more', refresh: 'refresh' };
  const buttons = icons.map((name) => {
    const label = t(labels[name]);
    const attributes = { class: 'T-I J-J5-Ji sb-tool', role: 'button', tabindex: 0, 'aria-label': label };
    const button = el('div', { ...attributes, 'data-tooltip': label, 'data-sandbox': name }, icon(name));
    if (name === 'back') onPress(button, () => history.back());
    return button;
  });
  return el('div', { gh: 'tm', class: 'sb-tools' }, ...buttons);
}

function rail() {
  const attributes = { class: 'T-I T-I-KE L3 sb-compose-button', role: 'button', tabindex: 0, gh: 'cm' };
  const compose = el('div', attributes, icon('pencil'), el('span', { text: t('compose') }));
  onPress(compose, () => hooks.open({ kind: 'window', mode: 'new' }));
  const icons = { inbox: 'inbox', starred: 'star', snoozed: 'clock', sent: 'sent', drafts: 'draft' };
  for (const name of FOLDERS) {
    const link = { class: 'n0 sb-folder', href: `#${name}`, target: '_top' };
    const count = el('span', { class: 'bsU sb-count' });
    folders[name] = el('a', link, icon(icons[name]), el('span', { text: t(name) }), count);
  }
  return el('div', { class: 'aic sb-rail', role: 'navigation' }, compose, ...Object.values(folders));
}

function header() {
  const label = `${t('account', account.name)}  \n(${account.address})`;
  const href = 'https://accounts.google.com/SignOutOptions?continue=https://mail.google.com/mail&service=mail';
  const names = { class: 'gb_B sb-account', href, 'aria-label': label, title: label, role: 'button', tabindex: 0 };
  const self = el('a', { ...names, text: account.name.slice(0, 1) });
  self.addEventListener('click', (event) => event.preventDefault());
  const field = { class: 'gb_Ie', name: 'q', placeholder: t('search'), 'aria-label': t('search'), autocomplete: 'off' };
  const search = el('form', { gh: 'sb', class: 'sb-search', role: 'search' }, icon('search'), el('input', field));
  search.addEventListener('submit', (event) => event.preventDefault());
  const burger = el('div', { class: 'sb-burger', role: 'button', tabindex: 0, 'aria-label': t('menu') }, icon('menu'));
  const word = el('span', { class: 'sb-word', text: t('mail') });
  return el('header', { class: 'gb_d sb-header', role: 'banner' }, burger, word, search, self);
}

/** Puts the frame of the page into `body`. */
export function buildShell() {
  const both = el('div', { class: 'nH' }, el('div', { class: 'nH' }, views.list, views.thread));
  const main = el('div', { class: 'aeF sb-main' }, tools.list, tools.thread, both);
  document.body.prepend(
    el('div', { class: 'nH sb-app' }, header(), el('div', { class: 'nH sb-columns' }, rail(), main)),
  );
}

/** Shows one of the two views, and which folder it belongs to. @param {'list' | 'thread'} name @param {string} folder */
export function showView(name, folder) {
  for (const each of ['list', 'thread']) {
    const on = each === name;
    views[each].style.display = on ? '' : 'none';
    tools[each].style.display = on ? '' : 'none';
    if (on) views[each].setAttribute('role', 'main');
    else views[each].removeAttribute('role');
  }
  for (const each of FOLDERS) folders[each].classList.toggle('sb-folder-on', each === folder);
  folders.inbox.lastChild.textContent = unread() > 0 ? String(unread()) : '';
  const count = threadsOf(folder).length;
  range.textContent = count > 0 ? t('range', '1', String(count), String(count)) : '';
}

/** Sets the title as Gmail does: what is shown, whose mailbox, what it is. @param {string} what */
export function setTitle(what) {
  document.title = [what, titleRenamed ? null : account.address, t('mail')].filter(Boolean).join(' - ');
}

/** @param {string} folder */
export function folderTitle(folder) {
  return folder === 'inbox' && unread() > 0 ? `${t('inbox')} (${unread()})` : t(folder);
}
