import '../../store/database-in-memory.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { recordSend } from '../../../src/background/compose/record-send.ts';
import { undoSend } from '../../../src/background/compose/undo-send.ts';
import type { World } from '../../../src/background/world.ts';
import { dealState } from '../../../src/deals/state.ts';
import type { Deal, TimelineEvent } from '../../../src/deals/types.ts';
import type { SentMail } from '../../../src/messages.ts';
import type { Settings } from '../../../src/settings.ts';
import { storedCounts } from '../../../src/store/counts.ts';
import { putDeal } from '../../../src/store/deals.ts';
import { putPerson } from '../../../src/store/people.ts';
import { save } from '../../../src/store/save.ts';
import { resetFakeBrowser } from '../../fake-browser.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { acme, jo } from '../../store/records.ts';
import { payloads } from '../checks/payloads.ts';
import { changeSettings, wakeWorld } from '../fake-world.ts';

let world: World;
beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  world = wakeWorld();
});

const mail = (fields: Partial<SentMail> = {}): SentMail => ({ ...payloads['mail-sent'], ...fields });
const to = (...addresses: string[]) => addresses.map((address) => ({ address, name: '' }));

const counts = async () => storedCounts(await world.connection.checked());
const events = async (): Promise<TimelineEvent[]> => (await world.connection.checked()).getAll('events');
const deals = async (): Promise<Deal[]> => (await world.connection.checked()).getAll('deals');

describe('a sent mail with a next step', () => {
  test('begins a deal with its people and its first event', async () => {
    const { dealId } = await recordSend(mail(), world);
    expect(await deals()).toEqual([
      { id: dealId, account: 'rep@bookend.example', key: 'domain:acme.example', name: 'Acme', createdAt: mail().at },
    ]);
    const { recipients: _recipients, ...fields } = mail();
    expect(await events()).toEqual([{ ...fields, kind: 'mail-sent', dealId, people: ['ana@acme.example'] }]);
    expect(await counts()).toMatchObject({ people: 1 });
  });

  test('goes to the deal of a company that is known', async () => {
    const first = await recordSend(mail(), world);
    const second = await recordSend(mail({ id: 'mail-2', recipients: to('bo@acme.example') }), world);
    expect(second).toEqual(first);
    expect(await counts()).toMatchObject({ deals: 1, people: 2, events: 2 });
  });

  test('goes to the deal of a person who is known, whatever the address says', async () => {
    const db = await world.connection.checked();
    const elsewhere = { ...jo, id: 'rep@bookend.example jo@private.example', address: 'jo@private.example' };
    await save(db, ['deals', 'people'], async (tx) => {
      await putDeal(tx, acme);
      await putPerson(tx, elsewhere);
    });
    expect(await recordSend(mail({ recipients: to('jo@private.example') }), world)).toEqual({ dealId: acme.id });
  });

  test('on free mail belongs to the person alone', async () => {
    const one = await recordSend(mail({ recipients: [{ address: 'jo.park@gmail.com', name: 'Jo Park' }] }), world);
    const other = await recordSend(mail({ id: 'mail-2', recipients: to('al.reed@gmail.com') }), world);
    expect(one.dealId).not.toBe(other.dealId);
    expect((await deals()).map(({ name }) => name).sort()).toEqual(['Jo Park', 'al.reed@gmail.com']);
  });

  test('from another account is another deal', async () => {
    const one = await recordSend(mail(), world);
    const other = await recordSend(mail({ id: 'mail-2', account: 'me@private.example' }), world);
    expect(one.dealId).not.toBe(other.dealId);
  });

  test('names colleagues and other companies nowhere among the deal’s people', async () => {
    const recipients = to('kim@bookend.example', 'ana@acme.example', 'lee@agency.example');
    await recordSend(mail({ recipients }), world);
    const people = await (await world.connection.checked()).getAll('people');
    expect(people.map(({ address }) => address)).toEqual(['ana@acme.example']);
    expect(await events()).toMatchObject([{ people: ['ana@acme.example', 'lee@agency.example'] }]);
  });

  test('fills in a name that was not known, and keeps one that was', async () => {
    const named = (name: string) => [{ address: 'ana@acme.example', name }];
    await recordSend(mail({ recipients: named('') }), world);
    await recordSend(mail({ id: 'mail-2', recipients: named('Ana Ruiz') }), world);
    await recordSend(mail({ id: 'mail-3', recipients: named('ana') }), world);
    expect(await (await world.connection.checked()).getAll('people')).toMatchObject([{ name: 'Ana Ruiz' }]);
  });
});

describe('no record is made', () => {
  test.each<[string, Partial<SentMail>, Partial<Settings>]>([
    ['of mail to colleagues', { recipients: to('kim@bookend.example') }, {}],
    [
      'of mail to a further domain of the company',
      { recipients: to('kim@bookend-group.example') },
      { internalDomains: ['bookend-group.example'] },
    ],
    ['of mail to nobody', { recipients: [] }, {}],
    ['of a first mail without a next step', { step: null, offered: [] }, {}],
    ['from an account that is switched off', {}, { accountsOff: ['rep@bookend.example'] }],
  ])('%s', async (_what, fields, settings) => {
    await changeSettings(world, settings);
    expect(await recordSend(mail(fields), world)).toEqual({ dealId: null });
    expect(await counts()).toMatchObject({ deals: 0, people: 0, events: 0 });
  });

  test('of the sentence when the rep keeps no evidence; kind and days stay', async () => {
    await changeSettings(world, { keepEvidence: false });
    await recordSend(mail(), world);
    expect(await events()).toMatchObject([{ step: { sentence: '', act: 'propose', days: ['2026-03-05'] } }]);
  });
});

test('a mail without a next step is recorded in a deal that exists', async () => {
  const { dealId } = await recordSend(mail(), world);
  expect(await recordSend(mail({ id: 'mail-2', step: null, offered: [] }), world)).toEqual({ dealId });
  expect(await counts()).toMatchObject({ events: 2 });
});

describe('reported more than once', () => {
  test('one after the other, it is recorded once', async () => {
    const first = await recordSend(mail(), world);
    expect(await recordSend(mail(), world)).toEqual(first);
    expect(await counts()).toMatchObject({ deals: 1, people: 1, events: 1 });
  });

  test('at the same moment, by two workers, it is recorded once', async () => {
    const other = wakeWorld();
    const answers = await Promise.all([
      recordSend(mail(), world),
      recordSend(mail(), other),
      recordSend(mail(), world),
    ]);
    expect(new Set(answers.map(({ dealId }) => dealId)).size).toBe(1);
    expect(await counts()).toMatchObject({ deals: 1, people: 1, events: 1 });
  });

  test('two first mails to one company at the same moment make one deal', async () => {
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((id) => recordSend(mail({ id, recipients: to(`${id}@acme.example`) }), world)),
    );
    expect(new Set(answers.map(({ dealId }) => dealId)).size).toBe(1);
    expect(await counts()).toMatchObject({ deals: 1, people: 4, events: 4 });
  });
});

describe('undo send', () => {
  const undo = { id: 'undo-1', draft: 'r-100', at: '2026-03-02T09:00:05.000Z' };

  test('takes back the mail that came from the draft', async () => {
    await recordSend(mail(), world);
    await undoSend(undo, world);
    expect(await events()).toContainEqual(expect.objectContaining({ kind: 'send-undone', refersTo: 'mail-1' }));
  });

  test('reported twice, under one id or two, takes back one mail', async () => {
    await recordSend(mail(), world);
    await recordSend(mail({ id: 'mail-0', at: '2026-03-01T09:00:00.000Z' }), world);
    await undoSend(undo, world);
    await undoSend(undo, world);
    await undoSend({ ...undo, id: 'undo-2' }, world);
    expect((await events()).filter(({ kind }) => kind === 'send-undone')).toMatchObject([{ refersTo: 'mail-1' }]);
  });

  test('then sent and taken back again, takes back the second as well', async () => {
    await recordSend(mail(), world);
    await undoSend(undo, world);
    await recordSend(mail({ id: 'mail-2', at: '2026-03-02T09:01:00.000Z' }), world);
    await undoSend({ ...undo, id: 'undo-2', at: '2026-03-02T09:01:05.000Z' }, world);
    expect((await events()).filter(({ kind }) => kind === 'send-undone')).toHaveLength(2);
  });

  test('of a draft that no recorded mail came from changes nothing', async () => {
    await recordSend(mail(), world);
    await undoSend({ ...undo, draft: 'r-999' }, world);
    expect(await counts()).toMatchObject({ events: 1 });
  });
});

describe('what the rep promises in a mail', () => {
  const promises = [{ what: 'You have the figures by Friday.', due: '2026-03-06' }];
  const made = async () => (await events()).filter(({ kind }) => kind === 'promise-made');

  test('is a promise of the deal, with its day', async () => {
    const { dealId } = await recordSend(mail({ promises }), world);
    expect(await made()).toEqual([
      {
        id: 'promise:mail-1:0',
        kind: 'promise-made',
        dealId,
        at: mail().at,
        side: 'mine',
        what: 'You have the figures by Friday.',
        sentence: 'You have the figures by Friday.',
        due: '2026-03-06',
        person: 'ana@acme.example',
      },
    ]);
    await recordSend(mail({ promises }), world);
    expect(await made()).toHaveLength(1);
  });

  test('has no words when the rep keeps no evidence', async () => {
    await changeSettings(world, { keepEvidence: false });
    await recordSend(mail({ promises }), world);
    expect(await made()).toEqual([expect.objectContaining({ what: '', sentence: '', due: '2026-03-06' })]);
  });

  test('is not promised when undo send brings the mail back', async () => {
    const { dealId } = await recordSend(mail({ promises }), world);
    const at = '2026-03-02T09:00:20.000Z';
    await undoSend({ id: 'undo-1', draft: 'r-100', at }, world);
    const view = { deal: { id: dealId ?? '' }, now: at, zone: 'Europe/Madrid' };
    expect(dealState(await events(), view).promises).toEqual([]);
  });
});
