import type { Part } from '../time/types.ts';

export type Unit = 'minute' | 'hour' | 'day' | 'business-day' | 'week' | 'month' | 'quarter' | 'year';

/** A word of the calendar: the class by which phrases name it, and its value. */
export type TimeWord =
  | { as: 'month' | 'number' | 'days'; value: number }
  | { as: 'weekday'; value: number; part?: Part }
  | { as: 'unit'; unit: Unit }
  | { as: 'part'; part: Part };

/**
 * What a time phrase means. Numbers and words come from the classes in it, in order. Those of the first group stand for
 * themselves, the last group changes or joins what is beside it.
 */
export type TimeKind =
  | 'weekday'
  | 'weekday-nth'
  | 'weekday-next'
  | 'weekday-after-next'
  | 'weekday-plus'
  | 'date'
  | 'numeric'
  | 'nth'
  | 'days'
  | 'day-after-tomorrow'
  | 'in'
  | 'within'
  | 'clock'
  | 'clock-half-past'
  | 'clock-half-to'
  | 'clock-quarter-past'
  | 'clock-quarter-to'
  | 'clock-range'
  | 'noon'
  | 'part'
  | 'first-thing'
  | 'morning'
  | 'afternoon'
  | 'evening'
  | 'this-morning'
  | 'this-afternoon'
  | 'this-evening'
  | 'weekend'
  | 'end-of-day'
  | 'week'
  | 'period'
  | 'unit'
  | 'period-next'
  | 'period-this'
  | 'fuzzy'
  | 'availability'
  | 'event'
  | 'past'
  | 'recurring'
  | 'by'
  | 'after'
  | 'around'
  | 'early'
  | 'mid'
  | 'late'
  | 'end'
  | 'by-end'
  | 'zone';
