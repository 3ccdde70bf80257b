import type { MeetingQuery } from '../../messages/calendar.ts';
import { placeOf, type Seen, TAB, tabKey } from '../../messages/tabs.ts';
import type { ComposeQuery, SeenThreadReport } from '../../messages.ts';
import { forgottenIn } from '../../store/forgotten.ts';
import { load } from '../../store/save.ts';
import type { Sender } from '../checks/senders.ts';
import type { World } from '../world.ts';
import { peopleOfThread } from './deal-of-thread.ts';

/** No more people of one mail or meeting are looked at, nor kept. */
const MOST_PEOPLE = 50;

/**
 * Keeps what a page asks about, for as long as the browser runs, so that the side panel knows what its tab shows. Whoever is
 * kept forgotten is left out, also when the rep asked for that while the page was answered.
 */
export async function rememberTab(
  world: Pick<World, 'session' | 'openTabs' | 'connection'>,
  { name, payload }: { name: string; payload: unknown },
  { tab, url }: Sender,
): Promise<void> {
  const { session } = world;
  const place = placeOf(tab?.url ?? url ?? '');
  if (!session || tab?.id === undefined) return;
  const seen = seenIn(name, payload, place);
  if (!seen) return;
  const key = tabKey(tab.id);
  if (!(key in (await session.get(key)))) await dropClosedTabs(world);
  if ('people' in seen) {
    const isForgotten = await load(await world.connection.checked(), [], forgottenIn);
    seen.people = seen.people.filter((address) => !isForgotten(address));
  }
  await session.set({ [key]: seen });
}

/** A closed tab wakes nobody: what it showed goes when the next tab has something to remember. */
async function dropClosedTabs({ session, openTabs }: Pick<World, 'session' | 'openTabs'>): Promise<void> {
  const open = await openTabs?.();
  if (!session || !open) return;
  const kept = new Set(open.map(tabKey));
  const closed = Object.keys(await session.get(null)).filter((key) => key.startsWith(TAB) && !kept.has(key));
  if (closed.length > 0) await session.remove(closed);
}

function seenIn(name: string, payload: unknown, place: string): Seen | null {
  if (name === 'compose-context') {
    const { account, recipients } = payload as ComposeQuery;
    const people = recipients.slice(0, MOST_PEOPLE).map(({ address }) => address);
    // A compose that is being opened has nobody in it yet, which says nothing about the thread.
    return people.length > 0 ? { place, is: 'mail', account, people } : null;
  }
  if (name === 'thread-seen') {
    const report = payload as SeenThreadReport;
    return { place, is: 'mail', account: report.account, people: peopleOfThread(report).slice(0, MOST_PEOPLE) };
  }
  if (name !== 'meeting-context') return null;
  const query = payload as MeetingQuery;
  const { account } = query;
  return 'key' in query
    ? { place, is: 'meeting', account, key: query.key }
    : { place, is: 'event', account, people: query.people.slice(0, MOST_PEOPLE) };
}

/** Has no tab know of somebody any more. @param address lower case */
export async function forgetInTabs({ session }: Pick<World, 'session'>, address: string): Promise<void> {
  if (!session) return;
  for (const [key, value] of Object.entries(await session.get(null))) {
    const seen = value as Seen;
    if (!key.startsWith(TAB) || !('people' in seen) || !seen.people.includes(address)) continue;
    await session.set({ [key]: { ...seen, people: seen.people.filter((one) => one !== address) } });
  }
}
