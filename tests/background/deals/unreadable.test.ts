import '../../store/database-in-memory.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { messageHandler } from '../../../src/background/handle-message.ts';
import { refresh } from '../../../src/background/nudges/refresh.ts';
import type { World } from '../../../src/background/world.ts';
import type { MessageName, Reply } from '../../../src/messages.ts';
import type { StoreName } from '../../../src/store/schema.ts';
import { resetFakeBrowser } from '../../fake-browser.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { payloads } from '../checks/payloads.ts';
import { self, senders } from '../checks/sender-kinds.ts';
import { wakeWorld } from '../fake-world.ts';

let world: World;
let errors: ReturnType<typeof vi.spyOn>;

function ask(name: MessageName, payload: unknown = payloads[name]): Promise<Reply<unknown>> {
  const from = senders.find(
    ([, , kind]) => kind === (['mail-sent', 'page-health'].includes(name) ? 'page' : 'extension'),
  );
  return messageHandler(world, self, () => {})({ name, payload }, (from as (typeof senders)[number])[1]);
}

const READ: MessageName[] = ['today', 'deals', 'insights', 'totals', 'health'];
const readAll = () => Promise.all(READ.map(ask));

/** Puts something else in place of every row of a store whose key begins so. */
async function spoil(store: StoreName, key: string, edit: (row: Record<string, unknown>) => object): Promise<void> {
  const db = await world.connection.checked();
  const rows = await db.getAll(store);
  const named = rows.map((row) => row as unknown as Record<string, unknown>);
  const spoilt = named.filter((row) => String(row['name'] ?? row['id'] ?? row['page']).startsWith(key));
  expect(spoilt).not.toEqual([]);
  for (const row of spoilt) await db.put(store, edit(row) as never);
}

beforeEach(async () => {
  emptyProfile();
  resetFakeBrowser();
  errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  world = wakeWorld();
  expect(await ask('mail-sent')).toMatchObject({ ok: true });
  expect(await ask('page-health')).toMatchObject({ ok: true });
});

test.each<[string, StoreName, string, Parameters<typeof spoil>[2]]>([
  [
    'Today without its rows',
    'answers',
    'today',
    ({ value: _, ...row }) => ({ ...row, value: { zone: 'Europe/Madrid' } }),
  ],
  ['half a piece of the deals', 'answers', 'deals 0', (row) => ({ ...row, value: '[{"id":' })],
  ['a piece of the deals that holds none', 'answers', 'deals 0', (row) => ({ ...row, value: '[null]' })],
  ['deals of no known number', 'answers', 'deals', ({ value: _, ...row }) => row],
  ['half a piece of what is told', 'answers', 'told 0', (row) => ({ ...row, value: '[' })],
  ['where a deal stands, without its weeks', 'summaries', '', ({ weekly: _, ...row }) => row],
  ['where a deal stands, since no known time', 'summaries', '', (row) => ({ ...row, from: 42 })],
])('%s is made anew from the records, and nobody is told', async (_what, store, key, edit) => {
  await refresh(world);
  const sound = await readAll();
  await spoil(store, key, edit);
  expect(await readAll()).toEqual(sound);
  await expect(refresh(world)).resolves.toBeUndefined();
  expect(errors).not.toHaveBeenCalled();
});

test('a mail that was sent is recorded beside a deal that does not say what it is linked with', async () => {
  await refresh(world);
  await spoil('summaries', '', ({ id }) => ({ id }));
  const another = { ...payloads['mail-sent'], id: 'mail-2', draft: 'r-101' };
  expect(await ask('mail-sent', another)).toMatchObject({ ok: true });
});

test('a report that cannot be read is as none, and the next one takes its place', async () => {
  await spoil('health', 'gmail', ({ page }) => ({ page }));
  expect(await ask('health')).toEqual({ ok: true, value: [] });
  await ask('page-health');
  expect(await ask('health')).toMatchObject({ value: [{ page: 'gmail' }] });
});

test('what fails on the records themselves is an error, and costs what was derived once', async () => {
  await refresh(world);
  await spoil('summaries', '', (row) => ({ ...row, from: 42 }));
  await spoil('events', '', (row) => ({ ...row, at: 'never' }));
  expect(await ask('insights')).toMatchObject({ ok: false, kind: 'bug' });
  const db = await world.connection.checked();
  const cleared = vi.spyOn(db, 'transaction');
  expect(await ask('insights')).toMatchObject({ ok: false, kind: 'bug' });
  expect(cleared.mock.calls.filter(([stores]) => String(stores) === 'summaries,answers')).toEqual([]);
});
