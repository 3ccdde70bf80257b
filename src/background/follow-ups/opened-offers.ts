import type { FollowUp } from '../../messages/follow-up.ts';
import { DAY, epoch } from '../../schedule/instants.ts';
import { standsIn } from '../../schedule/stands-in.ts';
import type { Slot } from '../../schedule/types.ts';
import { oneByOne } from '../in-turn.ts';
import type { World } from '../world.ts';

type Where = Pick<World, 'session' | 'now'>;

/** A time in a mail that was opened filled in, and nothing else of that mail. */
interface Opened {
  slot: Slot;
  /** How the mail writes it. */
  text: string;
  /** When the mail was opened, ISO instant. */
  at: string;
}

const KEY = 'opened-offers';
/** A mail that is sent later was mostly written anew. */
const KEPT_MS = 2 * DAY;
const MOST = 100;

const writing = oneByOne();

/**
 * Notes the times in a mail that is being opened. Its compose does not know them: they came with the address, or by a copy, and
 * not from a card.
 */
export const noteOpened = (
  { session, now }: Where,
  { slots, slotTexts }: Pick<FollowUp, 'slots' | 'slotTexts'>,
): Promise<void> =>
  writing(async () => {
    if (!session || slots.length === 0) return;
    const added = slots.flatMap((slot, index): Opened[] => {
      const text = slotTexts[index] ?? '';
      return text === '' ? [] : [{ slot, text, at: now() }];
    });
    await session.set({ [KEY]: [...(await openedIn(session, now())), ...added].slice(-MOST) });
  });

/** What a mail that is sent offers: the times its compose knows of, and those it was opened with whose words stand in it. In order. */
export async function offeredBy({ session, now }: Where, text: string, known: Slot[]): Promise<Slot[]> {
  const standing = (await openedIn(session, now())).filter((one) => standsIn(text, one.text)).map(({ slot }) => slot);
  const byStart = new Map([...standing, ...known].map((slot) => [epoch(slot.start), slot]));
  return [...byStart.values()].sort((a, b) => epoch(a.start) - epoch(b.start));
}

async function openedIn(session: Where['session'], now: string): Promise<Opened[]> {
  const kept = ((await session?.get(KEY))?.[KEY] ?? []) as Opened[];
  return kept.filter(({ at }) => epoch(now) - epoch(at) < KEPT_MS);
}
