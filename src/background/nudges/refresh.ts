import { UserError } from '../../errors.ts';
import type { Today } from '../../messages/today.ts';
import { answerOf } from '../../store/answers.ts';
import { bringToHand } from '../../store/at-hand.ts';
import { load } from '../../store/save.ts';
import { noteSaved } from '../../store/sentinel.ts';
import { snapshotWhenDue } from '../../store/snapshot.ts';
import { nextSync } from '../calendar/calendar-sync.ts';
import { recordMeetings } from '../calendar/record-meetings.ts';
import { FIRST, kept, keptOrRead, orFromRecords } from '../deals/kept.ts';
import { readToday } from '../deals/today.ts';
import { deleteExpired } from '../team/policy.ts';
import type { World } from '../world.ts';
import { repairAlarms } from './alarms.ts';
import { showCount, showTrouble } from './badge.ts';
import { readListed } from './listed.ts';
import { inputReader, nudgeStore } from './nudge-store.ts';
import { showNudges } from './nudges.ts';

/**
 * Notes what the calendars show of deals, shows what is due, and makes badge, alarm and sentinel be what the store says.
 * Safe to run at any time and any number of times.
 * A database that cannot be used shows as a mark on the badge; what to do about it is said where the rep looks next.
 */
export async function refresh(world: World): Promise<void> {
  try {
    const read = inputReader(world);
    await recordMeetings(world, read);
    await deleteExpired(world);
    // First, for it writes: what is kept of Today counts only while nothing is written after it.
    const { listed, nextAt } = await showNudges(world, nudgeStore(world, read));
    const nudges = async () => (listed > 0 ? readListed(world, undefined, read) : []);
    const { list, next } = await orFromRecords(world, () =>
      keptOrRead<{ list: Today; next: string | null }>(
        world,
        () => keptToday(world, listed),
        () => readToday(world, nudges),
      ),
    );
    const steps = list.items.filter(({ urgency }) => urgency === 'overdue' || urgency === 'today').length;
    await showCount(world.badge, steps + (list.due?.length ?? 0) + listed);
    const db = await world.connection.checked();
    const sync = await load(db, ['calendars'], nextSync);
    await repairAlarms(world.alarms, earlier(earlier(next, nextAt), sync), world.now());
    await noteSaved(db, world.area);
    await snapshotWhenDue(db, world.area, world.now());
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await showTrouble(world.badge);
  }
}

/**
 * While nothing changed since it was last read, with all nudges that are listed, nothing is read of any deal. It is brought to
 * hand, since that is empty after a start of the browser.
 */
async function keptToday(world: World, listed: number) {
  const found = await kept(world, async (tx, now) => {
    const [list, next, first] = await Promise.all([
      answerOf(tx, 'today', now),
      answerOf(tx, 'next', now),
      answerOf(tx, 'first-today', now),
    ]);
    const hasNudges = (first?.nudges?.length ?? 0) === Math.min(listed, FIRST);
    return list && next && hasNudges ? { list, next: next.at, zone: list.zone } : null;
  });
  if (found) await bringToHand(await world.connection.checked());
  return found;
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return Date.parse(a) < Date.parse(b) ? a : b;
}
