import { compareEvents } from '../../deals/event-order.ts';
import type { TimelineEvent } from '../../deals/types.ts';
import { dealById } from '../../store/deals.ts';
import { appendEvent, eventById, eventsOfDeal, joins } from '../../store/events.ts';
import { personByAddress } from '../../store/people.ts';
import { save } from '../../store/save.ts';
import type { Reading, Writing } from '../../store/schema.ts';
import { gone } from '../gone.ts';
import type { Handler, World } from '../world.ts';
import { fileIn } from './deal-joins.ts';

/** What the rep says of a deal. Each is an event of its own; nothing is changed or removed, not by taking back either. */

export const correctCommitment: Handler<'correct-commitment'> = ({ id, deal, at, commitment, state }, world) =>
  append(world, (tx) => known(tx, deal), { id, at, kind: 'commitment-corrected', commitment, state });

export const closeDeal: Handler<'close-deal'> = ({ id, deal, at, reason, outcome = 'closed' }, world) =>
  append(world, (tx) => known(tx, deal), { id, at, kind: `deal-${outcome}`, reason });

export const reopenDeal: Handler<'reopen-deal'> = ({ id, deal, at }, world) =>
  append(world, (tx) => known(tx, deal), { id, at, kind: 'deal-reopened' });

export const correctPromise: Handler<'correct-promise'> = ({ id, refersTo, at, what, due, side }, world) =>
  append(world, (tx) => dealOfPromise(tx, refersTo), { id, at, kind: 'promise-corrected', refersTo, what, due, side });

export const settlePromise: Handler<'settle-promise'> = ({ id, refersTo, at, kept }, world) => {
  const kind = kept ? 'promise-kept' : 'promise-broken';
  return append(world, (tx) => dealOfPromise(tx, refersTo), { id, at, kind, refersTo });
};

type Move = Extract<TimelineEvent, { kind: 'person-moved' }>;

const OWN_WORDS: readonly TimelineEvent['kind'][] = [
  'commitment-corrected',
  'deal-won',
  'deal-lost',
  'deal-closed',
  'deal-reopened',
  'promise-corrected',
  'promise-kept',
  'promise-broken',
  'deal-merged',
  'deal-split',
  'person-moved',
];

/** Takes one of the acts above back. */
export const takeBack: Handler<'take-back'> = ({ id, refersTo, at }, world) =>
  append(
    world,
    async (tx) => {
      const act = await eventById(tx, refersTo);
      if (!act || !OWN_WORDS.includes(act.kind)) return null;
      if (act.kind === 'person-moved') await fileBack(tx, act);
      return act.dealId;
    },
    { id, at, kind: 'undone', refersTo },
  );

/** Files somebody where they were before they were moved. Who was moved on since stays where they are. */
async function fileBack(tx: Writing, move: Move): Promise<void> {
  const from = await dealById(tx, await dealBefore(tx, move));
  if (!from) return;
  const filed = await personByAddress(tx, from.account, move.person);
  if (filed === undefined || filed.dealId === move.to) await fileIn(tx, from, move.person);
}

/** Where they were: moves that led there count no more once they are taken back. */
async function dealBefore(tx: Reading, move: Move): Promise<string> {
  const earlier = (await joins(tx))
    .flatMap((one) => (one.kind === 'person-moved' && one.person === move.person ? [one] : []))
    .filter((one) => compareEvents(one, move) < 0)
    .sort(compareEvents);
  let dealId = move.dealId;
  for (const one of earlier.reverse()) {
    if (one.to === dealId && (await isTakenBack(tx, one))) dealId = one.dealId;
  }
  return dealId;
}

const isTakenBack = async (tx: Reading, { id, dealId }: Move): Promise<boolean> =>
  (await eventsOfDeal(tx, dealId)).some((event) => event.kind === 'undone' && event.refersTo === id);

async function known(tx: Reading, deal: string): Promise<string | null> {
  return (await dealById(tx, deal))?.id ?? null;
}

async function dealOfPromise(tx: Reading, refersTo: string): Promise<string | null> {
  const promise = await eventById(tx, refersTo);
  return promise?.kind === 'promise-made' ? promise.dealId : null;
}

type Bare = TimelineEvent extends infer E ? (E extends TimelineEvent ? Omit<E, 'dealId'> : never) : never;

/** @param dealOf whose event it is; null when what it is about is no longer there */
async function append(
  { connection }: World,
  dealOf: (tx: Writing) => Promise<string | null>,
  act: Bare,
): Promise<null> {
  await save(await connection.checked(), ['deals', 'people', 'events'], async (tx) => {
    const dealId = await dealOf(tx);
    if (dealId === null) throw gone();
    await appendEvent(tx, { ...act, dealId } as TimelineEvent);
  });
  return null;
}
