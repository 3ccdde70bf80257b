import { variant } from '../data.js';
import { el } from '../dom.js';
import { t } from '../labels.js';
import { forwardedQuote, mailNodes, ownSignature, replyQuote } from '../mail-body.js';
import { wirePlainText } from './plain.js';
import { saveDraft } from './save.js';
import { takeSnapshots } from './snapshots.js';

/** @typedef {import('./open.js').Compose} Compose */

const html = (nodes) => nodes.map((node) => node.outerHTML ?? node.textContent).join('');

/** A zero-size mark, as other extensions leave in the editor. */
function otherExtensionsMark() {
  const image = el('img', { alt: '', style: 'width: 0px; max-height: 0px; overflow: hidden;' });
  return el('div', { hspace: 'other-pt-mark', style: 'max-height: 1px;' }, image);
}

/** What stands in a new editor, and what is kept apart. @param {Compose} compose */
function firstContent(compose) {
  const { mode, mail, thread } = compose;
  const signature = variant.signature === 'none' ? [] : ownSignature();
  const marks = variant.others === 'yes' ? [otherExtensionsMark()] : [];
  if (mode === 'new' || mail === null) {
    const first = signature.length > 0 ? el('div', {}, el('br')) : el('br');
    return { content: [first, ...signature, ...marks], quote: { nodes: [], expanded: true } };
  }
  const before = variant.signature === 'before' ? signature : [];
  const after = variant.signature === 'after' ? signature : [];
  if (mode === 'forward') {
    const head = { from: mail.from, to: mail.to, subject: thread.subject, at: mail.at };
    const quote = forwardedQuote(head, mailNodes(mail, thread));
    const content = [el('div', { dir: 'ltr' }, el('br'), ...before, el('br'), quote, ...after), ...marks];
    return { content, quote: { nodes: [], expanded: true } };
  }
  const first = before.length > 0 ? el('div', {}, el('br')) : el('br');
  return {
    content: [first, ...before, ...marks],
    quote: { nodes: [el('br'), replyQuote(mail, thread), ...after], expanded: false },
  };
}

/**
 * Makes the rich editor and the plain-text area, and what belongs to them. While a quote is collapsed it is not in the
 * editor but in `uet`; expanding wraps the own part in `gmail_original` and puts the quote behind it.
 * @param {Compose} compose @param {import('./open.js').Kept} [kept]
 */
export function createEditor(compose, kept) {
  const label = t('body');
  compose.editor = el('div', {
    class: 'Am aiL Al editable LW-avf tS-tW sb-editor',
    hidefocus: 'true',
    'aria-label': label,
    g_editable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    tabindex: 1,
    spellcheck: 'false',
    contenteditable: 'true',
  });
  compose.textarea = el('textarea', {
    class: 'Ak sb-editor',
    'aria-label': label,
    spellcheck: 'true',
    tabindex: 1,
    form: 'nosend',
  });
  const { content, quote } = kept ?? firstContent(compose);
  compose.editor.append(...content);
  compose.quote = quote;
  compose.quoteHtml = () => (compose.quote.expanded ? '' : html(compose.quote.nodes));
  compose.changed = () => {
    compose.dirty = true;
    compose.everChanged = true;
    clearTimeout(compose.saving);
    compose.saving = setTimeout(() => saveDraft(compose), 250);
  };
  compose.expandQuote = () => expandQuote(compose);
  compose.focusField = () => {
    if (compose.plain()) compose.textarea.focus();
    else focusEditor(compose);
  };
  for (const field of [compose.editor, compose.textarea]) {
    field.addEventListener('input', compose.changed);
    field.addEventListener('focus', () => compose.recipients.collapse());
  }
  compose.onReady = () => {
    compose.inputs.uet.value = compose.quoteHtml();
    compose.expander.style.display = compose.quote.expanded ? 'none' : '';
    wirePlainText(compose, kept);
    noteCaret(compose);
    if (variant.undo === 'snapshots') takeSnapshots(compose);
  };
}

/** Notes where the caret last was in the editor, for the focus to come back to. @param {Compose} compose */
function noteCaret(compose) {
  const { editor, alive } = compose;
  const note = () => {
    const selection = getSelection();
    if (selection.rangeCount === 0 || !editor.contains(selection.anchorNode)) return;
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
    compose.caret = [anchorNode, anchorOffset, focusNode, focusOffset];
  };
  document.addEventListener('selectionchange', note, { signal: alive.signal });
}

/** Focuses the editor with the caret where it last was; at first, at the start of the own text. @param {Compose} compose */
function focusEditor({ editor, caret }) {
  const selection = getSelection();
  const inside = document.activeElement === editor && editor.contains(selection.anchorNode);
  editor.focus({ preventScroll: true });
  if (inside) return;
  if (caret !== undefined && editor.contains(caret[0]) && editor.contains(caret[2])) {
    selection.setBaseAndExtent(...caret);
    return;
  }
  let first = editor;
  while (first.firstChild instanceof HTMLElement && first.firstChild.tagName === 'DIV') first = first.firstChild;
  selection.collapse(first, 0);
}

function expandQuote(compose) {
  if (compose.quote.expanded) return;
  const { editor, quote } = compose;
  if (compose.plain()) {
    quote.expanded = true;
    compose.appendPlainQuote();
  } else {
    const selection = getSelection();
    const at =
      selection.rangeCount > 0 && editor.contains(selection.anchorNode)
        ? [selection.anchorNode, selection.anchorOffset]
        : null;
    const original = el('div', { dir: 'ltr', gmail_original: '1' });
    original.append(...editor.childNodes);
    quote.expanded = true;
    editor.append(el('div', { dir: 'ltr' }, original, ...quote.nodes));
    if (at !== null && at[0] !== editor) selection.collapse(at[0], at[1]);
    else selection.collapse(original, 0);
  }
  compose.inputs.uet.value = '';
  compose.expander.style.display = 'none';
  // Without it, what an undo brings back would hang on how long ago the last letter was typed.
  compose.noteState?.();
  compose.changed();
  compose.focusField();
}
