/**
 * The text of a feed. Lines are folded after a number of bytes, which may be in the middle of a letter: such folds are
 * undone before the bytes are read. UTF-8; UTF-16 where the feed begins with its mark or with a letter of two bytes; the
 * one-byte letters of Windows where nothing beyond ASCII is UTF-8.
 */
export function decodeFeed(bytes: Uint8Array): string {
  const wide = wideOf(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  const text = new TextDecoder().decode(bytes);
  if (!text.includes(UNREADABLE)) return text;
  const whole = new TextDecoder().decode(withoutSplitLetters(bytes));
  return whole.includes(UNREADABLE) && !BEYOND_ASCII.test(whole)
    ? new TextDecoder('windows-1252').decode(bytes)
    : whole;
}

const UNREADABLE = '\uFFFD';
const BEYOND_ASCII = /[\u0080-\uFFFC]/;

function wideOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === LETTER_B && second === 0) return 'utf-16le';
  if (first === 0 && second === LETTER_B) return 'utf-16be';
  return markedWide(bytes);
}

/** The encoding with letters of two bytes that a text begins with the mark of; null for none. */
export function markedWide([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Of BEGIN. */
const LETTER_B = 0x42;

/** Drops line breaks and the space after them where the next byte carries on a letter. */
function withoutSplitLetters(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const fold = foldLength(bytes, at);
    if (fold > 0 && ((bytes[at + fold] ?? 0) & 0xc0) === 0x80) at += fold - 1;
    else kept[length++] = bytes[at] as number;
  }
  return kept.subarray(0, length);
}

/** How many bytes a line break with the space after it takes; 0 where there is none. */
function foldLength(bytes: Uint8Array, at: number): number {
  const breaks = bytes[at] === 10 ? 1 : bytes[at] === 13 && bytes[at + 1] === 10 ? 2 : 0;
  const space = bytes[at + breaks];
  return breaks > 0 && (space === 32 || space === 9) ? breaks + 1 : 0;
}
