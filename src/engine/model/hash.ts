/** Hashed feature ids lie below this. 2^17 keeps collisions among the kept features rare and their ids short. */
export const SPACE = 1 << 17;

const words = new Map<string, number>();
/** Longer-lived than a mail, bounded all the same. */
const WORDS_LIMIT = 20_000;

/** A 32-bit hash of a word (FNV-1a), remembered. */
export function hashOf(word: string): number {
  const known = words.get(word);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  if (words.size >= WORDS_LIMIT) words.clear();
  words.set(word, hash);
  return hash;
}

/** Two hashes made one; order counts. */
export const mix = (a: number, b: number): number => {
  const mixed = Math.imul(a ^ (b >>> 15) ^ (b << 7), 0x2c1b3c6d);
  return Math.imul(mixed ^ (mixed >>> 13) ^ b, 0x297a2d39);
};

/** The feature id of a hash. */
export const idOf = (hash: number): number => (hash ^ (hash >>> 17)) & (SPACE - 1);
