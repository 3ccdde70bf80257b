import '../../store/database-in-memory.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { recordSend } from '../../../src/background/compose/record-send.ts';
import { backUp, restoreBackup } from '../../../src/background/data/backup.ts';
import { cutOffRestore, stopRestore } from '../../../src/background/data/restoring.ts';
import { importDeals } from '../../../src/background/importing/import-deals.ts';
import { progress } from '../../../src/background/progress.ts';
import type { World } from '../../../src/background/world.ts';
import { BACKED_UP, readStores } from '../../../src/store/backup-records.ts';
import { clearStores } from '../../../src/store/counts.ts';
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

/** Some of everything: deals of mails, and more deals of an import than fit into one record. */
async function filled(): Promise<string> {
  for (const at of ['acme', 'halden']) {
    const mail = { ...payloads['mail-sent'], id: `mail-${at}`, draft: `r-${at}`, account };
    await recordSend({ ...mail, recipients: [{ address: `jo@${at}.example`, name: 'Jo Park' }] }, world);
  }
  const deals = Array.from({ length: 250 }, (_, index) => ({
    key: `domain:firm-${index}.example`,
    name: `Firm ${index}`,
    people: [{ address: `ana@firm-${index}.example`, name: 'Ana Ruiz' }],
    standing: 'open' as const,
    endedOn: null,
    reason: '',
    stage: 'Proposal',
    closes: null,
    createdOn: null,
    nextStep: null,
    onlyKnown: false,
  }));
  const id = 'import-20260305T100000000Z-aaaaaaaa';
  await importDeals({ import: id, at: NOW, account, source: 'hubspot', from: 0, deals }, world);
  return (await backUp(null, world)).file;
}

describe('a restore', () => {
  test('gives what makes the same backup again, to the last letter', async () => {
    const file = await filled();
    await clearStores(await world.connection.checked());
    await restoreBackup({ file }, world);
    expect((await backUp(null, world)).file).toBe(file);
    // Once more, over the same.
    await restoreBackup({ file }, world);
    expect((await backUp(null, world)).file).toBe(file);
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
    void restoreBackup({ file }, dying({ set }));
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
    void restoreBackup({ file }, dying({ remove }));
    await done;
    expect(await cutOff({ seen: false })).toEqual({ at: NOW, isDone: true });
    expect(await contents()).toEqual(before);
  });
});
