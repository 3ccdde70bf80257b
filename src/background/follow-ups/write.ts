import { threadWith } from '../../deals/thread-with.ts';
import type { MailToWrite, Nudge, WritingAction } from '../../nudges/types.ts';
import { dealById } from '../../store/deals.ts';
import { eventsOfDeal } from '../../store/events.ts';
import { load } from '../../store/save.ts';
import { gone } from '../gone.ts';
import { answerNudge } from '../nudges/answer-nudge.ts';
import { readListed } from '../nudges/listed.ts';
import type { Handler, World } from '../world.ts';
import { openWriting } from './open-writing.ts';

/** The rep wants to write what a nudge asks for: settles the nudge, then opens the thread or a new mail. */
export const writeFollowUp: Handler<'write-follow-up'> = async ({ nudge: id, action, at }, world) => {
  const [nudge] = await readListed(world, (one) => one.id === id);
  if (!nudge) throw gone();
  await answerNudge({ id, at, answer: { kind: action } }, world);
  await openFollowUp(nudge, action, world);
  return null;
};

/** Opens what a nudge asks to be written: in its thread where that is known. */
export async function openFollowUp(
  { title, mail, links, dealId }: Nudge,
  action: WritingAction,
  world: World,
): Promise<void> {
  const newMail = links[action];
  if (newMail === undefined) return;
  if (!mail) return world.openTab?.(newMail);
  const thread = dealId === null ? null : await threadOf(dealId, mail, world).catch(() => null);
  await openWriting({ title, ...mail, thread, newMail }, world);
}

async function threadOf(dealId: string, { account, to }: MailToWrite, world: World): Promise<string | null> {
  return load(await world.connection.checked(), ['deals', 'events', 'meta'], async (tx) => {
    const deal = await dealById(tx, dealId);
    return deal?.account === account ? threadWith(await eventsOfDeal(tx, dealId), to, account) : null;
  });
}
