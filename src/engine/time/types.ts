import type { Token } from '../text/tokens.ts';
import type { Grain, TimeExpression } from '../types.ts';

/** 1 Monday to 7 Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A stretch of a day without a clock time. */
export type Part = 'first-thing' | 'morning' | 'lunch' | 'afternoon' | 'evening' | 'night' | 'end-of-day';

/** A day as it was said, not yet set against the reference. */
export type DaySpec =
  /** `week` counts calendar weeks from the current one; absent, the next such weekday after today. `plus` adds weeks. */
  | { kind: 'weekday'; weekday: Weekday; week?: number; plus?: number }
  | { kind: 'date'; day: number; month: number; year?: number; weekday?: Weekday }
  /** "5/6": which of the two is the month depends on the reader's zone unless one is over 12. */
  | { kind: 'numeric'; first: number; second: number; year?: number }
  /** "the 14th". */
  | { kind: 'nth'; day: number; month?: 'next' }
  /** Of a named month, else of this or the next one; -1 is the last. */
  | { kind: 'nth-weekday'; n: number; weekday: Weekday; month?: number }
  /** Days or business days after another day, or after today. */
  | { kind: 'offset'; days: number; business?: boolean; from?: DaySpec }
  /** An exact distance from now: "in 30 minutes". */
  | { kind: 'minutes'; minutes: number; deadline?: boolean }
  /** The last working day of a week. */
  | { kind: 'week-end'; week: number }
  | { kind: 'weekend'; week: number }
  /** The last day of the current month. */
  | { kind: 'month-end' }
  | { kind: 'range'; from: DaySpec; to: DaySpec }
  /** The day last named in the message. */
  | { kind: 'same' };

/** Minutes after midnight; `guessed` when morning or afternoon was not said. */
export interface ClockSpec {
  from?: number;
  to?: number;
  guessed: boolean;
}

/** One alternative of an expression. A slot without a day is about the day last named, or today. */
export interface Slot {
  day?: DaySpec;
  part?: Part;
  clock?: ClockSpec;
}

/**
 * A time expression as found, before it is set against a reference. `values` is empty; `resolveTime` fills it.
 * Plain data, and assignable to `TimeExpression`.
 */
export interface FoundTime extends TimeExpression {
  /** Empty unless grounded or anaphoric. */
  slots: Slot[];
}

type Modifier = NonNullable<TimeExpression['modifier']>;

/** The smallest piece the matchers find. Token indexes; `to` is exclusive. Atoms that touch are combined into expressions. */
export interface Atom {
  from: number;
  to: number;
  kind: 'day' | 'clock' | 'part' | 'period' | 'duration' | 'loose' | 'link' | 'template';
  grain: Grain;
  grounded: boolean;
  day?: DaySpec;
  clock?: ClockSpec;
  part?: Part;
  /** For a week: calendar weeks from this one. */
  week?: number;
  /** For a duration: how many days it is, when it can be counted. */
  days?: number;
  business?: boolean;
  modifier?: Modifier;
  zone?: string;
  hedged?: boolean;
  past?: boolean;
  recurring?: boolean;
  anaphoric?: boolean;
  /** Means nothing by itself: dropped unless a neighbour completes it ("morning", "two weeks"). */
  partial?: boolean;
  /** A word a longer expression may take over: "later" before "this week". */
  weak?: boolean;
  /** Opened by "between" or "from": a following "and" or "to" makes a range. */
  open?: boolean;
}

/** The tokens being read, and the part of them that counts. */
export interface Reading {
  tokens: readonly Token[];
  text: string;
  from: number;
  to: number;
}
