/**
 * Signs that a sentence may hold what the whole mail is searched for, one bit each: the costly search is made in such
 * sentences only. Told from a word by itself, once for each word met.
 */
export const EXIT = 1 << 0;
export const INTRODUCTION = 1 << 1;
export const OTHER_MATTER = 1 << 2;
/** What a link or an address may hold. */
export const ANY_CUE = EXIT | INTRODUCTION | OTHER_MATTER;

const FIRST_LETTERS: readonly (readonly [number, RegExp])[] = [
  [EXIT, /^(?:last|final|clos|assum|take|leave|both|chas|keep|perm)/],
  [INTRODUCTION, /^(?:name|intro|met|spoken|came)/],
  [OTHER_MATTER, /^(?:invoi|refund|overd|past|ticket|remit|bank|credit|bill|paym|supp|help|log|err)/],
];

/** @param norm a word in lower case */
export function cuesOf(norm: string): number {
  let cues = 0;
  for (const [cue, letters] of FIRST_LETTERS) if (letters.test(norm)) cues |= cue;
  return cues;
}
