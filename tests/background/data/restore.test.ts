import '../../store/database-in-memory.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { recordSend } from '../../../src/background/compose/record-send.ts';
import { restoreBackup } from '../../../src/background/data/backup.ts';
import { restorePart } from '../../../src/background/data/backup-parts.ts';
import { deleteEverything } from '../../../src/background/data/everything.ts';
import { cutOffRestore, restoreNoted, stopRestore } from '../../../src/background/data/restoring.ts';
import { importDeals } from '../../../src/background/importing/import-deals.ts';
import { imports, undoImport } from '../../../src/background/importing/imports.ts';
import { progress } from '../../../src/background/progress.ts';
import type { World } from '../../../src/background/world.ts';
import { BACKED_UP, readStores } from '../../../src/store/backup-records.ts';
import { clearStores, storedCounts } from '../../../src/store/counts.ts';
import { load } from '../../../src/store/save.ts';
import { fakeBrowser, resetFakeBrowser } from '../../fake-browser.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { readText } from '../../store/read-text.ts';
import { payloads } from '../checks/payloads.ts';
import { wakeWorld } from '../fake-world.ts';
import { backUpFile, giveFile, restoreFile } from './by-file.ts';

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
  return await backUpFile(world);
}

describe('a restore', () => {
  test('that everything is deleted during brings nothing back', async () => {
    await filled();
    const read = await readText(await backUpFile(world));
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
    await restoreFile(file, world);
    expect(await backUpFile(world)).toBe(file);
    // Once more, over the same.
    await restoreFile(file, world);
    expect(await backUpFile(world)).toBe(file);
  });

  test('is refused while another page is restoring, which goes on and is the one that is stopped', async () => {
    const file = await filled();
    const before = await contents();
    const first = restoreBackup({ backup: await giveFile(file, world) }, world);
    await expect(restoreFile(file, world)).rejects.toThrow('Another page is restoring.');
    await stopRestore(null, world);
    expect(await first).toBeNull();
    expect(await contents()).toEqual(before);
    expect(await restoreFile(file, world)).not.toBeNull();
  });

  test('that is stopped leaves everything as it was', async () => {
    const file = await filled();
    await clearStores(await world.connection.checked());
    await recordSend({ ...payloads['mail-sent'], id: 'mail-later', account }, world);
    const before = await contents();
    const backup = await giveFile(file, world);
    const restoring = restoreBackup({ backup }, world);
    await stopRestore(null, world);
    expect(await restoring).toBeNull();
    expect(await contents()).toEqual(before);
    expect(await cutOffRestore({ seen: false }, world)).toBeNull();
    // Nothing of the stop is left for the next one.
    expect(await restoreFile(file, world)).toMatchObject({ deals: 252, people: 252 });
    expect(await progress(null, world)).toBeNull();
  });

  test('keeps imports apart: the newest can still be taken back, and no other goes with it', async () => {
    await imported(IMPORT, 3);
    const newer = 'import-20260306T100000000Z-bbbbbbbb';
    await imported(newer, 2);
    // A third deal of it adds somebody to one that was here.
    await imported(newer, 1, { from: 2, company: IMPORT, person: 'jo' });
    const file = await backUpFile(world);
    await clearStores(await world.connection.checked());
    await restoreFile(file, world);
    expect((await imports(null, world)).last).toMatchObject({ id: newer, deals: 3 });
    expect(await undoImport({ id: newer }, world)).toEqual({ deals: 2, people: 3, kept: 0 });
    const { deals, people } = await contents();
    expect(deals.map(({ id }) => String(id).split(' ')[0])).toEqual([IMPORT, IMPORT, IMPORT]);
    expect(people.filter(({ address }) => !String(address).startsWith('ana@'))).toEqual([]);
    expect((await imports(null, world)).last).toMatchObject({ id: IMPORT, deals: 3 });
  });

  test('of a file that comes in parts is refused when one is missing, and when it was given for something else', async () => {
    const file = await filled();
    const half = Math.floor(file.length / 2);
    const [one, other] = [file.slice(0, half), file.slice(half)];
    await restorePart({ backup: 'whole', part: 0, text: one }, world);
    await expect(restorePart({ backup: 'whole', part: 2, text: other }, world)).rejects.toThrow('was cut off');
    await expect(restorePart({ backup: 'another', part: 1, text: other }, world)).rejects.toThrow('was cut off');
    await restorePart({ backup: 'whole', part: 1, text: other }, world);
    await expect(restoreBackup({ backup: 'another' }, world)).rejects.toThrow('Nothing was changed.');
    expect(await restoreBackup({ backup: 'whole' }, world)).toMatchObject({ deals: 252 });
    await expect(restoreBackup({ backup: 'whole' }, world)).rejects.toThrow('Nothing was changed.');
  });

  test('that cannot be read is not told to be cut off', async () => {
    await expect(restoreFile('{', world)).rejects.toThrow('Nothing was changed.');
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
    const { restorePart } = await import('../../../src/background/data/backup-parts.ts');
    await restorePart({ backup: 'given', part: 0, text: file }, world);
    void one.restoreBackup({ backup: 'given' }, dying(does));
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
