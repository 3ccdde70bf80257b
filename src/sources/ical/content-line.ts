/** A property of a component (RFC 5545 3.1): `NAME;PARAM=value:value`. */
export interface Property {
  /** Upper case. */
  name: string;
  /** Those that are asked for. Names in upper case, values without quotes; several values of one are joined by commas. */
  params: Record<string, string>;
  /** As written, unfolded; text escapes are still in it. */
  value: string;
}

/** Joins lines that were folded. The fold may stand inside a name, a parameter or a value. */
export const unfold = (text: string): string =>
  text.includes('\n ') || text.includes('\n\t') ? text.replace(/\r?\n[ \t]/g, '') : text;

export const NO_PARAMS: Property['params'] = Object.freeze(Object.create(null) as Record<string, string>);
/** Parameters that say something here. Others are passed over: a line may be made of ten thousand. */
const PARAMS: ReadonlySet<string> = new Set([
  ...['TZID', 'VALUE', 'RANGE', 'CN', 'CUTYPE', 'PARTSTAT', 'ROLE', 'EMAIL', 'ENCODING', 'CHARSET'],
]);
/** The value of a parameter, up to the next `;` or `:` that is not between quotes. */
const PARAMETER = /[^";:]*(?:"[^"]*(?:"[^";:]*|$))*/y;
/** No standard and no program has half as many. */
const MOST_PARAMS = 40;
const NAME = /[a-z\d-]*/iy;
const [COLON, SEMICOLON] = [58, 59] as const;

/** Null for a line that is no property. @param line unfolded */
export function readProperty(line: string): Property | null {
  let at = endOf(NAME, line, 0);
  if (at === 0) return null;
  const head = line.slice(0, at).toUpperCase();
  if (line.charCodeAt(at) === COLON) return { name: head, params: NO_PARAMS, value: line.slice(at + 1) };
  const params: Record<string, string> = Object.create(null) as Record<string, string>;
  for (let left = MOST_PARAMS; line.charCodeAt(at) === SEMICOLON; left--) {
    if (left === 0) return null;
    const equals = line.indexOf('=', at);
    if (equals < 0) return null;
    const name = line.slice(at + 1, equals).toUpperCase();
    at = endOf(PARAMETER, line, equals + 1);
    if (PARAMS.has(name)) params[name] = line.slice(equals + 1, at).replaceAll('"', '');
  }
  if (line.charCodeAt(at) !== COLON) return null;
  return withWholeZone({ name: head, params, value: line.slice(at + 1) });
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

/** Where what the pattern finds there ends. @param pattern sticky, and found in any text */
function endOf(pattern: RegExp, line: string, from: number): number {
  pattern.lastIndex = from;
  pattern.test(line);
  return pattern.lastIndex;
}

/** TEXT without its escapes (RFC 5545 3.3.11). */
export function unescapeText(value: string): string {
  let at = value.indexOf('\\');
  if (at < 0) return value;
  let text = '';
  let from = 0;
  for (; at >= 0; at = value.indexOf('\\', at)) {
    const escaped = value[at + 1] ?? '';
    const means = ESCAPES[escaped];
    if (means === undefined) {
      at++;
      continue;
    }
    text += value.slice(from, at) + means;
    at += 2;
    from = at;
  }
  return text + value.slice(from);
}

const ESCAPES: Record<string, string | undefined> = { n: '\n', N: '\n', ';': ';', ',': ',', '\\': '\\' };
