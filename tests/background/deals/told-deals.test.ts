import '../../store/database-in-memory.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { deleteEverything } from '../../../src/background/data/everything.ts';
import { setDealZone } from '../../../src/background/deals/deal-zone.ts';
import { deals } from '../../../src/background/deals/deals.ts';
import { insights } from '../../../src/background/deals/insights.ts';
import { readToday, today } from '../../../src/background/deals/today.ts';
import { isADeal, notADeal, untrackDeal } from '../../../src/background/deals/tracking.ts';
import { importDeals } from '../../../src/background/importing/import-deals.ts';
import { undoImport } from '../../../src/background/importing/imports.ts';
import { refresh } from '../../../src/background/nudges/refresh.ts';
import { saveSettings } from '../../../src/background/settings.ts';
import type { World } from '../../../src/background/world.ts';
import type { TimelineEvent } from '../../../src/deals/types.ts';
import { defaultPlaybook } from '../../../src/playbook/default-playbook.ts';
import { defaultSettings } from '../../../src/settings.ts';
import { makeBackup } from '../../../src/store/backup.ts';
import { allDeals, dealById, putDeal, removeDeal } from '../../../src/store/deals.ts';
import { addEvents, appendEvent, dropAllEvidence, eventsSince, removeEvent } from '../../../src/store/events.ts';
import { putNudge, removeNudge } from '../../../src/store/nudges.ts';
import { putPerson, removePerson } from '../../../src/store/people.ts';
import { bringBack, forget } from '../../../src/store/person/forget.ts';
import { restore } from '../../../src/store/restore.ts';
import { deleteOlder } from '../../../src/store/retention.ts';
import { load, save } from '../../../src/store/save.ts';
import type { Database } from '../../../src/store/schema.ts';
import { anyTimeline } from '../../deals/any-timeline.ts';
import { resetFakeBrowser } from '../../fake-browser.ts';
import { runs } from '../../runs.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { acme, jo } from '../../store/records.ts';
import { payloads } from '../checks/payloads.ts';
import { wakeWorld } from '../fake-world.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const PER = 'per@halden-marine.example';
const DEALS = ['a', 'b', 'c'];

let now: string;
let world: World;
let db: Database;

async function begin(): Promise<void> {
  emptyProfile();
  resetFakeBrowser();
  now = NOW;
  world = { ...wakeWorld(NOW), now: () => now };
  db = await world.connection.checked();
  await save(db, ['deals', 'people'], async (tx) => {
    for (const id of DEALS) await putDeal(tx, { ...acme, id, key: `domain:${id}.example`, name: `Deal ${id}` });
    await putPerson(tx, { ...jo, dealId: 'b' });
  });
}
beforeEach(begin);

/** Everything that was kept, as text. */
const keptText = async (): Promise<string> => JSON.stringify(await db.getAll('answers'));
const eventsThere = () => load(db, ['events'], (tx) => eventsSince(tx));
const pickOf = <T>(all: T[], pick: number): T | undefined => all[pick % Math.max(1, all.length)];

/** What would be read with nothing kept; what is kept stays as it is. */
async function readAnew() {
  const kept = await Promise.all((['answers', 'summaries'] as const).map((store) => db.getAll(store)));
  const empty = () => Promise.all((['answers', 'summaries'] as const).map((store) => db.clear(store)));
  await empty();
  const read = await readToday(world);
  const until = (await db.get('answers', 'today'))?.until;
  await empty();
  for (const one of kept[0] ?? []) await db.put('answers', one as never);
  for (const one of kept[1] ?? []) await db.put('summaries', one as never);
  return { ...read, until };
}

async function expectAsAnew(): Promise<void> {
  const anew = await readAnew();
  const read = await readToday(world);
  expect({ ...read, until: (await db.get('answers', 'today'))?.until }).toEqual(anew);
}

/** What may happen, each with a number that says to what. */
const ACTS: Record<string, (pick: number, left: TimelineEvent[]) => Promise<unknown>> = {
  append: (_, left) =>
    save(db, ['events'], async (tx) => {
      for (const event of left.splice(0, 1)) await appendEvent(tx, event);
    }),
  'add many': (_, left) => save(db, ['events'], (tx) => addEvents(tx, left.splice(0, 5))),
  remove: async (pick) => {
    const event = pickOf(await eventsThere(), pick);
    await save(db, ['events'], (tx) => removeEvent(tx, event?.id ?? ''));
  },
  merge: async (pick) => {
    const [dealId, from] = [DEALS[pick % 3] as string, DEALS[(pick + 1) % 3] as string];
    const event = { id: `join ${pick}`, kind: 'deal-merged', dealId, at: now, from } as const;
    await save(db, ['events'], (tx) => appendEvent(tx, event));
  },
  split: async (pick) => {
    const join = pickOf(
      (await eventsThere()).filter(({ kind }) => kind === 'deal-merged'),
      pick,
    );
    if (!join) return;
    const event = { id: `split ${pick}`, kind: 'deal-split', dealId: join.dealId, at: now, refersTo: join.id } as const;
    await save(db, ['events'], (tx) => appendEvent(tx, event));
  },
  'a moment passes': async (pick) => {
    now = new Date(Date.parse(now) + (pick % 600) * 60_000).toISOString();
  },
  'the clock is set': async (pick) => {
    now = new Date(Date.parse(NOW) + ((pick % 21) - 6) * 43_200_000).toISOString();
  },
  rename: (pick) =>
    save(db, ['deals'], async (tx) => {
      const deal = await dealById(tx, DEALS[pick % 3] as string);
      if (deal) await putDeal(tx, { ...deal, name: `Deal ${'zya'[pick % 2]} ${deal.id}` });
    }),
  'delete a deal': (pick) => save(db, ['deals'], (tx) => removeDeal(tx, DEALS[pick % 3] as string)),
  'no deal': async (pick) => {
    const deal = pickOf(await load(db, ['deals'], allDeals), pick);
    if (!deal) return;
    if (pick % 3 > 0) await notADeal({ ...payloads['not-a-deal'], deal: deal.id, people: [], at: now }, world);
    else await isADeal({ deal: deal.id }, world);
  },
  'a deal’s zone': async (pick) => {
    const deal = pickOf(await load(db, ['deals'], allDeals), pick);
    if (deal) await setDealZone({ deal: deal.id, zone: 'Asia/Tokyo' }, world);
  },
  file: (pick) =>
    save(db, ['people'], (tx) =>
      pick % 3 === 0 ? removePerson(tx, jo.id) : putPerson(tx, { ...jo, dealId: DEALS[pick % 3] as string }),
    ),
  untrack: (pick) => untrackDeal({ deal: DEALS[pick % 3] as string, account: acme.account, people: [] }, world),
  'put away': async (pick) => {
    const { due = [] } = (await readToday(world)).list;
    const id = pickOf(due, pick)?.watchId;
    if (id) await save(db, ['nudges'], (tx) => putNudge(tx, { id, state: 'answered', at: now, notice: null }));
  },
  'bring up again': async (pick) => {
    const id = pickOf(await db.getAllKeys('nudges'), pick);
    if (id) await save(db, ['nudges'], (tx) => removeNudge(tx, id));
  },
  settings: (pick) => {
    const hours = { ...defaultSettings.schedule.hours, 5: pick % 2 === 0 ? [] : defaultSettings.schedule.hours[5] };
    const zone = ['', 'America/New_York', 'Pacific/Auckland'][pick % 3] as string;
    const holidayPlace = pick % 4 === 0 ? 'DE' : '';
    return saveSettings(
      { ...defaultSettings, holidayPlace, schedule: { ...defaultSettings.schedule, hours, zone } },
      world,
    );
  },
  playbook: (pick) => {
    const commitments = defaultPlaybook.commitments.map((one) => ({ ...one, title: `${one.title} ${pick % 2}` }));
    return save(db, ['playbook'], (tx) => tx.objectStore('playbook').put({ ...defaultPlaybook, commitments }));
  },
  import: async (pick) => {
    const { deals, ...batch } = payloads['import-deals'];
    const made = deals.map((one) => ({ ...one, key: `domain:${'abd'[pick % 3]}.example`, name: 'Imported' }));
    await importDeals({ ...batch, at: now, deals: made }, world);
    if (pick % 2 === 0) await undoImport({ id: batch.import }, world);
  },
  'undo an import': () => undoImport({ id: payloads['import-deals'].import }, world),
  restore: async (pick) => {
    const { backup } = await makeBackup(db, now);
    await ACTS['remove']?.(pick, []);
    if (pick % 2 === 0) await readToday(world);
    await restore(db, backup);
  },
  forget: async (pick) => {
    const changes = await forget(db, PER, 'salt');
    expect(await keptText()).not.toContain(PER);
    await readToday(world);
    expect(await keptText()).not.toContain(PER);
    if (pick % 2 === 0) await bringBack(db, PER, changes);
  },
  'no words': async () => {
    await save(db, ['events'], dropAllEvidence);
    expect(await keptText()).not.toContain('A step.');
  },
  old: (pick) => deleteOlder(db, pick % 10, now),
  'figures of weeks': () => insights(null, world),
  read: () => readToday(world),
};

const OFTEN = [
  'append',
  'append',
  'append',
  'merge',
  'put away',
  'put away',
  'figures of weeks',
  'figures of weeks',
  'a moment passes',
];

test('what is told of each deal and kept is what would be told of it anew, whatever happens, in whichever order', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyTimeline,
      fc.array(fc.tuple(fc.constantFrom(...OFTEN, ...Object.keys(ACTS)), fc.nat({ max: 10_000 }), fc.boolean()), {
        minLength: 6,
        maxLength: 20,
      }),
      async (timeline, acts) => {
        await begin();
        const left = [...timeline];
        await save(db, ['events'], (tx) => addEvents(tx, left.splice(0, left.length / 2)));
        await readToday(world);
        for (const [act, pick, isRead] of acts) {
          await ACTS[act]?.(pick, left);
          if (isRead) await expectAsAnew();
        }
        await expectAsAnew();
      },
    ),
    { ...runs(15), endOnFailure: true },
  );
});

describe('of many deals', () => {
  beforeEach(async () => {
    await save(db, ['deals', 'events'], async (tx) => {
      for (const n of Array(230).keys()) {
        const id = `deal ${n}`;
        await putDeal(tx, { ...acme, id, key: `domain:n-${n}.example`, name: `Numbered ${n}` });
        await addEvents(tx, [reply(`of ${id}`, id)]);
      }
    });
    await readToday(world);
  });
  const win = (dealId: string) => write({ id: `won ${dealId}`, kind: 'deal-won', dealId, at: now, reason: '' });

  test('only the pieces are written again in which something changed', async () => {
    await win('deal 150');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await readToday(world);
    const names = put.mock.calls.map(([value]) => (value as { name?: string }).name ?? '');
    put.mockRestore();
    expect(names.filter((name) => /^(told|deals) \d/.test(name))).toEqual(['deals 1', 'told 1']);
    await expectAsAnew();
    expect((await deals(null, world)).deals.filter(({ outcome }) => outcome === 'won')).toHaveLength(1);
  });

  test('who asks while somebody reads waits, and finds what that one kept', async () => {
    await win('deal 20');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const [list, all] = await Promise.all([today(null, world), deals(null, world), refresh(world)]);
    const kept = put.mock.calls.filter(([value]) => (value as { name?: string }).name === 'told');
    put.mockRestore();
    expect(kept).toHaveLength(1);
    const anew = await readAnew();
    expect([list, all]).toEqual([anew.list, anew.all]);
  });

  test('two that read at once, with a moment or a deal between them, leave what would be told anew', async () => {
    await win('deal 20');
    await Promise.all([readToday(world), readToday(world)]);
    expect((await deals(null, world)).deals).toEqual((await readAnew()).all.deals);
    await win('deal 120');
    const first = readToday(world);
    now = '2026-11-21T10:00:00.000Z';
    await Promise.all([first, readToday(world)]);
    await save(db, ['deals'], (tx) => removeDeal(tx, 'deal 7'));
    expect((await deals(null, world)).deals).toEqual((await readAnew()).all.deals);
    await expectAsAnew();
  });
});

const reply = (id: string, dealId: string): TimelineEvent => ({
  id,
  kind: 'reply-seen',
  dealId,
  at: now,
  thread: 't1',
  person: PER,
});
const write = (...events: TimelineEvent[]) => save(db, ['events'], (tx) => addEvents(tx, events));

test('it is told anew of a deal that something else derived anew', async () => {
  await write(reply('e1', 'a'), reply('e2', 'b'));
  await readToday(world);
  await write({ id: 'e3', kind: 'deal-won', dealId: 'a', at: now, reason: '' });
  await insights(null, world);
  const { all } = await readToday(world);
  expect(all.deals.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['a', 'won'],
    ['b', 'open'],
    ['c', 'open'],
  ]);
});

test('what is written ahead of its time counts from that time on', async () => {
  await write(reply('e1', 'a'), {
    id: 'e2',
    kind: 'deal-won',
    dealId: 'a',
    at: '2026-11-20T10:00:00.000Z',
    reason: '',
  });
  const outcome = async () => (await readToday(world)).all.deals[0]?.outcome;
  expect(await outcome()).toBe('open');
  now = '2026-11-20T09:59:59.999Z';
  expect(await outcome()).toBe('open');
  now = '2026-11-20T10:00:00.000Z';
  expect(await outcome()).toBe('won');
});

test('a deal in which nothing happened is written to by whom the rep has in it now', async () => {
  const to = async () => (await readToday(world)).all.deals.find(({ id }) => id === 'b')?.to;
  expect(await to()).toEqual([jo.address]);
  await save(db, ['people'], (tx) => removePerson(tx, jo.id));
  expect(await to()).toEqual([]);
});

test('what the rep put away is gone from its deal, and back when that is taken back', async () => {
  const promise = { side: 'mine', what: 'Send it', due: '2026-11-19', sentence: '', person: null } as const;
  await write({ id: 'e1', kind: 'promise-made', dealId: 'a', at: '2026-11-18T09:00:00.000Z', ...promise });
  const due = async () => (await readToday(world)).list.due ?? [];
  const [first] = await due();
  expect(first?.watch?.kind).toBe('promise-mine');
  const id = first?.watchId ?? '';
  await save(db, ['nudges'], (tx) => putNudge(tx, { id, state: 'dismissed', at: now, notice: null }));
  expect(await due()).toEqual([]);
  await save(db, ['nudges'], (tx) => removeNudge(tx, id));
  expect(await due()).toEqual([first]);
});

describe('nothing of it is left', () => {
  beforeEach(async () => {
    await write(reply('e1', 'a'), reply('e2', 'b'));
    await readToday(world);
    expect(await keptText()).toContain(PER);
  });

  test('of somebody who is forgotten', async () => {
    await forget(db, PER, 'salt');
    expect(await db.count('answers')).toBe(0);
    await readToday(world);
    expect(await keptText()).not.toContain(PER);
  });

  test('when everything is deleted', async () => {
    await deleteEverything(null, world);
    expect(await db.count('answers')).toBe(0);
  });

  test('of a deal that is deleted, once Today is read again', async () => {
    await save(db, ['deals', 'events'], async (tx) => {
      await removeEvent(tx, 'e1');
      await removeDeal(tx, 'a');
    });
    await readToday(world);
    expect(await keptText()).not.toContain('Deal a');
    expect(await keptText()).toContain('Deal b');
  });
});
