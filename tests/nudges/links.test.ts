import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueNudges } from '../../src/nudges/due.ts';
import type { MeetingAbout, Nudge, NudgeInput } from '../../src/nudges/types.ts';
import { defaultPlaybook } from '../../src/playbook/default-playbook.ts';
import type { KnownMeeting } from '../../src/schedule/meeting.ts';
import { runs } from '../runs.ts';
import { guest, input, meeting, REP } from './create.ts';

const INES = 'ines@halden-marine.example';
const slots = [{ start: '2026-12-01T09:00:00Z', end: '2026-12-01T09:30:00Z', checked: true }];
const NOON = '2026-11-25T12:00:00Z';

/** One of each kind that opens something. */
function each(changes: Partial<KnownMeeting> = {}, more: Partial<NudgeInput> = {}): Nudge[] {
  const of = (now: string, one: Partial<KnownMeeting>, known: Partial<NudgeInput> = {}): Nudge[] =>
    dueNudges(
      input(now, [meeting({ ...changes, ...one })], { about: new Map([['call', { slots }]]), ...more, ...known }),
    );
  const asked = (rsvp: 'no' | 'maybe' | 'none'): Partial<KnownMeeting> => ({
    people: [guest(changes.account ?? REP), guest(INES, rsvp)],
    readAt: '2026-11-25T09:00:00Z',
  });
  const unread = { meetings: [meeting(changes)], readAt: null, reach: null };
  return [
    ...of('2026-11-26T10:56:00Z', {}),
    ...of('2026-11-26T11:05:00Z', {}),
    ...of('2026-11-26T11:05:00Z', {}, { calendar: unread }),
    ...of(NOON, asked('no')),
    ...of(NOON, asked('maybe')),
    ...of(NOON, asked('none')),
    ...of('2026-11-25T15:00:00Z', { description: 'absent' }),
  ];
}

const addresses = (nudges: Nudge[]): URL[] =>
  nudges.flatMap(({ links }) => Object.values(links)).map((url) => new URL(url));

describe('what a nudge opens', () => {
  test('is there for every kind, and opens in the account of the meeting', () => {
    const account = 'mia+eu@own.example';
    const nudges = each({ account, people: [guest(account), guest(INES)] }, { accounts: [REP, account] });
    expect(nudges.map(({ kind }) => kind)).toEqual([
      'before-end',
      'after-end',
      'check-calendar',
      'declined',
      'tentative',
      'unanswered',
      'agenda',
    ]);
    for (const { actions, links } of nudges) {
      const opening = actions.filter((action) =>
        ['book', 'draft', 'offer-times', 'add-agenda', 'open-calendar'].includes(action),
      );
      for (const action of opening) expect(links[action], action).toMatch(/^https:/);
    }
    for (const { searchParams } of addresses(nudges)) expect(searchParams.get('authuser')).toBe(account);
  });

  test('has the words of the playbook where it has some for that mail', () => {
    const reply = { to: 'declined' as const, minutes: 30, words: { en: '{planned} is off. Is {slots} fine?' } };
    const own = { ...defaultPlaybook, replies: [reply] };
    const words = each({}, { playbook: own }).find(({ kind }) => kind === 'declined')?.mail?.text;
    expect(words).toMatch(/\n\nThu 26 Nov .* is off\. Is Tue 1 Dec .* fine\?$/);
  });

  test('books with guests, time, zone, opening lines and Meet', () => {
    const [nudge] = each();
    expect(Object.fromEntries(new URL(nudge?.links.book ?? '').searchParams)).toMatchObject({
      add: INES,
      dates: '20261201T090000Z/20261201T093000Z',
      ctz: 'Europe/London',
      text: 'Call',
      vcon: 'meet',
      details: expect.stringContaining('What happens next'),
    });
  });

  test('writes to who has not answered, with a time and its zone', () => {
    const declined = each().find(({ kind }) => kind === 'declined');
    const { searchParams } = new URL(declined?.links['offer-times'] ?? '');
    expect(searchParams.get('to')).toBe(INES);
    expect(searchParams.get('body')).toMatch(/1 Dec.*9:00.*London/s);
  });

  test('edits the event itself to give it an agenda, in its account', () => {
    const link = 'https://calendar.google.com/calendar/event?eid=Y2FsbCBtaWFAb3duLmV4YW1wbGU';
    const agenda = each({ link }).find(({ kind }) => kind === 'agenda');
    expect(agenda?.links['add-agenda']).toBe(
      'https://calendar.google.com/calendar/r/eventedit/Y2FsbCBtaWFAb3duLmV4YW1wbGU?authuser=mia%40own.example',
    );
  });

  test('says how many guests had no room', () => {
    const crowd = Array.from({ length: 60 }, (_, at) => guest(`guest-${at}@halden-marine-shipping.example`));
    const [nudge] = each({ people: [guest(REP), ...crowd] });
    const invited = new URL(nudge?.links.book ?? '').searchParams.get('add')?.split(',').length ?? 0;
    const mailed = new URL(nudge?.links.draft ?? '').searchParams.get('to')?.split(',').length ?? 0;
    expect(nudge?.why).toContain(`${60 - Math.min(invited, mailed)} guests have no room in the link`);
  });

  test('is short, decodes and keeps its account, whatever the words are', () => {
    const words = fc.string({ unit: 'binary', maxLength: 400 });
    const guests = fc.array(fc.tuple(fc.emailAddress(), words), { maxLength: 30 });
    fc.assert(
      fc.property(words, guests, fc.constantFrom('Asia/Kolkata', 'America/New_York', 'UTC'), (title, others, zone) => {
        const people = [guest(REP), guest(INES), ...others.map(([email, name]) => guest(email, 'yes', { name }))];
        for (const { links } of each({ title, people }, { zone })) {
          for (const url of Object.values(links)) {
            expect(url.length).toBeLessThan(2_000);
            expect(url).toMatch(/^https:\/\/(?:calendar|mail)\.google\.com\/[\w/?&=.~!*'()%,-]+$/);
            expect(new URL(url).searchParams.get('authuser')).toBe(REP);
          }
          if (links.book) expect(new URL(links.book).searchParams.get('ctz')).toBe(zone);
        }
      }),
      runs(12),
    );
  });
});

test('the next meeting gets opening lines in the language of the title of this one', () => {
  const detailsOf = (title: string): string[] =>
    each({ title }).flatMap(
      ({ links }) => new URL(links.book ?? 'https://none.example').searchParams.get('details') ?? [],
    );
  expect(detailsOf('Revisión de las cifras del piloto')[0]).toMatch(/^Objetivo: /);
  expect(detailsOf('Pilot numbers')[0]).toMatch(/^Purpose: /);
});

describe('what is written with the other side', () => {
  const mailOf = (about: MeetingAbout, one: Partial<KnownMeeting> = {}): string => {
    const nudges = each(one, { about: new Map([['call', { slots, ...about }]]) });
    return nudges
      .map(({ links }) => new URL(links.draft ?? 'https://none.example').searchParams.get('body'))
      .join('\n');
  };

  test('is in the language of the deal, which goes before that of the title', () => {
    const title = { title: 'Revisión de las cifras del piloto' };
    expect(mailOf({}, title)).toContain('Gracias por su tiempo.');
    expect(mailOf({ language: 'de' }, title)).toContain('Passt Ihnen dafür Dienstag, 1. Dezember, 9 Uhr (London)?');
    expect(mailOf({ language: 'fi' })).toContain('Thank you for your time.');
  });

  test('is said aloud before the end, and then alone', () => {
    const said = each().map(({ kind, say }) => [kind, say?.includes('Does Tue 1 Dec 09:00 (London) suit you')]);
    expect(said.filter(([, line]) => line !== undefined)).toEqual([['before-end', true]]);
  });

  test('has the clock of the other side first', () => {
    const body = mailOf({ language: 'fr', clientZone: 'America/New_York' });
    expect(body).toContain('le mardi 1er décembre à 4h (New York ; 9h à Londres)');
    expect(body).toMatch(/le jeudi 26 novembre à 5h \(New York ; 10h à Londres\) ne vous convient pas/i);
  });
});
