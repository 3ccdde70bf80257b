/** Longest address that is opened. Google answers 414 for much longer ones, and other software on the way cuts at 2,000. */
export const MOST_CHARACTERS = 1999;

/** An address that opens a page with fields filled in. */
export interface Prefilled {
  /** Below 2,000 characters. */
  url: string;
  /** Text that did not fit, for the clipboard; null when all of it is in the address. */
  clipboard: string | null;
  /** Addresses that did not fit, or that are none. Empty, mostly; else the person has to be told. */
  leftOut: string[];
}

/** A text as a part of an address: `+` as `%2B`, a space as `%20`. Half a character becomes U+FFFD, which can be written. */
export function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\u{FFFD}'));
}

/** Control characters, and those that turn the direction of what follows: a title must not rearrange the words around it. */
const UNSEEN = /(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Without control characters, with one kind of line end. */
export function tidy(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(UNSEEN, '');
}

/** All on one line, shortened with `…` at a word where that is near, so that it takes at most `room` characters encoded. */
export function oneLine(text: string, room: number): string {
  const line = tidy(text).replace(/\s+/g, ' ').trim();
  if (encoded(line).length <= room) return line;
  const kept = startOf(line, room - encoded('…').length);
  const word = kept.lastIndexOf(' ');
  return kept === '' ? '' : `${(word > kept.length / 2 ? kept.slice(0, word) : kept).trimEnd()}…`;
}

/** The longest start of a text that takes at most `room` characters encoded, cut between characters. */
function startOf(text: string, room: number): string {
  let left = room;
  let kept = '';
  for (const character of text) {
    left -= encoded(character).length;
    if (left < 0) break;
    kept += character;
  }
  return kept;
}

/**
 * A text cut at a line end, so that its start takes at most `room` characters encoded.
 * @returns the start, empty when not even one line fits, and what comes after it
 */
export function cutAtLine(text: string, room: number): { start: string; rest: string | null } {
  const whole = tidy(text).trim();
  if (encoded(whole).length <= room) return { start: whole, rest: null };
  const lines = whole.split('\n');
  let taken = 0;
  let length = 0;
  for (const line of lines) {
    length += encoded(line).length + (taken > 0 ? encoded('\n').length : 0);
    if (length > room) break;
    taken++;
  }
  return { start: lines.slice(0, taken).join('\n').trimEnd(), rest: lines.slice(taken).join('\n').trim() };
}

/** One address, nothing that could be read as two, and nothing that a mail program reads in any other way. */
const ADDRESS = /^[^\s@,;:<>()[\]"\\\p{Cc}\p{Surrogate}]{1,64}@[^\s@,;:<>()[\]"\\\p{Cc}\p{Surrogate}]{1,255}$/u;

/** Lower case, or null when it is no mail address. */
export function mailAddress(text: string): string | null {
  const address = text.trim().toLowerCase();
  return ADDRESS.test(address) ? address : null;
}

/**
 * Addresses as one list for an address bar, as many as there is room for.
 * @param suffix what goes behind the address of each, by its place
 */
export function addressList(
  texts: string[],
  room: number,
  suffix: (index: number) => string = () => '',
): { list: string; leftOut: string[] } {
  const leftOut: string[] = [];
  const seen = new Set<string>();
  let list = '';
  for (const [index, text] of texts.entries()) {
    const address = mailAddress(text);
    if (address === null) leftOut.push(text);
    if (address === null || seen.has(address)) continue;
    seen.add(address);
    const longer = `${list === '' ? '' : `${list},`}${encoded(address + suffix(index))}`;
    if (longer.length > room) leftOut.push(address);
    else list = longer;
  }
  return { list, leftOut };
}
