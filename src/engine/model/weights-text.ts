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

const codes = new Map([...ALPHABET].map((char, code) => [char, code]));

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

/** Calls `take` with each feature id and its weight. */
export function decodeWeights(text: string, take: (id: number, weight: number) => void): void {
  let id = 0;
  for (let i = 0; i < text.length; ) {
    const first = codes.get(text[i++] as string) as number;
    id += first < SHORT ? first : SHORT + (first - SHORT) * BASE + (codes.get(text[i++] as string) as number);
    const steps = (codes.get(text[i++] as string) as number) - LARGEST;
    if (steps !== 0) take(id, steps / STEP);
  }
}
