import '../../store/database-in-memory.ts';
import { beforeEach, expect, test } from 'vitest';
import { deleteEverything } from '../../../src/background/data/everything.ts';
import { rememberTab } from '../../../src/background/deals/tab-memory.ts';
import { forgetPerson } from '../../../src/background/people/people.ts';
import { seenInTab } from '../../../src/messages/tabs.ts';
import { fakeBrowser } from '../../fake-browser.ts';
import { wakeWorld } from '../fake-world.ts';

const url = 'https://mail.google.com/mail/u/0/#inbox/FMfcgz';
const { session } = fakeBrowser.storage;
let open: number[] = [];
const world = { ...wakeWorld(), session, openTabs: async () => open };
const show = (id: number, address: string) =>
  rememberTab(
    world,
    { name: 'compose-context', payload: { account: 'rep@bookend.example', recipients: [{ address, kind: 'to' }] } },
    { id: 'bookend', tab: { id, url } },
  );
const kept = async () => Object.keys(await session.get(null)).sort();

beforeEach(async () => {
  await session.clear();
  open = [1, 2, 3];
});

test('what closed tabs showed is gone once another tab shows something', async () => {
  await session.set({ 'grant google rep@bookend.example': { token: 'token' } });
  await show(1, 'ana@acme.example');
  await show(2, 'bo@acme.example');
  open = [2, 3];
  await show(3, 'cy@acme.example');
  expect(await kept()).toEqual(['grant google rep@bookend.example', 'tab 2', 'tab 3']);
});

test('a tab that shows another mail costs no look at the others', async () => {
  await show(1, 'ana@acme.example');
  open = [];
  await show(1, 'bo@acme.example');
  expect(await seenInTab(session, 1, url)).toMatchObject({ people: ['bo@acme.example'] });
});

test('somebody who was forgotten while the page was answered is not remembered', async () => {
  await forgetPerson({ address: 'ana@acme.example' }, world);
  await show(1, 'ana@acme.example');
  expect(await seenInTab(session, 1, url)).toMatchObject({ people: [] });
});

test('nothing is remembered of any tab once everything was deleted', async () => {
  await show(1, 'ana@acme.example');
  await deleteEverything(null, world);
  expect(await kept()).toEqual([]);
});
