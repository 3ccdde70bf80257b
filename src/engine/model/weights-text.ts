/**
 * Sparse weights as text that compresses well: for each feature, in order of id, the distance from the id before it and the
 * weight. One character holds a weight, one or two a distance; a longer distance is bridged by weights of zero.
 */
const ALPHABET = ' !#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';
const BASE = ALPHABET.length;
/** Distances below this take one character. */
const SHORT = 60;
const LONGEST = SHORT + (BASE - SHORT) * BASE - 1;
/** Weights are kept in steps of 1/12, from -3.75 to 3.75. */
export const STEP = 12;
export const LARGEST = (BASE - 1) >> 1;

/** The place in the alphabet of each of its characters, by the character's own code. */
const codes = new Uint8Array(128);
for (let code = 0; code < BASE; code++) codes[ALPHABET.charCodeAt(code)] = code;

/** @param weights pairs of feature id and weight in steps, in ascending order of id */
export function encodeWeights(weights: Iterable<readonly [id: number, steps: number]>): string {
  let text = '';
  let last = 0;
  const put = (distance: number, steps: number): void => {
    text +=
      distance < SHORT
        ? ALPHABET[distance]
        : `${ALPHABET[SHORT + Math.floor((distance - SHORT) / BASE)]}${ALPHABET[(distance - SHORT) % BASE]}`;
    text += ALPHABET[steps + LARGEST];
  };
  for (const [id, steps] of weights) {
    for (; id - last > LONGEST; last += LONGEST) put(LONGEST, 0);
    put(id - last, Math.max(-LARGEST, Math.min(LARGEST, steps)));
    last = id;
  }
  return text;
}

/** Calls `take` with each feature id and its weight in steps. Plain to the point of dullness, as the first mail waits for it. */
export function decodeWeights(text: string, take: (id: number, steps: number) => void): void {
  let id = 0;
  for (let at = 0; at < text.length; ) {
    const first = codes[text.charCodeAt(at++)] as number;
    id += first;
    if (first >= SHORT) id += (first - SHORT) * (BASE - 1) + (codes[text.charCodeAt(at++)] as number);
    const steps = (codes[text.charCodeAt(at++)] as number) - LARGEST;
    if (steps !== 0) take(id, steps);
  }
}
