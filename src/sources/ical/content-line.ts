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

/** Null for a line that is no property. @param line unfolded */
export function readProperty(line: string): Property | null {
  const head = /^[A-Za-z0-9-]+/.exec(line)?.[0];
  if (head === undefined) return null;
  const params: Record<string, string> = Object.create(null) as Record<string, string>;
  let at = head.length;
  while (line[at] === ';') {
    const equals = line.indexOf('=', at);
    if (equals < 0) return null;
    const name = line.slice(at + 1, equals).toUpperCase();
    const end = endOfParameter(line, equals + 1);
    params[name] = line.slice(equals + 1, end).replaceAll('"', '');
    at = end;
  }
  if (line[at] !== ':') return null;
  return { name: head.toUpperCase(), params, value: line.slice(at + 1) };
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
  value.replace(/\\([nN;,\\])/g, (_, escaped: string) => (escaped === 'n' || escaped === 'N' ? '\n' : escaped));
