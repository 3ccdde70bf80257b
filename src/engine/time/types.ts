import type { Token } from '../text/tokens.ts';
import type { Grain, TimeExpression } from '../types.ts';

/** A stretch of a day without a clock time. */
export type Part = 'first-thing' | 'morning' | 'lunch' | 'afternoon' | 'evening' | 'night' | 'end-of-day';

/** A day as it was said, not yet set against the reference. What counts of the fields depends on the kind. */
export interface DaySpec {
  kind:
    | 'weekday'
    | 'date'
    /** Days or business days after another day, or after today. */
    | 'offset'
    /** An exact distance from now: "in 30 minutes". */
    | 'minutes'
    /** The last working day of a week. */
    | 'week-end'
    /** The first days of a week, so many. */
    | 'first'
    | 'weekend'
    | 'range'
    /** The day last named in the message. */
    | 'same';
  /** 1 Monday to 7 Sunday, as in ISO 8601. */
  weekday?: number;
  /** Calendar weeks from the current one; absent, the next such weekday after today. */
  week?: number;
  /** Weeks after the next such weekday: "Friday week". */
  plus?: number;
  /** Of a date; -1 is the last day of the month. Absent when `n` and `weekday` say which: "the first Monday". */
  day?: number;
  n?: number;
  /** 1 to 12; absent, this month or the next one. `ahead`: surely the next one. */
  month?: number;
  ahead?: number;
  year?: number;
  /** The last day of a run: "5-7 March". */
  until?: number;
  /** "5/6": which of the two is the month depends on the reader's zone; `day` and `month` are as written in Europe. */
  either?: boolean;
  days?: number;
  business?: boolean;
  minutes?: number;
  deadline?: boolean;
  /** Ends of a range; an offset is counted from `from`. */
  from?: DaySpec;
  to?: DaySpec;
}

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

/** The smallest piece the grammar finds. Token indexes; `to` is exclusive. Atoms that touch are combined into expressions. */
export interface Atom {
  from: number;
  to: number;
  /** Left open by a rule: a day when it has one, a part of a day when it has that, else a phrase that is no day. */
  kind?: 'day' | 'clock' | 'part' | 'period' | 'duration' | 'loose' | 'link' | 'template' | undefined;
  grain?: Grain | undefined;
  day?: DaySpec | undefined;
  clock?: ClockSpec | undefined;
  part?: Part | undefined;
  /** For a stretch wider than a day: how many of them from this one. */
  week?: number | undefined;
  /** For a duration: how many days it is, when it can be counted. */
  days?: number | undefined;
  business?: boolean | undefined;
  /** What stands before a duration. */
  lead?: 'in' | 'within' | 'over' | undefined;
  modifier?: NonNullable<TimeExpression['modifier']> | undefined;
  zone?: string | undefined;
  hedged?: boolean | undefined;
  past?: boolean | undefined;
  recurring?: boolean | undefined;
  /** "Any Thursday", "Thursdays": names no day by itself. */
  any?: boolean | undefined;
  anaphoric?: boolean | undefined;
  /** Means nothing by itself: dropped unless a neighbour completes it ("morning", "two weeks"). */
  partial?: boolean | undefined;
  /** Words a longer expression may take over: "later" before "this week". */
  weak?: boolean | undefined;
  /** Opened by "between" or "from": a following "and" or "to" makes a range. */
  open?: boolean | undefined;
  /** All that a zone is told by is its capitals. */
  upper?: boolean | undefined;
}

/** The tokens being read, each with its code in the vocabulary, and the text up to the end of the last of them. */
export interface Reading {
  tokens: readonly Token[];
  codes: readonly number[];
  text: string;
}
