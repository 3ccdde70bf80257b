import { threadUrl } from '../../deals/links.ts';
import { oneByOne } from '../in-turn.ts';
import type { Handler } from '../world.ts';
import { allFollowUps, dropFollowUp, followUpFor } from './waiting.ts';

/** What waits for a thread that a page shows. */
export const followUp: Handler<'follow-up'> = (where, world) => followUpFor(world, where);

/** What was opened in two windows is given to one of them. */
const giving = oneByOne();

/** Gives a follow-up away: it is put in, or was dismissed, and waits no more. */
export const takeFollowUp: Handler<'take-follow-up'> = ({ id, ...where }, world) =>
  giving(async () => {
    const waiting = await followUpFor(world, where);
    if (waiting?.id !== id) return null;
    await dropFollowUp(world, where, id);
    return waiting;
  });

/** What waits, with where: Today has it also when Gmail's page does not show it. */
export const waitingFollowUps: Handler<'waiting-follow-ups'> = async (_payload, world) =>
  (await allFollowUps(world)).flatMap(({ account, thread, id, title, text, mail, until }) => {
    const link = threadUrl(account, thread);
    return link === null ? [] : [{ id, title, text, mail, until, link }];
  });
