import { listedNudges, lookAt } from '../../nudges/due.ts';
import type { Nudge } from '../../nudges/types.ts';
import { load } from '../../store/save.ts';
import type { World } from '../world.ts';
import { ABOUT_STORES, aboutMeetings } from './about-meetings.ts';
import { inputReader, spoken } from './nudge-store.ts';

/**
 * What is in the list now, the oldest first, with all that its actions open.
 * @param wanted of which; of all when absent
 * @param read for who has read what nudges are derived from already
 */
export async function readListed(
  world: Pick<World, 'connection' | 'now' | 'systemZone'>,
  wanted: (nudge: Nudge, notice: string | null) => boolean = () => true,
  read = inputReader(world),
): Promise<Nudge[]> {
  const db = await world.connection.checked();
  return load(db, ABOUT_STORES, async (tx) => {
    const input = await spoken(tx, read);
    const look = lookAt(input);
    const notices = new Map(input.ledger.map(({ id, notice }) => [id, notice]));
    const listed = listedNudges(input, look).filter((one) => wanted(one, notices.get(one.id) ?? null));
    const keys = new Set(listed.map(({ meetingKey }) => meetingKey));
    const seen = look.view.seen.filter(({ meeting }) => keys.has(meeting.key));
    const ids = new Set(listed.map(({ id }) => id));
    const known = { ...input, about: await aboutMeetings(db, tx, input, seen) };
    return listedNudges(known, { ...look, view: { ...look.view, input: known } }).filter(({ id }) => ids.has(id));
  });
}
