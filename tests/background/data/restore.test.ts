import '../../store/database-in-memory.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { recordSend } from '../../../src/background/compose/record-send.ts';
import { backUp, restoreBackup } from '../../../src/background/data/backup.ts';
import { deleteEverything } from '../../../src/background/data/everything.ts';
import { cutOffRestore, restoreNoted, stopRestore } from '../../../src/background/data/restoring.ts';
import { importDeals } from '../../../src/background/importing/import-deals.ts';
import { imports, undoImport } from '../../../src/background/importing/imports.ts';
import { progress } from '../../../src/background/progress.ts';
import type { World } from '../../../src/background/world.ts';
import { readBackup } from '../../../src/store/backup.ts';
import { BACKED_UP, readStores } from '../../../src/store/backup-records.ts';
import { clearStores, storedCounts } from '../../../src/store/counts.ts';
import { load } from '../../../src/store/save.ts';
import { fakeBrowser, resetFakeBrowser } from '../../fake-browser.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { payloads } from '../checks/payloads.ts';
import { wakeWorld } from '../fake-world.ts';

const NOW = '2026-03-05T10:00:00.000Z';
const account = 'rep@bookend.example';

let world: World;
beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  world = wakeWorld(NOW);
});

const contents = async () => load(await world.connection.checked(), [...BACKED_UP], readStores);

const IMPORT = 'import-20260305T100000000Z-aaaaaaaa';

/** An import of so many deals, each with one person. @param company two imports with the same one have the same deals */
function imported(id: string, count: number, { from = 0, company = id, person = 'ana' } = {}) {
  const deals = Array.from({ length: count }, (_, index) => ({
    key: `domain:firm-${index}.${company.slice(-8)}.example`,
    name: `Firm ${index}`,
    people: [{ address: `${person}@firm-${index}.${company.slice(-8)}.example`, name: 'Ana Ruiz' }],
    standing: 'open' as const,
    endedOn: null,
    reason: '',
    stage: 'Proposal',
    closes: null,
    createdOn: null,
    nextStep: null,
    onlyKnown: false,
  }));
  return importDeals({ import: id, at: NOW, account, source: 'hubspot', from, deals }, world);
}

/** Some of everything: deals of mails, and more deals of an import than fit into one record. */
async function filled(): Promise<string> {
  for (const at of ['acme', 'halden']) {
    const mail = { ...payloads['mail-sent'], id: `mail-${at}`, draft: `r-${at}`, account };
    await recordSend({ ...mail, recipients: [{ address: `jo@${at}.example`, name: 'Jo Park' }] }, world);
  }
  await imported(IMPORT, 250);
  return (await backUp(null, world)).file;
}

describe('a restore', () => {
  test('that everything is deleted during brings nothing back', async () => {
    await filled();
    const read = await readBackup((await backUp(null, world)).file);
    const restoring = restoreNoted(world, async () => {
      await deleteEverything(null, world);
      return { backup: read, bringBack: false };
    });
    await expect(restoring).rejects.toThrow('deleted meanwhile');
    expect(await storedCounts(await world.connection.checked())).toMatchObject({ deals: 0, events: 0 });
  });

  test('gives what makes the same backup again, to the last letter', async () => {
    const file = await filled();
    await clearStores(await world.connection.checked());
    await restoreBackup({ file }, world);
    expect((await backUp(null, world)).file).toBe(file);
    // Once more, over the same.
    await restoreBackup({ file }, world);
    expect((await backUp(null, world)).file).toBe(file);
  });

  test('is refused while another page is restoring, which goes on and is the one that is stopped', async () => {
    const file = await filled();
    const before = await contents();
    const first = restoreBackup({ file }, world);
    await expect(restoreBackup({ file }, world)).rejects.toThrow('Another page is restoring.');
    await stopRestore(null, world);
    expect(await first).toBeNull();
    expect(await contents()).toEqual(before);
    expect(await restoreBackup({ file }, world)).not.toBeNull();
  });

  test('that is stopped leaves everything as it was', async () => {
    const file = await filled();
    await clearStores(await world.connection.checked());
    await recordSend({ ...payloads['mail-sent'], id: 'mail-later', account }, world);
    const before = await contents();
    const restoring = restoreBackup({ file }, world);
    await stopRestore(null, world);
    expect(await restoring).toBeNull();
    expect(await contents()).toEqual(before);
    expect(await cutOffRestore({ seen: false }, world)).toBeNull();
    // Nothing of the stop is left for the next one.
    expect(await restoreBackup({ file }, world)).toMatchObject({ deals: 252, people: 252 });
    expect(await progress(null, world)).toBeNull();
  });

  test('keeps imports apart: the newest can still be taken back, and no other goes with it', async () => {
    await imported(IMPORT, 3);
    const newer = 'import-20260306T100000000Z-bbbbbbbb';
    await imported(newer, 2);
    // A third deal of it adds somebody to one that was here.
    await imported(newer, 1, { from: 2, company: IMPORT, person: 'jo' });
    const { file } = await backUp(null, world);
    await clearStores(await world.connection.checked());
    await restoreBackup({ file }, world);
    expect((await imports(null, world)).last).toMatchObject({ id: newer, deals: 3 });
    expect(await undoImport({ id: newer }, world)).toEqual({ deals: 2, people: 3, kept: 0 });
    const { deals, people } = await contents();
    expect(deals.map(({ id }) => String(id).split(' ')[0])).toEqual([IMPORT, IMPORT, IMPORT]);
    expect(people.filter(({ address }) => !String(address).startsWith('ana@'))).toEqual([]);
    expect((await imports(null, world)).last).toMatchObject({ id: IMPORT, deals: 3 });
  });

  test('that cannot be read is not told to be cut off', async () => {
    await expect(restoreBackup({ file: '{' }, world)).rejects.toThrow('Nothing was changed.');
    expect(await cutOffRestore({ seen: false }, world)).toBeNull();
  });
});

describe('the browser ends the worker in the middle of a restore', () => {
  /** A world whose worker does nothing more from some moment on. */
  const dying = (does: Partial<World['area']>): World => ({
    ...world,
    area: { ...fakeBrowser.storage.local, ...does },
  });
  const never = () => new Promise<never>(() => {});
  /** Begins in a worker of its own, whose death nobody hears of. */
  const begin = async (file: string, does: Partial<World['area']>) => {
    vi.resetModules();
    const one = await import('../../../src/background/data/backup.ts');
    void one.restoreBackup({ file }, dying(does));
  };
  /** Asks the next worker, which remembers nothing. */
  const cutOff = async (told: { seen: boolean }) => {
    vi.resetModules();
    const next = await import('../../../src/background/data/restoring.ts');
    return next.cutOffRestore(told, wakeWorld(NOW));
  };

  test('before anything was written: that nothing was changed is told until it is read', async () => {
    const file = await filled();
    const before = await contents();
    let noted = () => {};
    const begun = new Promise<void>((resolve) => {
      noted = resolve;
    });
    const set = async (items: Record<string, unknown>) => {
      await fakeBrowser.storage.local.set(items);
      noted();
      await never();
    };
    await begin(file, { set });
    await begun;
    expect(await cutOff({ seen: false })).toEqual({ at: NOW, isDone: false });
    expect(await contents()).toEqual(before);
    expect(await cutOff({ seen: true })).toEqual({ at: NOW, isDone: false });
    expect(await cutOff({ seen: false })).toBeNull();
  });

  test('after all was written: that it is here is told', async () => {
    const file = await filled();
    const before = await contents();
    await clearStores(await world.connection.checked());
    let written = () => {};
    const done = new Promise<void>((resolve) => {
      written = resolve;
    });
    const remove = async () => {
      written();
      await never();
    };
    await begin(file, { remove });
    await done;
    expect(await cutOff({ seen: false })).toEqual({ at: NOW, isDone: true });
    expect(await contents()).toEqual(before);
  });
});
