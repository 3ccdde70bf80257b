import type { Deal, TimelineEvent } from '../deals/types.ts';
import type { ImportedDeal, ImportedPerson } from '../importing/types.ts';
import type { ImportBatch } from '../messages.ts';
import { putDeal } from '../store/deals.ts';
import { addEvents } from '../store/events.ts';
import { eventsOfImport, importStem } from '../store/imports.ts';
import { personId, putPerson } from '../store/people.ts';
import { save } from '../store/save.ts';
import type { Writing } from '../store/schema.ts';
import { matchOf } from './import-match.ts';
import type { Handler } from './world.ts';

/**
 * Writes a batch of imported deals, all of it or nothing. A deal that is here keeps its name, standing and people, and gets
 * those it has not; nothing that is here is changed. A batch that comes twice is written once.
 */
export const importDeals: Handler<'import-deals'> = async (batch, { connection }) =>
  save(await connection.checked(), ['deals', 'people', 'events'], async (tx) => {
    const { account, deals, from } = batch;
    const before = await eventsOfImport(tx, batch.import, from, from + deals.length);
    if (before.length > 0) return countOf(before, deals.length);
    // Asked all at once: one after the other takes a second for each thousand.
    const matches = await Promise.all(deals.map((deal) => matchOf(tx, account, deal, batch.import)));
    const filed = new Set<string>();
    const written: TimelineEvent[] = [];
    const writes: Promise<unknown>[] = [];
    for (const [index, imported] of deals.entries()) {
      const match = matches[index];
      // Somebody in two of them is filed in the first.
      const unfiled = match?.unfiled.filter(({ address }) => !filed.has(address)) ?? [];
      if (match?.deal ? unfiled.length === 0 : imported.onlyKnown) continue;
      for (const { address } of unfiled) filed.add(address);
      const events = eventsOf(batch, from + index, imported, match?.deal, unfiled);
      written.push(...events);
      writes.push(...write(tx, batch, imported, match?.deal, unfiled, events[0]?.dealId ?? ''));
    }
    await Promise.all([...writes, addEvents(tx, written)]);
    return countOf(written, deals.length);
  });

function countOf(events: TimelineEvent[], asked: number): { made: number; joined: number; same: number } {
  const imported = events.filter((event) => event.kind === 'deal-imported');
  const made = imported.filter((event) => event.made).length;
  return { made, joined: imported.length - made, same: asked - imported.length };
}

function eventsOf(
  batch: ImportBatch,
  number: number,
  { people, stage, closes, ...told }: ImportedDeal,
  known: Deal | undefined,
  unfiled: ImportedPerson[],
): TimelineEvent[] {
  const { at, source } = batch;
  const stem = importStem(batch.import, number);
  const dealId = known?.id ?? stem;
  const addresses = (known ? unfiled : people).map(({ address }) => address);
  const rest = { import: batch.import, source, made: !known, people: addresses, stage, closes };
  const first: TimelineEvent = { id: `${stem} a`, kind: 'deal-imported', dealId, at, ...rest };
  return known ? [first] : [first, ...toldOf(stem, at, told)];
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

function write(
  tx: Writing,
  { account, at }: ImportBatch,
  { key, name, createdOn }: ImportedDeal,
  known: Deal | undefined,
  unfiled: ImportedPerson[],
  id: string,
): Promise<unknown>[] {
  return [
    ...(known ? [] : [putDeal(tx, { id, account, key, name, createdAt: noon(createdOn, at) })]),
    ...unfiled.map((person) =>
      putPerson(tx, { ...person, id: personId(account, person.address), account, dealId: id }),
    ),
  ];
}

/** A day of the file as a moment that is not after the import. */
function noon(day: string | null, at: string): string {
  const moment = day === null ? at : `${day}T12:00:00.000Z`;
  return moment < at ? moment : at;
}
