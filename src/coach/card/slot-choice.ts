import type { WhyTime } from '../../schedule/why-times.ts';

/** A slot as the card shows it. Dates and clock times are wall time in the zone named. */
export interface SlotChoice {
  /** The instant it starts: stays the same while it is the same slot. */
  start: string;
  /** `Thu 26 Nov`. */
  day: string;
  /** `11:00`. */
  clock: string;
  /** `Helsinki`. */
  zone: string;
  /** Day and clock of the other side, where they are known and show something else. */
  theirs?: Pick<SlotChoice, 'day' | 'clock' | 'zone'>;
  /** `YYYY-MM-DD`, for the date field. */
  date: string;
  /** How the rewrites write it. */
  text: string;
  /** Only then is it called free. */
  checked: boolean;
  /** Why it is offered, or what speaks against it; absent while nobody asked. */
  why?: Pick<WhyTime, 'words' | 'free'>;
}
