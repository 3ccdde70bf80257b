import { dayAfter, weekdayOn } from '../../schedule/days.ts';
import { slotParts } from '../../schedule/format.ts';
import { epoch, instantOf, MINUTE } from '../../schedule/instants.ts';
import type { Slot } from '../../schedule/types.ts';
import { msOfWallTime } from '../../schedule/wall.ts';

export interface SlotListOptions {
  /** The slots to offer, from the background. */
  slots: readonly Slot[];
  /** More of the rep's free times, the best first. */
  spare: readonly Slot[];
  minutes: number;
  /** IANA zone of the rep. */
  zone: string;
}

/** The next Monday to Friday after a day. @param date `YYYY-MM-DD` */
function nextWeekday(date: string): string {
  let day = dayAfter(date, 1);
  while (weekdayOn(day) > 5) day = dayAfter(day, 1);
  return day;
}

/** The slots of one card while the rep changes them. Each change makes a new list. */
export class SlotList {
  constructor(
    readonly options: SlotListOptions,
    readonly slots: readonly Slot[] = options.slots,
    /** Where in `spare` the next swap looks first. */
    readonly turn = 0,
  ) {}

  /** The next free time that is not offered yet; without one, the same clock time on the weekday after the last. */
  swap(index: number): SlotList {
    const pool = [...this.options.spare, ...this.options.slots];
    for (let step = 0; step < pool.length; step++) {
      const at = (this.turn + step) % pool.length;
      const slot = pool[at];
      if (slot && !this.#isOffered(slot)) return this.#with(index, slot, at + 1);
    }
    const old = this.slots[index];
    if (!old) return this;
    const { zone } = this.options;
    const { clock } = slotParts(old, zone);
    const days = this.slots.map((slot) => slotParts(slot, zone).date).sort();
    const ms = msOfWallTime(nextWeekday(days.at(-1) ?? ''), clock, zone);
    return ms === null ? this : this.#with(index, this.#slotAt(ms), this.turn);
  }

  /**
   * A day and time set by hand, in the rep's zone.
   * @param now ISO instant
   * @returns the new list, or what is wrong with the time in one sentence
   */
  edit(index: number, date: string, clock: string, now: string): SlotList | string {
    const ms = msOfWallTime(date, clock, this.options.zone);
    if (ms === null) return 'That is no day and time.';
    if (ms <= epoch(now)) return 'That time has passed.';
    const same = this.slots.findIndex(({ start }) => epoch(start) === ms);
    if (same === index) return this;
    if (same >= 0) return 'That time is offered already.';
    return this.#with(index, this.#slotAt(ms), this.turn);
  }

  #isOffered({ start }: Slot): boolean {
    return this.slots.some((slot) => epoch(slot.start) === epoch(start));
  }

  /** Nobody looked into a calendar for a time set by hand, unless it is one of those that were found free. */
  #slotAt(ms: number): Slot {
    const { slots, spare, minutes } = this.options;
    const known = [...slots, ...spare].find(({ start }) => epoch(start) === ms);
    return known ?? { start: instantOf(ms), end: instantOf(ms + minutes * MINUTE), checked: false };
  }

  #with(index: number, slot: Slot, turn: number): SlotList {
    return new SlotList(
      this.options,
      this.slots.map((each, at) => (at === index ? slot : each)),
      turn,
    );
  }
}
