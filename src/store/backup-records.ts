import * as v from 'valibot';
import { checkDeal, checkEvent, checkPerson } from '../deals/event-schema.ts';
import { withoutEvidence } from '../deals/evidence.ts';
import type { TimelineEvent } from '../deals/types.ts';
import { validatePlaybook } from '../playbook/schema.ts';
import { archived, archivePages } from './archives.ts';
import { isPackedStore, packed, recordsOf } from './packs.ts';
import { pagesOf } from './pages.ts';
import type { Reading } from './schema.ts';
import { parseSettings } from './settings.ts';
import { inSlices, turnIn } from './slices.ts';
import { sortedBy } from './sorted.ts';

/**
 * What a backup holds, in the order it is shown. Not calendars, meetings and health reports: their sources tell them
 * anew. Never secrets. Who is kept forgotten came later: a backup may be without.
 */
export const BACKED_UP = [
  'deals',
  'people',
  'events',
  'dismissals',
  'nudges',
  'playbook',
  'forgotten',
  'settings',
] as const;
export type BackedUp = (typeof BACKED_UP)[number];

/** Checked records of each store. */
export type BackupStores = Record<BackedUp, Record<string, unknown>[]>;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const id = v.pipe(text(1_300), v.minLength(1));
const instant = v.pipe(
  text(40),
  v.regex(/^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/),
  v.check((at) => !Number.isNaN(Date.parse(at))),
);

const dismissal = v.strictObject({
  id,
  scope: v.picklist(['thread', 'forever']),
  phrase: text(300),
  thread: v.nullable(text(1_000)),
  at: instant,
});

const nudge = v.strictObject({
  id,
  state: v.picklist(['claimed', 'shown', 'answered', 'dismissed', 'expired']),
  at: instant,
  notice: v.nullable(text(2_000)),
  answer: v.exactOptional(
    v.variant('kind', [
      v.strictObject({ kind: v.picklist(['book', 'draft', 'closed', 'offer-times', 'add-agenda']) }),
      v.strictObject({ kind: v.literal('decide-by'), day: v.pipe(v.string(), v.isoDate()), owner: text(300) }),
      v.strictObject({ kind: v.literal('not-sales'), silences: v.pipe(v.array(text(1_300)), v.maxLength(1_000)) }),
    ]),
  ),
  spent: v.exactOptional(v.pipe(v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), v.maxLength(200_000))),
});

const forgotten = v.strictObject({
  id: v.pipe(text(64), v.regex(/^[0-9a-f]{64}$/)),
  salt: v.pipe(text(100), v.minLength(1)),
});

type Check = (value: unknown) => object | null;

const byShape =
  (schema: v.GenericSchema<unknown, object>): Check =>
  (value) => {
    const result = v.safeParse(schema, value, { abortEarly: true });
    return result.success ? result.output : null;
  };

const byCheck =
  (check: (value: unknown) => { ok: true; value: object } | { ok: false }): Check =>
  (value) => {
    const result = check(value);
    return result.ok ? result.value : null;
  };

const checks: Record<BackedUp, Check> = {
  deals: byCheck(checkDeal),
  people: byCheck(checkPerson),
  events: byCheck(checkEvent),
  dismissals: byShape(dismissal),
  nudges: byShape(nudge),
  forgotten: byShape(forgotten),
  playbook: (value) => {
    const result = validatePlaybook(value);
    return result.ok ? result.playbook : null;
  },
  // Settings come and go between versions: each is read by itself, as those in the store are.
  settings: (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? parseSettings(value) : null,
};

/** A record as it may be stored, made only of fields that are known; null when it is none of this store. */
export function checkRecord(store: BackedUp, value: unknown): Record<string, unknown> | null {
  return checks[store](value) as Record<string, unknown> | null;
}

/** What tells a record from the others of its store. */
export function keyOf(store: BackedUp, record: Record<string, unknown>): string {
  if (store === 'settings') return 'rep';
  return String(record[store === 'playbook' ? 'language' : 'id']);
}

/** So many records at a time: reading and checking them keeps the worker for some milliseconds only. */
export const AT_ONCE = 500;

/**
 * The records of a store that a restore would take, a few read and checked at a time.
 * @returns also how many it would not take, and whether they come by key: in packs and archives they do not
 */
export async function readChecked(
  tx: Reading,
  store: BackedUp,
): Promise<{ records: Record<string, unknown>[]; leftOut: number; isInOrder: boolean }> {
  const records: Record<string, unknown>[] = [];
  let leftOut = 0;
  let mixed = false;
  const take = (one: object): void => {
    const record = checkRecord(store, one);
    if (record === null) leftOut++;
    else records.push(record);
  };
  for await (const { some, isBesides } of pagesIn(tx, store)) {
    await inSlices(some, take, () => turnIn(tx));
    mixed ||= isBesides;
  }
  return { records, leftOut, isInOrder: !mixed };
}

/** The records of a store as they are stored, some at a time. `isBesides`: they are in a pack or an archive, out of order. */
export async function* pagesIn(tx: Reading, store: BackedUp): AsyncGenerator<{ some: object[]; isBesides: boolean }> {
  for await (const some of pagesOf(tx, store, AT_ONCE, keyIn(store))) yield { some, isBesides: false };
  if (!isPackedStore(store)) return;
  for await (const packs of pagesOf(tx, 'packs', 1, ({ id }) => id)) {
    for (const { rows } of packs) yield { some: recordsOf(rows, store), isBesides: true };
  }
  if (store !== 'events') return;
  for await (const some of archivePages(tx)) yield { some: some.flatMap(({ events }) => events), isBesides: true };
}

/** As `keyOf`, of the records of one store. */
export const keyIn =
  (store: BackedUp) =>
  (record: object): string =>
    keyOf(store, record as Record<string, unknown>);

/** All that a backup is made of, by key, as it is stored. */
export async function readStores(tx: Reading): Promise<BackupStores> {
  const read = BACKED_UP.map(async (store) => {
    const alone: object[] = await tx.objectStore(store).getAll();
    const inPacks = isPackedStore(store) ? await packed(tx, store) : [];
    const besides: object[] = store === 'events' ? [...inPacks, ...(await archived(tx))] : inPacks;
    return [store, besides.length === 0 ? alone : sortedBy([...alone, ...besides], keyIn(store))];
  });
  return Object.fromEntries(await Promise.all(read)) as BackupStores;
}

/** Events as they are written where words of mails may be kept, or not. */
export function withEvidence(keep: boolean, events: Record<string, unknown>[]): Record<string, unknown>[] {
  if (keep) return events;
  return events.map((event) => ({ ...withoutEvidence(event as unknown as TimelineEvent) }));
}
