import { findZones } from '../text/zones.ts';
import type { Zone, ZoneKind } from '../types.ts';
import type { ZoneTable } from './language.ts';

const LONGEST_LINE = 200;
/** Lines at the top in which an automatic answer says what it is. */
const TOP = 4;

interface Line {
  start: number;
  end: number;
  /** Lower case, trimmed. */
  text: string;
}

function linesOf(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  for (let start = from; start < to; ) {
    const at = text.indexOf('\n', start);
    const end = at < 0 || at >= to ? to : at + 1;
    lines.push({
      start,
      end,
      text: text
        .slice(start, Math.min(end, start + LONGEST_LINE))
        .trim()
        .toLowerCase()
        .replaceAll('’', "'"),
    });
    start = end;
  }
  return lines;
}

const startsWithAny = (line: string, starts: readonly string[]): boolean => starts.some((one) => line.startsWith(one));

/**
 * The zones of a mail in this language: those of every mail (`text/zones.ts`), and inside what is left as own text the
 * attributions, signatures, disclaimers and automatic answers of the language.
 * @returns zones in order, together covering the text
 */
export function zonesOf(text: string, subject: string, table: ZoneTable): Zone[] {
  const top = linesOf(text, 0, Math.min(text.length, 1200))
    .filter((line) => line.text !== '')
    .slice(0, TOP);
  const says = (line: string): boolean => table.automatic.some((one) => line.includes(one));
  if (startsWithAny(subject.toLowerCase(), table.automatic) || top.some((line) => says(line.text)))
    return [{ kind: 'auto', start: 0, end: text.length }];
  const zones: Zone[] = [];
  let quoted = false;
  for (const zone of findZones(text, subject)) {
    if (quoted) add(zones, 'quote', zone.start, zone.end);
    else if (zone.kind !== 'own') add(zones, zone.kind, zone.start, zone.end);
    else quoted = splitOwn(text, zone, table, zones);
  }
  return zones;
}

function add(zones: Zone[], kind: ZoneKind, start: number, end: number): void {
  const last = zones.at(-1);
  if (last?.kind === kind) last.end = end;
  else if (end > start) zones.push({ kind, start, end });
}

/** @returns whether a quote opened that goes on to the end of the text */
function splitOwn(text: string, own: Zone, table: ZoneTable, zones: Zone[]): boolean {
  const lines = linesOf(text, own.start, own.end);
  const headers = new Set(table.headers.split('|'));
  let kind: ZoneKind = 'own';
  let signedOff = false;
  for (let i = 0; i < lines.length; i++) {
    const { start, end, text: line } = lines[i] as Line;
    if (opensQuote(lines, i, table, headers)) {
      add(zones, 'quote', start, own.end);
      return true;
    }
    if (startsWithAny(line, table.disclaimers)) kind = 'disclaimer';
    else if (startsWithAny(line, table.footers)) kind = 'list-footer';
    else if (kind === 'own' && (startsWithAny(line, table.signatures) || (signedOff && isContact(line))))
      kind = 'signature';
    if (line.length < 40 && isSignOff(line, table)) signedOff = true;
    add(zones, kind, start, end);
  }
  return false;
}

/** A closing formula alone on its line, with a comma and a name at most. */
const isSignOff = (line: string, { signOffs }: ZoneTable): boolean =>
  signOffs.some((one) => line.startsWith(one) && line.length < one.length + 14);

const isContact = (line: string): boolean =>
  /@|https?:|www\.|\+?\d[\d\s().-]{7,}\d/.test(line) || (/[|·•]/.test(line) && line.length < 100);

function opensQuote(lines: readonly Line[], i: number, table: ZoneTable, headers: ReadonlySet<string>): boolean {
  const line = lines[i]?.text ?? '';
  if (line === '') return false;
  const both = `${line} ${lines[i + 1]?.text ?? ''}`;
  const isAttribution = ([start, end]: readonly [string, string]): boolean =>
    line.startsWith(start) && /\d/.test(line) && (line.endsWith(end) || both.endsWith(end));
  if (table.attribution.some(isAttribution)) return true;
  if (line.startsWith('-') && table.forwarded.some((one) => line.includes(one))) return true;
  const isHeader = (one: Line | undefined): boolean =>
    headers.has(/^\*?([^:*]{1,16}?)\s?:/.exec(one?.text ?? '')?.[1] ?? '');
  return isHeader(lines[i]) && lines.slice(i, i + 6).filter(isHeader).length >= 3;
}
