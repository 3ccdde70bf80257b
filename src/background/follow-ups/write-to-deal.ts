import { peopleInThread } from '../../deals/thread-with.ts';
import type { ToWrite } from '../../messages/follow-up.ts';
import { draftUrl } from '../../schedule/prefill-draft.ts';
import { dealById } from '../../store/deals.ts';
import { eventsAround } from '../../store/derive-summaries.ts';
import { personByAddress } from '../../store/people.ts';
import { load } from '../../store/save.ts';
import type { Database, Reading } from '../../store/schema.ts';
import { COMPOSE_STORES, readStored } from '../compose/compose-stored.ts';
import { gone } from '../gone.ts';
import type { Handler, World } from '../world.ts';
import { brushOffIn, wordsFor } from './deal-words.ts';
import { openWriting, type Writing } from './open-writing.ts';

/** The rep wants to write in a deal: opens the thread, where the wording there is for it waits, or a new mail. */
export const writeToDeal: Handler<'write-to-deal'> = async (wanted, world) => {
  const db = await world.connection.checked();
  await openWriting(await load(db, COMPOSE_STORES, (tx) => writingFor(db, tx, wanted, world)), world);
  return null;
};

async function writingFor(db: Database, tx: Reading, wanted: ToWrite, world: World): Promise<Writing> {
  const deal = await dealById(tx, wanted.deal);
  if (!deal) throw gone();
  const { account, name: title } = deal;
  const events = await eventsAround(tx, deal.id);
  // What is answered may stand in another thread than what was written last.
  const answered = wanted.brings === 'answer' ? brushOffIn(events) : null;
  const thread = answered?.thread ?? wanted.thread;
  const there = thread === null ? [] : peopleInThread(events, thread, account);
  const who = answered?.person ? [answered.person] : wanted.to;
  const to = there.length > 0 ? there : who;
  const recipients = await Promise.all(
    to.map(async (address) => ({ address, name: (await personByAddress(tx, account, address))?.name ?? '' })),
  );
  const query = { account, recipients, thread };
  const stored = await readStored(db, tx, query, world.now());
  const words = wordsFor(wanted.brings, { stored, query, events, answered }, world);
  const newMail = draftUrl({ account, to, subject: '', body: words.text }).url;
  return { title, account, to, ...words, thread, newMail };
}
