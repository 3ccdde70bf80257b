import { threadUrl } from '../../deals/links.ts';
import type { FollowUp, ThreadOf } from '../../messages/follow-up.ts';
import type { World } from '../world.ts';
import { noteOpened } from './opened-offers.ts';
import { showInTab } from './show-thread.ts';
import { dropFollowUp, keepFollowUp } from './waiting.ts';

/** What a mail says, plain text, and the times on offer in it. Empty where there is no wording to bring. */
export type Words = Pick<FollowUp, 'text' | 'slots' | 'slotTexts'>;

/** A mail the rep is about to write. */
export interface Writing extends Words {
  /** The deal, or whom the meeting was with. */
  title: string;
  /** The rep's address. */
  account: string;
  /** Whom it is for, lower case. */
  to: string[];
  /** Gmail's legacy hex id of the thread it belongs to; null when none is known. */
  thread: string | null;
  /** Opens the same as a new mail. */
  newMail: string;
}

/**
 * Opens the thread a mail belongs to, where its wording waits for the rep's reply; and a new mail, filled in, where no such
 * thread is known or anything fails. Its times count as offered once a mail with them is sent, however they got there.
 */
export async function openWriting(writing: Writing, world: World): Promise<void> {
  await noteOpened(world, writing).catch(() => undefined);
  if (await openInThread(writing, world).catch(() => false)) return;
  await world.openTab?.(writing.newMail);
}

async function openInThread({ thread, newMail, ...mail }: Writing, world: World): Promise<boolean> {
  const { account, text } = mail;
  const link = threadUrl(account, thread);
  if (thread === null || link === null) return false;
  const where: ThreadOf = { account, thread };
  const id = world.newId();
  if (text !== '' && !(await keepFollowUp(world, { ...mail, ...where, id, mail: newMail }))) return false;
  try {
    if (!(world.mailTabs && (await showInTab(world.mailTabs, where)))) await world.openTab?.(link);
    return true;
  } catch (error) {
    await dropFollowUp(world, where, id);
    throw error;
  }
}
