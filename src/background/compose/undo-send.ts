import { appendEvent, eventById, eventsByPrefix, eventsOfDeal, eventsOfDraft } from '../../store/events.ts';
import { save } from '../../store/save.ts';
import type { Handler } from '../world.ts';
import { promisesOfMail } from './record-send.ts';

/**
 * Undo send brought a draft back: notes that the newest mail sent from it, not undone yet, never went. A draft that no
 * recorded mail came from (internal mail, a mail without a deal) needs no note. What the mail promised is not promised either.
 */
export const undoSend: Handler<'send-undone'> = async ({ id, draft, at }, { connection }) => {
  await save(await connection.checked(), ['events'], async (tx) => {
    if (await eventById(tx, id)) return;
    const sent = await eventsOfDraft(tx, draft);
    const [newest] = sent.sort((a, b) => (a.at < b.at ? 1 : -1));
    if (!newest) return;
    const timeline = await eventsOfDeal(tx, newest.dealId);
    if (timeline.some((event) => event.kind === 'send-undone' && event.refersTo === newest.id)) return;
    await appendEvent(tx, { id, kind: 'send-undone', dealId: newest.dealId, at, refersTo: newest.id });
    for (const promise of await eventsByPrefix(tx, promisesOfMail(newest.id))) {
      const back = { id: `undone:${promise.id}`, dealId: newest.dealId, at, refersTo: promise.id };
      await appendEvent(tx, { ...back, kind: 'undone' });
    }
  });
  return null;
};
