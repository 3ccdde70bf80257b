import { beforeEach, describe, expect, test } from 'vitest';
import { evidenceIn, withoutEvidence } from '../../src/deals/evidence.ts';
import type { TimelineEvent } from '../../src/deals/types.ts';
import { defaultSettings } from '../../src/settings.ts';
import { makeBackup } from '../../src/store/backup.ts';
import { storedCounts } from '../../src/store/counts.ts';
import {
  appendEvent,
  dropAllEvidence,
  eventById,
  eventsByPrefix,
  eventsOfDeal,
  eventsOfDraft,
  eventsSince,
  hasEvents,
  hasEventsBefore,
  joins,
  mailsSince,
  removeEvent,
  removeEventsBefore,
} from '../../src/store/events.ts';
import { newestEvents } from '../../src/store/newest-events.ts';
import { forget } from '../../src/store/person/forget.ts';
import { restore } from '../../src/store/restore.ts';
import { load, save } from '../../src/store/save.ts';
import type { Database, Reading, Writing } from '../../src/store/schema.ts';
import { putSettings } from '../../src/store/settings.ts';
import { everyKind } from '../deals/every-kind.ts';
import { freshDatabase } from './database-in-memory.ts';
import { acme } from './records.ts';

const AT = '2026-06-01T09:00:00.000Z';

/** Every kind of event in two deals, by turns long ago and lately. */
const events: TimelineEvent[] = everyKind.flatMap((event, n) => {
  const own = { ...event, id: `${event.id} ${n}`, at: `202${n % 2 === 0 ? 5 : 6}-0${(n % 5) + 1}-11T09:00:00.000Z` };
  return [own, { ...own, id: `again:${own.id}`, dealId: 'deal-9' }];
});
const person = { id: 'p', account: acme.account, address: 'lea@norwick.example', name: 'Lea', dealId: acme.id };
const reply: TimelineEvent = {
  id: 'reply of lea',
  kind: 'reply-seen',
  dealId: acme.id,
  at: '2025-02-03T09:00:00.000Z',
  thread: 't',
  person: person.address,
};

/** The same records twice: each event by itself, and as a restore into nothing leaves them. */
let alone: Database;
let archived: Database;
async function both(more: TimelineEvent[] = []): Promise<void> {
  alone = await freshDatabase();
  await save(alone, ['deals', 'people', 'events', 'settings'], async (tx) => {
    await putSettings(tx, defaultSettings);
    await tx.objectStore('deals').put(acme);
    await tx.objectStore('deals').put({ ...acme, id: 'deal-9', key: 'domain:norwick.example' });
    await tx.objectStore('people').put(person);
    for (const event of [...events, ...more]) await tx.objectStore('events').put(event);
  });
  const { backup } = await makeBackup(alone, AT);
  archived = await freshDatabase();
  await restore(archived, backup);
}
beforeEach(() => both([reply]));

const stores = async (db: Database) => (await makeBackup(db, AT)).backup.stores;
const byId = (some: { id: string }[]) => some.toSorted((a, b) => (a.id < b.id ? -1 : 1));

test('most events are archived, none of them twice, and all are counted', async () => {
  const there = await archived.getAll('archives');
  const inThem = there.flatMap((one) => one.events);
  const left = await archived.getAll('events');
  expect(inThem.length).toBeGreaterThan(left.length);
  expect(byId([...inThem, ...left])).toEqual(byId(await alone.getAll('events')));
  expect(await storedCounts(archived)).toEqual(await storedCounts(alone));
});

test('a backup of it is equal to the letter', async () => {
  const [one, other] = await Promise.all([makeBackup(alone, AT), makeBackup(archived, AT)]);
  expect(JSON.stringify(other.backup.stores)).toBe(JSON.stringify(one.backup.stores));
  expect(other.backup.checksum).toBe(one.backup.checksum);
  for (const { pieces, backup } of [one, other]) expect(pieces.join('')).toBe(JSON.stringify(backup));
});

const draft = events.flatMap((event) => ('draft' in event && event.draft ? [event.draft] : []))[0] ?? '';
const firstId = events[0]?.id ?? '';

describe('whoever reads finds what they would find in events by themselves', () => {
  test.each<[string, (tx: Reading) => Promise<unknown>]>([
    ['one event', (tx) => eventById(tx, firstId)],
    ['each event', (tx) => Promise.all(events.map(({ id }) => eventById(tx, id)))],
    ['no event', (tx) => eventById(tx, 'nothing')],
    ['a deal', async (tx) => byId(await eventsOfDeal(tx, acme.id))],
    ['the other deal', async (tx) => byId(await eventsOfDeal(tx, 'deal-9'))],
    ['ids that begin so', (tx) => eventsByPrefix(tx, 'again:')],
    ['a draft', async (tx) => byId(await eventsOfDraft(tx, draft))],
    ['everything', (tx) => eventsSince(tx)],
    ['what happened lately', (tx) => eventsSince(tx, '2026-01-01T00:00:00.000Z')],
    ['what happened on a day or later', (tx) => eventsSince(tx, '2025-03-11')],
    ['mails', (tx) => mailsSince(tx, '2025-01-01T00:00:00.000Z')],
    ['merges and moved people', async (tx) => byId(await joins(tx))],
    ['whether there is anything', (tx) => Promise.all([acme.id, 'deal-9', 'deal-7'].map((id) => hasEvents(tx, id)))],
    ['whether anything is old', (tx) => hasEventsBefore(tx, '2025-01-31T00:00:00.000Z')],
    ['whether anything is older', (tx) => hasEventsBefore(tx, '2024-01-31T00:00:00.000Z')],
    ['the newest that fit', (tx) => newestEvents(tx, 4_000)],
    ['all that fit', (tx) => newestEvents(tx, 4_000_000)],
  ])('%s', async (_what, read) => {
    const [expected, found] = await Promise.all([alone, archived].map((db) => load(db, ['events'], read)));
    expect(found).toEqual(expected);
  });
});

describe('whoever writes leaves what they would leave of events by themselves', () => {
  test.each<[string, (tx: Writing) => Promise<unknown>]>([
    ['an event once more', (tx) => appendEvent(tx, { ...events[0], at: AT } as TimelineEvent)],
    ['a new event', (tx) => appendEvent(tx, { ...reply, id: 'new' })],
    ['taking one back', (tx) => removeEvent(tx, firstId)],
    [
      'taking all back',
      (tx) => events.reduce((done, { id }) => done.then(() => removeEvent(tx, id)), Promise.resolve()),
    ],
    ['dropping words', dropAllEvidence],
    ['deleting what is old', (tx) => removeEventsBefore(tx, '2025-04-01T00:00:00.000Z')],
    ['deleting everything that happened', (tx) => removeEventsBefore(tx, '2027-01-01T00:00:00.000Z')],
  ])('%s', async (_what, write) => {
    const [expected, answer] = await Promise.all(
      [alone, archived].map((db) => save(db, ['events', 'deals', 'people'], write)),
    );
    expect(answer).toEqual(expected);
    expect(await stores(archived)).toEqual(await stores(alone));
  });

  test('forgetting somebody', async () => {
    const [expected, changes] = await Promise.all([alone, archived].map((db) => forget(db, person.address, 'salt')));
    expect(changes?.length).toBe(expected?.length);
    expect(await stores(archived)).toEqual(await stores(alone));
  });
});

test('a restore over archives writes again only what differs', async () => {
  const { backup } = await makeBackup(archived, AT);
  const before = await archived.getAll('archives');
  await restore(archived, backup);
  expect(await archived.getAll('archives')).toEqual(before);
  const bare = backup.stores.events.map((event) => withoutEvidence(event as unknown as TimelineEvent));
  const changed = { ...backup, stores: { ...backup.stores, events: bare.slice(1).map((event) => ({ ...event })) } };
  await restore(archived, changed);
  expect((await stores(archived)).events).toEqual(changed.stores.events);
  expect(events.some((event) => evidenceIn(event) > 0)).toBe(true);
});

test('a restore that is stopped among archives leaves all as it was', async () => {
  const { backup } = await makeBackup(alone, AT);
  const empty = await freshDatabase();
  let told = 0;
  const stopping = restore(empty, backup, false, (done, of) => {
    told++;
    if (done > of / 2) throw new Error('stopped');
  });
  await expect(stopping).rejects.toThrow('stopped');
  expect(told).toBeGreaterThan(1);
  expect(Object.values(await storedCounts(empty)).every((count) => count === 0)).toBe(true);
  expect(await empty.count('archives')).toBe(0);
});
