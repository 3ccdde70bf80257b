// Written by "npm run pairs -- --update".

export interface KnownFailures {
  /** How many pairs pass at the least; `--update` raises it and never lowers it. */
  floor: number;
  /** Numbers of the pairs that are read wrong. */
  failing: readonly number[];
}

export const knownFailures: Readonly<Record<string, KnownFailures>> = {
  reported: { floor: 14, failing: [2, 3, 4, 11, 12, 17, 22] },
  past: { floor: 18, failing: [6, 7, 22] },
  negated: { floor: 16, failing: [5, 14, 21, 22] },
  habitual: { floor: 19, failing: [5] },
  conditional: { floor: 17, failing: [10, 17, 18, 21] },
  'hedged day': { floor: 15, failing: [11, 13, 17, 20, 22] },
  'time of a noun': { floor: 14, failing: [7, 12, 13, 14, 17, 18, 19] },
  'cover rule': { floor: 17, failing: [14, 16] },
  'several sentences': { floor: 16, failing: [13, 15, 20] },
  slots: { floor: 15, failing: [4, 10, 12, 14] },
  links: { floor: 19, failing: [] },
  'out of office': { floor: 18, failing: [21] },
  'non-native': { floor: 14, failing: [11, 13, 14, 16, 17, 18] },
  typos: { floor: 17, failing: [9, 21, 22] },
  'no punctuation': { floor: 17, failing: [10, 15, 18] },
};
