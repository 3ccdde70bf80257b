import '../../store/database-in-memory.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { calendarCaptured } from '../../../src/background/calendar/calendar-captured.ts';
import { meetingContext } from '../../../src/background/calendar/meeting-context.ts';
import { recordSend } from '../../../src/background/compose/record-send.ts';
import { saveSettings } from '../../../src/background/settings.ts';
import type { World } from '../../../src/background/world.ts';
import type { MeetingQuery } from '../../../src/messages/calendar.ts';
import type { SentMail } from '../../../src/messages.ts';
import type { Guest, Meeting } from '../../../src/schedule/meeting.ts';
import { defaultSettings } from '../../../src/settings.ts';
import { resetFakeBrowser } from '../../fake-browser.ts';
import { meeting, reading } from '../../sources/readings.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { payloads } from '../checks/payloads.ts';
import { wakeWorld } from '../fake-world.ts';

const account = 'rep@bookend.example';
const guest = (email: string, rsvp: Guest['rsvp'] = 'yes'): Guest => ({ email, rsvp });
const ana = [guest(account), guest('ana@acme.example')];
const bo = [guest(account), guest('bo@acme.example', 'none')];

let world: World;
beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  world = wakeWorld('2026-03-02T09:00:00.000Z');
});

async function captured(meetings: Meeting[], reach: [string, string] | null = ['02-01 00:00', '04-15 00:00']) {
  const one = reading('03-02 08:59', reach ? { reach, meetings } : { meetings });
  await calendarCaptured({ account, readings: [{ ...one, calendar: account }] }, world);
}
const about = (query: Partial<MeetingQuery> & object) => meetingContext({ account, ...query } as MeetingQuery, world);

const pilot = meeting('pilot', '03-03 09:00', { title: 'Pilot numbers', people: ana });

describe('a meeting in the Calendar page', () => {
  test('with nothing after it says so, and offers the next filled in', async () => {
    await captured([pilot]);
    const context = await about({ key: 'pilot' });
    expect(context).toMatchObject({ known: true, claim: 'nothing', next: null });
    const book = new URL(context.prefill ?? '');
    expect(book.origin).toBe('https://calendar.google.com');
    expect(book.searchParams.get('add')).toBe('ana@acme.example');
    expect(book.searchParams.get('authuser')).toBe(account);
    expect(book.searchParams.get('dates')).toMatch(/^\d{8}T\d{6}Z\/\d{8}T\d{6}Z$/);
    expect(context.agenda).toMatch(/^Purpose: /);
  });

  test('that is days ahead is followed by what is offered, not preceded', async () => {
    await captured([meeting('ahead', '03-05 09:00', { people: ana })]);
    const { prefill } = await about({ key: 'ahead' });
    const [start = ''] = new URL(prefill ?? '').searchParams.get('dates')?.split('/') ?? [];
    expect(start > '20260305T093000Z', start).toBe(true);
  });

  test('has opening lines in the language of its title', async () => {
    await captured([meeting('piloto', '03-03 09:00', { title: 'Revisión de las cifras del piloto', people: ana })]);
    const { agenda, agendaLanguage, prefill } = await about({ key: 'piloto' });
    expect(agendaLanguage).toBe('es');
    expect(agenda).toMatch(/^Objetivo: /);
    expect(new URL(prefill ?? '').searchParams.get('details')).toMatch(/^Objetivo: /);
  });

  test('has them in the language that is written with these people, whatever its title', async () => {
    await captured([pilot]);
    const step = {
      ...payloads['mail-sent'].step,
      sentence: 'Passt Ihnen Donnerstag um zehn Uhr, damit wir die Zahlen durchgehen?',
    };
    await recordSend({ ...payloads['mail-sent'], account, step } as SentMail, world);
    expect(await about({ key: 'pilot' })).toMatchObject({
      agendaLanguage: 'de',
      agenda: expect.stringMatching(/^Zweck: /),
    });
  });

  test('with another of the same company after it names that one', async () => {
    await captured([
      pilot,
      meeting('review', '03-10 09:00', { title: 'Review', people: bo }),
      meeting('demo', '03-20 09:00', { people: ana }),
    ]);
    expect(await about({ key: 'pilot' })).toMatchObject({
      claim: 'booked',
      next: { start: '2026-03-10T09:00:00Z', title: 'Review' },
      prefill: null,
    });
  });

  test('that is over names what is still ahead, not what was', async () => {
    const old = meeting('old', '02-10 09:00', { people: ana });
    const since = meeting('since', '02-20 09:00', { people: ana });
    await captured([old, since, pilot]);
    expect((await about({ key: 'old' })).next?.title).toBe('Pilot numbers');
  });

  test('of a series that goes on is followed by the next of it', async () => {
    const weekly = ['03-03', '03-10'].map((day) =>
      meeting(`w ${day}`, `${day} 09:00`, { seriesKey: 'w', people: ana }),
    );
    await captured(weekly);
    expect(await about({ key: 'w 03-03' })).toMatchObject({ claim: 'booked', next: { start: '2026-03-10T09:00:00Z' } });
  });

  test('that is not stored, but written just now, is told from its guests and its time', async () => {
    await captured([meeting('review', '03-10 09:00', { title: 'Review', people: bo })]);
    const written = {
      people: ['ana@acme.example', account],
      start: '2026-03-04T09:00:00Z',
      end: '2026-03-04T09:30:00Z',
    };
    expect(await about(written)).toMatchObject({ known: true, claim: 'booked', next: { title: 'Review' } });
    expect(await about({ ...written, start: '2026-03-12T09:00:00Z', end: '2026-03-12T09:30:00Z' })).toMatchObject({
      known: true,
      claim: 'nothing',
      agenda: expect.stringContaining('Purpose'),
    });
    expect(await about({ ...written, people: ['colleague@bookend.example'] })).toMatchObject({ known: false });
  });
});

describe('nothing is claimed', () => {
  test('where the calendar is not known far enough', async () => {
    await captured([pilot], ['03-01 00:00', '03-10 00:00']);
    expect(await about({ key: 'pilot' })).toMatchObject({ known: true, claim: 'unknown', prefill: null });
    emptyProfile();
    world = wakeWorld('2026-03-02T09:00:00.000Z');
    await captured([pilot], null);
    expect(await about({ key: 'pilot' })).toMatchObject({ claim: 'unknown' });
  });

  test.each<[string, Partial<Meeting>]>([
    ['a meeting among colleagues', { people: [guest(account), guest('li@bookend.example')] }],
    ['a time of one’s own', { people: [] }],
    ['a whole day', { allDay: true, start: '2026-03-03', end: '2026-03-04' }],
    ['a meeting the rep turned down', { people: [guest(account, 'no'), guest('ana@acme.example')] }],
    ['a time to focus', { kind: 'focus' }],
    ['a time marked as free', { busy: false }],
  ])('of %s', async (_what, fields) => {
    await captured([{ ...pilot, ...fields }]);
    expect(await about({ key: 'pilot' })).toMatchObject({ known: false, claim: 'unknown', agenda: null });
  });

  test('of a meeting nobody knows, and for an account that is switched off', async () => {
    expect(await about({ key: 'pilot' })).toMatchObject({ known: false });
    await captured([pilot]);
    await saveSettings({ ...defaultSettings, accountsOff: [account] }, world);
    expect(await about({ key: 'pilot' })).toMatchObject({ known: false });
  });
});
