import type { ComposeQuery } from '../../messages.ts';
import type { LeftOut } from '../../schedule/left-out.ts';
import type { Slot } from '../../schedule/types.ts';
import type { WhyTime } from '../../schedule/why-times.ts';
import type { Ask } from '../ask.ts';

/** Why the times of one card are offered, and whether a time set by hand is free: asked for when the rep wants to know. */
export class Reasons {
  /** What was left out before the last of the times; null while it is not known. */
  leftOut: LeftOut[] | null = null;
  failed = false;
  #times = new Map<string, WhyTime>();
  #turn = 0;

  /** What is known of a time. @param start ISO instant */
  of(start: string): WhyTime | undefined {
    return this.#times.get(start);
  }

  /** Resolves when the answer is there, or there will be none; an answer to an earlier question is dropped. */
  async find(ask: Ask, query: ComposeQuery, slots: readonly Slot[]): Promise<void> {
    const turn = ++this.#turn;
    try {
      const { times, leftOut } = await ask('why-times', { ...query, starts: slots.map(({ start }) => start) });
      if (turn !== this.#turn) return;
      for (const time of times) this.#times.set(time.start, time);
      this.leftOut = leftOut;
      this.failed = false;
    } catch {
      if (turn === this.#turn) this.failed = true;
    }
  }
}
