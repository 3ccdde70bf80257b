import type { Span } from '../engine/types.ts';
import type { OwnText } from './types.ts';

/** Things in a draft that an edit would silently delete. */
const SOLID = 'img:not([data-emoji]), table, hr, video, [contenteditable="false"]';

const isTextarea = (field: Element): field is HTMLTextAreaElement => field.localName === 'textarea';

/** Where the expected text stands in a textarea, whose own text may leave lines out; null when it is not in one piece. */
function spanInTextarea(field: HTMLTextAreaElement, own: OwnText, span: Span, expected: string): Span | null {
  const { value } = field;
  // No line is the rep's yet: their words go above the signature and the quote.
  if (own.text === '') return { start: 0, end: 0 };
  const start = placeInTextarea(field, own, span.start);
  const end = placeInTextarea(field, own, span.end);
  if (start < 0 || end < 0 || value.slice(start, end).replaceAll('\u00a0', ' ') !== expected) return null;
  return { start, end };
}

/** The place of an offset of the own text, or -1. */
function placeInTextarea(field: HTMLTextAreaElement, own: OwnText, offset: number): number {
  const { value } = field;
  for (let line = 0; line <= value.length; ) {
    const newline = value.indexOf('\n', line);
    const lineEnd = newline < 0 ? value.length : newline;
    const at = own.offsetOf(field, line);
    if (at >= 0 && at <= offset && offset <= at + lineEnd - line) return line + offset - at;
    line = lineEnd + 1;
  }
  return -1;
}

/** Whether a span can be replaced without touching quote, signature, pictures or what the page locks. */
export function isEditable(field: HTMLElement, own: OwnText, span: Span): boolean {
  if (isTextarea(field)) return !field.readOnly && !field.disabled;
  const range = own.range(span.start, span.end);
  if (!range || field.closest('[contenteditable="false"]')) return false;
  const ends = [range.startContainer, range.endContainer].map((node) =>
    node instanceof Element ? node : node.parentElement,
  );
  if (ends.some((end) => end?.closest('[contenteditable]')?.getAttribute('contenteditable') === 'false')) return false;
  if (range.cloneContents().querySelector(SOLID)) return false;
  return textNodes(range.commonAncestorContainer).every(
    (node) => !range.intersectsNode(node) || node.data.trim() === '' || own.offsetOf(node, 0) >= 0,
  );
}

/** The text of everything in the field that is not the own text, to see afterwards that it is untouched. */
export function outsideText(field: HTMLElement, own: OwnText): string {
  if (isTextarea(field)) return `${own.quoteLength} ${own.signatureLength}`;
  return textNodes(field)
    .filter((node) => own.offsetOf(node, 0) < 0)
    .map((node) => node.data)
    .join('');
}

export function selectSpan(field: HTMLElement, own: OwnText, span: Span, expected: string): boolean {
  if (isTextarea(field)) {
    const inField = spanInTextarea(field, own, span, expected);
    if (inField) field.setSelectionRange(inField.start, inField.end);
    return inField !== null;
  }
  const range = own.range(span.start, span.end);
  const selection = field.ownerDocument.getSelection();
  if (!range || !selection) return false;
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  return selection.rangeCount > 0 && field.contains(selection.anchorNode);
}

export interface Caret {
  /** In the own text; -1 when it stands in the quote, in the signature or outside the field. */
  at: number;
  node: Node | null;
  offset: number;
}

export function saveCaret(field: HTMLElement, own: OwnText): Caret {
  if (isTextarea(field))
    return { at: own.offsetOf(field, field.selectionEnd), node: field, offset: field.selectionEnd };
  const selection = field.ownerDocument.getSelection();
  const node = selection?.focusNode ?? null;
  if (!selection || !node || !field.contains(node)) return { at: -1, node: null, offset: 0 };
  return { at: own.offsetOf(node, selection.focusOffset), node, offset: selection.focusOffset };
}

/**
 * Puts the caret back where the person had it. Inside the replaced span, or nowhere in the own text, means the end of
 * the replacement, where execCommand has left it.
 */
export function placeCaret(field: HTMLElement, own: OwnText, caret: Caret, span: Span, length: number): void {
  if (caret.at < 0 || (caret.at >= span.start && caret.at <= span.end)) return;
  const grown = length - (span.end - span.start);
  if (isTextarea(field)) {
    const at = caret.at < span.start ? caret.offset : caret.offset + grown;
    field.setSelectionRange(at, at);
    return;
  }
  const at = caret.at < span.start ? caret.at : caret.at + grown;
  const selection = field.ownerDocument.getSelection();
  // On a blank line no character marks the place; the node does, as long as the edit left it alone.
  if (
    caret.node?.isConnected &&
    caret.node.nodeType === Node.ELEMENT_NODE &&
    caret.offset <= caret.node.childNodes.length
  ) {
    if (own.offsetOf(caret.node, caret.offset) === at) selection?.collapse(caret.node, caret.offset);
    return;
  }
  const range = own.range(at, at);
  if (range) selection?.collapse(range.startContainer, range.startOffset);
}

function textNodes(root: Node): Text[] {
  if (root.nodeType === Node.TEXT_NODE) return [root as Text];
  const walker = (root.ownerDocument as Document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}
