import type { ImportSource } from '../../deals/event-types.ts';
import type { Candidate, Place } from '../../importing/types.ts';
import type { ImportMatch } from '../../messages/data.ts';
import type { send } from '../../messages.ts';
import type { ImportReader } from './reader.ts';

/** Deals in one message, which is one transaction. Small enough that the page stays at hand in between. */
const BATCH = 400;
/** Deals that a preview names. */
const MOST_SHOWN = 100;

/** A deal as a preview shows it. */
export interface ShownDeal {
  name: string;
  /** Domain or address it is matched by. */
  by: string;
  places: Place[];
  /** Name of the deal that is here. */
  known: string | null;
  people: number;
}

/** What an import would do. */
export interface Preview {
  made: number;
  /** Deals that are here and get people. */
  joined: number;
  /** Deals that are here and have everybody. */
  same: number;
  /** People of files of contacts whose company has no deal. */
  noDeal: Place[];
  /** What the rep said is no deal: left out unless taken in. */
  none: { deals: number; places: Place[] };
  /** Deals of people who are kept forgotten, and how many such people others have. */
  forgotten: { places: Place[]; people: number };
  /** The first of them. */
  firstMade: ShownDeal[];
  firstJoined: ShownDeal[];
}

interface Work {
  ask: typeof send;
  reader: ImportReader;
  account: string;
  /** How many deals there are. */
  total: number;
  onProgress: (done: number) => void;
  /** Asked before each batch. */
  isStopped: () => boolean;
}

/** Looks up every deal, and changes nothing. @returns null when it was stopped */
export async function look(work: Work): Promise<Preview | null> {
  const preview: Preview = { made: 0, joined: 0, same: 0, noDeal: [], ...nobody(), firstMade: [], firstJoined: [] };
  const whole = await inBatches(work, async (deals) => {
    const asked = deals.map(({ key, people }) => ({ key, people: people.map(({ address }) => ({ address })) }));
    const matches = await work.ask('match-import', { account: work.account, deals: asked });
    for (const [index, deal] of deals.entries()) count(preview, deal, matches[index]);
  });
  return whole ? preview : null;
}

const nobody = (): Pick<Preview, 'none' | 'forgotten'> => ({
  none: { deals: 0, places: [] },
  forgotten: { places: [], people: 0 },
});

function count(
  preview: Preview,
  { key, name, places, people, onlyKnown }: Candidate,
  match: ImportMatch | undefined,
): void {
  const known = match?.deal?.name ?? null;
  const shown = { name, by: key.slice(key.indexOf(':') + 1), places, known, people: match?.adds ?? 0 };
  preview.forgotten.people += match?.forgotten ?? 0;
  if (match?.isForgotten) preview.forgotten.places.push(...places);
  else if (onlyKnown && (known === null || match?.isNone)) preview.noDeal.push(...places);
  else if (match?.isNone) {
    preview.none.deals++;
    preview.none.places.push(...places);
  } else if (known === null) {
    preview.made++;
    const left = people.length - (match?.forgotten ?? 0);
    if (preview.firstMade.length < MOST_SHOWN) preview.firstMade.push({ ...shown, people: left });
  } else if (shown.people === 0) preview.same++;
  else {
    preview.joined++;
    if (preview.firstJoined.length < MOST_SHOWN) preview.firstJoined.push(shown);
  }
}

/** What an import did. `stopped`: not all of it. */
export interface Imported {
  made: number;
  joined: number;
  same: number;
  stopped: boolean;
}

/**
 * Writes every deal, batch by batch, each of them whole. What is written when it stops or fails stays, and can be undone.
 * @param run `id` of the import, its moment, and whether it takes in what the rep said is no deal
 * @param onWritten told after each batch what all of them did
 */
export async function write(
  work: Work,
  run: { id: string; at: string; source: ImportSource; withNone: boolean },
  onWritten: (done: Imported) => void,
): Promise<void> {
  const done: Imported = { made: 0, joined: 0, same: 0, stopped: true };
  const whole = await inBatches(work, async (deals, from) => {
    const batch = deals.map(({ places: _places, ...deal }) => deal);
    const { id, at, source, withNone } = run;
    const { made, joined, same } = await work.ask('import-deals', {
      import: id,
      at,
      account: work.account,
      source,
      from,
      deals: batch,
      withNone,
    });
    done.made += made;
    done.joined += joined;
    done.same += same;
    onWritten({ ...done });
  });
  onWritten({ ...done, stopped: !whole });
}

async function inBatches(work: Work, each: (deals: Candidate[], from: number) => Promise<void>): Promise<boolean> {
  for (let from = 0; from < work.total; from += BATCH) {
    if (work.isStopped()) return false;
    work.onProgress(from);
    await each(await work.reader.deals(from, from + BATCH), from);
  }
  work.onProgress(work.total);
  return true;
}

/** Sorts by its moment among other imports, as `src/store/imports.ts` needs it. @param at ISO instant with milliseconds, in UTC */
export function importId(at: string): string {
  return `import-${at.replace(/[-:.]/g, '')}-${crypto.randomUUID().slice(0, 8)}`;
}
