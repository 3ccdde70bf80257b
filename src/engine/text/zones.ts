import type { Zone, ZoneKind } from '../types.ts';
import {
  CONTACT,
  DISCLAIMER,
  HALF_ATTRIBUTION,
  HEADER,
  LIST_FOOTER,
  type LineReader,
  lineReader,
  OPENS_QUOTE,
  POSTSCRIPT,
  SIGN_OFF,
} from './lines.ts';
import { isAttribution } from './quote-marks.ts';

/** Of a line no more is looked at. */
const LINE_LIMIT = 400;

/** Where the line that starts at `from` ends. */
function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** The line that starts at `start`, trimmed. */
const lineAt = (text: string, start: number): string =>
  text.slice(start, Math.min(endOfLine(text, start), start + LINE_LIMIT)).trim();

/** Blank lines looked at in search of lines with something on them. */
const BLANKS = 40;

/** Up to `count` lines from the one that starts at `from`, blank ones left out unless asked for. */
function linesFrom(text: string, from: number, count: number, blank = false): { start: number; line: string }[] {
  const lines: { start: number; line: string }[] = [];
  let blanks = 0;
  let start = from;
  for (; start <= text.length && lines.length < count && blanks < BLANKS; start = endOfLine(text, start) + 1) {
    const line = lineAt(text, start);
    if (line !== '' || blank) lines.push({ start, line });
    else blanks++;
  }
  return lines;
}

/** Whether everything from a line on is someone else's: an attribution, a header block, a forward mark. */
function opensQuote(text: string, start: number, line: string, kind: number, reader: LineReader): boolean {
  if (kind & OPENS_QUOTE) return true;
  if (kind & HALF_ATTRIBUTION) {
    const next = linesFrom(text, start, 2, true)[1]?.line ?? '';
    if (next.endsWith(':') && isAttribution(`${line} ${next}`)) return true;
  }
  if (!(kind & HEADER)) return false;
  return linesFrom(text, start, 6, true).filter((other) => reader.kind(other.line) & HEADER).length >= 3;
}

/**
 * Where the signature under a sign-off begins: name, title, telephone, links; or -1. The name itself stays own text.
 * A line that reads as prose and carries no contact ends the search, so a "P.S." below stays own text.
 * @param from where the line after the sign-off starts
 */
function signatureAfter(text: string, from: number, reader: LineReader): number {
  let first = -1;
  for (const { start, line } of linesFrom(text, from, 9)) {
    const kind = reader.inSignature(line);
    if (kind === POSTSCRIPT) return -1;
    const contact = kind === CONTACT;
    if (contact && first < 0) first = start;
    if (!contact && line.length > 60) return -1;
  }
  return first;
}

function isAutomatic(text: string, subject: string, reader: LineReader): boolean {
  if (
    subject !== '' &&
    /^(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office)\b/i.test(subject)
  )
    return true;
  const first = linesFrom(text, 0, 3);
  return reader.opensAutomatic(first.map(({ line }) => line).join('\n'));
}

/**
 * Splits a plain-text mail into zones. Linear: each line is looked at a bounded number of times and cut at 400 characters.
 * @param subject a subject that names an automatic answer makes the whole text `auto`
 * @param reader says what lines are; one that remembers them makes the next reading of nearly the same text cheap
 * @returns zones in order, without gaps or overlap, together covering the text
 */
export function findZones(text: string, subject = '', reader: LineReader = lineReader): Zone[] {
  if (isAutomatic(text, subject, reader)) return [{ kind: 'auto', start: 0, end: text.length }];
  const zones: Zone[] = [];
  const add = (kind: ZoneKind, start: number, end: number) => {
    const last = zones.at(-1);
    if (last?.kind === kind) last.end = end;
    else if (end > start) zones.push({ kind, start, end });
  };
  let kind: ZoneKind = 'own';
  let signature = -1;
  let signOffs = 0;
  for (let start = 0, end = 0; start < text.length; start = end) {
    const lineEnd = endOfLine(text, start);
    end = Math.min(lineEnd + 1, text.length);
    const line = end === start + 1 ? '' : text.slice(start, Math.min(lineEnd, start + LINE_LIMIT)).trim();
    const is = line === '' ? 0 : reader.kind(line);
    if (is !== 0 && opensQuote(text, start, line, is, reader)) {
      add('quote', start, text.length);
      break;
    }
    if (line.startsWith('>')) {
      add('quote', start, end);
      continue;
    }
    if (kind === 'own' || kind === 'signature') {
      if (is & DISCLAIMER) kind = 'disclaimer';
      else if (is & LIST_FOOTER) kind = 'list-footer';
    }
    if (kind === 'own' && (line === '--' || line === '—' || start === signature)) kind = 'signature';
    if (is & SIGN_OFF && kind === 'own' && signature < 0 && signOffs < 20) {
      signOffs++;
      signature = signatureAfter(text, end, reader);
    }
    add(kind, start, end);
  }
  return zones;
}
