import '../../store/database-in-memory.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { calendarCaptured } from '../../../src/background/calendar/calendar-captured.ts';
import { recordMeetings } from '../../../src/background/calendar/record-meetings.ts';
import { recordSend } from '../../../src/background/compose/record-send.ts';
import { answerNudge } from '../../../src/background/nudges/answer-nudge.ts';
import { nudgeStore } from '../../../src/background/nudges/nudge-store.ts';
import { showNudges } from '../../../src/background/nudges/nudges.ts';
import type { World } from '../../../src/background/world.ts';
import { dealStates } from '../../../src/deals/state.ts';
import type { DealState } from '../../../src/deals/state-types.ts';
import type { TimelineEvent } from '../../../src/deals/types.ts';
import type { SentMail } from '../../../src/messages.ts';
import type { Guest, Meeting, Rsvp } from '../../../src/schedule/meeting.ts';
import { appendEvent } from '../../../src/store/events.ts';
import { save } from '../../../src/store/save.ts';
import { resetFakeBrowser } from '../../fake-browser.ts';
import { runs } from '../../runs.ts';
import { instant, meeting, reading } from '../../sources/readings.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { payloads } from '../checks/payloads.ts';
import { REP } from '../deals/threads.ts';
import { wakeWorld } from '../fake-world.ts';

const ANA = 'ana@acme.example';
const BO = 'bo@acme.example';
const QUARTER: [string, string] = ['02-01 00:00', '05-01 00:00'];

let world: World;
beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  world = wakeWorld('2026-03-02T09:00:00.000Z');
});

const guests = (...answers: [string, Rsvp][]): Guest[] => [
  { email: REP, rsvp: 'yes' },
  ...answers.map(([email, rsvp]) => ({ email, rsvp })),
];
const talk = (at = '03-05 09:00', rsvp: Rsvp = 'none', fields: Partial<Meeting> = {}): Meeting =>
  meeting('talk', at, { title: 'Weekly numbers', organizer: REP, people: guests([ANA, rsvp]), ...fields });

/** The calendar as it is at a moment (`03-05 09:00`), read whole. */
async function calendar(at: string, ...meetings: Meeting[]): Promise<void> {
  world = { ...world, now: () => instant(at).replace('Z', '.000Z') };
  const whole = { ...reading(at, { reach: QUARTER, meetings }), calendar: REP };
  await calendarCaptured({ account: REP, readings: [whole] }, world);
  await recordMeetings(world);
}
const sent = (fields: Partial<SentMail> = {}) => recordSend({ ...payloads['mail-sent'], ...fields }, world);
const events = async (): Promise<TimelineEvent[]> => (await world.connection.checked()).getAll('events');
const noted = async () => (await events()).filter((event) => 'meeting' in event);
const kinds = async () => (await noted()).map(({ kind }) => kind);
const state = async (): Promise<DealState | undefined> =>
  [...dealStates(await events(), { now: world.now(), zone: 'Europe/Madrid' }).values()][0];

describe('a meeting with the people of a deal', () => {
  test('is booked, and the next step of the deal', async () => {
    const { dealId } = await sent();
    await calendar('03-02 10:00', talk('03-05 09:00', 'yes'));
    expect(await noted()).toEqual([
      expect.objectContaining({ kind: 'meeting-booked', dealId, at: '2026-03-02T10:00:00Z', people: [ANA] }),
      expect.objectContaining({ kind: 'meeting-answered', person: ANA, answer: 'yes' }),
    ]);
    expect((await state())?.nextStep).toMatchObject({ kind: 'meeting', start: '2026-03-05T09:00:00Z', ahead: true });
  });

  test('stays the next step when somebody declines whose coming is optional', async () => {
    await sent();
    const people = (bo: Rsvp): Guest[] => [...guests([ANA, 'none']), { email: BO, rsvp: bo, optional: true }];
    await calendar('03-02 10:00', talk('03-05 09:00', 'none', { people: people('none') }));
    await calendar('03-02 11:00', talk('03-05 09:00', 'none', { people: people('no') }));
    expect(await noted()).toEqual([
      expect.objectContaining({ kind: 'meeting-booked', people: [ANA, BO], optional: [BO] }),
      expect.objectContaining({ kind: 'meeting-declined', person: BO }),
    ]);
    expect((await state())?.nextStep).toMatchObject({ kind: 'meeting', ahead: true });
  });

  test('is about what the mail asks for that offered its time, else about what its title names', async () => {
    await sent();
    await calendar('03-02 10:00', talk());
    expect((await state())?.meetings[0]).toMatchObject({ commitment: 'review', answersTo: 'mail-1' });
    await calendar('03-02 11:00', talk(), talk('03-06 09:00', 'none', { key: 'money', title: 'Pricing and budget' }));
    expect((await state())?.meetings[1]).toMatchObject({ commitment: 'invest', answersTo: null });
  });

  test('moved, answered, declined and cancelled is each noted once, however often the calendar is read', async () => {
    await sent();
    const steps: [string, Meeting[], string[]][] = [
      ['03-02 10:00', [talk()], ['meeting-booked']],
      ['03-02 10:30', [talk()], []],
      ['03-02 11:00', [talk('03-05 09:00', 'maybe')], ['meeting-answered']],
      ['03-02 12:00', [talk('03-06 15:00')], ['meeting-moved']],
      ['03-02 13:00', [talk('03-06 15:00', 'no')], ['meeting-declined']],
      ['03-02 14:00', [talk('03-05 09:00', 'yes')], ['meeting-moved', 'meeting-answered']],
      ['03-02 15:00', [], ['meeting-cancelled']],
      ['03-02 16:00', [], []],
      ['03-02 17:00', [talk('03-05 09:00', 'yes')], ['meeting-booked', 'meeting-answered']],
    ];
    const all: string[] = [];
    for (const [at, meetings, added] of steps) {
      await calendar(at, ...meetings);
      await calendar(at, ...meetings);
      all.push(...added);
      expect(await kinds(), at).toEqual(all);
    }
  });

  test('is held once the calendar still has it after its end and somebody had said yes', async () => {
    await sent();
    await calendar('03-02 10:00', talk('03-05 09:00', 'yes'));
    await calendar('03-05 09:10', talk('03-05 09:00', 'yes'));
    expect(await kinds()).not.toContain('meeting-held');
    await calendar('03-05 10:00', talk('03-05 09:00', 'yes'));
    expect((await noted()).at(-1)).toMatchObject({ kind: 'meeting-held', at: '2026-03-05T09:30:00Z', people: [ANA] });
    await calendar('03-09 10:00');
    expect((await state())?.meetings[0]?.state).toBe('held');
  });

  test('that nobody answered is not called held, unless they took its time by mail', async () => {
    const { dealId = null } = await sent();
    await calendar('03-05 10:00', talk());
    expect((await state())?.meetings[0]?.state).toBe('ended');
    const slot = { start: '2026-03-05T09:00:00Z', end: '2026-03-05T09:30:00Z' };
    const yes = { refersTo: 'mail-1', slot, sentence: '', person: ANA } as const;
    const at = '2026-03-03T09:00:00.000Z';
    const db = await world.connection.checked();
    await save(db, ['events'], (tx) =>
      appendEvent(tx, { id: 'yes', dealId: dealId ?? '', at, kind: 'slots-accepted', ...yes }),
    );
    await recordMeetings(world);
    expect((await state())?.meetings[0]?.state).toBe('held');
  });

  test('that was over before the deal began takes no mail’s step away', async () => {
    await calendar('03-02 09:30', talk('02-20 09:00', 'yes'));
    await sent({ offered: [], step: { ...payloads['mail-sent'].step, label: 'vague', days: [] } as SentMail['step'] });
    await recordMeetings(world);
    expect((await noted()).map(({ at }) => at)).toEqual([
      '2026-02-20T09:00:00Z',
      '2026-02-20T09:00:00Z',
      '2026-02-20T09:30:00Z',
    ]);
    expect((await state())?.nextStep?.kind).toBe('open');
  });

  test('that invited the rep counts as answered by who invited', async () => {
    await sent();
    await calendar('03-02 10:00', talk('03-05 09:00', 'none', { organizer: ANA }));
    expect((await state())?.meetings[0]?.danger).toBe(null);
  });

  test('of a series is noted when it was and when it is next', async () => {
    await sent();
    const weekly = ['02-26 09:00', '03-05 09:00', '03-12 09:00', '03-19 09:00'].map((at, index) =>
      talk(at, 'yes', { key: `weekly-${index}`, seriesKey: 'weekly' }),
    );
    await calendar('03-02 10:00', ...weekly);
    expect((await state())?.meetings.map(({ key }) => key)).toEqual(['weekly-0', 'weekly-1']);
    await calendar('03-06 10:00', ...weekly);
    expect((await state())?.meetings.map(({ key }) => key)).toEqual(['weekly-0', 'weekly-1', 'weekly-2']);
  });

  test('stays noted when its calendar is no longer read', async () => {
    await sent();
    await calendar('03-02 10:00', talk());
    const db = await world.connection.checked();
    await save(db, ['calendars', 'meetings'], async (tx) => {
      await tx.objectStore('calendars').clear();
      await tx.objectStore('meetings').clear();
    });
    await recordMeetings(world);
    expect(await kinds()).toEqual(['meeting-booked']);
  });

  test('declined by the rep is none, and none any more when it was', async () => {
    await sent();
    const declined = talk('03-05 09:00', 'yes', {
      people: [
        { email: REP, rsvp: 'no' },
        { email: ANA, rsvp: 'yes' },
      ],
    });
    await calendar('03-02 10:00', declined);
    expect(await kinds()).toEqual([]);
    await calendar('03-02 11:00', talk());
    await calendar('03-02 12:00', declined);
    expect(await kinds()).toEqual(['meeting-booked', 'meeting-cancelled']);
  });
});

describe('nothing is noted of', () => {
  test.each<[string, Partial<Meeting>]>([
    ['a meeting among colleagues', { people: guests(['mei@bookend.example', 'yes']) }],
    ['a meeting with people of no deal', { people: guests(['jo@norwick.example', 'yes']) }],
    ['a whole day', { allDay: true, start: '2026-03-05', end: '2026-03-06' }],
    ['time that is marked as free', { busy: false }],
    ['an absence of the rep', { kind: 'out-of-office' }],
  ])('%s', async (_what, fields) => {
    await sent();
    await calendar('03-02 10:00', talk('03-05 09:00', 'yes', fields));
    expect(await kinds()).toEqual([]);
  });

  test('a meeting the rep said is no sales meeting', async () => {
    await calendar('03-05 10:00', talk('03-05 09:00', 'yes'));
    await showNudges(world, nudgeStore(world));
    await answerNudge({ id: 'after-end talk', at: world.now(), answer: { kind: 'not-sales' } }, world);
    await sent();
    await recordMeetings(world);
    expect(await kinds()).toEqual([]);
  });
});

test('whatever happens to a meeting, its events say what the calendar says, in any order and repeated', async () => {
  const change = fc.record({
    there: fc.boolean(),
    at: fc.constantFrom('03-05 09:00', '03-06 15:00', '03-20 09:00'),
    rsvp: fc.constantFrom<Rsvp>('none', 'yes', 'maybe', 'no'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), fc.gen(), async (changes, pick) => {
      emptyProfile();
      resetFakeBrowser();
      world = wakeWorld('2026-03-02T09:00:00.000Z');
      await sent({ offered: [], step: { ...payloads['mail-sent'].step, days: [] } as SentMail['step'] });
      for (const [index, { there, at, rsvp }] of changes.entries())
        await calendar(`03-02 1${index}:00`, ...(there ? [talk(at, rsvp)] : []));
      const all = await events();
      const view = { now: world.now(), zone: 'Europe/Madrid' };
      const twice = pick(() => fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }));
      const states = dealStates(all, view);
      expect(dealStates(twice, view)).toEqual(states);
      const last = changes.at(-1);
      const shown = [...states.values()][0]?.meetings.find((one) => one.state === 'booked');
      expect(shown?.start).toBe(last?.there ? instant(last.at) : undefined);
      // An answer that is taken back stays the last one that was given.
      if (!last?.there || last.rsvp === 'none') return;
      const danger = { yes: null, maybe: 'tentative', no: 'declined' }[last.rsvp];
      expect(shown?.danger).toBe(danger);
    }),
    runs(40),
  );
});
