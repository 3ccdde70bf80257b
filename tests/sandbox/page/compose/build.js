import { BLANK, el, icon, onPress } from '../dom.js';
import { t } from '../labels.js';
import { popOut } from './frame.js';
import { scheduleMenu } from './schedule.js';
import { trySend } from './send.js';
import { sendBar } from './toolbar.js';

/** @typedef {import('./open.js').Compose} Compose */

/** The hidden inputs Gmail keeps in the form, with what they hold here. @param {Compose} compose */
function hiddenInputs(compose) {
  const { mail, thread } = compose;
  const answering = compose.mode !== 'new' && mail !== null;
  const values = {
    composeid: String(compose.id),
    from: '',
    subject: compose.subject,
    draft: compose.draft,
    rt: answering ? `#thread-f:${thread.decimalId}` : `#thread-a:r${compose.draft.replace(/\D/g, '')}`,
    lts: answering ? thread.legacyId : '',
    bwd: '',
    rm: answering ? (mail.justSent ?? `#msg-f:${mail.decimalId}`) : '',
    ishtml: '1',
    body: '',
    uet: '',
  };
  compose.inputs = {};
  for (const [name, value] of Object.entries(values)) {
    compose.inputs[name] = el('input', { type: 'hidden', name, value });
  }
  return Object.values(compose.inputs);
}

function form(compose, inline) {
  const { subjectbox } = compose;
  subjectbox.addEventListener('input', () => {
    compose.inputs.subject.value = subjectbox.value;
    compose.onSubject?.(subjectbox.value);
    compose.changed();
  });
  const subjectRow = el(
    'div',
    { class: 'aoD az6 sb-line-field', style: inline ? 'display: none' : null },
    el('div', {}, subjectbox),
  );
  const node = el(
    'form',
    { class: 'bAs', method: 'POST', action: '', enctype: 'multipart/form-data' },
    ...compose.recipients.nodes,
    subjectRow,
    ...hiddenInputs(compose),
  );
  node.addEventListener('submit', (event) => event.preventDefault());
  return node;
}

/** What kind of answer it is, told by the class of the icon. */
function replyType(compose) {
  const classes = { reply: 'mL', replyAll: 'mK', forward: 'mI' };
  const button = el(
    'div',
    {
      class: 'J-JN-M-I J-J5-Ji sb-reply-type',
      role: 'button',
      tabindex: 1,
      'aria-label': t('replyType'),
      'aria-haspopup': 'true',
      'aria-expanded': 'false',
    },
    el(
      'div',
      { class: 'J-J5-Ji J-JN-M-I-Jm' },
      el('img', { class: classes[compose.mode], src: BLANK, alt: '' }),
      icon(compose.mode),
    ),
  );
  return button;
}

/** The bar above the recipients of an answer: its kind and, inline, the way out of the thread. */
function answerBar(compose, inline) {
  if (compose.mode === 'new') return null;
  const out = el(
    'div',
    {
      class: 'sb-small-button',
      role: 'button',
      tabindex: 1,
      'data-sandbox': 'popOut',
      'aria-label': t('popOut'),
      'data-tooltip': t('popOut'),
    },
    icon('popOut'),
  );
  onPress(out, (event) => popOut(compose, event.shiftKey));
  return el(
    'div',
    { class: 'aoD sb-answer-bar' },
    replyType(compose),
    el('div', { class: 'sb-grow' }),
    inline ? out : null,
  );
}

/** The three dots that bring the quote into the editor. */
function expander(compose) {
  const node = el(
    'div',
    { class: 'ajR sb-trimmed', role: 'button', tabindex: -1, 'aria-label': t('trimmed'), 'data-tooltip': t('trimmed') },
    el('div', { class: 'uC' }, el('img', { class: 'ajT', src: BLANK, alt: '' }), icon('dots')),
  );
  node.addEventListener('mousedown', (event) => event.preventDefault());
  node.addEventListener('click', () => compose.expandQuote());
  compose.expander = node;
  return node;
}

function writingArea(compose) {
  const rich = el('div', { class: 'Ar Au' }, compose.editor);
  const plain = el('div', { class: 'Ar As', style: 'display: none' }, el('div', { class: 'At' }, compose.textarea));
  compose.areas = { rich, plain };
  const cell = el('td', { class: 'Ap' }, plain, rich);
  const table = el(
    'table',
    { class: 'cf An', role: 'presentation' },
    el('tbody', {}, el('tr', {}, el('td', { class: 'Aq' }), cell, el('td', { class: 'Aq' }))),
  );
  const et = el('div', { class: 'et' }, table, expander(compose));
  return el('td', { class: 'GQ' }, el('div', { class: 'GP sb-writing' }, el('div', { class: 'qz' }, et)));
}

/**
 * Builds the compose's root: the form, and beside it, not in it, the table with body and send bar.
 * @param {Compose} compose @param {'window' | 'inline' | 'popout'} kind
 */
export function buildCompose(compose, kind) {
  const inline = kind === 'inline';
  compose.subjectbox = el('input', {
    name: 'subjectbox',
    class: 'aoT',
    autocomplete: 'off',
    spellcheck: 'true',
    tabindex: 1,
    placeholder: t('subject'),
    'aria-label': t('subject'),
    value: compose.subject,
  });
  const main = form(compose, inline);
  const writing = el('tr', { class: 'sb-grow' }, writingArea(compose));
  const bar = el(
    'tr',
    {},
    el('td', { class: 'HE' }, el('div', { class: 'aDg' }, el('div', { class: 'aDj' }, sendBar(compose)))),
  );
  const table = el('table', { class: 'iN sb-iN', role: 'presentation' }, el('tbody', {}, writing, bar));
  const cell = el('td', { class: 'I5' }, answerBar(compose, inline), main, el('div', { class: 'a8i' }), table);
  const label = compose.mode === 'new' ? t('newMessage') : compose.subject;
  const outer = el(
    'table',
    { class: 'aoP aoC sb-aoP', role: 'presentation' },
    el('tbody', {}, el('tr', {}, el('td', { class: 'aoY' }), cell)),
  );
  const region = el('div', { class: 'aoI', role: 'region', 'aria-label': label }, el('div', { tabindex: 1 }), outer);
  compose.root = el(
    'div',
    { class: `M9 sb-compose${inline ? ' sb-inline' : ''}`, jslog: '77394; u014N:xr6bB; dYFj7e:true' },
    region,
  );
  scheduleMenu(compose);
  compose.onReady();
  compose.sendNow = () => trySend(compose, null);
}
