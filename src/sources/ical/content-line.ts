/** A property of a component (RFC 5545 3.1): `NAME;PARAM=value:value`. */
export interface Property {
  /** Upper case. */
  name: string;
  /** Names in upper case, values without their quotes; several values of one parameter are joined by commas. */
  params: Record<string, string>;
  /** As written, unfolded; text escapes are still in it. */
  value: string;
}

/** Joins lines that were folded. The fold may stand inside a name, a parameter or a value. */
export const unfold = (text: string): string =>
  text.includes('\n ') || text.includes('\n\t') ? text.replace(/\r?\n[ \t]/g, '') : text;

const NO_PARAMS: Property['params'] = Object.freeze(Object.create(null) as Record<string, string>);
const COLON = 58;
const SEMICOLON = 59;
const LONGEST_NAME = 40;

/** Properties of which an entry may hold thousands, and how many of them together are enough. */
export interface Enough {
  names: readonly string[];
  most: number;
}

/**
 * The properties of some names, in the order of the text. Other lines cost little more than finding their ends.
 * @param text unfolded
 * @param names in upper case
 */
export function propertiesIn(text: string, names: ReadonlySet<string>, enough: Enough): Property[] {
  let wanted = names;
  let initials = initialsOf(names);
  let left = enough.most;
  let skipped = '';
  const found: Property[] = [];
  for (let at = 0, end = 0; at < text.length; at = end + 1) {
    end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    if ((initials & (1 << (text.charCodeAt(at) & 31))) === 0) continue;
    if (skipped !== '' && text.startsWith(skipped, at)) continue;
    const most = Math.min(end, at + LONGEST_NAME);
    let colon = at;
    while (colon < most && text.charCodeAt(colon) !== COLON && text.charCodeAt(colon) !== SEMICOLON) colon++;
    const name = text.slice(at, colon).toUpperCase();
    if (!wanted.has(name)) continue;
    if (enough.names.includes(name) && left-- <= 0) {
      wanted = new Set([...names].filter((other) => !enough.names.includes(other)));
      initials = initialsOf(wanted);
      skipped = name;
      continue;
    }
    const property = readProperty(text.slice(at, end).split('\r', 1)[0] ?? '');
    if (property) found.push(property);
  }
  return found;
}

/** A bit for each first letter. Letters differ from their capitals in one bit only, which is left out here. */
function initialsOf(names: Iterable<string>): number {
  let initials = 0;
  for (const name of names) initials |= 1 << (name.charCodeAt(0) & 31);
  return initials;
}

/** Null for a line that is no property. @param line unfolded */
export function readProperty(line: string): Property | null {
  const head = /^[A-Za-z0-9-]+/.exec(line)?.[0];
  if (head === undefined) return null;
  let at = head.length;
  if (line[at] === ':') return { name: head.toUpperCase(), params: NO_PARAMS, value: line.slice(at + 1) };
  const params: Record<string, string> = Object.create(null) as Record<string, string>;
  while (line[at] === ';') {
    const equals = line.indexOf('=', at);
    if (equals < 0) return null;
    const name = line.slice(at + 1, equals).toUpperCase();
    const end = endOfParameter(line, equals + 1);
    const value = line.slice(equals + 1, end);
    params[name] = value.includes('"') ? value.replaceAll('"', '') : value;
    at = end;
  }
  if (line[at] !== ':') return null;
  const value = line.slice(at + 1);
  return withWholeZone({ name: head.toUpperCase(), params, value });
}

/**
 * Exchange writes names of zones with a colon in them and no quotes around them: `TZID=(UTC+01:00) Amsterdam:20261126T090000`,
 * `TZID=tzone://Microsoft/Utc:20261126T090000`. What stands before the time belongs to the name.
 */
function withWholeZone(property: Property): Property {
  const { params, value } = property;
  const colon = params['TZID'] === undefined ? -1 : value.lastIndexOf(':');
  const time = value.slice(colon + 1);
  if (colon < 0 || !/^\d{8}T/.test(time)) return property;
  return { ...property, params: { ...params, TZID: `${params['TZID']}:${value.slice(0, colon)}` }, value: time };
}

/** Where a parameter ends: the next `;` or `:` that is not between quotes. */
function endOfParameter(line: string, from: number): number {
  let quoted = false;
  for (let at = from; at < line.length; at++) {
    const character = line[at];
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === ';' || character === ':')) return at;
  }
  return line.length;
}

/** TEXT without its escapes (RFC 5545 3.3.11). */
export const unescapeText = (value: string): string =>
  !value.includes('\\')
    ? value
    : value.replace(/\\([nN;,\\])/g, (_, escaped: string) => (escaped === 'n' || escaped === 'N' ? '\n' : escaped));
