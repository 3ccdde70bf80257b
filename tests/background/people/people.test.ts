import '../../store/database-in-memory.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { deleteEverything } from '../../../src/background/data/everything.ts';
import { dropEvidence } from '../../../src/background/deals/evidence.ts';
import { today } from '../../../src/background/deals/today.ts';
import { forgetPerson, people, person, undoForget } from '../../../src/background/people/people.ts';
import type { World } from '../../../src/background/world.ts';
import { checkEvent } from '../../../src/deals/event-schema.ts';
import type { Deal, TimelineEvent } from '../../../src/deals/types.ts';
import { UserError } from '../../../src/errors.ts';
import { defaultPlaybook } from '../../../src/playbook/default-playbook.ts';
import { bareMeeting, type KnownMeeting } from '../../../src/schedule/meeting.ts';
import { defaultSettings } from '../../../src/settings.ts';
import { newCalendar } from '../../../src/store/calendars.ts';
import { appendEvent } from '../../../src/store/events.ts';
import { save } from '../../../src/store/save.ts';
import { STORES } from '../../../src/store/schema.ts';
import { putSettings } from '../../../src/store/settings.ts';
import { readSnapshot, snapshotWhenDue } from '../../../src/store/snapshot.ts';
import { everyKind } from '../../deals/every-kind.ts';
import { fakeBrowser, resetFakeBrowser } from '../../fake-browser.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { wakeWorld } from '../fake-world.ts';

const REP = 'rep@bookend.example';
const ANA = 'ana@acme.example';
const BO = 'bo@acme.example';
const LIV = 'liv.dahl@gmail.com';
const at = '2026-03-02T09:00:00.000Z';

let world: World;
let now = at;
beforeEach(async () => {
  emptyProfile();
  resetFakeBrowser();
  now = at;
  world = { ...wakeWorld(), now: () => now, session: fakeBrowser.storage.session };
});

const acme: Deal = { id: 'd1', account: REP, key: 'domain:acme.example', name: 'Acme', createdAt: at };
const livs: Deal = { id: 'd2', account: REP, key: `person:${LIV}`, name: 'Liv Dahl', createdAt: at };

const mail = (id: string, dealId: string, to: string[], sentence = 'Does Thursday suit you?'): TimelineEvent => ({
  id,
  kind: 'mail-sent',
  dealId,
  at,
  account: REP,
  people: to,
  subject: 'Numbers',
  thread: `thread-${id}`,
  draft: null,
  scheduled: false,
  step: { label: 'concrete', owner: 'both', act: 'propose', sentence, days: ['2026-03-05'] },
  offered: [],
});

const meeting = (key: string, fields: Partial<KnownMeeting> = {}): KnownMeeting => ({
  ...bareMeeting(key, '2026-03-05T09:00:00Z', '2026-03-05T09:30:00Z'),
  zone: 'Europe/Madrid',
  title: 'Numbers',
  description: 'absent',
  account: REP,
  source: 'page',
  calendar: REP,
  readAt: at,
  ...fields,
});

const events: TimelineEvent[] = [
  mail('m1', 'd1', [ANA]),
  mail('m2', 'd1', [ANA, BO], 'Could Ana and you look at it on Thursday?'),
  mail('m3', 'd1', [BO], 'Ana Ruiz said Thursday suits you.'),
  mail('m4', 'd1', [BO]),
  mail('m5', 'd2', [LIV]),
  { id: 'c1', dealId: 'd1', at, kind: 'step-closed', refersTo: 'm1' },
  { id: 'c2', dealId: 'd1', at, kind: 'undone', refersTo: 'c1' },
  {
    id: 'g1',
    dealId: 'd1',
    at,
    kind: 'commitment-gained',
    commitment: 'explore',
    sentence: 'Yes, gladly.',
    person: ANA,
    by: 'theirs',
  },
  {
    id: 'p1',
    dealId: 'd1',
    at,
    kind: 'promise-made',
    side: 'theirs',
    what: 'The list',
    due: null,
    sentence: 'You get the list.',
    person: ANA,
  },
  { id: 'p2', dealId: 'd1', at, kind: 'promise-kept', refersTo: 'p1' },
  { id: 't1', dealId: 'd1', at, kind: 'thread-seen', thread: 'thread-m1' },
  { id: 't2', dealId: 'd1', at, kind: 'thread-seen', thread: 'thread-m2' },
  {
    id: 'b1',
    dealId: 'd1',
    at,
    kind: 'meeting-booked',
    meeting: 'k1',
    start: '2026-03-05T09:00:00Z',
    end: '2026-03-05T09:30:00Z',
    title: 'Ana / Tomas',
    people: [ANA],
  },
  {
    id: 'b2',
    dealId: 'd1',
    at,
    kind: 'meeting-moved',
    meeting: 'k1',
    start: '2026-03-06T09:00:00Z',
    end: '2026-03-06T09:30:00Z',
  },
  {
    id: 'b3',
    dealId: 'd1',
    at,
    kind: 'meeting-booked',
    meeting: 'k2',
    start: '2026-03-05T09:00:00Z',
    end: '2026-03-05T09:30:00Z',
    title: 'Numbers',
    people: [ANA, BO],
    refersTo: 'm1',
  },
  { id: 'n1', dealId: 'd1', at, kind: 'nudge-shown', nudge: 'promise-due p1' },
  { id: 'o1', dealId: 'd1', at, kind: 'deal-lost', reason: 'ana ruiz left the company' },
  {
    id: 'i1',
    dealId: 'd1',
    at,
    kind: 'deal-imported',
    import: 'import-1',
    source: 'csv',
    made: false,
    people: [BO],
    stage: 'Waits for Ana',
    closes: null,
  },
];

async function fill(): Promise<void> {
  const db = await world.connection.checked();
  await save(db, [...STORES], async (tx) => {
    for (const deal of [acme, livs]) await tx.objectStore('deals').put(deal);
    const known: [string, string, string][] = [
      [ANA, 'Ana Ruiz', 'd1'],
      [BO, 'Bo Lind', 'd1'],
      [LIV, 'Liv Dahl', 'd2'],
    ];
    for (const [address, name, dealId] of known) {
      await tx.objectStore('people').put({ id: `${REP} ${address}`, account: REP, address, name, dealId });
    }
    for (const event of events) await appendEvent(tx, event);
    const guests = [
      { email: REP, rsvp: 'yes' as const },
      { email: ANA, rsvp: 'none' as const, name: 'Ruiz, Ana' },
    ];
    await tx.objectStore('meetings').put(meeting('k1', { people: guests, organizer: ANA, title: 'Ana / Tomas' }));
    await tx.objectStore('meetings').put(meeting('k3', { title: 'Ana Ruiz on holiday', location: `Room of ${ANA}` }));
    await tx.objectStore('meetings').put(meeting('k4', { calendar: ANA, title: 'Dentist' }));
    await tx.objectStore('meetings').put(meeting('k5', { people: [{ email: BO, rsvp: 'yes' }] }));
    await tx.objectStore('calendars').put({
      ...newCalendar({ id: `page ${REP}`, source: 'page', account: REP }),
      chosen: [REP, ANA],
      listed: [
        { id: REP, name: REP },
        { id: ANA, name: 'Ana Ruiz' },
      ],
      shelves: [{ calendar: ANA, covers: [ANA], gone: {}, known: [] }],
      why: '“Call Ana Ruiz” has no start that is a time, and was left out.',
      sync: { last: `read as ${ANA}` },
    });
    await tx.objectStore('nudges').put({
      id: 'after-end k1',
      state: 'answered',
      at,
      notice: null,
      answer: { kind: 'decide-by', day: '2026-03-06', owner: 'Ana' },
    });
    await tx.objectStore('nudges').put({
      id: 'after-end k9',
      state: 'answered',
      at,
      notice: null,
      answer: { kind: 'decide-by', day: '2026-03-06', owner: 'Ana Ruiz' },
    });
    await tx.objectStore('nudges').put({
      id: 'after-end k8',
      state: 'answered',
      at,
      notice: null,
      answer: { kind: 'not-sales', silences: ['series:s', `person:${ANA}`] },
    });
    await tx
      .objectStore('dismissals')
      .put({ id: 'x1', scope: 'thread', phrase: 'keep you posted', thread: 'thread-m1', at });
    await tx
      .objectStore('dismissals')
      .put({ id: 'x2', scope: 'forever', phrase: 'i will call ana ruiz', thread: null, at });
    await tx
      .objectStore('dismissals')
      .put({ id: 'x3', scope: 'forever', phrase: 'keep you posted', thread: 'thread-m1', at });
    const [first, ...rest] = structuredClone(defaultPlaybook.commitments);
    if (!first) throw new Error('no commitment');
    const wording = `Ask ${ANA}: {slots}?`;
    await tx.objectStore('playbook').put({
      ...defaultPlaybook,
      commitments: [{ ...first, wordings: [wording] }, ...rest],
      replies: [{ to: 'bad-time', minutes: 15, words: { en: wording } }],
    });
  });
  await world.session?.set({
    'tab 1': { place: 'x', is: 'mail', account: REP, people: [ANA, BO] },
    'tab 2': { place: 'x', is: 'meeting', account: REP, key: 'k1' },
  });
  await snapshotWhenDue(db, world.area, at);
}

/** Everything there is anywhere, as text. */
async function everything(): Promise<string> {
  const db = await world.connection.checked();
  const stores = await Promise.all(
    STORES.map(async (store) => [store, await db.getAllKeys(store), await db.getAll(store)]),
  );
  const { local, session } = fakeBrowser.state;
  return JSON.stringify([stores, [...local], [...session]]);
}

async function contents(): Promise<Record<string, unknown>> {
  const db = await world.connection.checked();
  const stores = STORES.filter((store) => store !== 'meta');
  return Object.fromEntries(await Promise.all(stores.map(async (store) => [store, await db.getAll(store)])));
}

describe('what is kept about people', () => {
  test('lists everybody there is a record of, and not the rep', async () => {
    await fill();
    const found = await people(null, world);
    expect(found.map(({ address }) => address).sort()).toEqual([ANA, BO, LIV]);
    expect(found.find(({ address }) => address === ANA)).toEqual({
      address: ANA,
      name: 'Ana Ruiz',
      deals: ['Acme'],
      mails: 2,
      meetings: 1,
      entries: 4,
      sentences: 4,
    });
  });

  test('shows every record of one, with its words, its deal and whether it would go', async () => {
    await fill();
    const { name, records } = await person({ address: ANA }, world);
    expect(name).toBe('Ana Ruiz');
    const of = (id: string) => records.find(({ record }) => (record as { id?: string }).id === id);
    expect(of('m1')).toMatchObject({
      store: 'events',
      text: 'You wrote: Numbers',
      sentence: 'Does Thursday suit you?',
      deal: 'Acme',
      goes: true,
    });
    expect(of('m2')).toMatchObject({ goes: false });
    expect(of('m4')).toBeUndefined();
    expect(new Set(records.map(({ store }) => store))).toEqual(
      new Set(['people', 'events', 'meetings', 'nudges', 'dismissals', 'calendars', 'playbook']),
    );
  });

  test('an address of the rep is nobody to forget', async () => {
    await fill();
    await expect(person({ address: REP }, world)).rejects.toThrow(UserError);
    await expect(forgetPerson({ address: REP }, world)).rejects.toThrow(UserError);
    expect(await people(null, world)).toHaveLength(3);
  });
});

describe('forgetting somebody', () => {
  test('leaves neither address nor name in any store, in the second copy or with a tab', async () => {
    await fill();
    // Lists are made, and kept.
    await today(null, world);
    const db = await world.connection.checked();
    expect((await db.count('summaries')) + (await db.count('answers'))).toBeGreaterThan(1);
    expect((await everything()).includes(ANA)).toBe(true);
    const { deleted } = await forgetPerson({ address: ANA }, world);
    const left = await everything();
    expect(left.includes(ANA)).toBe(false);
    expect(left.match(/\bana\b/i)).toBeNull();
    expect(await readSnapshot(world.area)).not.toBeNull();
    expect(deleted.people).toEqual({ removed: 1, cleared: 0 });
    expect(Object.keys(deleted).sort()).toEqual([
      'calendars',
      'dismissals',
      'events',
      'meetings',
      'nudges',
      'people',
      'playbook',
    ]);
    expect((await person({ address: ANA }, world)).records).toEqual([]);
  });

  test('keeps what is about others, and what the deal stands at', async () => {
    await fill();
    await forgetPerson({ address: ANA }, world);
    const stored = (await contents()) as { events: TimelineEvent[]; meetings: KnownMeeting[]; deals: Deal[] };
    const byId = new Map(stored.events.map((event) => [event.id, event]));
    expect([...byId.keys()].sort()).toEqual(['b3', 'g1', 'i1', 'm2', 'm3', 'm4', 'm5', 'o1', 't2']);
    expect(byId.get('m4')).toEqual(events.find(({ id }) => id === 'm4'));
    expect(byId.get('m2')).toMatchObject({ people: [BO], step: { sentence: '', days: ['2026-03-05'] } });
    expect(byId.get('m3')).toMatchObject({ people: [BO], step: { sentence: '' } });
    expect(byId.get('g1')).toMatchObject({ commitment: 'explore', person: null, sentence: '' });
    expect(byId.get('b3')).not.toHaveProperty('refersTo');
    expect(stored.meetings.find(({ key }) => key === 'k1')).toMatchObject({
      people: [{ email: REP }],
      organizer: null,
      title: '',
    });
    expect(stored.meetings.map(({ key }) => key).sort()).toEqual(['k1', 'k3', 'k5']);
    expect(stored.deals).toEqual([acme, livs]);
    for (const event of stored.events) expect(checkEvent(event)).toMatchObject({ ok: true });
  });

  test('takes the deal along that was theirs alone', async () => {
    await fill();
    await forgetPerson({ address: LIV }, world);
    const left = await everything();
    expect(left.match(/\bliv\b|dahl/i)).toBeNull();
    expect(((await contents()) as { deals: Deal[] }).deals).toEqual([acme]);
  });

  test('leaves their deal to others who take part in it', async () => {
    await fill();
    const db = await world.connection.checked();
    await save(db, ['events'], (tx) => appendEvent(tx, mail('m6', 'd2', [LIV, 'per@fjord.example'])));
    await forgetPerson({ address: LIV }, world);
    expect((await everything()).match(/\bliv\b|dahl/i)).toBeNull();
    expect(((await contents()) as { deals: Deal[] }).deals).toContainEqual({
      ...livs,
      key: 'domain:fjord.example',
      name: 'Fjord',
    });
  });

  test('takes a company’s deal along when nothing is left in it', async () => {
    await fill();
    await forgetPerson({ address: ANA }, world);
    await forgetPerson({ address: BO }, world);
    const { deals, events: left } = (await contents()) as { deals: Deal[]; events: TimelineEvent[] };
    expect(left.filter(({ dealId }) => dealId === 'd1').map(({ id }) => id)).toEqual(['g1', 'o1']);
    expect(deals).toContainEqual(acme);
  });

  test.each(everyKind.map((event) => [event.kind, event] as const))(
    'an event of kind %s holds nobody afterwards, and is still one',
    async (_, event) => {
      const db = await world.connection.checked();
      await save(db, ['events'], (tx) => appendEvent(tx, event));
      for (const address of ['ines@halden-marine.example', 'per@halden-marine.example'])
        await forgetPerson({ address }, world);
      const [left] = await db.getAll('events');
      expect(JSON.stringify(left ?? null)).not.toContain('@halden-marine');
      if (left) expect(checkEvent(left)).toEqual({ ok: true, value: left });
    },
  );

  test('a promise goes with the mail it was made in, whoever it was made to', async () => {
    const db = await world.connection.checked();
    const promise: TimelineEvent = {
      id: 'promise:m1:0',
      dealId: 'd1',
      at,
      kind: 'promise-made',
      side: 'mine',
      what: 'You get it.',
      due: null,
      sentence: 'You get it.',
      person: null,
    };
    await save(db, ['events'], async (tx) => {
      for (const event of [mail('m1', 'd1', [ANA, BO]), promise]) await appendEvent(tx, event);
    });
    await forgetPerson({ address: ANA }, world);
    expect(await db.count('events')).toBe(2);
    await forgetPerson({ address: BO }, world);
    expect(await db.count('events')).toBe(0);
  });

  test('somebody whose address ends alike stays', async () => {
    await fill();
    const db = await world.connection.checked();
    const other = `mari${ANA}`;
    await save(db, ['events'], (tx) => appendEvent(tx, mail('m7', 'd1', [other])));
    await forgetPerson({ address: ANA }, world);
    expect((await person({ address: other }, world)).records).toHaveLength(1);
  });
});

describe('bringing somebody back', () => {
  test('within a few seconds gives everything back as it was', async () => {
    await fill();
    const before = await contents();
    const { undo } = await forgetPerson({ address: ANA }, world);
    expect(await contents()).not.toEqual(before);
    await undoForget({ undo }, world);
    expect(await contents()).toEqual(before);
  });

  test('is refused for anything but the last', async () => {
    await fill();
    const { undo } = await forgetPerson({ address: ANA }, world);
    await forgetPerson({ address: BO }, world);
    await expect(undoForget({ undo }, world)).rejects.toThrow(UserError);
  });

  test('leaves what was said or read since as it is', async () => {
    await fill();
    const db = await world.connection.checked();
    const { undo } = await forgetPerson({ address: ANA }, world);
    const moved = meeting('k1', { start: '2026-03-06T09:00:00Z', end: '2026-03-06T09:30:00Z', title: 'Moved' });
    await save(db, ['meetings', 'settings', 'events'], async (tx) => {
      await tx.objectStore('meetings').put(moved);
      await putSettings(tx, { ...defaultSettings, keepEvidence: false });
    });
    await dropEvidence(null, world);
    await undoForget({ undo }, world);
    const kept = await contents();
    expect(kept['meetings']).toContainEqual(moved);
    expect(JSON.stringify(kept['events'])).not.toContain('Does Thursday suit you?');
    expect(JSON.stringify(kept['events'])).toContain(ANA);
  });

  test('is refused once everything was deleted', async () => {
    await fill();
    const { undo } = await forgetPerson({ address: ANA }, world);
    await deleteEverything(null, world);
    await expect(undoForget({ undo }, world)).rejects.toThrow('It is too late');
  });

  test('holds nothing on any disk meanwhile', async () => {
    await fill();
    const { undo } = await forgetPerson({ address: ANA }, world);
    expect((await everything()).includes(ANA)).toBe(false);
    now = '2026-03-02T09:00:21.000Z';
    await expect(undoForget({ undo }, world)).rejects.toThrow('It is too late');
    expect((await everything()).includes(ANA)).toBe(false);
  });
});

test('sentences kept so far can be removed, from the second copy too', async () => {
  await fill();
  expect(await dropEvidence(null, world)).toEqual({ sentences: 7 });
  expect((await everything()).match(/Thursday|gladly|You get the list/)).toBeNull();
  expect(await dropEvidence(null, world)).toEqual({ sentences: 0 });
});
