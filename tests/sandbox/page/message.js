import { account, now } from './data.js';
import { BLANK, el, icon, onPress } from './dom.js';
import { longDate, shortDate, t } from './labels.js';
import { mailParts } from './mail-body.js';

/** @typedef {import('./data.js').Mail} Mail @typedef {import('./data.js').Thread} Thread */

const nameOf = (person) => (person.address === account.address ? t('me') : person.name);

function avatar(person) {
  const hue = [...person.address].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
  return el('div', {
    class: 'sb-avatar',
    style: `--hue: ${hue}`,
    'aria-hidden': 'true',
    text: person.name.slice(0, 1),
  });
}

function sender(person) {
  const attributes = {
    class: 'gD sb-sender',
    email: person.address,
    name: person.name,
    'data-hovercard-id': person.address,
  };
  return el('span', { class: 'qu', role: 'gridcell' }, el('span', attributes, el('span', { text: person.name })));
}

function recipients(mail) {
  const all = [...mail.to, ...(mail.cc ?? [])];
  const names = all.flatMap((person, index) => {
    const one = el('span', {
      class: 'g2',
      email: person.address,
      name: person.name,
      'data-hovercard-id': person.address,
      text: nameOf(person),
    });
    return index === 0 ? [one] : [', ', one];
  });
  const [before = '', after = ''] = t('toLine', '\u0000').split('\u0000');
  return el('span', { class: 'hb sb-to' }, before, ...names, after);
}

function date(mail) {
  return el('span', {
    class: 'g3 sb-date',
    title: longDate(mail.at),
    role: 'gridcell',
    text: shortDate(mail.at, now()),
  });
}

/** The body with its quoted part behind a button. */
function body(mail, thread) {
  const { own, quoted } = mailParts(mail, thread);
  const a3s = el('div', { class: 'a3s aiL sb-body', dir: 'auto' }, ...own);
  if (quoted.length > 0) {
    const hidden = el('div', { class: 'adL', style: 'display: none' }, ...quoted);
    const button = el(
      'div',
      {
        class: 'ajR sb-trimmed',
        role: 'button',
        tabindex: 0,
        'aria-label': t('trimmed'),
        'data-tooltip': t('trimmed'),
        'aria-expanded': 'false',
      },
      el('img', { class: 'ajT', src: BLANK, alt: '' }),
      icon('dots'),
    );
    onPress(button, () => {
      const open = hidden.style.display === 'none';
      hidden.style.display = open ? '' : 'none';
      button.setAttribute('aria-expanded', String(open));
    });
    a3s.append(el('div', { class: 'yj6qo ajU' }, button), hidden);
  }
  return el('div', { class: 'ii gt', jslog: '20277; u014N:xr6bB; 1:WyIjbXNnIl0.' }, a3s);
}

function expanded(mail, thread, toggle) {
  const id = mail.justSent ?? `#msg-f:${mail.decimalId}`;
  const head = el(
    'div',
    { class: 'gE iv gt sb-mail-head' },
    avatar(mail.from),
    el('div', { class: 'sb-mail-names' }, el('h3', { class: 'iw' }, sender(mail.from)), recipients(mail)),
    el('div', { class: 'gK' }, date(mail)),
  );
  head.addEventListener('click', toggle);
  const place = el('div', { class: 'ip iq sb-reply-place' });
  // A mail just sent has no id of the server's yet, so none that tells the time.
  const legacy = mail.justSent === undefined ? mail.legacyId : null;
  const node = el(
    'div',
    { class: 'adn ads', 'data-message-id': id, 'data-legacy-message-id': legacy },
    el('div', { class: 'gs' }, head, body(mail, thread)),
    el('div', { class: 'gA gt acV' }, el('div', { class: 'gB xu' }, place)),
  );
  return { node, place };
}

function collapsed(mail, toggle) {
  const snippet = mail.body.join(' ').replaceAll('\n', ' ');
  const node = el(
    'div',
    { class: 'adf sb-mail-head sb-collapsed' },
    avatar(mail.from),
    sender(mail.from),
    el('div', { class: 'adP iA sb-snippet', dir: 'auto', text: snippet }),
    el('div', { class: 'gK' }, date(mail)),
  );
  node.addEventListener('click', toggle);
  return node;
}

/**
 * One mail of a thread: a list item that holds either the whole mail or, collapsed, no more than sender, snippet and date.
 * @param {Mail} mail @param {Thread} thread @param {boolean} open
 */
export function messageView(mail, thread, open) {
  const item = el('div', {
    class: `sb-mail ${open ? 'h7' : 'kv'}`,
    role: 'listitem',
    'aria-expanded': String(open),
    tabindex: -1,
  });
  const view = { mail, item, place: null };
  const show = (wanted) => {
    item.classList.toggle('h7', wanted && !item.classList.contains('renamed-h7'));
    item.classList.toggle('kv', !wanted && !item.classList.contains('renamed-kv'));
    if (item.hasAttribute('aria-expanded')) item.setAttribute('aria-expanded', String(wanted));
    if (wanted) {
      const { node, place } = expanded(mail, thread, () => {
        if (view.place?.childElementCount === 0) show(false);
      });
      view.place = place;
      item.replaceChildren(node);
    } else {
      view.place = null;
      item.replaceChildren(collapsed(mail, () => show(true)));
    }
  };
  view.expand = () => view.place === null && show(true);
  show(open);
  return view;
}
