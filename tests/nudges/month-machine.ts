import { repairAlarms } from '../../src/background/nudges/alarms.ts';
import type { Notifications } from '../../src/background/nudges/notifications.ts';
import { type NudgeStore, showNudges } from '../../src/background/nudges/nudges.ts';
import type { NudgeRecord } from '../../src/nudges/ledger.ts';
import type { NudgeInput } from '../../src/nudges/types.ts';
import type { Random } from './random.ts';

/** Thrown where a worker is killed. Nothing after it happens. */
class Killed extends Error {}

/** The rep's browser: what it keeps, what it shows, and a worker that may be killed between any two of its steps. */
export class Machine {
  readonly ledger = new Map<string, NudgeRecord>();
  readonly alarms = new Map<string, { when: number; period: number }>();
  /** Notifications on the screen. */
  readonly screen = new Set<string>();
  /** Whether notifications are allowed. */
  allowed = true;
  /** How often each nudge made a noise. */
  readonly noises = new Map<string, number>();
  /** Noises made again because the whole browser died before the first was confirmed. */
  again = 0;
  runs = 0;
  kills = 0;
  private steps = 0;
  private readonly orphaned = new Set<string>();

  /** A worker starts, does what every start does, and is killed or not. Answers whether it lived to the end. */
  async run(input: NudgeInput, mayDie: boolean, random: Random): Promise<boolean> {
    this.runs += 1;
    // There are seven to twenty steps in a run; most runs are spared.
    this.steps = mayDie && random.chance(0.15) ? random.whole(0, 9) : Number.POSITIVE_INFINITY;
    try {
      const { nextAt } = await showNudges({ notifications: () => this.notifications() }, this.store(input));
      await repairAlarms(this.alarmApi(), nextAt, input.now);
      return true;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      this.kills += 1;
      return false;
    }
  }

  /** Whether an alarm rings at a moment of the system's clock. It is set again by itself, as a repeating one. */
  rings(now: number): boolean {
    const due = [...this.alarms].filter(([, { when }]) => when <= now);
    for (const [name, { period }] of due) this.alarms.set(name, { when: now + period, period });
    return due.length > 0;
  }

  /** The browser goes away, with what was on its screen and its alarms. */
  close(): void {
    this.screen.clear();
    this.alarms.clear();
    for (const { id, state } of this.ledger.values()) if (state === 'claimed') this.orphaned.add(id);
  }

  private step(): void {
    if (this.steps <= 0) throw new Killed();
    this.steps -= 1;
  }

  private store(input: NudgeInput): NudgeStore {
    return {
      change: async (work) => {
        this.step();
        const { records, answer } = work({ ...input, ledger: [...this.ledger.values()] });
        for (const record of records) this.ledger.set(record.id, record);
        // What is written is written; the answer may never arrive.
        this.step();
        return answer;
      },
    };
  }

  private alarmApi() {
    return {
      getAll: async () => {
        this.step();
        return [...this.alarms].map(([name, { when }]) => ({ name, scheduledTime: when }));
      },
      create: async (name: string, { when, periodInMinutes }: { when: number; periodInMinutes: number }) => {
        this.step();
        this.alarms.set(name, { when, period: periodInMinutes * 60_000 });
      },
      clear: async (name: string) => {
        this.step();
        return this.alarms.delete(name);
      },
    };
  }

  private notifications(): Notifications | undefined {
    if (!this.allowed) return undefined;
    return {
      create: async (id) => {
        this.step();
        if (!this.screen.has(id)) this.countNoise(id);
        this.screen.add(id);
        return id;
      },
      clear: async (id) => {
        this.step();
        return this.screen.delete(id);
      },
      getAll: async () => {
        this.step();
        return Object.fromEntries([...this.screen].map((id) => [id, true]));
      },
    };
  }

  private countNoise(notice: string): void {
    for (const record of this.ledger.values()) {
      if (record.notice !== notice) continue;
      const before = this.noises.get(record.id) ?? 0;
      if (before > 0 && this.orphaned.delete(record.id)) this.again += 1;
      else this.noises.set(record.id, before + 1);
    }
  }
}
