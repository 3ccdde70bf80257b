import { registeredDomain } from '../deals/public-suffixes.ts';
import { edged, INVISIBLE } from './invisible.ts';
import type { ImportedPerson } from './types.ts';

/** What an address cannot have in it, and so ends where it stands. */
const BREAK = new RegExp(`[\\s@<>(),;:"'[\\]${INVISIBLE}]`);
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;
const LONGEST_NAME = 300;

/** Several entries in one cell: HubSpot puts a semicolon between them, Pipedrive a comma, people a new line. */
const BETWEEN = /[;,\n]+/;

/**
 * The people in a cell, each as `jo@x.example`, `Jo Ray (jo@x.example)` or `Jo Ray <jo@x.example>`.
 * @returns those with an address, and the names of those without one
 */
export function peopleIn(cell: string): { people: ImportedPerson[]; names: string[] } {
  const people: ImportedPerson[] = [];
  const names: string[] = [];
  for (const part of cell.split(cell.includes(';') ? /[;\n]+/ : BETWEEN)) {
    const found = addressIn(part);
    const name = nameOf(found ? part.slice(0, found.start) : part);
    if (found) people.push({ address: found.address, name });
    else if (name !== '') names.push(name);
  }
  return { people, names };
}

/** The first address in a text, lower case. Read by steps: the time it takes grows with the text's length alone. */
function addressIn(text: string): { address: string; start: number } | null {
  const isPart = (at: number): boolean => at >= 0 && at < text.length && !BREAK.test(text.charAt(at));
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (isPart(start - 1) && at - start < LONGEST_LOCAL) start--;
    let end = at + 1;
    while (isPart(end) && end - at <= LONGEST_DOMAIN) end++;
    while (text.charAt(end - 1) === '.') end--;
    const labels = text.slice(at + 1, end).split('.');
    const isDomain = labels.length > 1 && labels.every((label) => label !== '') && (labels.at(-1)?.length ?? 0) > 1;
    if (start < at && isDomain) return { address: text.slice(start, end).toLowerCase(), start };
  }
  return null;
}

/** Ids in a cell: HubSpot and Pipedrive put several behind each other. */
export function idsIn(cell: string): string[] {
  return cell
    .split(BETWEEN)
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

/** The domain a company registered, out of a domain or an address on the web; null for what is neither. */
export function domainIn(cell: string): string | null {
  const host = /^(?:https?:\/\/)?(?:www\.)?([^\s/:?#@]+\.[\p{L}-][\p{L}\p{N}-]+)\.?(?:[/:?#].*)?$/iu.exec(
    cell.trim(),
  )?.[1];
  return host === undefined ? null : registeredDomain(host.toLowerCase());
}

function nameOf(text: string): string {
  return edged(text)
    .replace(/mailto:/i, '')
    .replace(/["<>()[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME);
}
