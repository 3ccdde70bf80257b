/** How the bytes of a file stand for text. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1250'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * The encoding of a file: by its mark, by the zeros of UTF-16, or UTF-8 where it is valid. What is neither was saved by a
 * spreadsheet in Western Europe or America; one from further east has to be told.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const zeros = zerosOf(bytes.subarray(0, 4_096));
  if (zeros.odd > zeros.even && zeros.odd > 8) return 'utf-16le';
  if (zeros.even > zeros.odd && zeros.even > 8) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The text of a file without its mark. What has no meaning in the encoding becomes U+FFFD. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  // Browsers do this; Node takes these 32 for Latin-1.
  return text.replace(/[\u0080-\u009f]/g, (char) => FROM_0X80[char.charCodeAt(0) - 0x80] ?? char);
}

/** What windows-1252 has where Latin-1 has control characters; five places are empty. */
const FROM_0X80 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

/** Latin text in UTF-16 has a zero in every other byte, on one side. */
function zerosOf(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd']++;
  return zeros;
}
