/** Marks of writing direction that Gmail puts around addresses in right-to-left and other locales. */
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const ADDRESS =
  /(?<![\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-])[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;

export function withoutMarks(text: string): string {
  return text.replace(DIRECTION_MARKS, '').trim();
}

/** Every address in a text, lower case, in order. */
export function addressesIn(text: string): string[] {
  return Array.from(withoutMarks(text).matchAll(ADDRESS), (match) => match[0].toLowerCase());
}

/** The address alone, lower case, or null. */
export function addressIn(text: string): string | null {
  return addressesIn(text)[0] ?? null;
}
