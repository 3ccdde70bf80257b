import { registeredDomain } from '../deals/public-suffixes.ts';
import type { ImportedPerson } from './types.ts';

/** Bounded, so that a long cell is read in time that grows with its length. */
const ADDRESS = /[^\s@<>(),;:"'[\]]{1,64}@[^\s@<>(),;:"'[\]]{1,255}\.[\p{L}\p{N}-]{2,63}/u;
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
    const address = ADDRESS.exec(part)?.[0]?.replace(/\.+$/, '').toLowerCase();
    const name = nameOf(address === undefined ? part : part.slice(0, part.search(ADDRESS)));
    if (address !== undefined && address.length <= 320) people.push({ address, name });
    else if (name !== '') names.push(name);
  }
  return { people, names };
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
  return text
    .replace(/mailto:/i, '')
    .replace(/["<>()[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME);
}
