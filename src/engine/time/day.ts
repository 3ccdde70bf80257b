import { wordOf } from './lexicon.ts';
import { tokenAt } from './reading.ts';
import type { Atom, DaySpec, Reading } from './types.ts';

/** A named day. */
export const dayAtom = (from: number, to: number, day: DaySpec): Atom => ({
  from,
  to,
  kind: 'day',
  grain: 'day',
  grounded: true,
  day,
});

/** A day of a month, its year if said. */
export const dateSpec = (day: number, month: number, year: number | undefined): DaySpec =>
  year === undefined ? { kind: 'date', day, month } : { kind: 'date', day, month, year };

/** What lets "the 14th" stand alone: not "the 14th floor", "the 3rd party". */
const NTH_FOLLOWERS = new Set(
  (
    'at or and if to for with works work is from between in so but when would as then please on after before by until of our ' +
    'should could can that suits because since unless though through around about noon morning afternoon evening any ok fine ' +
    'we i you it this next will looks sounds'
  ).split(' '),
);
/** Whether what stands at token `i` lets the number before it be a date. */
export function dateFollows(r: Reading, i: number): boolean {
  const next = tokenAt(r, i);
  const word = next?.kind === 'word' ? wordOf(next.norm) : undefined;
  return (
    next?.kind !== 'word' ||
    NTH_FOLLOWERS.has(next.norm) ||
    word?.class === 'weekday' ||
    word?.class === 'month' ||
    word?.class === 'part'
  );
}
