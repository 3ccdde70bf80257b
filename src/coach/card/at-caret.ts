import type { Closing } from '../draft/findings.ts';

/**
 * A closing that is not there yet: nothing is open, and the rep asks for words at the caret. They are put behind the line
 * the caret stands in, so that no sentence is taken apart.
 * @param caret offset in the own text
 * @returns where they go, and what stands before them: a space, a full stop, or nothing
 */
export function placeAtCaret(text: string, caret: number): { at: number; before: string } {
  const newline = text.indexOf('\n', caret);
  const lineEnd = newline === -1 ? text.length : newline;
  const lineStart = text.lastIndexOf('\n', lineEnd - 1) + 1;
  const line = text.slice(lineStart, lineEnd).trimEnd();
  const before = line === '' ? '' : /[\p{L}\p{N}]$/u.test(line) ? '. ' : ' ';
  return { at: lineStart + line.length, before };
}

/** A finding for it, so that it is worked on like any other. */
export function closingAtCaret(at: number): Closing {
  const place = { start: at, end: at };
  const finding = { ...place, replace: place, ruleId: 'at-caret', missing: [], anatomy: {}, why: '' };
  return { finding, phrase: '', key: 'at-caret' };
}
