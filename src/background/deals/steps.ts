import type { TimelineEvent } from '../../deals/types.ts';
import { appendEvent, eventById, eventsOfDeal, removeEvent } from '../../store/events.ts';
import { save } from '../../store/save.ts';
import type { Reading } from '../../store/schema.ts';
import { gone } from '../gone.ts';
import type { Handler, World } from '../world.ts';

export const closeStep: Handler<'close-step'> = ({ id, refersTo, at }, world) =>
  append(world, refersTo, (dealId) => ({ id, kind: 'step-closed', dealId, at, refersTo }));

export const correctStep: Handler<'correct-step'> = ({ id, refersTo, at, what, day, owner }, world) =>
  append(world, refersTo, (dealId) => ({ id, kind: 'step-corrected', dealId, at, refersTo, what, day, owner }));

export const snoozeStep: Handler<'snooze-step'> = ({ id, refersTo, at, until }, world) =>
  append(world, refersTo, (dealId) => ({ id, kind: 'step-snoozed', dealId, at, refersTo, until }));

/**
 * Takes back one closing, correction or snooze. `refersTo` is either that event's own id, which is safe to send twice,
 * or the id of the step's mail: then the newest of them is taken back.
 */
export const reopenStep: Handler<'reopen-step'> = async ({ refersTo }, { connection }) => {
  await save(await connection.checked(), ['events'], async (tx) => {
    const event = await eventById(tx, refersTo);
    if (!event) return;
    const undone = event.kind === 'mail-sent' ? await newestAct(tx, event) : event;
    if (undone && isAct(undone)) await removeEvent(tx, undone.id);
  });
  return null;
};

async function newestAct(tx: Reading, step: TimelineEvent): Promise<TimelineEvent | undefined> {
  const timeline = await eventsOfDeal(tx, step.dealId);
  const acts = timeline.filter((event) => isAct(event) && event.refersTo === step.id);
  return acts.sort((a, b) => (a.at < b.at ? 1 : -1))[0];
}

type Act = Extract<TimelineEvent, { kind: 'step-closed' | 'step-corrected' | 'step-snoozed' }>;

function isAct(event: TimelineEvent): event is Act {
  return event.kind === 'step-closed' || event.kind === 'step-corrected' || event.kind === 'step-snoozed';
}

async function append({ connection }: World, refersTo: string, act: (dealId: string) => Act): Promise<null> {
  await save(await connection.checked(), ['events'], async (tx) => {
    const step = await eventById(tx, refersTo);
    if (step?.kind !== 'mail-sent') throw gone('That next step');
    await appendEvent(tx, act(step.dealId));
  });
  return null;
}
