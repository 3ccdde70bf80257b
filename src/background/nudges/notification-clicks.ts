import { guard } from '../../errors.ts';
import { noticeOf } from '../../nudges/notices.ts';
import type { Nudge } from '../../nudges/types.ts';
import { openFollowUp } from '../follow-ups/write.ts';
import type { World } from '../world.ts';
import { answerNudge } from './answer-nudge.ts';
import { readListed } from './listed.ts';

/** The part of `browser.notifications` that tells of clicks. */
interface Clicks {
  onClicked: {
    addListener(heard: (notice: string) => void): void;
    hasListener(heard: (notice: string) => void): boolean;
  };
  /** Firefox has no buttons. */
  onButtonClicked?: { addListener(heard: (notice: string, index: number) => void): void };
}

/**
 * Has clicks answered. What it gives can be called again, once the rep has allowed notifications: they are heard once.
 * @param onAnswered called after a button was
 */
export function clickListener(world: World, onAnswered: () => void): (notifications: Clicks | undefined) => void {
  const onClick = guard('background, notification', (notice: string) => noticeClicked(world, notice));
  const onButton = guard('background, notification button', (notice: string, index: number) =>
    noticeButton(world, notice, index).then(onAnswered),
  );
  return (notifications) => {
    if (!notifications || notifications.onClicked.hasListener(onClick)) return;
    notifications.onClicked.addListener(onClick);
    notifications.onButtonClicked?.addListener(onButton);
  };
}

/** Where the list is, as a page of its own. */
const TODAY = '/src/sidepanel/index.html';

/**
 * A button of a notification was pressed. The worker may have died since it was shown, so that what it stands for is read
 * from the ledger. What is no longer in the list opens Today.
 */
export async function noticeButton(world: World, notice: string, index: number): Promise<void> {
  const [nudge, ...others] = await nudgesOf(world, notice);
  const action = nudge && others.length === 0 ? noticeOf([nudge], '')?.buttons[index]?.action : undefined;
  if (!nudge || !action) return noticeClicked(world, notice);
  const link = nudge.links[action];
  if (action === 'draft' || action === 'offer-times') await openFollowUp(nudge, action, world);
  else if (link !== undefined) await world.openTab?.(link);
  await world.notifications?.()?.clear(notice);
  // Looking at the calendar settles nothing; reading it does.
  if (action === 'open-calendar' || action === 'decide-by') return;
  await answerNudge({ id: nudge.id, at: world.now(), answer: { kind: action } }, world);
}

/** Elsewhere on the notification: opens the list. The notification closing by itself is no answer. */
export async function noticeClicked(world: World, notice: string): Promise<void> {
  await world.openTab?.(TODAY);
  await world.notifications?.()?.clear(notice);
}

const nudgesOf = (world: World, notice: string): Promise<Nudge[]> =>
  readListed(world, (_nudge, claimedWith) => claimedWith === notice);
