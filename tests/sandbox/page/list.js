import { account, mailbox, now } from './data.js';
import { el, icon, onPress } from './dom.js';
import { shortDate, t } from './labels.js';

/** @typedef {import('./data.js').Thread} Thread */

function names(thread) {
  const people = [...new Map(thread.mails.map(({ from }) => [from.address, from])).values()];
  const spans = people.flatMap((person, index) => {
    const name =
      person.address === account.address ? t('me') : people.length > 1 ? person.name.split(' ')[0] : person.name;
    const span = el('span', {
      class: thread.unread ? 'zF' : 'yP',
      email: person.address,
      name: person.name,
      text: name,
    });
    return index === 0 ? [span] : [', ', span];
  });
  const count =
    thread.mails.length > 1 ? el('span', { class: 'bx0 sb-count', text: String(thread.mails.length) }) : null;
  return el('td', { class: 'yX xY sb-names' }, ...spans, count);
}

/** One thread of the list. @param {Thread} thread */
function row(thread) {
  const last = thread.mails.at(-1);
  const perm = `#thread-f:${thread.decimalId}`;
  const subject = el(
    'span',
    { class: 'bog' },
    el('span', {
      class: 'bqe',
      'data-thread-id': perm,
      'data-legacy-thread-id': thread.legacyId,
      text: thread.subject,
    }),
  );
  const snippet = el('span', { class: 'y2 sb-snippet', text: ` – ${last.body.join(' ').replaceAll('\n', ' ')}` });
  const node = el(
    'tr',
    { class: `zA ${thread.unread ? 'zE' : 'yO'} sb-row`, role: 'row', tabindex: -1 },
    el(
      'td',
      { class: 'oZ-x3 xY sb-box' },
      el('div', { class: 'T-Jo', role: 'checkbox', 'aria-checked': 'false', tabindex: -1 }),
    ),
    el(
      'td',
      { class: 'apU xY sb-star' },
      el('span', { class: 'aXw T-KT', 'aria-label': t('star'), title: t('star') }, icon('star')),
    ),
    names(thread),
    el('td', { class: 'xY a4W' }, el('div', { class: 'xS sb-line', role: 'link' }, subject, snippet)),
    el(
      'td',
      { class: 'xW xY sb-when' },
      el('span', { title: shortDate(last.at, now()), text: shortDate(last.at, now()) }),
    ),
  );
  onPress(node, () => {
    location.hash = `#inbox/${thread.route}`;
  });
  return node;
}

/** Builds the inbox into `view`, newest first. @param {HTMLElement} view */
export function showList(view) {
  const threads = mailbox.filter(({ mails }) => mails.length > 0);
  const sorted = threads.sort((a, b) => b.mails.at(-1).at - a.mails.at(-1).at);
  const table = el('table', { class: 'F cf zt sb-list', role: 'grid' }, el('tbody', {}, ...sorted.map(row)));
  view.replaceChildren(el('div', { gh: 'tl', class: 'ae4 UI' }, el('div', { class: 'Cp' }, table)));
}

export const unread = () => mailbox.filter((thread) => thread.unread).length;
