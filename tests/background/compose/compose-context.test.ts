import '../../store/database-in-memory.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { calendarCaptured } from '../../../src/background/calendar/calendar-captured.ts';
import { composeContext } from '../../../src/background/compose/compose-context.ts';
import { dismiss } from '../../../src/background/compose/dismissals.ts';
import { explainTimes } from '../../../src/background/compose/explain-times.ts';
import { recordSend } from '../../../src/background/compose/record-send.ts';
import { undoSend } from '../../../src/background/compose/undo-send.ts';
import { saveSettings } from '../../../src/background/settings.ts';
import type { World } from '../../../src/background/world.ts';
import type { TimelineEvent } from '../../../src/deals/types.ts';
import type { ComposeQuery, SentMail } from '../../../src/messages.ts';
import { defaultPlaybook } from '../../../src/playbook/default-playbook.ts';
import type { Meeting } from '../../../src/schedule/meeting.ts';
import type { Slot } from '../../../src/schedule/types.ts';
import { defaultSettings, type Settings } from '../../../src/settings.ts';
import { appendEvent } from '../../../src/store/events.ts';
import { putPlaybook } from '../../../src/store/playbook.ts';
import { save } from '../../../src/store/save.ts';
import { resetFakeBrowser } from '../../fake-browser.ts';
import { meeting, reading } from '../../sources/readings.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { payloads } from '../checks/payloads.ts';
import { wakeWorld } from '../fake-world.ts';

// A Monday morning in Madrid.
const NOW = '2026-03-02T09:00:00.000Z';

let world: World;
beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  world = wakeWorld(NOW);
});

const ask = (fields: Partial<ComposeQuery> = {}) =>
  composeContext({ ...payloads['compose-context'], ...fields }, world);
const sent = (fields: Partial<SentMail> = {}) => recordSend({ ...payloads['mail-sent'], ...fields }, world);
const settings = (fields: Partial<Settings>) => saveSettings({ ...defaultSettings, ...fields }, world);
const starts = (slots: Slot[]) => slots.map(({ start }) => start);
/** Something Ana wrote half an hour ago. */
const said = async (dealId: string | null, words: object) => {
  const event = {
    id: 'said',
    dealId,
    at: '2026-03-02T08:30:00.000Z',
    sentence: '',
    person: 'ana@acme.example',
    ...words,
  };
  await save(await world.connection.checked(), ['events'], (tx) => appendEvent(tx, event as TimelineEvent));
};
const minutesOf = ({ start, end }: Slot) => (Date.parse(end) - Date.parse(start)) / 60_000;

describe('the deal', () => {
  test('is none for people nobody knows', async () => {
    expect((await ask()).deal).toBeNull();
  });

  test('is that of the recipients', async () => {
    const { dealId } = await sent();
    expect((await ask()).deal).toEqual({ id: dealId, name: 'Acme' });
    expect((await ask({ recipients: [{ address: 'new@acme.example', name: '' }] })).deal?.id).toBe(dealId);
  });

  test('is none under another account', async () => {
    await sent();
    expect((await ask({ account: 'me@private.example' })).deal).toBeNull();
  });
});

describe('times on offer to others', () => {
  test('are looked up once for each deal, and again after anything was saved', async () => {
    await sent();
    const reads = vi.spyOn(IDBIndex.prototype, 'getAll');
    const looked = () => reads.mock.contexts.filter((index) => (index as IDBIndex).name === 'at').length;
    const other = { recipients: [{ address: 'kim@other.example', name: '' }] };
    const [first] = (await ask(other)).slots;
    await ask(other);
    await ask(other);
    expect(looked()).toBe(1);
    const offered = [{ ...(first as Slot), checked: true }];
    await sent({ id: 'mail-2', draft: 'r-2', thread: 'another', offered });
    expect(starts((await ask(other)).slots)).not.toContain(first?.start);
    expect(looked()).toBe(2);
    reads.mockRestore();
  });
});

describe('the commitment to ask for next', () => {
  const step = (commitment?: 'review' | 'decide'): SentMail['step'] => ({
    label: 'concrete',
    owner: 'both',
    act: 'propose',
    sentence: '',
    days: [],
    ...(commitment && { commitment }),
  });

  test('is a first short meeting with people never written to', async () => {
    expect((await ask({ thread: null })).commitment).toBe('time');
  });

  test('is a working talk in an answer to people of no deal', async () => {
    expect(await ask({ thread: '18f' })).toMatchObject({ commitment: 'explore', deal: null });
  });

  test('is what was asked for last in the deal and is not gained, with the reason', async () => {
    await sent({ id: 'a', at: '2026-03-01T09:00:00.000Z', step: step('review') });
    await sent({ id: 'b', at: '2026-03-02T08:00:00.000Z', step: step('decide') });
    expect(await ask()).toMatchObject({
      commitment: 'decide',
      why: 'Asked for on Mon 2 Mar, not gained yet.',
    });
  });

  test('is what comes after the one that was gained', async () => {
    const { dealId } = await sent({ at: '2026-03-02T08:00:00.000Z', step: step() });
    expect((await ask()).commitment).toBe('time');
    const slot = { start: '2026-03-05T09:00:00Z', end: '2026-03-05T09:30:00Z' };
    await said(dealId, { kind: 'slots-accepted', refersTo: 'mail-1', slot });
    expect(await ask()).toMatchObject({
      commitment: 'explore',
      why: 'Usually comes after Time, which is gained.',
    });
  });

  test('is what a brush-off says is missing', async () => {
    const { dealId } = await sent({ at: '2026-03-02T08:00:00.000Z', step: step() });
    await said(dealId, { kind: 'brush-off', brushOff: 'discuss-internally', thread: null });
    expect(await ask()).toMatchObject({
      commitment: 'build-consensus',
      why: 'They wrote on Mon 2 Mar that they talk about it without you.',
    });
  });

  test('does not come from a mail that was brought back', async () => {
    await sent({ draft: 'r-1', step: step('decide') });
    await undoSend({ id: 'undo-1', draft: 'r-1', at: NOW }, world);
    expect((await ask()).commitment).toBe('time');
  });

  test('is one the playbook has wording for', async () => {
    const own = { ...defaultPlaybook, commitments: defaultPlaybook.commitments.filter(({ id }) => id === 'invest') };
    await save(await world.connection.checked(), ['playbook'], (tx) => putPlaybook(tx, own));
    expect((await ask()).commitment).toBe('invest');
  });

  test('has Bookend’s own wording when the stored playbook is broken', async () => {
    const broken = { ...defaultPlaybook, commitments: 'none' } as unknown as typeof defaultPlaybook;
    await save(await world.connection.checked(), ['playbook'], (tx) => putPlaybook(tx, broken));
    expect((await ask()).playbook).toEqual(defaultPlaybook);
  });
});

describe('the slots', () => {
  test('come with more times to swap one for, none of them offered already', async () => {
    const { slots, spare = [] } = await ask();
    expect(spare.length).toBeGreaterThan(0);
    expect(starts(spare).filter((start) => starts(slots).includes(start))).toEqual([]);
  });

  test('are three on two days at least, and never called free without a calendar', async () => {
    const { slots, calendarReadAt, zone } = await ask();
    expect(slots).toHaveLength(3);
    expect(new Set(slots.map(({ start }) => start.slice(0, 10))).size).toBeGreaterThanOrEqual(2);
    expect(slots.every(({ checked }) => !checked)).toBe(true);
    expect(calendarReadAt).toBeNull();
    expect(zone).toBe('Europe/Madrid');
  });

  test('are in the zone the rep set, else in that of the computer', async () => {
    await settings({ schedule: { ...defaultSettings.schedule, zone: 'America/New_York' } });
    const { zone, slots } = await ask();
    expect(zone).toBe('America/New_York');
    // 09:00 in New York is 14:00 UTC: nothing of Madrid's morning is left.
    expect(slots.every(({ start }) => start.slice(11, 13) >= '14')).toBe(true);
  });

  test('offered to one client are not offered to another while they stand', async () => {
    const { slots } = await ask();
    await sent({ recipients: [{ address: 'zoe@other.example', name: '' }], offered: slots });
    const next = await ask();
    expect(starts(next.slots).filter((start) => starts(slots).includes(start))).toEqual([]);
    expect(next.slots).toHaveLength(3);
  });

  test('offered to this client may be offered again', async () => {
    const { slots } = await ask();
    await sent({ offered: slots });
    expect(starts((await ask()).slots)).toEqual(starts(slots));
  });

  test('have the length that is asked for', async () => {
    expect((await ask({ minutes: 90 })).slots.map(minutesOf)).toEqual([90, 90, 90]);
  });

  test('are never shorter than the rep’s meetings, nor than what the wording asks for', async () => {
    await settings({ schedule: { ...defaultSettings.schedule, meetingMinutes: 5 } });
    const short = await ask();
    const wanted = defaultPlaybook.commitments.find(({ id }) => id === short.commitment)?.minutes;
    expect(short.meetingMinutes).toBe(wanted);
    expect(short.slots.map(minutesOf)).toEqual([wanted, wanted, wanted]);
    await settings({ schedule: { ...defaultSettings.schedule, meetingMinutes: 120 } });
    expect((await ask()).meetingMinutes).toBe(120);
  });
});

describe('a calendar that was read', () => {
  const account = 'rep@bookend.example';
  const month: [string, string] = ['03-01 00:00', '04-01 00:00'];
  const capture = (meetings: Meeting[], reach = month) =>
    calendarCaptured(
      { account, readings: [{ ...reading('03-02 08:58', { reach, meetings }), calendar: account }] },
      world,
    );
  const working = (fields: Partial<Meeting> = {}) =>
    meeting('day', '03-03 00:00', {
      start: '2026-03-03T07:00:00Z',
      end: '2026-03-03T18:00:00Z',
      people: [{ email: account, rsvp: 'yes' }],
      ...fields,
    });
  const days = async () => new Set((await ask()).slots.map(({ start }) => start.slice(8, 10)));

  test('checks the slots, and says when it was read', async () => {
    await capture([]);
    const { slots, calendarReadAt } = await ask();
    expect(slots.every(({ checked }) => checked)).toBe(true);
    expect(calendarReadAt).toBe('2026-03-02T08:58:00Z');
  });

  test('checks no slot beyond its reach', async () => {
    await capture([], ['03-01 00:00', '03-03 12:00']);
    const { slots } = await ask();
    expect(slots.map(({ end, checked }) => checked === end < '2026-03-03T12:00:00Z')).toEqual([true, true, true]);
    expect(slots.some(({ checked }) => checked)).toBe(true);
    expect(slots.some(({ checked }) => !checked)).toBe(true);
  });

  test.each<[string, Partial<Meeting>, boolean]>([
    ['a meeting', {}, true],
    ['one the rep turned down', { people: [{ email: account, rsvp: 'no' }] }, false],
    ['one marked as free', { busy: false }, false],
    ['a working location', { kind: 'working-location' }, false],
    ['focus time', { kind: 'focus' }, true],
    ['a tentative one', { people: [{ email: account, rsvp: 'maybe' }] }, true],
    ['an all-day one', { allDay: true, start: '2026-03-03', end: '2026-03-04' }, true],
  ])('has %s take up its time or not', async (_what, fields, taken) => {
    await capture([working(fields)]);
    expect((await days()).has('03')).toBe(!taken);
  });

  test('has what is tentative take up no time when the rep says so', async () => {
    await settings({ tentativeBlocks: false });
    await capture([working({ people: [{ email: account, rsvp: 'maybe' }] })]);
    expect((await days()).has('03')).toBe(true);
  });

  test('tells the next meeting with these people', async () => {
    const people: Meeting['people'] = [
      { email: account, rsvp: 'yes' },
      { email: 'zoe@acme.example', rsvp: 'none' },
    ];
    await capture([
      meeting('past', '03-02 08:00', { people }),
      meeting('later', '03-20 09:00', { people }),
      meeting('next', '03-05 09:00', { people }),
    ]);
    expect((await ask()).nextMeeting).toEqual({ start: '2026-03-05T09:00:00Z', title: 'next' });
    // To move it, a time is wanted that is as long.
    const { meetingMinutes, slots } = await ask();
    const [start, end] = ['2026-03-05T09:00:00Z', meeting('next', '03-05 09:00', { people }).end];
    expect(meetingMinutes).toBe((Date.parse(end) - Date.parse(start)) / 60_000);
    for (const slot of slots) expect((Date.parse(slot.end) - Date.parse(slot.start)) / 60_000).toBe(meetingMinutes);
    const others = [{ address: 'ana@other.example', name: '' }];
    expect((await ask({ recipients: others })).nextMeeting).toBeNull();
  });

  test('offers times of the usual length in place of a meeting that has none', async () => {
    const people: Meeting['people'] = [
      { email: account, rsvp: 'yes' },
      { email: 'zoe@acme.example', rsvp: 'none' },
    ];
    await capture([meeting('next', '03-05 09:00', { people, end: '2026-03-05T09:00:00Z' })]);
    const { nextMeeting, meetingMinutes, moving } = await ask();
    expect(nextMeeting?.title).toBe('next');
    expect(meetingMinutes).toBe(30);
    expect(moving.en[0]?.slots).toHaveLength(2);
    for (const { slots } of moving.en) for (const { start } of slots) expect(start).not.toContain('2026-03-05');
  });

  test.each<[string, Partial<Meeting>]>([
    [
      'the rep turned down',
      {
        people: [
          { email: account, rsvp: 'no' },
          { email: 'ana@acme.example', rsvp: 'yes' },
        ],
      },
    ],
    [
      'they turned down',
      {
        people: [
          { email: account, rsvp: 'yes' },
          { email: 'ana@acme.example', rsvp: 'no' },
        ],
      },
    ],
    [
      'that is all day',
      { allDay: true, start: '2026-03-05', end: '2026-03-06', people: [{ email: 'ana@acme.example', rsvp: 'yes' }] },
    ],
    ['of colleagues only', { people: [{ email: 'ben@bookend.example', rsvp: 'yes' }] }],
  ])('knows none that %s', async (_what, fields) => {
    await capture([meeting('next', '03-05 09:00', fields)]);
    expect((await ask()).nextMeeting).toBeNull();
  });

  test('is asked for again when it is older than five minutes, and not waited for', async () => {
    const soon = vi.fn<(olderThan: number) => void>();
    world.readCalendarsSoon = soon;
    await ask();
    expect(soon.mock.calls).toEqual([[300_000]]);
  });
});

describe('the rest', () => {
  test('an account that is switched off is off, the others are not', async () => {
    await settings({ accountsOff: ['rep@bookend.example'] });
    expect((await ask()).enabled).toBe(false);
    expect((await ask({ account: 'me@private.example' })).enabled).toBe(true);
  });

  test('phrases are dismissed for ever, or in their thread only', async () => {
    await dismiss({ ...payloads.dismiss, id: 'a', scope: 'forever', phrase: 'keep you posted', thread: null }, world);
    await dismiss({ ...payloads.dismiss, id: 'b', scope: 'thread', phrase: 'touch base', thread: '18f' }, world);
    expect(await ask({ thread: '18f' })).toMatchObject({
      dismissedPhrases: ['keep you posted'],
      dismissedInThread: ['touch base'],
    });
    expect((await ask({ thread: '19a' })).dismissedInThread).toEqual([]);
    expect((await ask({ thread: null })).dismissedInThread).toEqual([]);
  });

  test('the playbook is the rep’s own when there is one', async () => {
    expect((await ask()).playbook).toEqual(defaultPlaybook);
    const own = {
      ...defaultPlaybook,
      commitments: defaultPlaybook.commitments.map((one) => ({ ...one, minutes: 45 })),
    };
    await save(await world.connection.checked(), ['playbook'], (tx) => putPlaybook(tx, own));
    expect((await ask()).playbook).toEqual(own);
  });
});

describe('the other side', () => {
  const account = 'rep@bookend.example';
  const invitation = (key: string, at: string, zone: string, organizer = 'ana@acme.example') =>
    meeting(key, at, { zone, organizer, people: [{ email: organizer, rsvp: 'yes' }] });
  const capture = (meetings: Meeting[]) => {
    const reach: [string, string] = ['02-01 00:00', '04-05 00:00'];
    const one = { ...reading('03-02 08:58', { reach, meetings }), calendar: account };
    return calendarCaptured({ account, readings: [one] }, world);
  };

  test('is nowhere until something says where', async () => {
    expect((await ask()).client).toBeNull();
  });

  test('is where their invitations come from, and no time is at night there', async () => {
    await capture([
      invitation('one', '02-10 15:00', 'America/New_York'),
      invitation('two', '02-17 15:00', 'America/New_York', 'bo@acme.example'),
    ]);
    const { client, slots } = await ask();
    const from = { kind: 'invitations', count: 2, of: 2 };
    expect(client).toEqual({ zone: 'America/New_York', sure: 'likely', from, holidays: {} });
    expect(slots).toHaveLength(3);
    // 9 in New York is 14:00 in UTC.
    for (const start of starts(slots)) expect(start.slice(11, 16) >= '14:00').toBe(true);
  });

  test('is not where colleagues are', async () => {
    const colleague = 'kim@bookend.example';
    await capture([
      invitation('one', '02-10 15:00', 'Asia/Tokyo', colleague),
      invitation('two', '02-17 15:00', 'Asia/Tokyo', colleague),
    ]);
    const recipients = [{ address: colleague, name: '' }, ...payloads['compose-context'].recipients];
    expect((await ask({ recipients })).client).toBeNull();
  });

  test('has public holidays of its own, named', async () => {
    const recipients = [{ address: 'ines@kuura.fi', name: '' }];
    const { client } = await ask({ recipients });
    expect(client).toMatchObject({ zone: 'Europe/Helsinki', sure: 'guess' });
    expect(client?.holidays['2026-04-06']).toBe('Easter Monday');
    expect(client?.holidays['2026-12-25']).toBeUndefined();
  });
});

test('no time is offered on a public holiday, of the country of the rep’s zone or of the place that they chose', async () => {
  const now = '2026-04-30T09:00:00.000Z';
  world = wakeWorld(now);
  const first = async () => starts((await ask()).slots)[0]?.slice(0, 10);
  expect(await first()).toBe('2026-05-04');
  await settings({ holidayPlace: '' });
  expect(await first()).toBe('2026-05-01');
  await settings({ holidayPlace: 'ES' });
  expect(await first()).toBe('2026-05-04');
  await settings({ holidayPlace: 'US' });
  expect(await first()).toBe('2026-05-01');
});

describe('why times are offered', () => {
  const why = (...asked: string[]) => explainTimes({ ...payloads['why-times'], starts: asked }, world);

  test('is told by the calendar that they are offered by, and a busy time is no free one', async () => {
    const account = 'rep@bookend.example';
    const booked = meeting('a', '03-03 10:00', { end: '2026-03-03T11:00:00Z' });
    const told = reading('03-02 09:00', { reach: ['03-01 00:00', '04-01 00:00'], meetings: [booked] });
    await calendarCaptured({ account, readings: [{ ...told, calendar: account }] }, world);
    const { slots } = await ask();
    const answer = await why(...starts(slots), '2026-03-03T10:30:00Z');
    expect(answer.times.map(({ free }) => free)).toEqual([...slots.map(() => true), false]);
    expect(answer.times.at(-1)?.words).toBe('You have another meeting then, 11:00 to 12:00 (Madrid).');
  });

  test('without a calendar nothing is called checked', async () => {
    const { times } = await why('2026-03-03T10:00:00Z');
    expect(times).toMatchObject([{ free: true, checked: false }]);
  });
});
