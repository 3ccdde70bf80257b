// @vitest-environment jsdom
import '../../store/database-in-memory.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { messageHandler } from '../../../src/background/handle-message.ts';
import { forgetPerson } from '../../../src/background/people/people.ts';
import type { World } from '../../../src/background/world.ts';
import type { MessageName, send } from '../../../src/messages.ts';
import { ImportDeals } from '../../../src/options/import/ImportDeals.tsx';
import type { ImportReader } from '../../../src/options/import/reader.ts';
import { type Call, serveImport } from '../../../src/options/import/serve.ts';
import { BACKED_UP, readStores } from '../../../src/store/backup-records.ts';
import { load } from '../../../src/store/save.ts';
import { self } from '../../background/checks/sender-kinds.ts';
import { wakeWorld } from '../../background/fake-world.ts';
import { resetFakeBrowser } from '../../fake-browser.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { button, buttons, click, field, fill, settle, show, textOf } from '../../ui/page.ts';

const NOW = '2026-11-26T09:00:00.000Z';
let world: World;
/** Called before a message is answered. */
let beforeAnswer: (name: MessageName) => Promise<void> | void;

beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  world = wakeWorld(NOW);
  beforeAnswer = () => {};
});

/** The real background, over a database in memory. */
const ask = (async (name: MessageName, payload: unknown = null) => {
  await beforeAnswer(name);
  const handle = messageHandler(world, self, () => {});
  const reply = await handle({ name, payload }, { id: self.id, url: `${self.url}src/options/index.html` });
  if (!reply.ok) throw new Error(reply.message);
  return structuredClone(reply.value);
}) as unknown as typeof send;

/** What the worker does, without one. */
function openReader(): ImportReader {
  const serve = serveImport();
  const run = <T,>(call: string, args: unknown[], onPart: (part: number) => void = () => {}) =>
    serve({ call, args } as Call, onPart) as Promise<T>;
  return {
    add: (file, onPart) => run('add', [file], onPart),
    change: (file, change) => run('change', [file, change]),
    remove: (file) => run('remove', [file]),
    arrange: (choices) => run('arrange', [choices]),
    deals: (from, to) => run('deals', [from, to]),
    close: () => {},
  };
}

const create = () =>
  show(
    <ImportDeals
      ask={ask}
      now={() => new Date(NOW)}
      zone="Europe/London"
      domains={[]}
      onImported={async () => {}}
      openReader={openReader}
    />,
  );

function file(name: string, ...lines: string[]): File {
  const bytes = new TextEncoder().encode(lines.join('\r\n'));
  return Object.assign(new File([bytes], name), { arrayBuffer: async () => bytes.buffer });
}

async function choose(page: HTMLElement, ...files: File[]): Promise<void> {
  const input = page.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await shown(page, 'Look at what would change');
}

/** On a busy machine. */
const PATIENCE = { timeout: 30_000 };

/** Waits until the page says something. */
async function shown(page: HTMLElement, text: string | RegExp): Promise<void> {
  await vi.waitFor(async () => {
    await settle();
    expect(textOf(page)).toMatch(text);
  }, PATIENCE);
}

/** Opens all that opens on press. */
async function unfold(page: HTMLElement): Promise<void> {
  for (const details of page.querySelectorAll('details')) {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  }
  await settle();
}

const contents = async () => load(await world.connection.checked(), [...BACKED_UP], readStores);
const set = (page: HTMLElement, name: string, value: string) => fill(field(page, name), value, true).then(settle);

const DEALS = [
  'Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Associated Company,Email',
  '1,Spring rollout,Proposal,2026-12-18,Tomas,Halden Marine,ines@halden-marine.example',
  '2,Grid pilot,Closed Won,2026-02-01,Mina,Ostara,lea@ostara.example',
  '3,"=HYPERLINK(""x"")<b>",Proposal,2026-12-18,Tomas,,jo@norden.example',
  '4,Nobody,Proposal,2026-12-18,Tomas,,',
];

async function lookedAt(page: HTMLElement): Promise<void> {
  await click(button(page, 'Look at what would change'));
  await shown(page, /Import \d+ deals?\?|Nothing would change/);
}

async function importedFrom(page: HTMLElement, ...files: File[]): Promise<void> {
  await choose(page, ...files);
  if (field(page, 'Deals go under your address').value === '')
    await set(page, 'Deals go under your address', 'tomas@tessel.example');
  await lookedAt(page);
  await click(button(page, /^Import \d/));
  await shown(page, /imported/);
}

describe('importing deals', () => {
  test('says what a file was taken for, with what stands in its columns', async () => {
    const page = await create();
    await choose(page, file('deals.csv', ...DEALS));
    expect(textOf(page)).toContain('From HubSpot, 4 rows');
    const stage = field<HTMLSelectElement>(page, 'Stage');
    expect(stage.selectedOptions[0]?.textContent).toBe('Deal Stage');
    const samples = document.getElementById(stage.getAttribute('aria-describedby') ?? '');
    expect(textOf(samples)).toBe('Proposal · Closed Won');
    expect(document.activeElement?.textContent).toBe('deals.csv');
  });

  test('leaves out what the rep said is not a deal, and takes it in on a tick', async () => {
    const account = 'tomas@tessel.example';
    const people = [{ address: 'ines@halden-marine.example' }];
    await ask('not-a-deal', { id: 'd1', deal: null, account, people, at: '2026-11-01T09:00:00.000Z' });
    await forgetPerson({ address: 'jo@norden.example' }, world);
    const page = await create();
    await choose(page, file('deals.csv', ...DEALS));
    await set(page, 'Deals go under your address', account);
    await lookedAt(page);
    expect(textOf(page)).toContain('Import 2 deals?');
    expect(textOf(page)).toContain('You said these are not a deal: 1 row');
    expect(textOf(page)).toContain('1 person is left out: you had them forgotten.');
    const tick = page.querySelector<HTMLInputElement>('.import-preview input[type=checkbox]');
    if (!tick) throw new Error('nothing to tick');
    await click(tick);
    expect(textOf(page)).toContain('Import 3 deals?');
    expect(textOf(page)).not.toContain('You said these are not a deal');
    await click(button(page, 'Import 3 deals'));
    await shown(page, /imported/);
    const { deals, people: known } = await contents();
    expect(deals.filter(({ notADealSince }) => notADealSince !== undefined)).toEqual([]);
    expect(known.map(({ address }) => address).sort()).toEqual(['ines@halden-marine.example', 'lea@ostara.example']);
  });

  test('asks for the address that deals go under before it looks', async () => {
    const page = await create();
    await choose(page, file('deals.csv', ...DEALS));
    expect(button(page, 'Look at what would change').disabled).toBe(true);
    expect(textOf(page)).toContain('Say under which of your addresses the deals go.');
    await set(page, 'Deals go under your address', 'Tomas@tessel.example');
    expect(button(page, 'Look at what would change').disabled).toBe(false);
  });

  test('takes an address while the rep is still in its field: a button to press cannot wait for them to leave it', async () => {
    const page = await create();
    await choose(page, file('deals.csv', ...DEALS));
    const address = field(page, 'Deals go under your address');
    await fill(address, 'tomas@tessel.exa');
    await fill(address, 'tomas@tessel.example');
    await vi.waitFor(async () => {
      await settle();
      expect(button(page, 'Look at what would change').disabled).toBe(false);
    }, PATIENCE);
    expect(address.value).toBe('tomas@tessel.example');
  });

  test('shows what would be new and what is left out with its rows, and writes nothing before it is told to', async () => {
    const page = await create();
    await choose(page, file('deals.csv', ...DEALS));
    await set(page, 'Deals go under your address', 'tomas@tessel.example');
    const before = await contents();
    await lookedAt(page);
    expect(textOf(page)).toContain('New deals3');
    expect(textOf(page)).toContain('so nothing says whom the deal is with: 1 row');
    expect(textOf(page.querySelector('.import-reasons small'))).toBe('row 5');
    expect(document.activeElement?.textContent).toBe('Import 3 deals?');
    expect(await contents()).toEqual(before);
  });

  test('imports, says so, and undoes it after the page was closed and opened again', async () => {
    const before = await contents();
    let page = await create();
    await importedFrom(page, file('deals.csv', ...DEALS));
    expect(textOf(page.querySelector('.said'))).toBe('3 deals imported.');
    expect(document.activeElement?.className).toBe('said');
    const { deals } = await contents();
    expect(deals.map(({ name }) => name).sort()).toEqual(['=HYPERLINK("x")<b>', 'Grid pilot', 'Spring rollout']);

    page = await create();
    await shown(page, 'Thu 26 Nov, 09:00 London: 3 deals from HubSpot');
    await click(button(page, 'Undo this import'));
    await shown(page, 'Undone: 3 deals and 3 people removed.');
    expect(await contents()).toEqual(before);
    expect(buttons(page, 'Undo this import')).toEqual([]);
    // The button that was pressed is gone: the keys go on with what came of it.
    await vi.waitFor(() => expect(document.activeElement).toBe(page.querySelector('[data-start]')));
  });

  test('shows names as text', async () => {
    const page = await create();
    await choose(page, file('deals.csv', ...DEALS));
    await set(page, 'Deals go under your address', 'tomas@tessel.example');
    await lookedAt(page);
    await unfold(page);
    expect(page.querySelector('b')).toBeNull();
    expect(textOf(page)).toContain('=HYPERLINK("x")<b>');
  });

  test('imported again changes nothing', async () => {
    const page = await create();
    await importedFrom(page, file('deals.csv', ...DEALS));
    await choose(page, file('deals.csv', ...DEALS));
    await lookedAt(page);
    expect(textOf(page)).toContain('Nothing would change');
    expect(buttons(page, /^Import/)).toEqual([]);
    await click(button(page, 'Back'));
    await shown(page, 'Look at what would change');
  });

  test('follows a column that the rep chooses', async () => {
    const page = await create();
    await choose(page, file('plain.csv', 'What,Who,Other', 'Spring,jo@a.example,ann@b.example'));
    await set(page, 'Deals go under your address', 'tomas@tessel.example');
    await set(page, 'What a row is', 'deals');
    await set(page, 'Deal', '0');
    await set(page, 'Mail address', '2');
    await lookedAt(page);
    await unfold(page);
    expect(textOf(page)).toContain('Spring b.example');
  });

  test('asks which day a date is, where it can be read in two ways', async () => {
    const page = await create();
    await choose(page, file('deals.csv', 'Deal Name,Stage,Close Date,Email', 'Spring,New,03/04/2027,jo@a.example'));
    await set(page, 'Deals go under your address', 'tomas@tessel.example');
    expect(textOf(page)).toContain('Say which day 03/04/2027 is.');
    expect(button(page, 'Look at what would change').disabled).toBe(true);
    const april = [...page.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(
      ({ parentElement }) => textOf(parentElement) === 'Sat 3 Apr 2027',
    );
    await click(april as HTMLInputElement);
    await shown(page, '1 deal in 1 row');
    await lookedAt(page);
    await click(button(page, /^Import/));
    await shown(page, /imported/);
    const [event] = (await contents()).events;
    expect(event).toMatchObject({ kind: 'deal-imported', closes: '2027-04-03' });
  });

  test('takes one owner’s deals, leaves ended ones out and gives a stage its meaning, as the rep says', async () => {
    const page = await create();
    await choose(page, file('deals.csv', ...DEALS));
    await set(page, 'Deals go under your address', 'tomas@tessel.example');
    await set(page, 'Whose deals', 'Tomas');
    await lookedAt(page);
    expect(textOf(page)).toContain('New deals2');
    expect(textOf(page)).toContain('Belongs to somebody else: 1 row');
    await click(button(page, 'Back'));
    await set(page, 'Whose deals', '');
    await unfold(page);
    const label = [...page.querySelectorAll('label')].find((one) => textOf(one) === 'Proposal (3)');
    await fill(label?.control as HTMLSelectElement, 'lost').then(settle);
    await click(field(page, 'Deals that are won or lost as well'));
    await shown(page, 'No deal comes out of these files.');
  });

  test('reads deals and contacts together', async () => {
    const page = await create();
    await choose(page, file('deals.csv', 'Record ID,Deal Name,Deal Stage', '1,Spring,New'));
    await set(page, 'Deals go under your address', 'tomas@tessel.example');
    expect(textOf(page)).toContain('add the export of contacts');
    await choose(
      page,
      file('people.csv', 'Record ID,First Name,Last Name,Email,Associated Deal IDs', '7,Jo,Ray,jo@a.example,1'),
    );
    await shown(page, '1 deal in 2 rows');
    await click(button(page, 'Remove people.csv'));
    await shown(page, 'add the export of contacts');
  });

  test('stopped on the way keeps what was written, and undoes that', async () => {
    const before = await contents();
    const page = await create();
    const lines = Array.from({ length: 900 }, (_, index) => `Deal ${index},New,jo@company-${index}.example`);
    await choose(page, file('many.csv', 'Deal Name,Stage,Email', ...lines));
    await set(page, 'Deals go under your address', 'tomas@tessel.example');
    await lookedAt(page);
    let batches = 0;
    beforeAnswer = async (name) => {
      if (name !== 'import-deals' || ++batches > 1) return;
      await vi.waitFor(() => expect(buttons(page, 'Stop')).toHaveLength(1), PATIENCE);
      buttons(page, 'Stop')[0]?.click();
    };
    await click(button(page, 'Import 900 deals'));
    await shown(page, /Stopped\. \d+ deals imported\./);
    expect(batches).toBe(1);
    const written = (await contents()).deals.length;
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(900);
    expect(textOf(page)).toContain(`${written} deals from`);
    await click(button(page, 'Undo this import'));
    await shown(page, 'Undone');
    expect(await contents()).toEqual(before);
  });

  test('that fails on the way says so, and what was written can be undone', async () => {
    const page = await create();
    const lines = Array.from({ length: 900 }, (_, index) => `Deal ${index},New,jo@company-${index}.example`);
    await choose(page, file('many.csv', 'Deal Name,Stage,Email', ...lines));
    await set(page, 'Deals go under your address', 'tomas@tessel.example');
    await lookedAt(page);
    let batches = 0;
    beforeAnswer = (name) => {
      if (name === 'import-deals' && ++batches === 2) throw new Error('The disk is full.');
    };
    await click(button(page, 'Import 900 deals'));
    await shown(page, 'The disk is full.');
    expect(textOf(page.querySelector('[role=alert]'))).toBe('The disk is full.');
    await click(button(page, 'Cancel'));
    await shown(page, 'Undo this import');
  });

  test('of what is no CSV says that there is nothing in it', async () => {
    const page = await create();
    await choose(page, file('empty.csv', ''));
    expect(textOf(page)).toContain('There is no row in this file.');
    expect(button(page, 'Look at what would change').disabled).toBe(true);
  });
});
