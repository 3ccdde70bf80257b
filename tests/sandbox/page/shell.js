import { account, mailbox, variant } from './data.js';
import { el, icon, onPress } from './dom.js';
import { hooks } from './hooks.js';
import { t } from './labels.js';
import { unread } from './list.js';
import { titleRenamed } from './rename.js';

/** The list view and the thread view: both stay in the page, one is shown. */
export const views = {
  list: el('div', { class: 'nH sb-view' }),
  thread: el('div', { class: 'nH sb-view', style: 'display: none' }),
};

/** Two tool bars, shown with their views. */
const tools = { list: toolbar('more'), thread: toolbar('back', 'archive', 'trash', 'more') };

function toolbar(...icons) {
  const labels = { back: 'back', archive: 'archive', trash: 'remove', more: 'more' };
  const buttons = icons.map((name) => {
    const button = el(
      'div',
      {
        class: 'T-I J-J5-Ji sb-tool',
        role: 'button',
        tabindex: 0,
        'aria-label': t(labels[name]),
        'data-tooltip': t(labels[name]),
      },
      icon(name),
    );
    if (name === 'back')
      onPress(button, () => {
        location.hash = '#inbox';
      });
    return button;
  });
  return el('div', { gh: 'tm', class: 'sb-tools' }, ...buttons);
}

function rail() {
  const compose = el(
    'div',
    { class: 'T-I T-I-KE L3 sb-compose-button', role: 'button', tabindex: 0, gh: 'cm' },
    icon('pencil'),
    el('span', { text: t('compose') }),
  );
  onPress(compose, () => hooks.open({ kind: 'window', mode: 'new' }));
  const folders = ['inbox', 'starred', 'snoozed', 'sent', 'drafts'].map((name) => {
    const icons = { inbox: 'inbox', starred: 'star', snoozed: 'clock', sent: 'sent', drafts: 'draft' };
    const count =
      name === 'inbox' && unread() > 0 ? el('span', { class: 'bsU sb-count', text: String(unread()) }) : null;
    const href = `#${name === 'inbox' ? 'inbox' : name}`;
    return el(
      'a',
      { class: `n0 sb-folder${name === 'inbox' ? ' sb-folder-on' : ''}`, href, target: '_top' },
      icon(icons[name]),
      el('span', { text: t(name) }),
      count,
    );
  });
  return el('div', { class: 'aic sb-rail', role: 'navigation' }, compose, ...folders);
}

function header() {
  const label = `${t('account', account.name)}  \n(${account.address})`;
  const href = 'https://accounts.google.com/SignOutOptions?hl=en&continue=https://mail.google.com/mail&service=mail';
  const self = el('a', {
    class: 'gb_B sb-account',
    href,
    'aria-label': label,
    title: label,
    role: 'button',
    tabindex: 0,
    text: account.name.slice(0, 1),
  });
  self.addEventListener('click', (event) => event.preventDefault());
  const search = el('input', {
    class: 'gb_Ie',
    name: 'q',
    placeholder: t('search'),
    'aria-label': t('search'),
    autocomplete: 'off',
  });
  return el(
    'header',
    { class: 'gb_d sb-header', role: 'banner' },
    el('div', { class: 'sb-burger', role: 'button', tabindex: 0, 'aria-label': t('menu') }, icon('menu')),
    el('span', { class: 'sb-word', text: t('mail') }),
    el('form', { gh: 'sb', class: 'sb-search', role: 'search' }, icon('search'), search),
    self,
  );
}

/** Puts the frame of the page into `body`. */
export function buildShell() {
  for (const name of ['list', 'thread']) tools[name].style.display = 'none';
  const main = el(
    'div',
    { class: 'aeF sb-main' },
    tools.list,
    tools.thread,
    el('div', { class: 'nH' }, el('div', { class: 'nH' }, views.list, views.thread)),
  );
  const app = el('div', { class: 'nH sb-app' }, header(), el('div', { class: 'nH sb-columns' }, rail(), main));
  document.body.prepend(app);
  document.querySelector('form.sb-search').addEventListener('submit', (event) => event.preventDefault());
}

/** Shows one of the two views. @param {'list' | 'thread'} name */
export function showView(name) {
  for (const each of ['list', 'thread']) {
    const on = each === name;
    views[each].style.display = on ? '' : 'none';
    tools[each].style.display = on ? '' : 'none';
    if (on) views[each].setAttribute('role', 'main');
    else views[each].removeAttribute('role');
  }
}

/** Sets the title as Gmail does: what is shown, whose mailbox, what it is. @param {string} what */
export function setTitle(what) {
  document.title = [what, titleRenamed ? null : account.address, t('mail')].filter(Boolean).join(' - ');
}

export const inboxTitle = () => (unread() > 0 ? `${t('inbox')} (${unread()})` : t('inbox'));
export const threadByRoute = (route) => mailbox.find((thread) => thread.route === route);
export const undoSeconds = variant.undoSeconds;
