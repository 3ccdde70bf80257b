import '../../store/database-in-memory.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { calendarCaptured } from '../../../src/background/calendar/calendar-captured.ts';
import { recordMeetings } from '../../../src/background/calendar/record-meetings.ts';
import { recordSend } from '../../../src/background/compose/record-send.ts';
import { deleteEverything } from '../../../src/background/data/everything.ts';
import { recordThread } from '../../../src/background/deals/record-thread.ts';
import { trackDeal } from '../../../src/background/deals/tracking.ts';
import { forgetPerson, forgotten, noteThemAgain, undoForget } from '../../../src/background/people/people.ts';
import type { World } from '../../../src/background/world.ts';
import type { TimelineEvent } from '../../../src/deals/types.ts';
import { UserError } from '../../../src/errors.ts';
import { putPerson } from '../../../src/store/people.ts';
import { save } from '../../../src/store/save.ts';
import { STORES } from '../../../src/store/schema.ts';
import { fakeBrowser, resetFakeBrowser } from '../../fake-browser.ts';
import { meeting, reading } from '../../sources/readings.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { payloads } from '../checks/payloads.ts';
import { ANA, own, REP, seenThread, written } from '../deals/threads.ts';
import { wakeWorld } from '../fake-world.ts';

const BO = { address: 'bo@acme.example', name: 'Bo Lind' };
const SENT = '2026-03-02T09:00:00.000Z';
const TUESDAY = '2026-03-03T10:00:00.000Z';
const NOW = '2026-03-04T09:00:00.000Z';

let world: World;
beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  world = { ...wakeWorld(NOW), session: fakeBrowser.storage.session };
});

let mails = 0;
const send = (recipients: { address: string; name: string }[], fields = {}) =>
  recordSend({ ...payloads['mail-sent'], id: `mail-${++mails}`, at: SENT, recipients, ...fields }, world);
const events = async (): Promise<TimelineEvent[]> => (await world.connection.checked()).getAll('events');
const forgetAna = () => forgetPerson({ address: ANA.address }, world);

/** Every record there is, with its key, and what is beside the database. */
async function everything(): Promise<string> {
  const db = await world.connection.checked();
  const stores = STORES.map(async (store) => [store, await db.getAllKeys(store), await db.getAll(store)]);
  return JSON.stringify([await Promise.all(stores), [...fakeBrowser.state.local]]);
}
async function expectNothingOfAna(): Promise<void> {
  expect((await everything()).match(/\bana\b|ruiz/i)).toBeNull();
}

describe('somebody who was forgotten', () => {
  test('is kept as a mark that neither holds the address nor is its plain hash', async () => {
    await send([ANA]);
    await forgetAna();
    const [mark, ...others] = await (await world.connection.checked()).getAll('forgotten');
    expect(others).toEqual([]);
    expect(mark?.id).toMatch(/^[0-9a-f]{64}$/);
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(ANA.address));
    expect(mark?.id).not.toBe(Buffer.from(digest).toString('hex'));
    const key = new TextEncoder().encode(mark?.salt);
    const hmac = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    const signed = await crypto.subtle.sign('HMAC', hmac, new TextEncoder().encode(ANA.address));
    expect(mark?.id).toBe(Buffer.from(signed).toString('hex'));
    await expectNothingOfAna();
  });

  test('is not noted when a mail goes to them', async () => {
    await send([ANA]);
    await forgetAna();
    const before = await events();
    expect(await send([{ ...ANA, address: 'Ana@Acme.example' }], { subject: 'For Ana Ruiz' })).toEqual({
      dealId: null,
    });
    expect(await events()).toEqual(before);
    await expectNothingOfAna();
  });

  test('is left out of a mail to others, with what names them in it', async () => {
    await send([BO]);
    await forgetAna();
    const promises = [{ what: 'Ana Ruiz gets the list', due: null }];
    await send([ANA, BO], { subject: 'Ana Ruiz and the list', promises });
    const [, mail, promise] = await events();
    expect(mail).toMatchObject({ kind: 'mail-sent', people: [BO.address], subject: '' });
    expect(promise).toMatchObject({ kind: 'promise-made', what: '', sentence: '', person: null });
    await expectNothingOfAna();
  });

  test('begins no deal, alone or before others', async () => {
    await send([ANA]);
    await forgetAna();
    await send([ANA]);
    const db = await world.connection.checked();
    expect(await db.getAll('deals')).toEqual([]);
    await send([ANA, { address: 'per@fjord.example', name: 'Per' }]);
    expect(await db.getAll('deals')).toEqual([expect.objectContaining({ key: 'domain:fjord.example' })]);
  });

  test('is not noted when their thread is opened', async () => {
    await send([ANA]);
    await send([BO], { thread: 'another' });
    await forgetAna();
    const before = await events();
    const messages = [own(SENT), written(TUESDAY, 'You get the numbers by Friday. Best, Ana Ruiz')];
    expect(await recordThread(seenThread(NOW, messages), world)).toEqual({ recorded: 0 });
    expect(await events()).toEqual(before);
  });

  test('is left out of a thread with others, where what was agreed stays', async () => {
    await send([ANA, BO]);
    await forgetAna();
    const messages = [
      own(SENT),
      written(TUESDAY, 'Thursday at 10:00 works for me.'),
      written('2026-03-03T11:00:00.000Z', 'I can make it too.', { from: BO }),
    ];
    await recordThread(seenThread(NOW, messages), world);
    const kinds = (await events()).map((event) => [event.kind, 'person' in event ? event.person : undefined]);
    expect(kinds).toContainEqual(['slots-accepted', null]);
    expect(kinds).toContainEqual(['reply-seen', BO.address]);
    await expectNothingOfAna();
  });

  test('is left out of meetings that are read again, which keep their time', async () => {
    await send([BO]);
    await send([ANA]);
    await forgetAna();
    const guests = [ANA, BO].map(({ address, name }) => ({ email: address, name, rsvp: 'yes' as const }));
    const meetings = [
      meeting('both', '03-05 09:00', { title: 'Ana Ruiz, Bo and us', people: guests, organizer: ANA.address }),
      meeting('alone', '03-06 09:00', { title: 'Talk', people: guests.slice(0, 1) }),
    ];
    const whole = { ...reading('03-02 10:00', { reach: ['02-01 00:00', '05-01 00:00'], meetings }), calendar: REP };
    const theirs = { ...reading('03-02 10:00', { meetings: [] }), calendar: ANA.address };
    await calendarCaptured({ account: REP, readings: [whole, theirs] }, world);
    await recordMeetings(world);
    await expectNothingOfAna();
    const db = await world.connection.checked();
    expect((await db.getAll('meetings')).map(({ key, people }) => [key, people.length])).toEqual([
      ['alone', 0],
      ['both', 1],
    ]);
    const booked = (await events()).filter(({ kind }) => kind === 'meeting-booked');
    expect(booked).toEqual([expect.objectContaining({ meeting: 'both', people: [BO.address], title: '' })]);
  });

  test('is left out of who may stay away from a meeting that was recorded', async () => {
    await send([BO]);
    const people = [ANA, BO].map(({ address }) => ({ email: address, rsvp: 'none' as const, optional: true as const }));
    const meetings = [meeting('both', '03-05 09:00', { title: 'Talk', people, organizer: BO.address })];
    const whole = { ...reading('03-02 10:00', { reach: ['02-01 00:00', '05-01 00:00'], meetings }), calendar: REP };
    await calendarCaptured({ account: REP, readings: [whole] }, world);
    await recordMeetings(world);
    await forgetAna();
    const booked = (await events()).filter(({ kind }) => kind === 'meeting-booked');
    expect(booked).toEqual([expect.objectContaining({ people: [BO.address], optional: [BO.address] })]);
    await expectNothingOfAna();
  });

  test('makes no deal on a click, and is written by no other way', async () => {
    await send([ANA]);
    await forgetAna();
    const track = { id: 'd9', account: REP, people: [{ address: ANA.address }], into: null, at: NOW };
    await expect(trackDeal(track, world)).rejects.toThrow(UserError);
    const db = await world.connection.checked();
    const person = { id: `${REP} ${ANA.address}`, account: REP, address: ANA.address, name: '', dealId: 'd1' };
    await save(db, ['people'], (tx) => putPerson(tx, person));
    await expectNothingOfAna();
  });
});

describe('noting somebody again', () => {
  test('is by the address, in any case, and from then on', async () => {
    await send([ANA]);
    await forgetAna();
    expect(await forgotten(null, world)).toEqual({ people: 1 });
    expect(await noteThemAgain({ address: BO.address }, world)).toEqual({ wasForgotten: false });
    expect(await noteThemAgain({ address: ANA.address }, world)).toEqual({ wasForgotten: true });
    expect(await forgotten(null, world)).toEqual({ people: 0 });
    expect(await events()).toEqual([]);
    await send([ANA]);
    expect(await events()).toMatchObject([{ people: [ANA.address] }]);
  });

  test('comes with bringing them back, and with deleting everything', async () => {
    await send([ANA]);
    const { undo } = await forgetAna();
    await undoForget({ undo }, world);
    expect(await forgotten(null, world)).toEqual({ people: 0 });
    await forgetAna();
    expect(await deleteEverything(null, world)).toMatchObject({ forgotten: 1 });
    expect(await forgotten(null, world)).toEqual({ people: 0 });
  });
});
