import '../../store/database-in-memory.ts';
import { expect, test } from 'vitest';
import { recordSend } from '../../../src/background/compose/record-send.ts';
import { deleteEverything } from '../../../src/background/data/everything.ts';
import { heldBeside } from '../../../src/background/deals/held-times.ts';
import { matchImport } from '../../../src/background/importing/imports.ts';
import { saveSettings } from '../../../src/background/settings.ts';
import { defaultSettings } from '../../../src/settings.ts';
import { generationOf } from '../../../src/store/answers.ts';
import { load } from '../../../src/store/save.ts';
import { readSnapshot, snapshotWhenDue } from '../../../src/store/snapshot.ts';
import { resetFakeBrowser } from '../../fake-browser.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { payloads } from '../checks/payloads.ts';
import { wakeWorld } from '../fake-world.ts';

const NOW = '2026-03-02T10:00:00.000Z';

test('what was deleted is not remembered either, once there were as many writes as before', async () => {
  emptyProfile();
  resetFakeBrowser();
  const world = wakeWorld(NOW);
  const db = await world.connection.checked();
  const offered = [{ start: '2026-03-05T09:00:00Z', end: '2026-03-05T09:30:00Z', checked: true }];
  await recordSend({ ...payloads['mail-sent'], offered }, world);
  const writes = () => load(db, ['meta'], generationOf);
  const held = () => load(db, ['events', 'meta'], (tx) => heldBeside(db, tx, null, NOW));
  const deals = [{ key: 'domain:acme.example', people: [] }];
  const matched = () => matchImport({ account: payloads['mail-sent'].account, deals }, world);
  const before = await writes();
  expect(await held()).toHaveLength(1);
  expect(await matched()).toMatchObject([{ deal: { name: 'Acme' } }]);
  await deleteEverything(null, world);
  while ((await writes()) < before) await saveSettings(defaultSettings, world);
  expect(await writes()).toBe(before);
  expect(await held()).toEqual([]);
  expect(await matched()).toMatchObject([{ deal: null }]);
});

test('a worker that ends as soon as the database is empty leaves no second copy behind', async () => {
  emptyProfile();
  resetFakeBrowser();
  const world = wakeWorld(NOW);
  const db = await world.connection.checked();
  await recordSend(payloads['mail-sent'], world);
  await snapshotWhenDue(db, world.area, NOW);
  expect(await readSnapshot(world.area)).not.toBeNull();
  const never = new Promise<never>(() => {});
  let ended = () => {};
  const end = new Promise<void>((resolve) => {
    ended = resolve;
  });
  /** What the worker asks for once the database is empty never happens. */
  const alive = async <T>(act: () => Promise<T>): Promise<T> => {
    if ((await db.count('deals')) > 0) return act();
    ended();
    return never;
  };
  const { area } = world;
  const mortal = {
    ...area,
    clear: () => alive(() => area.clear()),
    remove: (key: string) => alive(() => area.remove(key)),
  };
  void deleteEverything(null, { ...world, area: mortal });
  await end;
  expect(await readSnapshot(area)).toBeNull();
});
