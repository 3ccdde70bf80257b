import type { Deal, Person, TimelineEvent } from '../../deals/types.ts';
import type { ImportedDeal, ImportedPerson } from '../../importing/types.ts';
import type { ImportBatch } from '../../messages/data.ts';
import { type Belongings, belongingsOf, forgetBelongings, matchOf } from '../../store/belongings.ts';
import { putMany } from '../../store/bulk.ts';
import { dealById, putDeal } from '../../store/deals.ts';
import { addEvents, addRows } from '../../store/events.ts';
import { forgottenIn, type IsForgotten } from '../../store/forgotten.ts';
import { importStem } from '../../store/import-ids.ts';
import { eventsOfImport } from '../../store/imports.ts';
import { type Row, recordsOf } from '../../store/packs.ts';
import { personId } from '../../store/people.ts';
import { save } from '../../store/save.ts';
import type { Writing } from '../../store/schema.ts';
import type { Handler } from '../world.ts';
import { withoutForgotten } from './import-people.ts';

/** What a batch writes. */
interface Written {
  /** New deals, with what they come with. */
  rows: Row[];
  /** Ids of deals that the rep had said are none, and takes in. */
  back: string[];
  /** Who is added to deals that are here, and the events that say so. */
  people: Person[];
  events: TimelineEvent[];
  /** Deals that were here and get people. */
  joined: string[];
}

/**
 * Writes a batch of imported deals, all of it or nothing. A deal that is here keeps its name, standing and people, and gets
 * those it has not; nothing that is here is changed. What the rep said is no deal is left out unless the batch takes it in, and
 * so is whoever is kept forgotten. A batch that comes twice is written once.
 */
export const importDeals: Handler<'import-deals'> = async (batch, { connection }) => {
  const db = await connection.checked();
  const { account, deals, from } = batch;
  try {
    const { events, known } = await save(db, ['deals', 'people', 'events'], async (tx) => {
      const before = await eventsOfImport(tx, batch.import, from, from + deals.length);
      if (before.length > 0) return { events: before, known: null };
      const belongings = await belongingsOf(db, tx, account);
      const written = writtenBy(batch, belongings, await forgottenIn(tx));
      for (const id of written.back) await takeIn(tx, id);
      await Promise.all([
        addRows(tx, written.rows),
        putMany(tx, 'people', written.people),
        addEvents(tx, written.events, written.joined),
      ]);
      return { events: [...recordsOf(written.rows, 'events'), ...written.events], known: belongings };
    });
    // This batch was the one write since.
    if (known) known.generation++;
    return countOf(events, deals.length);
  } catch (error) {
    forgetBelongings(db);
    throw error;
  }
};

async function takeIn(tx: Writing, id: string): Promise<void> {
  const { notADealSince: _since, ...deal } = (await dealById(tx, id)) ?? {};
  if ('id' in deal) await putDeal(tx, deal as Deal);
}

/** Notes in `known` what it is going to write, so that the next deal of the batch finds it. */
function writtenBy(batch: ImportBatch, known: Belongings, isForgotten: IsForgotten): Written {
  const { account, at, deals, from, withNone = false } = batch;
  const written: Written = { rows: [], back: [], people: [], events: [], joined: [] };
  for (const [index, whole] of deals.entries()) {
    const left = withoutForgotten(whole, isForgotten);
    if (!left) continue;
    const { imported, clean } = left;
    const { deal, unfiled } = matchOf(known, imported, batch.import);
    const none = deal && known.none.get(deal.id);
    if (none === undefined ? (deal ? unfiled.length === 0 : imported.onlyKnown) : imported.onlyKnown || !withNone)
      continue;
    const stem = importStem(batch.import, from + index);
    const id = deal?.id ?? stem;
    const people = unfiled.map(({ address, name }) => ({
      id: personId(account, address),
      account,
      address,
      name,
      dealId: id,
    }));
    const events = clean(eventsOf(batch, stem, imported, { id: deal?.id ?? null, none }, unfiled));
    if (deal) {
      written.joined.push(id);
      if (none !== undefined) written.back.push(id);
      known.none.delete(id);
      written.people.push(...people);
      written.events.push(...events);
    } else {
      const { key, name, createdOn } = imported;
      written.rows.push({ deal: { id, account, key, name, createdAt: noon(createdOn, at) }, people, events });
      known.deals.set(key, { id, name });
      known.dealIds.set(id, { id, name });
    }
    for (const { address } of unfiled) known.people.set(address, id);
  }
  return written;
}

function countOf(events: TimelineEvent[], asked: number): { made: number; joined: number; same: number } {
  const imported = events.filter((event) => event.kind === 'deal-imported');
  const made = imported.filter((event) => event.made).length;
  return { made, joined: imported.length - made, same: asked - imported.length };
}

/** @param here the deal's id, if it is here, and since when it was none; null when it comes with this import */
function eventsOf(
  batch: ImportBatch,
  stem: string,
  { people, stage, closes, ...told }: ImportedDeal,
  here: { id: string | null; none: string | undefined },
  unfiled: ImportedPerson[],
): TimelineEvent[] {
  const { at, source } = batch;
  const dealId = here.id ?? stem;
  const made = here.id === null;
  const addresses = (made ? people : unfiled).map(({ address }) => address);
  const rest = {
    import: batch.import,
    source,
    made,
    people: addresses,
    stage,
    closes,
    ...(here.none !== undefined && { wasNone: here.none }),
  };
  const first: TimelineEvent = { id: `${stem} a`, kind: 'deal-imported', dealId, at, ...rest };
  return made ? [first, ...toldOf(stem, at, told)] : [first];
}

/** What the file says of a new deal beside that it is there. */
function toldOf(
  dealId: string,
  at: string,
  { standing, endedOn, reason, nextStep }: Pick<ImportedDeal, 'standing' | 'endedOn' | 'reason' | 'nextStep'>,
): TimelineEvent[] {
  const found: TimelineEvent[] = [];
  if (standing !== 'open') {
    const kind = standing === 'won' ? 'deal-won' : 'deal-lost';
    found.push({ id: `${dealId} b`, kind, dealId, at: noon(endedOn, at), reason });
  }
  if (nextStep) {
    const promise = { side: 'mine', ...nextStep, sentence: '', person: null } as const;
    found.push({ id: `${dealId} c`, kind: 'promise-made', dealId, at, ...promise });
  }
  return found;
}

/** A day of the file as a moment that is not after the import. */
function noon(day: string | null, at: string): string {
  const moment = day === null ? at : `${day}T12:00:00.000Z`;
  return moment < at ? moment : at;
}
