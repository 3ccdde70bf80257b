import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Dismissal } from '../../src/messages.ts';
import { defaultPlaybook } from '../../src/playbook/default-playbook.ts';
import { defaultSettings } from '../../src/settings.ts';
import { type BackupFile, makeBackup, seal } from '../../src/store/backup.ts';
import { BACKED_UP, readStores } from '../../src/store/backup-records.ts';
import { newCalendar, putCalendar, putSecret, secretOf } from '../../src/store/calendars.ts';
import { clearStores } from '../../src/store/counts.ts';
import { putDeal } from '../../src/store/deals.ts';
import { putDismissal } from '../../src/store/dismissals.ts';
import { appendEvent } from '../../src/store/events.ts';
import { forgottenIn, keepForgotten } from '../../src/store/forgotten.ts';
import { putNudge } from '../../src/store/nudges.ts';
import { putPerson } from '../../src/store/people.ts';
import { forget } from '../../src/store/person/forget.ts';
import { putPlaybook } from '../../src/store/playbook.ts';
import { restore } from '../../src/store/restore.ts';
import { previewRestore } from '../../src/store/restore-preview.ts';
import { load, save } from '../../src/store/save.ts';
import type { Database } from '../../src/store/schema.ts';
import { putSettings } from '../../src/store/settings.ts';
import { runs } from '../runs.ts';
import { freshDatabase } from './database-in-memory.ts';
import { readText } from './read-text.ts';
import { acme, jo, sent } from './records.ts';

const at = '2026-03-02T09:00:00.000Z';
let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

const contents = () => load(db, [...BACKED_UP], readStores);
const fileOf = async () => JSON.stringify((await makeBackup(db, at)).backup);

async function fill(names: string[] = ['Acme']): Promise<void> {
  await save(db, [...BACKED_UP], async (tx) => {
    for (const [index, name] of names.entries()) {
      await putDeal(tx, { ...acme, id: `deal-${index}`, name, zone: 'Europe/Helsinki' });
      await appendEvent(tx, { ...sent, id: `event-${index}`, dealId: `deal-${index}`, subject: name });
    }
    await putPerson(tx, jo);
    const dismissal: Dismissal = { id: 'dismissal-1', scope: 'forever', phrase: 'keep you posted', thread: null, at };
    await putDismissal(tx, dismissal);
    await keepForgotten(tx, 'gone@acme.example', 'salt');
    await putNudge(tx, {
      id: 'after-end call',
      state: 'answered',
      at,
      notice: null,
      answer: { kind: 'decide-by', day: '2026-03-06', owner: 'Ana' },
    });
    await putSettings(tx, { ...defaultSettings, holidayPlace: 'FI' });
    const words = { de: 'Gern. Passt Ihnen dafür {slots}?' };
    await putPlaybook(tx, { ...defaultPlaybook, replies: [{ to: 'send-a-price', minutes: 25, words }] });
  });
}

describe('backing up, deleting everything and restoring', () => {
  test('gives an equal database, whatever was in it', async () => {
    const name = fc.string({ unit: 'binary', maxLength: 150 });
    await fc.assert(
      fc.asyncProperty(fc.array(name, { maxLength: 8 }), async (names) => {
        await clearStores(db);
        await fill(names);
        const before = await contents();
        const file = await fileOf();
        await clearStores(db);
        await restore(db, await readText(file));
        expect(await contents()).toEqual(before);
      }),
      { numRuns: 15 },
    );
  });

  test('gives it over whatever else is there by then, and writes again only what differs', async () => {
    const names = fc.array(fc.constantFrom('Acme', 'Halden', 'Norwick'), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(names, names, async (first, second) => {
        await clearStores(db);
        await fill(first);
        const before = await contents();
        const backup = await readText(await fileOf());
        await fill(second);
        const { changes } = await previewRestore(db, backup);
        const put = vi.spyOn(IDBObjectStore.prototype, 'put');
        await restore(db, backup);
        const written = put.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'deals').length;
        put.mockRestore();
        expect(await contents()).toEqual(before);
        const { added = 0, replaced = 0, gone = 0, same = 0 } = changes['deals'] ?? {};
        // Emptied and written whole where less than that would stay.
        expect(written).toBe(gone > same ? first.length : added + replaced);
      }),
      runs(30),
    );
  });

  test('says how far it is, to the last record', async () => {
    await fill(['Acme', 'Halden', 'Norwick']);
    const backup = await readText(await fileOf());
    await clearStores(db);
    const told: [number, number][] = [];
    await restore(db, backup, false, (done, of) => told.push([done, of]));
    const total = BACKED_UP.reduce((sum, store) => sum + backup.stores[store].length, 0);
    expect(told.at(-1)).toEqual([total, total]);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
  });

  test('takes nothing along that opens a calendar, and leaves what does where it is', async () => {
    const calendar = newCalendar({ id: 'ical feed', source: 'ical', account: '' });
    await save(db, ['calendars', 'secrets'], async (tx) => {
      await putCalendar(tx, { ...calendar, sync: { token: 'sync-token-9' } });
      await putSecret(tx, 'ical feed', 'https://secret-address.example/basic.ics');
    });
    const file = await fileOf();
    expect(file).not.toMatch(/secret-address|sync-token-9/);
    await restore(db, await readText(file));
    expect(await load(db, ['secrets'], (tx) => secretOf(tx, 'ical feed'))).toContain('secret-address');
    expect(await db.count('calendars')).toBe(1);
  });

  test('leaves out and counts a record that no restore would take', async () => {
    await fill();
    await save(db, ['deals'], (tx) => putDeal(tx, { ...acme, id: 'odd', account: 'not an address' }));
    const { backup, leftOut } = await makeBackup(db, at);
    expect(leftOut).toBe(1);
    await expect(readText(JSON.stringify(backup))).resolves.toMatchObject({ stores: { deals: [{ id: 'deal-0' }] } });
  });
});

describe('the preview', () => {
  test('counts what is added, replaced, gone and the same, and writes nothing', async () => {
    await fill(['Acme', 'Birch', 'Cedar']);
    const backup = await readText(await fileOf());
    await save(db, ['deals'], async (tx) => {
      await tx.objectStore('deals').delete('deal-0');
      await putDeal(tx, { ...acme, id: 'deal-1', name: 'Renamed' });
      await putDeal(tx, { ...acme, id: 'new' });
    });
    const before = await contents();
    const { changes } = await previewRestore(db, backup);
    expect(changes.deals).toEqual({ added: 1, replaced: 1, gone: 1, same: 1 });
    expect(changes.events).toEqual({ added: 0, replaced: 0, gone: 0, same: 3 });
    expect(await contents()).toEqual(before);
  });
});

describe('a file that is no whole backup is refused with what to do', () => {
  const change = (make: (file: BackupFile) => unknown) => async (text: string) =>
    JSON.stringify(make(JSON.parse(text) as BackupFile));
  const resealed = (make: (file: BackupFile) => BackupFile['stores']) => async (text: string) => {
    const file = JSON.parse(text) as BackupFile;
    return JSON.stringify(await seal(make(file), file.database, file.at));
  };
  const first = (file: BackupFile) => file.stores.deals[0] as Record<string, unknown>;

  test.each<[string, (text: string) => Promise<string>, RegExp]>([
    ['cut off', async (text) => text.slice(0, -40), /cut off/],
    ['empty', async () => '', /cut off/],
    ['of another program', async () => '{"deals":[]}', /no backup of Bookend/],
    ['a list', async () => '[]', /no backup of Bookend/],
    ['of a newer format', change((file) => ({ ...file, format: 2 })), /newer Bookend/],
    ['of a newer database', change((file) => ({ ...file, database: 99 })), /newer Bookend/],
    ['with one letter changed', async (text) => text.replace('Acme', 'Acne'), /damaged/],
    ['without a checksum', change(({ checksum, ...file }) => file), /damaged/],
    ['without a store', resealed(({ stores: { people, ...rest } }) => rest as BackupFile['stores']), /damaged/],
    ['with a store too many', resealed((file) => ({ ...file.stores, secrets: [] })), /damaged/],
    ['with a field too many', resealed((f) => ({ ...f.stores, deals: [{ ...first(f), extra: 1 }] })), /damaged/],
    ['with a wrong type', resealed((f) => ({ ...f.stores, deals: [{ ...first(f), name: 7 }] })), /damaged/],
    ['with an id twice', resealed((f) => ({ ...f.stores, deals: [first(f), first(f)] })), /damaged/],
    [
      'nested very deep',
      async () =>
        `{"bookend":"backup","format":1,"database":1,"at":"${at}","stores":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_001)}`,
      /damaged|cut off/,
    ],
  ])('%s', async (_what, spoil, why) => {
    await fill();
    const spoilt = await spoil(await fileOf());
    await expect(readText(spoilt)).rejects.toThrow(why);
    await expect(readText(spoilt)).rejects.toThrow('Nothing was changed.');
  });

  test('any JSON at all, without touching what objects inherit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.json(), async (stores, whole) => {
        const named = `{"bookend":"backup","format":1,"database":1,"at":"${at}","stores":${stores},"checksum":""}`;
        await expect(readText(named)).rejects.toThrow('Nothing was changed.');
        await expect(readText(whole)).rejects.toThrow('Nothing was changed.');
      }),
    );
  });

  test('a prototype in a record goes nowhere', async () => {
    await fill();
    const file = JSON.parse(await fileOf()) as BackupFile;
    const deal = JSON.parse(JSON.stringify(first(file)).replace('{', '{"__proto__":{"polluted":true},'));
    const text = JSON.stringify(await seal({ ...file.stores, deals: [deal] }, file.database, at));
    const outcome = await readText(text).then(
      ({ stores }) => stores.deals[0],
      () => null,
    );
    expect((outcome as { polluted?: true } | null)?.polluted).toBeUndefined();
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  test('a restore that fails half-way leaves all as it was', async () => {
    await fill();
    const backup = await readText(await fileOf());
    const before = await contents();
    const events = [...backup.stores.events, { id: undefined as unknown as string }];
    await expect(restore(db, { ...backup, stores: { ...backup.stores, deals: [], events } })).rejects.toThrow();
    expect(await contents()).toEqual(before);
  });
});

describe('a backup that has somebody who was forgotten since', () => {
  const isForgotten = (address: string) => load(db, [], async (tx) => (await forgottenIn(tx))(address));
  const backupAndForget = async () => {
    await fill();
    const file = await fileOf();
    await forget(db, jo.address, 'salt');
    return readText(file);
  };

  test('brings back everything but them, and says so before', async () => {
    const backup = await backupAndForget();
    const { changes, forgotten } = await previewRestore(db, backup);
    expect(forgotten).toEqual([jo.address]);
    expect(changes).toMatchObject({ people: { added: 0 }, forgotten: { same: 2, gone: 0 } });
    await restore(db, backup);
    expect(JSON.stringify(await contents())).not.toContain(jo.address);
    // Its only deal was with them alone.
    expect(await db.count('deals')).toBe(0);
    expect(await isForgotten(jo.address)).toBe(true);
    expect((await previewRestore(db, backup)).changes).toMatchObject({ people: { added: 0 }, deals: { added: 0 } });
  });

  test('brings them back where the rep says so, who are noted again then', async () => {
    const before = await backupAndForget();
    const { changes, forgotten } = await previewRestore(db, before, true);
    expect(forgotten).toEqual([jo.address]);
    expect(changes).toMatchObject({ people: { added: 1 }, forgotten: { same: 1, gone: 1 } });
    await restore(db, before, true);
    expect(await readText(await fileOf())).toMatchObject({ stores: before.stores });
    expect(await isForgotten(jo.address)).toBe(false);
    expect(await isForgotten('gone@acme.example')).toBe(true);
  });

  test('finds them by any mention, and in whichever browser they were forgotten', async () => {
    await fill(['Lunch with “jo.park@gmail.com”, and /jo.park@gmail.com/', 'JO.PARK@GMAIL.COM.']);
    const backup = await readText(await fileOf());
    await clearStores(db);
    await save(db, [], (tx) => keepForgotten(tx, 'jo.park@gmail.com', 'salt of another browser'));
    expect((await previewRestore(db, backup)).forgotten).toEqual(['jo.park@gmail.com']);
    await restore(db, backup);
    expect(JSON.stringify(await contents())).not.toMatch(/jo\.park@gmail/i);
    expect(await isForgotten('jo.park@gmail.com')).toBe(true);
    expect(await isForgotten('gone@acme.example')).toBe(true);
  });

  test('of an older Bookend knows of nobody forgotten, and leaves here who is', async () => {
    const { stores, database } = await backupAndForget();
    const { forgotten: _later, ...older } = stores;
    const file = JSON.stringify(await seal(older as typeof stores, database, at));
    await restore(db, await readText(file));
    expect(await db.count('forgotten')).toBe(2);
  });
});
