import type { Atom } from './types.ts';

/** A piece of which only the place is known. Every atom has every field, in one order: they are read all the time. */
export const newAtom = (from: number, to: number): Atom => ({
  from,
  to,
  kind: undefined,
  grain: undefined,
  day: undefined,
  clock: undefined,
  part: undefined,
  week: undefined,
  days: undefined,
  business: undefined,
  lead: undefined,
  modifier: undefined,
  zone: undefined,
  hedged: undefined,
  past: undefined,
  recurring: undefined,
  any: undefined,
  anaphoric: undefined,
  partial: undefined,
  weak: undefined,
  open: undefined,
  upper: undefined,
});
