// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readAccount, readZone } from '../../src/gcal/account.ts';
import { dayOfKey } from '../../src/gcal/date-key.ts';
import { readEditPage, timeOf } from '../../src/gcal/edit-page.ts';
import { inspectCalendar } from '../../src/gcal/inspect.ts';
import { readPopover } from '../../src/gcal/popover.ts';
import { readChips } from '../../src/gcal/read-chips.ts';
import { eventId, readEventId } from '../../src/sources/page/event-id.ts';
import { edit, parse, popover, week } from './pages.ts';

const EDIT = '/calendar/u/0/r/eventedit';

describe('the grid', () => {
  it('gives each event once, with its key, its day and nothing read from its words', () => {
    const { chips, rung } = readChips(parse(week));
    expect(rung).toBe(0);
    expect(chips.map(({ kind, key, calendar, day, start }) => [kind, key, calendar, day, start])).toEqual([
      ['event', 'weekly@google.com_20261125T070000Z', 'rep@orbit.example', '2026-11-25', '2026-11-25T07:00:00Z'],
      ['task', null, null, '2026-11-25', null],
      ['event', 'k1pilot@google.com', 'rep@orbit.example', '2026-11-26', null],
      ['event', 'trip@google.com', 'rep@gmail.com', null, null],
    ]);
    expect(chips.map(({ label }) => label)).toEqual(['klo 9, viikko', 'tehtävä', 'klo 10, koe', 'Matka']);
  });

  it('is a week from day to day, of an account and in a zone, in a language', () => {
    const { view, account, zone, language } = inspectCalendar(parse(week), '/calendar/u/0/r', '');
    expect(view).toEqual({ family: 'EVENT', name: 'week', from: '2026-11-25', to: '2026-11-26' });
    expect({ account, zone, language }).toEqual({
      account: 'rep@orbit.example',
      zone: 'Europe/Helsinki',
      language: 'fi',
    });
  });

  it.each([
    ['28929', '2026-08-01'],
    ['28975', '2026-09-15'],
    ['25123', '2019-01-03'],
    [String(56 * 512 + 2 * 32 + 30), null],
    ['20261126', null],
    ['', null],
    [null, null],
  ])('day %s is %s', (key, day) => {
    expect(dayOfKey(key)).toBe(day);
  });
});

describe('ids of events', () => {
  it.each([
    ['rep@gmail.com', 'x rep@m'],
    ['c_1@group.calendar.google.com', 'x c_1@g'],
    ['rep@orbit.example', 'x rep@orbit.example'],
    ['ä@orbit.example', 'x Ã¤@orbit.example'],
  ])('in calendar %s are written as the page writes them, and read back', (calendar, text) => {
    expect(atob(eventId('x', calendar).replaceAll('-', '+').replaceAll('_', '/'))).toBe(text);
    expect(readEventId(eventId('x', calendar))).toEqual({ id: 'x', calendar });
  });

  it.each(['', 'tasks_Ab-1', '%%%', 'A', 'RUlE', '/////w', btoa('one two three')])('%j is none', (eid) => {
    expect(readEventId(eid)).toBeNull();
  });
});

describe('the details', () => {
  it('name guests whose rows have no role, and still no link', () => {
    const page = parse(popover());
    for (const row of page.querySelectorAll('[role="treeitem"]')) row.removeAttribute('role');
    const emails = readPopover(page, () => true)?.guests.map(({ email }) => email);
    expect(emails).toEqual(readPopover(parse(popover()), () => true)?.guests.map(({ email }) => email));
    expect(emails?.length).toBeGreaterThan(1);
  });

  it('name the event and its guests with their answers, and count no link for a guest', () => {
    const {
      dialog: _d,
      details: _e,
      ...open
    } = readPopover(parse(popover())) as NonNullable<ReturnType<typeof readPopover>>;
    expect(open).toEqual({
      key: 'k1pilot@google.com',
      calendar: 'rep@orbit.example',
      title: 'Pilot numbers',
      guests: [
        { email: 'rep@orbit.example', rsvp: 'yes', name: 'Rep' },
        { email: 'ana@acme.example', rsvp: 'no', name: 'Ana Ruiz' },
        { email: 'bo@acme.example', rsvp: 'none' },
      ],
      organizer: 'rep@orbit.example',
      when: 'Thursday, November 26⋅10:00 – 10:30am',
      description: 'present',
    });
  });

  it('say no answers in a language whose words we do not know', () => {
    const open = readPopover(parse(popover('ja')));
    expect(open?.guests.map(({ email, rsvp }) => [email, rsvp])).toEqual([
      ['rep@orbit.example', null],
      ['ana@acme.example', null],
      ['bo@acme.example', null],
    ]);
    expect(open?.organizer).toBeNull();
  });

  it('are those that can be seen, not what is left of the ones before', () => {
    const page = parse(popover());
    const left = page.getElementById('open')?.cloneNode(true) as HTMLElement;
    left.id = 'left';
    left.querySelector('#xDetDlg')?.setAttribute('data-eventid', eventId('old', 'rep@orbit.example'));
    page.body.append(left);
    const isShown = (element: HTMLElement): boolean => element.closest('#left') === null;
    expect(readPopover(page, isShown)?.key).toBe('k1pilot@google.com');
    expect(readPopover(page, () => false)).toBeNull();
  });

  it('of a task are none', () => {
    expect(readPopover(parse('<div role="dialog" data-chips-dialog="true"><div id="xDetDlg"></div></div>'))).toBeNull();
  });
});

describe('the edit page', () => {
  it('says who comes, when, and whether anything is in the description', () => {
    const read = readEditPage(parse(edit()), `${EDIT}/${eventId('k1pilot', 'rep@gmail.com')}`);
    expect(read?.editor?.getAttribute('role')).toBe('textbox');
    expect(read).toMatchObject({
      key: 'k1pilot@google.com',
      title: 'Pilot numbers',
      description: 'absent',
      allDay: false,
      start: '2026-11-26T10:00',
      end: '2026-11-26T10:30',
    });
    expect(read?.guests.map(({ email }) => email)).toEqual(['rep@orbit.example', 'ana@acme.example']);
    expect(readEditPage(parse(edit('<p>Numbers</p>')), EDIT)?.description).toBe('present');
    expect(readEditPage(parse(edit('<br>\u00a0')), EDIT)?.description).toBe('absent');
  });

  it('of a new event has no key, and its time is an instant in the zone of the account', () => {
    const page = readEditPage(parse(edit()), EDIT);
    expect(page?.key).toBeNull();
    expect(page && timeOf(page, 'Europe/Helsinki')).toEqual({
      start: '2026-11-26T08:00:00Z',
      end: '2026-11-26T08:30:00Z',
    });
    expect(page && timeOf({ ...page, allDay: true }, 'Europe/Helsinki')).toBeNull();
    expect(page && timeOf({ ...page, end: null }, 'Europe/Helsinki')).toBeNull();
  });

  it('is not the grid', () => {
    expect(readEditPage(parse(week), '/calendar/u/0/r/week')).toBeNull();
  });
});

describe('the account', () => {
  it.each([
    ['<div id="xUserEmail">Rep@orbit.example</div>', 'rep@orbit.example', 0],
    [
      '<a href="https://accounts.google.com/SignOutOptions?x" aria-label="Google Account: Rep \n(rep@orbit.example)"></a>',
      'rep@orbit.example',
      1,
    ],
    ['<header><a aria-label="Compte Google : Rep (rep@orbit.example)"></a></header>', 'rep@orbit.example', 2],
    ['<a aria-label="rep@orbit.example"></a>', undefined, undefined],
    ['<div id="xUserEmail"></div>', undefined, undefined],
  ])('in %s', (html, address, rung) => {
    const account = readAccount(parse(html));
    expect(account?.address).toBe(address);
    expect(account?.rung).toBe(rung);
  });

  it.each([
    ['Europe/Helsinki', 'Europe/Helsinki'],
    ['Moon/Base', null],
    ['', null],
  ])('in zone “%s” is in %s', (zone, expected) => {
    expect(readZone(parse(`<div id="xTimezone">${zone}</div>`))).toBe(expected);
  });
});
