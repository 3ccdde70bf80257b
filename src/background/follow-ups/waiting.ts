import type { FollowUp, ThreadOf } from '../../messages/follow-up.ts';
import { MINUTE } from '../../schedule/instants.ts';
import type { World } from '../world.ts';

/** A follow-up as it is kept: with whom it is for, so that it goes with whoever is forgotten. */
export interface Kept extends FollowUp, ThreadOf {
  to: string[];
}

type Where = Pick<World, 'session' | 'now'>;

/** Nobody looks for a reply to write any longer. */
const WAITS_MS = 15 * MINUTE;

const PREFIX = 'follow-up ';
const keyOf = ({ account, thread }: ThreadOf): string => `${PREFIX}${account} ${thread}`;

/** Keeps a follow-up for its thread, in place of an older one, for as long as the browser runs and no longer than that. */
export async function keepFollowUp({ session, now }: Where, kept: Omit<Kept, 'until'>): Promise<boolean> {
  if (!session) return false;
  const until = new Date(Date.parse(now()) + WAITS_MS).toISOString();
  await dropWhere(session, (one) => !isWaiting(one, now()));
  await session.set({ [keyOf(kept)]: { ...kept, until } satisfies Kept });
  return true;
}

/** What waits for this thread of this account. */
export async function followUpFor({ session, now }: Where, where: ThreadOf): Promise<FollowUp | null> {
  const key = keyOf(where);
  const kept = (await session?.get(key))?.[key] as Kept | undefined;
  if (!kept || !isWaiting(kept, now())) return null;
  const { account: _account, thread: _thread, to: _to, ...followUp } = kept;
  return followUp;
}

/** Everything that waits, the newest first. */
export async function allFollowUps({ session, now }: Where): Promise<Kept[]> {
  const waiting = (await keptIn(session)).map(([, kept]) => kept).filter((kept) => isWaiting(kept, now()));
  return waiting.sort((a, b) => (a.until < b.until ? 1 : -1));
}

/** Drops one, if it is still the one that waits there. */
export async function dropFollowUp({ session }: Where, where: ThreadOf, id: string): Promise<void> {
  const key = keyOf(where);
  await dropWhere(session, (kept, at) => at === key && kept.id === id);
}

/** Drops all that is for somebody, or all there is. @param address lower case */
export async function forgetFollowUps({ session }: Pick<World, 'session'>, address: string | null): Promise<void> {
  await dropWhere(session, ({ to }) => address === null || to.includes(address));
}

const isWaiting = ({ until }: Kept, now: string): boolean => Date.parse(now) < Date.parse(until);

async function keptIn(session: World['session']): Promise<[key: string, kept: Kept][]> {
  const all = Object.entries((await session?.get(null)) ?? {});
  return all.filter(([key]) => key.startsWith(PREFIX)) as [string, Kept][];
}

async function dropWhere(session: World['session'], isGone: (kept: Kept, key: string) => boolean): Promise<void> {
  const gone = (await keptIn(session)).filter(([key, kept]) => isGone(kept, key)).map(([key]) => key);
  if (gone.length > 0) await session?.remove(gone);
}
