/** A stretch of absolute time, half open. Both ends are ISO 8601 instants in UTC (`2026-07-27T14:00:00Z`). */
export interface Interval {
  start: string;
  end: string;
}

/** Busy times as one calendar source knows them. */
export interface BusyTimes {
  intervals: Interval[];
  /** When the source was last read, as an instant; null when no calendar was read at all. */
  readAt: string | null;
  /** How far ahead the source can see, as an instant; null when no calendar was read at all. */
  reachesTo: string | null;
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Wall-clock stretches of one day, `HH:MM` to `HH:MM`, in the rep's zone. An empty list is a day off. */
export type WorkingHours = Record<Weekday, { from: string; to: string }[]>;

export interface SchedulePreferences {
  /** IANA time zone of the rep. */
  zone: string;
  hours: WorkingHours;
  meetingMinutes: number;
  /** Kept free before and after a busy time. */
  bufferMinutes: number;
  /** No slot starts earlier than this many hours from now. */
  minimumNoticeHours: number;
  slotCount: number;
  minimumDays: number;
}

/** A time the rep can offer. It is only called free when it was checked against a calendar. */
export interface Slot extends Interval {
  checked: boolean;
}
