import { account, variant } from './data.js';
import { el } from './dom.js';
import { quoteDate, t } from './labels.js';

/** @typedef {import('./data.js').Mail} Mail @typedef {import('./data.js').Thread} Thread */

/** Gmail's own style of a quote: part of every mail it sends. */
const QUOTE_STYLE = 'margin: 0px 0px 0px 0.8ex; border-left: 1px solid rgb(204, 204, 204); padding-left: 1ex;';

function lines(text) {
  return text.split('\n').map((line) => el('div', {}, line === '' ? el('br') : line));
}

/** Paragraphs as Gmail writes them: a `div` per line, an empty one between. @param {string[]} body */
export function paragraphs(body) {
  return body.flatMap((text, index) => (index === 0 ? lines(text) : [el('div', {}, el('br')), ...lines(text)]));
}

function signatureNodes(rows, className) {
  const rowNodes = rows.map((row) => el('div', {}, row));
  return [
    el('br', { clear: 'all' }),
    el('div', {}, el('br')),
    el('span', {
      class: className === '' ? 'gmail_signature_prefix' : `${className}gmail_signature_prefix`,
      text: '-- ',
    }),
    el('br'),
    el(
      'div',
      {
        dir: 'ltr',
        class: `${className}gmail_signature`,
        'data-smartmail': className === '' ? 'gmail_signature' : null,
      },
      ...rowNodes,
    ),
  ];
}

/** The rep's own signature, as Gmail puts it into the editor. */
export const ownSignature = () =>
  signatureNodes([account.name, 'Account Manager, Harborline', 'Office hours 9 to 5, Monday to Friday'], '');

/** Own part of a received mail. Its signature's class is prefixed, as received ones are. @param {Mail} mail */
function ownPart(mail) {
  const prefix = `m_${mail.decimalId.slice(0, 12)}`;
  const signature = mail.signature === undefined ? [] : signatureNodes(mail.signature, prefix);
  return el('div', { dir: 'ltr' }, ...paragraphs(mail.body), ...signature);
}

function address(person) {
  return [
    `${person.name} <`,
    el('a', { href: `mailto:${person.address}`, target: '_blank', text: person.address }),
    '>',
  ];
}

function outerQuote(...children) {
  const container = variant.quoteContainer === 'yes' ? ' gmail_quote_container' : '';
  return el('div', { class: `gmail_quote${container}` }, ...children);
}

function attribution(mail) {
  const [before = '', after = ''] = t('wrote', quoteDate(mail.at), '\u0000').split('\u0000');
  return el('div', { dir: 'ltr', class: 'gmail_attr' }, before, ...address(mail.from), after, el('br'));
}

/** What a mail's sender quoted or forwarded below the own part; empty for none. @param {Mail} mail @param {Thread} thread */
export function quotedPart(mail, thread) {
  if (mail.forwards !== undefined) return [el('br'), forwardedQuote(mail.forwards, paragraphs(mail.forwards.body))];
  const quoted = mail.quotes === undefined ? undefined : thread.mails[mail.quotes];
  return quoted === undefined ? [] : [el('br'), replyQuote(quoted, thread)];
}

/** A mail as a reply quotes it. @param {Mail} mail @param {Thread} thread */
export function replyQuote(mail, thread) {
  const content = mailNodes(mail, thread);
  return outerQuote(attribution(mail), el('blockquote', { class: 'gmail_quote', style: QUOTE_STYLE }, ...content));
}

/** A mail as a forward carries it. @param {{from: object, to: object[] | object, subject: string, at: number}} head @param {Node[]} content */
export function forwardedQuote(head, content) {
  const rows = [
    [t('from'), address(head.from)],
    [t('date'), [quoteDate(head.at)]],
    [t('subject'), [head.subject]],
    [t('to'), [head.to].flat().flatMap(address)],
  ];
  const header = rows.flatMap(([name, value]) => [`${name}: `, ...value, el('br')]);
  return outerQuote(
    el('div', { dir: 'ltr', class: 'gmail_attr' }, t('forwarded'), el('br'), ...header),
    el('br'),
    el('br'),
    ...content,
  );
}

/** Everything a mail holds, quote included. @param {Mail} mail @param {Thread} thread */
export function mailNodes(mail, thread) {
  if (mail.nodes !== undefined) return mail.nodes.map((node) => node.cloneNode(true));
  return [ownPart(mail), ...quotedPart(mail, thread)];
}

/** The same in two parts for the thread view, which hides what is quoted. @param {Mail} mail @param {Thread} thread */
export function mailParts(mail, thread) {
  if (mail.nodes !== undefined) return { own: mailNodes(mail, thread), quoted: [] };
  return { own: [ownPart(mail)], quoted: quotedPart(mail, thread) };
}
