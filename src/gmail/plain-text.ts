import type { Span } from '../engine/types.ts';
import type { OwnText } from '../page/types.ts';

type LineKind = 'own' | 'quote' | 'signature';

interface Line extends Span {
  kind: LineKind;
}

const QUOTED = /^>/;
const SIGNATURE_BORDER = /^-- ?$/;
/** Gmail's line before a forwarded mail; its words are translated, its dashes are not. */
const FORWARDED = /^-{8,}[^-].*[^-]-{8,}\s*$/;
/** "On …, Jane <jane@…> wrote:" in any language: ends in a colon and names an address, a year or a clock time. */
const ATTRIBUTION_END = /[:：]\s*$/;
const ATTRIBUTION_MARK = /@|\b(?:19|20)\d\d\b|\d{1,2}[:.]\d{2}/;
const LONGEST_ATTRIBUTION = 3;

function splitLines(value: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= value.length) {
    const newline = value.indexOf('\n', start);
    const end = newline < 0 ? value.length : newline;
    lines.push({ start, end, kind: 'own' });
    start = end + 1;
  }
  return lines;
}

/** Marks the lines directly before a quote that say who wrote it. */
function markAttribution(lines: Line[], textOf: (line: Line) => string, quoteIndex: number): void {
  let last = quoteIndex - 1;
  while (last >= 0 && textOf(lines[last] as Line).trim() === '') last--;
  if (last < 0 || lines[last]?.kind === 'quote' || !ATTRIBUTION_END.test(textOf(lines[last] as Line))) return;
  let first = last;
  while (
    first > 0 &&
    last - first < LONGEST_ATTRIBUTION - 1 &&
    !ATTRIBUTION_MARK.test(textOf(lines[first] as Line)) &&
    textOf(lines[first - 1] as Line).trim() !== ''
  ) {
    first--;
  }
  if (!ATTRIBUTION_MARK.test(textOf(lines[first] as Line))) return;
  // A wrapped line may begin one line further up: "On Fri, 7 Aug 2026 at 15:53 Jane Doe" / "<jane@…> wrote:"
  const above = lines[first - 1];
  if (above && /^\s*<?\S+@/.test(textOf(lines[first] as Line)) && ATTRIBUTION_MARK.test(textOf(above))) first--;
  for (let index = first; index <= last; index++) (lines[index] as Line).kind = 'quote';
}

function sortLines(value: string): Line[] {
  const lines = splitLines(value);
  const textOf = (line: Line): string => value.slice(line.start, line.end);
  let rest: LineKind | null = null;
  for (const [index, line] of lines.entries()) {
    const text = textOf(line);
    if (rest === 'quote' || FORWARDED.test(text)) rest = line.kind = 'quote';
    else if (QUOTED.test(text)) {
      line.kind = 'quote';
      rest = null;
      if (lines[index - 1]?.kind !== 'quote') markAttribution(lines, textOf, index);
    } else if (rest === 'signature' || SIGNATURE_BORDER.test(text)) rest = line.kind = 'signature';
  }
  return lines;
}

/**
 * Reads the textarea of plain-text mode, line by line: own lines are those that are not quoted with `>`, do not say who
 * is quoted, do not stand after a forwarding line and do not belong to the signature below `-- `.
 */
export function readPlain(field: HTMLTextAreaElement): OwnText {
  const value = field.value;
  const lines = sortLines(value);
  const own = lines.filter((line) => line.kind === 'own');
  const isBlank = (line: Line | undefined): boolean =>
    line !== undefined && value.slice(line.start, line.end).trim() === '';
  while (isBlank(own[0])) own.shift();
  while (isBlank(own.at(-1))) own.pop();
  let at = 0;
  const pieces = own.map((line) => {
    const piece = { start: line.start, end: line.end, at };
    at += line.end - line.start + 1;
    return piece;
  });
  const lengthOf = (kind: LineKind): number =>
    lines.filter((line) => line.kind === kind).reduce((sum, line) => sum + line.end - line.start, 0);
  return {
    text: own.map((line) => value.slice(line.start, line.end).replaceAll('\u00a0', ' ')).join('\n'),
    quoteLength: lengthOf('quote'),
    signatureLength: lengthOf('signature'),
    range: () => null,
    offsetOf(node, offset) {
      if (node !== field) return -1;
      // The last that begins at or before it: a draft may have very many lines.
      let low = 0;
      let high = pieces.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((pieces[middle]?.start ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      const piece = pieces[low - 1];
      return piece && offset <= piece.end ? piece.at + offset - piece.start : -1;
    },
  };
}
