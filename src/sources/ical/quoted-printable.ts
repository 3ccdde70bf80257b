import { type Property, unfold } from './content-line.ts';

/** Whether a text is written as vCalendar 1.0 does: letters beyond ASCII as `=C3=A9`. */
export const isQuoted = ({ params }: Property): boolean => params['ENCODING']?.toUpperCase() === 'QUOTED-PRINTABLE';

/**
 * The property with the lines that follow as long as each ends with `=`, the line break of that encoding.
 * @param end of its first line, with what is folded onto it
 * @param line what was read of it so far
 * @param most signs
 */
export function quotedLine(feed: string, start: number, end: number, line: string, most: number): string {
  let whole = line.trimEnd();
  for (let at = end + 1; whole.endsWith('=') && at < feed.length && at - start < most; ) {
    const next = feed.indexOf('\n', at);
    const until = next < 0 ? feed.length : next;
    whole = whole.slice(0, -1) + unfold(feed.slice(at, Math.min(until, start + most))).trimEnd();
    at = until + 1;
  }
  return whole;
}

/** The value in plain letters; as written where its letters are not known. */
export function decodeQuoted({ value, params }: Property): string {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (const part of value.match(/=[0-9A-F]{2}|[^=]+|=/gi) ?? []) {
    if (part.length === 3 && part.startsWith('=')) bytes.push(Number.parseInt(part.slice(1), 16));
    else bytes.push(...encoder.encode(part));
  }
  try {
    return new TextDecoder(params['CHARSET'] ?? 'utf-8').decode(new Uint8Array(bytes)).replaceAll('\r\n', '\n');
  } catch {
    return value;
  }
}
