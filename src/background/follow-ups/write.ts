import { threadUrl } from '../../deals/links.ts';
import { threadWith } from '../../deals/thread-with.ts';
import { UserError } from '../../errors.ts';
import type { ThreadOf } from '../../messages/follow-up.ts';
import type { Nudge, WritingAction } from '../../nudges/types.ts';
import { dealById } from '../../store/deals.ts';
import { eventsOfDeal } from '../../store/events.ts';
import { load } from '../../store/save.ts';
import { answerNudge } from '../nudges/answer-nudge.ts';
import { readListed } from '../nudges/listed.ts';
import type { Handler, World } from '../world.ts';
import { showInTab } from './show-thread.ts';
import { dropFollowUp, keepFollowUp } from './waiting.ts';

/** The rep wants to write what a nudge asks for: settles the nudge, then opens the thread or a new mail. */
export const writeFollowUp: Handler<'write-follow-up'> = async ({ nudge: id, action, at }, world) => {
  const [nudge] = await readListed(world, (one) => one.id === id);
  if (!nudge) throw new UserError('That is no longer there. Open Bookend again.');
  await answerNudge({ id, at, answer: { kind: action } }, world);
  await openFollowUp(nudge, action, world);
  return null;
};

/**
 * Opens the thread a follow-up belongs to, where its wording waits for the rep's reply; and a new mail, filled in, where no
 * such thread is known or anything fails.
 */
export async function openFollowUp(nudge: Nudge, action: WritingAction, world: World): Promise<void> {
  if (await openInThread(nudge, action, world).catch(() => false)) return;
  const mail = nudge.links[action];
  if (mail !== undefined) await world.openTab?.(mail);
}

async function openInThread(
  { title, mail, links, dealId }: Nudge,
  action: WritingAction,
  world: World,
): Promise<boolean> {
  const newMail = links[action];
  if (!mail || newMail === undefined || dealId === null) return false;
  const { account, to, text } = mail;
  const thread = await threadOf(dealId, mail, world);
  const link = threadUrl(account, thread);
  if (thread === null || link === null) return false;
  const where: ThreadOf = { account, thread };
  const id = world.newId();
  if (!(await keepFollowUp(world, { ...where, id, title, text, mail: newMail, to }))) return false;
  try {
    if (!(world.mailTabs && (await showInTab(world.mailTabs, where)))) await world.openTab?.(link);
    return true;
  } catch (error) {
    await dropFollowUp(world, where, id);
    throw error;
  }
}

async function threadOf(
  dealId: string,
  { account, to }: { account: string; to: string[] },
  world: World,
): Promise<string | null> {
  return load(await world.connection.checked(), ['deals', 'events', 'meta'], async (tx) => {
    const deal = await dealById(tx, dealId);
    return deal?.account === account ? threadWith(await eventsOfDeal(tx, dealId), to, account) : null;
  });
}
