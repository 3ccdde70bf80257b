import { account, now } from './data.js';
import { el, icon, onPress } from './dom.js';
import { closedDrafts, threadsOf } from './folders.js';
import { hooks } from './hooks.js';
import { shortDate, t } from './labels.js';

/** @typedef {import('./data.js').Thread} Thread */

function names(thread) {
  const people = [...new Map(thread.mails.map(({ from }) => [from.address, from])).values()];
  const spans = people.flatMap((person, index) => {
    const short = people.length > 1 ? person.name.split(' ')[0] : person.name;
    const name = person.address === account.address ? t('me') : short;
    const attributes = { class: thread.unread ? 'zF' : 'yP', email: person.address, name: person.name, dir: 'auto' };
    const span = el('span', { ...attributes, text: name });
    return index === 0 ? [span] : [', ', span];
  });
  const many = thread.mails.length > 1;
  return [...spans, many ? el('span', { class: 'bx0 sb-count', text: String(thread.mails.length) }) : null];
}

/** A row of the list. */
function row({ who, subject, snippet, at, unread, ids, open }) {
  const title = el('span', { class: 'bog' }, el('span', { class: 'bqe', ...ids, text: subject }));
  const rest = el('span', { class: 'y2 sb-snippet', text: ` – ${snippet.replaceAll('\n', ' ')}` });
  const line = el('div', { class: 'xS sb-line', role: 'link', dir: 'auto' }, title, rest);
  const star = el('span', { class: 'aXw T-KT', 'aria-label': t('star'), title: t('star') }, icon('star'));
  const date = shortDate(at, now());
  const node = el(
    'tr',
    { class: `zA ${unread ? 'zE' : 'yO'} sb-row`, role: 'row', tabindex: -1 },
    el('td', { class: 'oZ-x3 xY sb-box' }, el('div', { class: 'T-Jo', role: 'checkbox', 'aria-checked': 'false' })),
    el('td', { class: 'apU xY sb-star' }, star),
    el('td', { class: 'yX xY sb-names' }, ...who),
    el('td', { class: 'xY a4W' }, line),
    el('td', { class: 'xW xY sb-when' }, el('span', { title: date, text: date })),
  );
  onPress(node, open);
  return node;
}

/** @param {Thread} thread @param {string} folder */
function threadRow(thread, folder) {
  const last = thread.mails.at(-1);
  return row({
    who: names(thread),
    subject: thread.subject,
    snippet: last.body.join(' '),
    at: last.at,
    unread: thread.unread,
    ids: { 'data-thread-id': `#thread-f:${thread.decimalId}`, 'data-legacy-thread-id': thread.legacyId },
    open: () => {
      location.hash = `#${folder}/${thread.route}`;
    },
  });
}

function draftRow([draft, { kept, mode, mail, thread }], again) {
  return row({
    who: [el('span', { class: 'boq', text: t('drafts') })],
    subject: kept.subject || t('newMessage'),
    snippet: kept.content.map((node) => node.textContent).join(' '),
    at: now(),
    unread: false,
    ids: {},
    open: () => {
      closedDrafts.delete(draft);
      hooks.open({ kind: 'window', mode, mail, thread, kept });
      again();
    },
  });
}

/** Builds the list of a folder into `view`. @param {HTMLElement} view @param {string} folder */
export function showList(view, folder) {
  const again = () => showList(view, folder);
  const drafts = folder === 'drafts' ? [...closedDrafts].map((draft) => draftRow(draft, again)) : [];
  const rows = [...drafts, ...threadsOf(folder).map((thread) => threadRow(thread, folder))];
  const table = el('table', { class: 'F cf zt sb-list', role: 'grid' }, el('tbody', {}, ...rows));
  const content = rows.length === 0 ? el('div', { class: 'sb-empty', text: t('nothing') }) : table;
  view.replaceChildren(el('div', { gh: 'tl', class: 'ae4 UI' }, el('div', { class: 'Cp' }, content)));
}
