import type { OwnText } from '../page/types.ts';
import { emoji, quote, quoteAfterAttribution, signature } from './selectors.ts';
import { TextMap } from './text-map.ts';

const QUOTE = [...quote, ...quoteAfterAttribution].join(',');
const SIGNATURE = signature.join(',');
const EMOJI = emoji.join(',');

/** Elements that begin and end a line. By name, not by computed style: reading style for every node costs a keystroke. */
const BLOCKS = new Set(
  'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'audio canvas head iframe input link meta noscript object option script select style svg template textarea title video'.split(
    ' ',
  ),
);
/**
 * Words with exactly one plain space between them: what white space collapsing leaves alone. A no-break space is a letter
 * here; soft hyphens and spaces of no width, which text pasted from elsewhere is full of, are nothing at all.
 */
const RUN = /[^ \t\n\r\f\u00ad\u200b\u2060\ufeff]+(?: [^ \t\n\r\f\u00ad\u200b\u2060\ufeff]+)*/g;
const SHOWN = /[^\u00ad\u200b\u2060\ufeff]+/g;
const SPACE = /[ \t\n\r\f]/;
/** The line that stands before a signature. */
const SIGNATURE_PREFIX = /^--\s*$/;

/** Nodes other extensions leave in a draft: of no size, or an unknown custom element. */
function isUnseen(element: Element): boolean {
  const name = element.localName;
  if (SILENT.has(name) || name.includes('-') || element.shadowRoot !== null) return true;
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden')) return true;
  if (!element.hasAttribute('style')) return false;
  const { display, visibility, maxHeight, height, width, overflow, fontSize } = (element as HTMLElement).style;
  if (display === 'none' || visibility === 'hidden' || isNothing(maxHeight) || isNothing(fontSize)) return true;
  return overflow === 'hidden' && (isNothing(height) || isNothing(width));
}

function isNothing(length: string): boolean {
  return length !== '' && !length.endsWith('%') && Number.parseFloat(length) <= 1 && !length.endsWith('em');
}

const keepsSpace = (element: Element): boolean =>
  element.localName === 'pre' || /white-space:\s*(?:pre|break-spaces)/.test(element.getAttribute('style') ?? '');

class Reader {
  text = '';
  readonly quotes: Element[] = [];
  readonly signatures: Element[] = [];
  prefixLength = 0;
  readonly map: TextMap;
  #lineEmpty = true;
  #breaks = 0;
  #space: { node: Text; offset: number } | null = null;

  constructor(readonly root: HTMLElement) {
    this.map = new TextMap(root);
  }

  read(parent: Node, keepSpace: boolean): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) this.#words(node as Text, keepSpace);
      else if (node.nodeType === Node.ELEMENT_NODE) this.#element(node as Element, keepSpace);
    }
  }

  #element(element: Element, keepSpace: boolean): void {
    const name = element.localName;
    // Most elements of a long draft are bare: nothing about them needs to be asked.
    const mayBeMarked = element.hasAttributes() || name === 'blockquote';
    if (name === 'br') this.#newline();
    else if (name === 'img') this.#image(element);
    else if (isUnseen(element)) return;
    else if (mayBeMarked && element.matches(QUOTE)) {
      this.#border();
      this.quotes.push(element);
    } else if (mayBeMarked && element.matches(SIGNATURE)) {
      this.#border();
      this.#dropPrefix();
      this.signatures.push(element);
    } else {
      const isBlock = BLOCKS.has(name);
      if (isBlock) this.#border();
      this.read(element, keepSpace || keepsSpace(element));
      if (isBlock) this.#border();
    }
  }

  #words(node: Text, keepSpace: boolean): void {
    const data = node.data;
    if (keepSpace) {
      for (const { index, 0: shown } of data.matchAll(SHOWN)) {
        this.#emit(node, index, shown);
        this.#lineEmpty = shown.endsWith('\n');
      }
      return;
    }
    let end = 0;
    for (const run of data.matchAll(RUN)) {
      this.#between(node, end, run.index);
      this.#emit(node, run.index, run[0]);
      end = run.index + run[0].length;
    }
    this.#between(node, end, data.length);
  }

  /** White space between two runs is one space. */
  #between(node: Text, from: number, to: number): void {
    const space = from < to ? node.data.slice(from, to).search(SPACE) : -1;
    if (space >= 0) this.#gap(node, from + space);
  }

  #image(element: Element): void {
    if (!element.matches(EMOJI)) return;
    const character = element.getAttribute('data-emoji') || element.getAttribute('alt') || '';
    if (character) this.#emit(element, 0, character);
  }

  #gap(node: Text, offset: number): void {
    if (!this.#lineEmpty && !this.#space) this.#space = { node, offset };
  }

  #emit(node: Text | Element, from: number, data: string): void {
    if (this.text !== '' && this.#breaks > 0) this.text += '\n'.repeat(this.#breaks);
    this.#breaks = 0;
    if (this.#space) {
      this.map.add(this.#space.node, this.#space.offset, this.text.length, 1);
      this.text += ' ';
      this.#space = null;
    }
    this.map.add(node, from, this.text.length, data.length);
    this.text += data.replaceAll('\u00a0', ' ');
    this.#lineEmpty = false;
  }

  #newline(): void {
    this.#breaks++;
    this.#lineEmpty = true;
    this.#space = null;
  }

  /** The border of a block: a new line, unless one was begun already. */
  #border(): void {
    if (!this.#lineEmpty) this.#newline();
  }

  #dropPrefix(): void {
    const lineStart = this.text.lastIndexOf('\n') + 1;
    if (!SIGNATURE_PREFIX.test(this.text.slice(lineStart))) return;
    this.prefixLength += this.text.length - lineStart;
    this.map.cut(lineStart);
    this.text = this.text.slice(0, lineStart).trimEnd();
  }
}

const lengthOf = (elements: Element[]): number =>
  elements.reduce((sum, element) => sum + (element.textContent ?? '').replace(/\s+/g, ' ').trim().length, 0);

/** Where the first word goes while there is none: into the first line, above signature and quote. */
function firstPlace(root: HTMLElement, isOutside: (node: Node) => boolean): Range {
  let line: Element = root;
  let at = 0;
  for (let node = line.firstChild; node; ) {
    if (!(node instanceof Element) || /^(?:br|img)$/.test(node.localName) || isOutside(node)) break;
    if (isUnseen(node)) {
      at++;
      node = node.nextSibling;
    } else {
      line = node;
      at = 0;
      node = line.firstChild;
    }
  }
  const range = root.ownerDocument.createRange();
  range.setStart(line, at);
  return range;
}

/**
 * Reads an editor, or the body of a mail, as its writer sees it: a block border or a `<br>` is one newline, a no-break
 * space is a space, blank lines at both ends are left out, as are quote, signature and what other extensions add.
 */
export function readRich(root: HTMLElement): OwnText {
  const reader = new Reader(root);
  reader.read(root, keepsSpace(root));
  const { text, quotes, signatures, prefixLength, map } = reader;
  const isOutside = (node: Node): boolean =>
    quotes.some((each) => each.contains(node)) || signatures.some((each) => each.contains(node));
  return {
    text,
    // Measured when asked for: a long thread is not walked at every keystroke.
    get quoteLength() {
      return lengthOf(quotes);
    },
    get signatureLength() {
      return lengthOf(signatures) + prefixLength;
    },
    range(start, end) {
      if (text === '') return start === 0 && end === 0 ? firstPlace(root, isOutside) : null;
      return 0 <= start && start <= end && end <= text.length ? map.range(start, end) : null;
    },
    offsetOf: (node, offset) => (isOutside(node) ? -1 : map.offsetOf(node, offset)),
  };
}
