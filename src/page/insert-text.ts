import type { Span } from '../engine/types.ts';
import { isEditable, outsideText, placeCaret, saveCaret, selectSpan } from './edit-field.ts';
import { overwrite } from './overwrite.ts';
import { beginsStyled, styleBefore } from './style-before.ts';
import type { InsertResult, OwnText } from './types.ts';
import { trackTyping, whenQuiet } from './typing.ts';

/**
 * Gmail's own undo takes a picture 250 ms after the last change: an edit nearer to typing than that would be undone
 * together with it.
 */
const QUIET_MS = 300;
const LONGEST_WAIT_MS = 3000;

export interface Replacement {
  /** In the own text as it was when the person chose. */
  span: Span;
  /** What must still stand there, or nothing is done. */
  expected: string;
  text: string;
  /** The own text as a whole, where `expected` says too little: it must be unchanged. */
  whole?: string;
  /** Asked right before the edit: the mail may have been sent while it waited for its pause. */
  isWanted?(): boolean;
}

/** One edit at a time for each field. */
const queues = new WeakMap<Element, Promise<unknown>>();

/**
 * Replaces a piece of the own text as one step that the page's and the browser's undo both take back. Waits for a pause
 * in typing, reads the field anew, and looks at the result: when anything but the span came out different, it takes the
 * edit back and says so. Quote, signature and what cannot be edited are never touched.
 * @param readOwnText reads the field anew at each call
 */
export function replaceText(
  field: HTMLElement | HTMLTextAreaElement,
  readOwnText: () => OwnText,
  replacement: Replacement,
): Promise<InsertResult> {
  const turn = (queues.get(field) ?? Promise.resolve()).then(() => replaceNow(field, readOwnText, replacement));
  queues.set(
    field,
    turn.catch(() => undefined),
  );
  return turn;
}

async function replaceNow(
  field: HTMLElement | HTMLTextAreaElement,
  readOwnText: () => OwnText,
  { span, expected, text, whole, isWanted }: Replacement,
): Promise<InsertResult> {
  if (!(await quiet(field))) return { ok: false, reason: 'busy' };
  const before = readOwnText();
  const isSame = before.text.slice(span.start, span.end) === expected && (whole ?? before.text) === before.text;
  if (!field.isConnected || !isSame || isWanted?.() === false) return { ok: false, reason: 'changed' };
  if (!isEditable(field, before, span)) return { ok: false, reason: 'refused' };

  const outside = outsideText(field, before);
  const caret = saveCaret(field, before);
  field.focus({ preventScroll: true });
  const lead = leadOf(field, before, span);
  const wide = { start: span.start - lead.length, end: span.end };
  if (!selectSpan(field, before, wide, lead + expected)) return { ok: false, reason: 'refused' };
  const page = field.ownerDocument;
  overwrite(page, lead + text, lead === '' && field.localName !== 'textarea' && beginsStyled(field, before, span));

  const after = readOwnText();
  const wanted = before.text.slice(0, span.start) + text + before.text.slice(span.end);
  if (sameLines(after.text, wanted) && outsideText(field, after) === outside) {
    placeCaret(field, after, caret, span, text.length);
    // Whatever edits this field next leaves the pause that makes this one a step of its own.
    return { ok: true, at: { start: span.start, end: span.start + text.length } };
  }
  if (after.text === before.text && outsideText(field, after) === outside) return { ok: false, reason: 'refused' };
  page.execCommand('undo');
  return { ok: false, reason: 'undone' };
}

/** What is written anew before the span, so that the new words do not all look as the first of the old ones. */
function leadOf(field: HTMLElement, own: OwnText, span: Span): string {
  if (field.localName === 'textarea') return '';
  const start = span.start - styleBefore(field, own, span);
  return isEditable(field, own, { start, end: span.end }) ? own.text.slice(start, span.start) : '';
}

/** The person may be typing: the pause is counted from their last key, or from now when typing is not tracked. */
async function quiet(field: Element): Promise<boolean> {
  const tracking = new AbortController();
  trackTyping(field, tracking.signal);
  try {
    return await whenQuiet(field, QUIET_MS, LONGEST_WAIT_MS);
  } finally {
    tracking.abort();
  }
}

/** White space at the end of a line cannot be seen, and editors add and drop it. */
const sameLines = (a: string, b: string): boolean => trimLines(a) === trimLines(b);
const trimLines = (text: string): string => text.replace(/(?<![ \u00a0])[ \u00a0]+$/gm, '').trim();
