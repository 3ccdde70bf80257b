import '../../store/database-in-memory.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { recordSend } from '../../../src/background/compose/record-send.ts';
import { deal, deals } from '../../../src/background/deals/deals.ts';
import { notADeal } from '../../../src/background/deals/tracking.ts';
import { messageHandler } from '../../../src/background/handle-message.ts';
import { importDeals } from '../../../src/background/importing/import-deals.ts';
import { imports, matchImport, undoImport } from '../../../src/background/importing/imports.ts';
import { forgetPerson } from '../../../src/background/people/people.ts';
import type { World } from '../../../src/background/world.ts';
import { checkEvent } from '../../../src/deals/event-schema.ts';
import type { ImportedDeal } from '../../../src/importing/types.ts';
import type { ImportBatch } from '../../../src/messages/data.ts';
import { makeBackup } from '../../../src/store/backup.ts';
import { BACKED_UP, readStores } from '../../../src/store/backup-records.ts';
import { clearStores } from '../../../src/store/counts.ts';
import { putDeal } from '../../../src/store/deals.ts';
import { appendEvent } from '../../../src/store/events.ts';
import { personId, putPerson } from '../../../src/store/people.ts';
import { restore } from '../../../src/store/restore.ts';
import { load, save } from '../../../src/store/save.ts';
import { resetFakeBrowser } from '../../fake-browser.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { readText } from '../../store/read-text.ts';
import { payloads } from '../checks/payloads.ts';
import { self } from '../checks/sender-kinds.ts';
import { wakeWorld } from '../fake-world.ts';

const NOW = '2026-03-05T10:00:00.000Z';
const FIRST = 'import-20260305T100000000Z-aaaaaaaa';
const SECOND = 'import-20260306T100000000Z-bbbbbbbb';
const account = 'rep@bookend.example';

let world: World;
beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  world = wakeWorld(NOW);
});

function imported(company: string, changed: Partial<ImportedDeal> = {}): ImportedDeal {
  return {
    key: `domain:${company}.example`,
    name: company,
    people: [{ address: `jo@${company}.example`, name: 'Jo Park' }],
    standing: 'open',
    endedOn: null,
    reason: '',
    stage: 'Proposal',
    closes: '2026-04-30',
    createdOn: '2026-01-12',
    nextStep: null,
    onlyKnown: false,
    ...changed,
  };
}

const batch = (all: ImportedDeal[], changed: Partial<ImportBatch> = {}): ImportBatch => ({
  import: FIRST,
  at: NOW,
  account,
  source: 'hubspot',
  from: 0,
  deals: all,
  ...changed,
});

const contents = async () => load(await world.connection.checked(), [...BACKED_UP], readStores);

async function tracked(company: string): Promise<string> {
  const mail = { ...payloads['mail-sent'], id: `mail-${company}`, draft: `r-${company}`, account };
  const recipients = [{ address: `jo@${company}.example`, name: 'Jo Park' }];
  return (await recordSend({ ...mail, recipients }, world)).dealId as string;
}

describe('an import', () => {
  test('makes deals with their people, standing and step, as events of the timeline', async () => {
    const step = { what: 'Send the plan', due: '2026-03-09' };
    const told = [
      imported('acme', { nextStep: step }),
      imported('ostara', { standing: 'won', endedOn: '2026-02-01', closes: null }),
      imported('norden', { standing: 'lost', reason: 'Too early', closes: null }),
    ];
    expect(await importDeals(batch(told), world)).toEqual({ made: 3, joined: 0, same: 0 });
    const { deals: shown } = await deals(null, world);
    expect(shown.map(({ name, outcome, people }) => [name, outcome, people])).toEqual([
      ['acme', 'open', 1],
      ['norden', 'lost', 1],
      ['ostara', 'won', 1],
    ]);
    const whole = await deal({ id: shown[0]?.id as string }, world);
    expect(whole?.people).toEqual([{ address: 'jo@acme.example', name: 'Jo Park', lastAt: NOW }]);
    expect(whole?.state.promises).toMatchObject([{ what: 'Send the plan', due: '2026-03-09', side: 'mine' }]);
    expect(whole?.lines.map(({ text }) => text)).toContain(
      'You imported the deal from HubSpot, at “Proposal”, to be decided by Thu 30 Apr',
    );
    for (const event of (await contents()).events) expect(checkEvent(event)).toMatchObject({ ok: true });
  });

  test('claims neither contact nor silence for a deal that only a file tells of', async () => {
    await importDeals(batch([imported('acme')]), world);
    const later = { ...world, now: () => '2026-06-01T10:00:00.000Z' };
    const [row] = (await deals(null, later)).deals;
    expect(row).toMatchObject({ lastContact: null, watch: null, nextStep: null });
  });

  test('adds people to a deal that is here and leaves the rest of it as it is', async () => {
    const id = await tracked('acme');
    const before = await contents();
    const people = [
      { address: 'jo@acme.example', name: 'Another Name' },
      { address: 'ana@acme.example', name: 'Ana Ruiz' },
    ];
    const result = await importDeals(batch([imported('acme', { name: 'ACME 2026', people, standing: 'lost' })]), world);
    expect(result).toEqual({ made: 0, joined: 1, same: 0 });
    const after = await contents();
    expect(after.deals).toEqual(before.deals);
    expect(after.people).toContainEqual({
      id: personId(account, 'ana@acme.example'),
      account,
      address: 'ana@acme.example',
      name: 'Ana Ruiz',
      dealId: id,
    });
    expect(after.people).toEqual(expect.arrayContaining(before.people));
    expect((await deal({ id }, world))?.state).toMatchObject({ outcome: 'open' });
  });

  test('goes to the deal the rep has somebody in', async () => {
    const id = await tracked('acme');
    const person = { address: 'lea@reseller.example', account, name: '', dealId: id };
    await save(await world.connection.checked(), ['people'], (tx) =>
      putPerson(tx, { ...person, id: personId(account, person.address) }),
    );
    const people = [{ address: 'lea@reseller.example', name: '' }];
    const asked = { account, deals: [{ key: 'domain:reseller.example', people }] };
    expect(await matchImport(asked, world)).toMatchObject([{ deal: { id, name: 'Acme' }, adds: 0 }]);
    expect(await importDeals(batch([imported('reseller', { people })]), world)).toEqual({
      made: 0,
      joined: 0,
      same: 1,
    });
  });

  test('of one account leaves deals of another alone', async () => {
    await tracked('acme');
    const other = 'rep@other.example';
    expect(await importDeals(batch([imported('acme')], { account: other }), world)).toMatchObject({ made: 1 });
    expect((await deals(null, world)).deals.map((one) => one.account).sort()).toEqual([account, other]);
  });

  test('says before what it does then', async () => {
    await tracked('acme');
    const told = [imported('acme'), imported('ostara'), imported('norden', { onlyKnown: true })];
    const matches = await matchImport({ account, deals: told }, world);
    expect(matches.map((match) => [match.deal?.name ?? null, match.adds])).toEqual([
      ['Acme', 0],
      [null, 1],
      [null, 1],
    ]);
    expect(await importDeals(batch(told), world)).toEqual({ made: 1, joined: 0, same: 2 });
  });

  test('that comes twice is written once, and imported again changes nothing', async () => {
    const told = [imported('acme'), imported('ostara')];
    const first = await importDeals(batch(told), world);
    const once = await contents();
    expect(await importDeals(batch(told), world)).toEqual(first);
    expect(await importDeals(batch(told, { import: SECOND }), world)).toEqual({ made: 0, joined: 0, same: 2 });
    expect(await contents()).toEqual(once);
  });

  test('files somebody of two of its deals in the first, and names them in both', async () => {
    const agent = { address: 'lea@agency.example', name: 'Lea' };
    const two = [imported('acme', { people: [agent] }), imported('ostara', { people: [agent] })];
    expect(await importDeals(batch(two), world)).toMatchObject({ made: 2 });
    // In another batch too.
    expect(await importDeals(batch([imported('norden', { people: [agent] })], { from: 2 }), world)).toMatchObject({
      made: 1,
    });
    const { deals: shown } = await deals(null, world);
    expect(shown.map(({ people }) => people)).toEqual([1, 1, 1]);
    expect((await contents()).people).toHaveLength(1);
  });

  test('is backed up, deleted and restored like everything else', async () => {
    await importDeals(batch([imported('acme'), imported('ostara', { standing: 'won' })]), world);
    const before = await contents();
    const db = await world.connection.checked();
    const { backup, leftOut } = await makeBackup(db, NOW);
    expect(leftOut).toBe(0);
    await clearStores(db);
    expect((await imports(null, world)).last).toBeNull();
    await restore(db, await readText(JSON.stringify(backup)));
    expect(await contents()).toEqual(before);
    expect((await imports(null, world)).last).toMatchObject({ id: FIRST, deals: 2 });
  });

  test('brings what is due up to date once, after the last batch', async () => {
    let changes = 0;
    const handle = messageHandler(world, self, () => changes++);
    const sender = { id: self.id, url: `${self.url}src/options/index.html` };
    const payload = batch([imported('acme')]);
    expect(await handle({ name: 'import-deals', payload }, sender)).toMatchObject({ ok: true });
    expect(changes).toBe(0);
    await handle({ name: 'import-done', payload: null }, sender);
    expect(changes).toBe(1);
  });

  test.each([
    ['no key', { key: 'acme.example' }],
    ['no name', { name: '' }],
    ['a day that never was', { closes: '2026-02-30' }],
  ])('with %s is refused', async (_name, changed) => {
    const handle = messageHandler(world, self, () => {});
    const sender = { id: self.id, url: `${self.url}src/options/index.html` };
    const payload = batch([imported('acme', changed)]);
    expect(await handle({ name: 'import-deals', payload }, sender)).toMatchObject({ ok: false, kind: 'refused' });
    expect((await contents()).deals).toEqual([]);
  });
});

describe('undoing an import', () => {
  const company = fc.constantFrom('acme', 'ostara', 'norden', 'halden', 'tessel');
  const someone = fc.record({
    address: fc.tuple(fc.constantFrom('jo', 'ana', 'lea'), company).map(([name, at]) => `${name}@${at}.example`),
    name: fc.constantFrom('', 'Jo Park', '=cmd'),
  });
  const any = fc.uniqueArray(
    fc.record({
      company,
      standing: fc.constantFrom<ImportedDeal['standing']>('open', 'won', 'lost'),
      people: fc.uniqueArray(someone, { maxLength: 3, selector: ({ address }) => address }),
      nextStep: fc.option(fc.record({ what: fc.constant('Call'), due: fc.option(fc.constant('2026-03-09')) })),
      onlyKnown: fc.boolean(),
    }),
    { maxLength: 5, selector: (one) => one.company },
  );
  const dealsOf = (all: { company: string }[]) => all.map(({ company: at, ...rest }) => imported(at, rest));

  test('gives exactly what was there before, whatever was there and whatever was imported', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(['acme', 'ostara']), any, any, fc.nat({ max: 5 }), async (known, one, two, cut) => {
        emptyProfile();
        world = wakeWorld(NOW);
        for (const at of known) await tracked(at);
        const before = await contents();
        await importDeals(batch(dealsOf(one)), world);
        const between = await contents();
        // The second in two batches.
        const rest = { import: SECOND, at: '2026-03-06T10:00:00.000Z' };
        await importDeals(batch(dealsOf(two.slice(0, cut)), rest), world);
        await importDeals(batch(dealsOf(two.slice(cut)), { ...rest, from: cut }), world);
        await undoImport({ id: SECOND }, world);
        expect(await contents()).toEqual(between);
        await undoImport({ id: FIRST }, world);
        expect(await contents()).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  test('is offered for the newest import alone, and after the page and the browser were closed', async () => {
    await importDeals(batch([imported('acme'), imported('ostara')]), world);
    await importDeals(batch([imported('norden')], { import: SECOND, at: '2026-03-06T10:00:00.000Z' }), world);
    world = wakeWorld(NOW);
    expect(await imports(null, world)).toEqual({
      accounts: [account],
      last: { id: SECOND, at: '2026-03-06T10:00:00.000Z', source: 'hubspot', deals: 1 },
    });
    await undoImport({ id: SECOND }, world);
    expect((await imports(null, world)).last?.id).toBe(FIRST);
  });

  test('keeps a deal in which something happened since, with its people', async () => {
    await importDeals(batch([imported('acme'), imported('ostara')]), world);
    await tracked('acme');
    expect(await undoImport({ id: FIRST }, world)).toEqual({ deals: 1, people: 1, kept: 1 });
    const { deals: left } = await deals(null, world);
    expect(left.map(({ name, people }) => [name, people])).toEqual([['acme', 1]]);
    expect((await imports(null, world)).last).toBeNull();
  });

  test('keeps somebody added to a deal who wrote since', async () => {
    const id = await tracked('acme');
    const people = ['ana', 'ben'].map((name) => ({ address: `${name}@acme.example`, name }));
    await importDeals(batch([imported('acme', { people })]), world);
    const seen = {
      id: 'r1',
      dealId: id,
      at: NOW,
      kind: 'reply-seen',
      thread: 't',
      person: 'ana@acme.example',
    } as const;
    await save(await world.connection.checked(), ['events'], (tx) => appendEvent(tx, seen));
    expect(await undoImport({ id: FIRST }, world)).toEqual({ deals: 0, people: 1, kept: 0 });
    const left = (await contents()).people.map(({ address }) => address);
    expect(left.sort()).toEqual(['ana@acme.example', 'jo@acme.example']);
  });

  test('keeps a deal that another was merged with', async () => {
    await importDeals(batch([imported('acme')]), world);
    const own = (await contents()).deals[0]?.id as string;
    const merged = { id: 'm1', dealId: 'd9', at: NOW, kind: 'deal-merged', from: own } as const;
    await save(await world.connection.checked(), ['deals', 'events'], async (tx) => {
      await putDeal(tx, { id: 'd9', account, key: 'domain:nine.example', name: 'Nine', createdAt: NOW });
      await appendEvent(tx, merged);
    });
    expect(await undoImport({ id: FIRST }, world)).toMatchObject({ deals: 0, kept: 1 });
  });
});

describe('what the rep said is not a deal', () => {
  const people = ['jo', 'ana'].map((name) => ({ address: `${name}@acme.example`, name }));
  const saidNone = async (): Promise<string> => {
    const id = await tracked('acme');
    await notADeal({ id: 'd9', deal: id, account, people: [], at: '2026-03-04T10:00:00.000Z' }, world);
    return id;
  };

  test('is told apart before, and left out', async () => {
    await saidNone();
    const before = await contents();
    const [match] = await matchImport({ account, deals: [{ key: 'domain:acme.example', people }] }, world);
    expect(match).toMatchObject({ deal: { name: 'Acme' }, isNone: true });
    const both = [imported('acme', { people }), imported('ostara')];
    expect(await importDeals(batch(both), world)).toEqual({ made: 1, joined: 0, same: 1 });
    expect((await deals(null, world)).deals.map(({ name }) => name)).toEqual(['ostara']);
    const left = (await contents()).people.filter(({ address }) => String(address).endsWith('@acme.example'));
    expect(left).toEqual(before.people);
  });

  test('is a deal again where the rep takes it in, and none again when that is undone', async () => {
    const id = await saidNone();
    const before = await contents();
    const result = await importDeals(batch([imported('acme', { people })], { withNone: true }), world);
    expect(result).toEqual({ made: 0, joined: 1, same: 0 });
    expect((await deals(null, world)).deals).toMatchObject([{ id, people: 2 }]);
    expect((await deal({ id }, world))?.lines.map(({ text }) => text)).toContain(
      'You made it a deal again, with the import from HubSpot',
    );
    for (const event of (await contents()).events) expect(checkEvent(event)).toMatchObject({ ok: true });
    await undoImport({ id: FIRST }, world);
    expect(await contents()).toEqual(before);
  });

  test('is taken in with nobody new as well, and stays a deal when something happened since', async () => {
    const id = await saidNone();
    await importDeals(batch([imported('acme')], { withNone: true }), world);
    expect((await deals(null, world)).deals).toMatchObject([{ id }]);
    const won = { id: 'w1', dealId: id, at: '2026-03-06T10:00:00.000Z', kind: 'deal-won', reason: '' } as const;
    await save(await world.connection.checked(), ['events'], (tx) => appendEvent(tx, won));
    await undoImport({ id: FIRST }, world);
    const later = { ...world, now: () => '2026-03-07T10:00:00.000Z' };
    expect((await deals(null, later)).deals).toMatchObject([{ id, outcome: 'won' }]);
  });

  test('is not made one by people of a file of contacts', async () => {
    await saidNone();
    await importDeals(batch([imported('acme', { people, onlyKnown: true })], { withNone: true }), world);
    expect((await deals(null, world)).deals).toEqual([]);
  });

  test('is not matched where another deal of the company is one', async () => {
    await saidNone();
    await save(await world.connection.checked(), ['deals'], (tx) =>
      putDeal(tx, { id: 'z1', account, key: 'domain:acme.example', name: 'Acme renewal', createdAt: NOW }),
    );
    const [match] = await matchImport({ account, deals: [{ key: 'domain:acme.example', people }] }, world);
    expect(match).toMatchObject({ deal: { id: 'z1' }, isNone: false });
  });
});

describe('somebody who was forgotten', () => {
  const ANA = { address: 'ana@acme.example', name: 'Ana Ruiz' };
  const LIV = { address: 'liv.dahl@gmail.com', name: 'Liv Dahl' };
  const JO = { address: 'jo@acme.example', name: 'Jo Park' };
  beforeEach(async () => {
    for (const { address } of [ANA, LIV]) await forgetPerson({ address }, world);
  });

  test('is counted before, and left out with what names them', async () => {
    const known = [ANA, JO].map(({ address }) => ({ address }));
    const asked = [
      { key: 'domain:acme.example', people: known },
      { key: `person:${LIV.address}`, people: [{ address: LIV.address }] },
    ];
    expect(await matchImport({ account, deals: asked }, world)).toMatchObject([
      { adds: 1, forgotten: 1, isForgotten: false },
      { adds: 0, forgotten: 1, isForgotten: true },
    ]);
    const step = { what: 'Call Ruiz, Ana', due: null };
    const all = [
      imported('acme', { name: 'Ana Ruiz, first order', people: [ANA, JO], nextStep: step }),
      imported('liv', { key: `person:${LIV.address}`, name: 'Liv Dahl', people: [LIV] }),
      imported('norden', { people: [{ address: 'ANA@acme.example', name: 'Ana Ruiz' }] }),
    ];
    expect(await importDeals(batch(all), world)).toEqual({ made: 2, joined: 0, same: 1 });
    const written = await contents();
    expect(JSON.stringify(written)).not.toMatch(/\bana\b|ruiz|liv|dahl/i);
    expect(written.deals.map(({ name }) => name).sort()).toEqual(['Acme', 'norden']);
    expect(written.people.map(({ address }) => address)).toEqual([JO.address]);
    expect(written.events.filter(({ kind }) => kind === 'deal-imported')).toHaveLength(2);
  });
});
