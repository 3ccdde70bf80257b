import '../../store/database-in-memory.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordSend } from '../../../src/background/compose/record-send.ts';
import { movePerson } from '../../../src/background/deals/deal-joins.ts';
import { deal, deals } from '../../../src/background/deals/deals.ts';
import { dropEvidence } from '../../../src/background/deals/evidence.ts';
import { notADeal } from '../../../src/background/deals/tracking.ts';
import { importDeals } from '../../../src/background/importing/import-deals.ts';
import { imports, matchImport, undoImport } from '../../../src/background/importing/imports.ts';
import { forgetPerson } from '../../../src/background/people/people.ts';
import type { World } from '../../../src/background/world.ts';
import { makeBackup } from '../../../src/store/backup.ts';
import { BACKED_UP, readStores } from '../../../src/store/backup-records.ts';
import { clearStores, storedCounts } from '../../../src/store/counts.ts';
import { dealByKey } from '../../../src/store/deals.ts';
import { eventById, eventsSince, hasEvents } from '../../../src/store/events.ts';
import { peopleOfDeal, personByAddress } from '../../../src/store/people.ts';
import { restore } from '../../../src/store/restore.ts';
import { deleteOlder } from '../../../src/store/retention.ts';
import { load, save } from '../../../src/store/save.ts';
import { snapshotWhenDue } from '../../../src/store/snapshot.ts';
import { takeOut } from '../../../src/store/unpack.ts';
import { resetFakeBrowser } from '../../fake-browser.ts';
import { runs } from '../../runs.ts';
import { emptyProfile, memoryArea } from '../../store/database-in-memory.ts';
import { readText } from '../../store/read-text.ts';
import { payloads } from '../checks/payloads.ts';
import { wakeWorld } from '../fake-world.ts';

const account = 'rep@bookend.example';
const COMPANIES = ['acme', 'ostara', 'norden'];
const IMPORTED = [1, 2, 3].map((one) => `import-2026030${one}T100000000Z-aaaaaaaa`);
const NOW = '2026-03-09T10:00:00.000Z';

const company = fc.constantFrom(...COMPANIES);
const address = fc.tuple(fc.constantFrom('jo', 'ana'), company).map(([name, at]) => `${name}@${at}.example`);
const act = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('import' as const),
      number: fc.nat({ max: 2 }),
      from: fc.constantFrom(0, 7),
      deals: fc.uniqueArray(
        fc.record({
          at: company,
          people: fc.uniqueArray(address, { maxLength: 2 }),
          standing: fc.constantFrom('open' as const, 'won' as const, 'lost' as const),
          nextStep: fc.option(fc.record({ what: fc.constant('Call'), due: fc.constant('2026-03-20') })),
        }),
        { minLength: 1, maxLength: 5, selector: ({ at }) => at },
      ),
    }),
  },
  fc.record({ does: fc.constant('write' as const), at: company }),
  { weight: 2, arbitrary: fc.record({ does: fc.constant('none' as const), at: company }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('move' as const), address, to: company }) },
  fc.record({ does: fc.constant('forget' as const), address }),
  fc.record({ does: fc.constant('undo' as const), number: fc.nat({ max: 2 }) }),
  fc.record({ does: fc.constant('older' as const), days: fc.constantFrom(30, 7, 5) }),
  fc.record({ does: fc.constantFrom('words' as const, 'restore' as const, 'afresh' as const) }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** Everything once, done to what was just imported. */
const IMPORT = {
  does: 'import',
  number: 1,
  from: 0,
  deals: COMPANIES.map((at, index) => ({
    at,
    people: [`jo@${at}.example`, `ana@${at}.example`],
    standing: index === 0 ? ('won' as const) : ('open' as const),
    nextStep: index === 0 ? null : { what: 'Call', due: '2026-03-20' },
  })),
} satisfies Act;
const EXAMPLES = (
  [
    [{ does: 'write', at: 'acme' }],
    [
      { does: 'none', at: 'ostara' },
      { ...IMPORT, number: 2 },
    ],
    [{ does: 'move', address: 'jo@acme.example', to: 'norden' }],
    [{ does: 'forget', address: 'ana@norden.example' }],
    [{ does: 'older', days: 5 }],
    [{ does: 'words' }, { does: 'restore' }],
    [
      {
        ...IMPORT,
        number: 2,
        deals: IMPORT.deals.map((one) => ({ ...one, people: [...one.people, `eva@${one.at}.example`] })),
      },
      { does: 'afresh' },
      { does: 'undo', number: 2 },
    ],
    [
      { does: 'forget', address: 'jo@acme.example' },
      { does: 'forget', address: 'ana@acme.example' },
      { does: 'undo', number: 1 },
      IMPORT,
      { does: 'older', days: 5 },
    ],
    [
      { does: 'write', at: 'acme' },
      { does: 'undo', number: 1 },
    ],
    [{ does: 'undo', number: 1 }, { does: 'afresh' }],
  ] satisfies Act[][]
).map((acts): [Act[]] => [[IMPORT, ...acts]]);

async function perform(one: Act, world: World, alone: boolean): Promise<unknown> {
  const db = await world.connection.checked();
  if (one.does === 'import') {
    const told = one.deals.map(({ at, people, standing, nextStep }) => ({
      key: `domain:${at}.example`,
      name: at,
      people: people.map((address) => ({ address, name: '' })),
      standing,
      endedOn: null,
      reason: '',
      stage: 'Proposal',
      closes: null,
      createdOn: '2026-01-12',
      nextStep: standing === 'open' ? nextStep : null,
      onlyKnown: false,
    }));
    const batch = { import: IMPORTED[one.number] ?? '', account, source: 'csv', from: one.from, deals: told } as const;
    const at = `2026-03-0${one.number + 1}T10:00:00.000Z`;
    const said = await importDeals({ ...batch, at }, world);
    if (alone) await save(db, ['deals'], (tx) => takeOut(tx, () => true));
    return said;
  }
  if (one.does === 'write') {
    const mail = { ...payloads['mail-sent'], id: `mail-${one.at}`, draft: `r-${one.at}`, account };
    return recordSend({ ...mail, recipients: [{ address: `jo@${one.at}.example`, name: 'Jo' }] }, world);
  }
  if (one.does === 'none') {
    const found = await load(db, ['deals'], (tx) => dealByKey(tx, account, `domain:${one.at}.example`));
    const id = `none-${one.at}`;
    return found && notADeal({ id, deal: found.id, account, people: [], at: NOW }, world);
  }
  if (one.does === 'move') {
    const [from, to] = await load(db, ['deals', 'people'], (tx) =>
      Promise.all([personByAddress(tx, account, one.address), dealByKey(tx, account, `domain:${one.to}.example`)]),
    );
    if (!from || !to || from.dealId === to.id) return null;
    const id = `moved-${one.address}-${one.to}`;
    return movePerson({ id, deal: from.dealId, person: one.address, to: to.id, at: NOW }, world);
  }
  if (one.does === 'forget') return (await forgetPerson({ address: one.address }, world)) === undefined;
  if (one.does === 'undo') return undoImport({ id: IMPORTED[one.number] ?? '' }, world);
  if (one.does === 'older') return deleteOlder(db, one.days, NOW);
  if (one.does === 'words') return dropEvidence(null, world);
  const { backup } = await makeBackup(db, NOW);
  if (one.does === 'afresh') {
    await clearStores(db);
    const said = await restore(db, backup);
    if (alone) await save(db, ['deals'], (tx) => takeOut(tx, () => true));
    return said;
  }
  await restore(db, await readText(JSON.stringify(backup)));
  return restore(db, backup);
}

/** All that can be asked of what is there, in whatever way it is looked for. */
async function everything(world: World) {
  const db = await world.connection.checked();
  const shown = (await deals(null, world)).deals;
  const area = memoryArea();
  await snapshotWhenDue(db, area, NOW);
  const { text } = (area.items.snapshot ?? { text: '{}' }) as { text: string };
  const asked = COMPANIES.map((at) => ({ key: `domain:${at}.example`, people: [{ address: `jo@${at}.example` }] }));
  const stores = await load(db, [...BACKED_UP], readStores);
  const by = await load(db, ['deals', 'people', 'events'], async (tx) => ({
    keys: await Promise.all(asked.map(({ key }) => dealByKey(tx, account, key))),
    addresses: await Promise.all(COMPANIES.map((at) => personByAddress(tx, account, `jo@${at}.example`))),
    people: await Promise.all(shown.map(({ id }) => peopleOfDeal(tx, id))),
    have: await Promise.all(shown.map(({ id }) => hasEvents(tx, id))),
    since: await eventsSince(tx, '2026-03-02T00:00:00.000Z'),
    byId: await Promise.all(stores.events.map(({ id }) => eventById(tx, String(id)))),
  }));
  expect(by.byId).toEqual(stores.events);
  const { forgotten: _salted, ...rest } = stores;
  const { stores: copied } = JSON.parse(text) as { stores?: Record<string, unknown[]> };
  return {
    stores: rest,
    by,
    shown,
    whole: await Promise.all(shown.map(({ id }) => deal({ id }, world))),
    counts: await storedCounts(db),
    copied: copied && { ...copied, forgotten: null },
    last: await imports(null, world),
    matches: await matchImport({ account, deals: asked }, world),
  };
}

async function played(acts: Act[], alone: boolean): Promise<unknown[]> {
  emptyProfile();
  resetFakeBrowser();
  let last = 0;
  const world = { ...wakeWorld(NOW), newId: () => `id-${++last}` };
  const said: unknown[] = [];
  for (const one of acts) said.push(await perform(one, world, alone));
  return [...said, await everything(world)];
}

test('what was imported is the same kept many in a record as each by itself, whatever is done with it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 6 }), async (acts) => {
      expect(await played(acts, false)).toEqual(await played(acts, true));
    }),
    { ...runs(15), examples: EXAMPLES },
  );
});
