import { type Look, listedIds, lookAt, nextDueAt } from '../../nudges/due.ts';
import { confirmed, type NudgeRecord } from '../../nudges/ledger.ts';
import { planNudges } from '../../nudges/plan.ts';
import type { NudgeInput } from '../../nudges/types.ts';
import { instantOf } from '../../schedule/instants.ts';
import type { World } from '../world.ts';
import { showNotice } from './notifications.ts';

/** Where nudges come from and where their ledger is kept. */
export interface NudgeStore {
  /**
   * Hands over what is known and writes the records that `work` gives back, in one transaction: two workers never claim
   * the same nudge. `work` runs at once and awaits nothing.
   */
  change<T>(work: (input: NudgeInput) => { records: NudgeRecord[]; answer: T }): Promise<T>;
}

/** So soon it is looked at again in any case: the clock may be set back and the rep travel, and neither wakes anybody. */
const LOOK_AGAIN_MS = 60 * 60_000;

/** What is left to say once everything due was shown. */
export interface NudgeState {
  /** How many are in the list. */
  listed: number;
  /** ISO instant; null when there is nothing to wait for. */
  nextAt: string | null;
}

/**
 * Shows what is due: written as claimed first, confirmed after. Safe to run at any time, any number of times and to be
 * killed anywhere. Without notifications the badge and the list are all there is.
 */
export async function showNudges(world: Pick<World, 'notifications'>, store: NudgeStore): Promise<NudgeState> {
  const notifications = world.notifications?.();
  const onScreen = notifications ? Object.keys(await notifications.getAll()) : [];
  const { nudges, notices, quiet } = await store.change((input) => {
    const { look, ...plan } = planNudges(input, onScreen);
    // Mostly nothing is due: then what is left to say is known at once.
    const quiet = plan.nudges.length === 0 ? leftAt(look, onScreen) : null;
    return { records: plan.records, answer: { ...plan, quiet } };
  });
  // A notification that could not be shown costs the noise, not the nudge: it is in the list.
  if (notifications) await Promise.allSettled(notices.map((notice) => showNotice(notifications, notice)));
  const confirm = (input: NudgeInput) => {
    const mine = new Set(nudges.map(({ id }) => id));
    const records = input.ledger.filter((one) => mine.has(one.id)).map((one) => confirmed(one, input.now));
    const look = lookAt({ ...input, ledger: [...input.ledger, ...records] });
    return { records, answer: leftAt(look, onScreen) };
  };
  const { state, gone } = quiet ?? (await store.change(confirm));
  if (notifications) await Promise.allSettled(gone.map((id) => notifications.clear(id)));
  return state;
}

/** What is left to say once all that is due was shown, and which notifications have nothing to say any more. */
function leftAt(look: Look, onScreen: string[]): { state: NudgeState; gone: string[] } {
  const { input } = look.view;
  const open = listedIds(look);
  return {
    state: { listed: open.size, nextAt: lookAgain(nextDueAt(input, look), input.now) },
    gone: over(input.ledger, open, onScreen),
  };
}

/**
 * Notifications on the screen of which nothing is in the list any more. Also those the ledger knows nothing of: what
 * they tell of was deleted.
 */
function over(ledger: NudgeRecord[], open: Set<string>, onScreen: string[]): string[] {
  const standing = new Set(ledger.flatMap(({ id, notice }) => (open.has(id) ? [notice] : [])));
  return onScreen.filter((id) => !standing.has(id));
}

function lookAgain(next: string | null, now: string): string | null {
  if (next === null) return null;
  return instantOf(Math.min(Date.parse(next), Date.parse(now) + LOOK_AGAIN_MS));
}
