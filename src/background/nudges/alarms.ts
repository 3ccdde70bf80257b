/** The part of `browser.alarms` we need. */
export interface Alarms {
  getAll(): Promise<{ name: string; scheduledTime: number }[]>;
  create(name: string, alarm: { when: number; periodInMinutes: number }): void | Promise<void>;
  clear(name: string): Promise<boolean>;
}

/** The only alarm there is: the next moment at which what is due changes. */
export const NEXT_DUE = 'next-due';

/** Browsers refuse or delay alarms nearer than this. */
const NEAREST_MS = 30_000;

/** The alarm comes again until a worker lived long enough to set the next: one killed half-way leaves nothing unsaid. */
const AGAIN_MINUTES = 2;

/**
 * Makes the alarms be what the store says, whatever they were: browsers drop them at updates and restarts.
 * @param dueAt ISO instant; null for no alarm
 * @param now ISO instant
 */
export async function repairAlarms(alarms: Alarms, dueAt: string | null, now: string): Promise<void> {
  const existing = await alarms.getAll();
  const due = dueAt === null ? null : Date.parse(dueAt);
  for (const { name } of existing) if (name !== NEXT_DUE || due === null) await alarms.clear(name);
  if (due === null) return;
  const when = Math.max(due, Date.parse(now) + NEAREST_MS);
  // One that is near already stays: put off at each look, it would never come.
  const isSet = existing.some(
    ({ name, scheduledTime }) => name === NEXT_DUE && due <= scheduledTime && scheduledTime <= when,
  );
  if (!isSet) await alarms.create(NEXT_DUE, { when, periodInMinutes: AGAIN_MINUTES });
}
