/**
 * Two short mails that differ in the thing that matters, each with its verdict: the worst of its steps (`hard` and `soft`
 * are vague), `concrete`, or `none`. A second word says whose move it is, `brush` that the writer keeps or postpones it.
 */
export type Pair = readonly [text: string, verdict: string, text: string, verdict: string];

/** Pairs by what they are about. */
export type Pairs = Record<string, readonly Pair[]>;
