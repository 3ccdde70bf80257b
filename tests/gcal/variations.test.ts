// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readAccount } from '../../src/gcal/account.ts';
import { readEditPage } from '../../src/gcal/edit-page.ts';
import { readPopover } from '../../src/gcal/popover.ts';
import { edit, parse, popover } from './pages.ts';

describe('the account, as its menu names it', () => {
  it.each<[string, string]>([
    ['in English', 'Google Account: Ada Li (ada.li@orlo.example)'],
    ['in Japanese, in wide brackets', 'Google アカウント: 李（ada.li@orlo.example）'],
    ['in Hebrew, with marks of direction', 'חשבון Google: עדה (\u202Aada.li@orlo.example\u202C)'],
    ['in Arabic, with the mark behind', 'حساب Google: آدا \u200Eada.li@orlo.example\u200F،'],
    ['in Chinese, in corner brackets', 'Google 帐号：「ada.li@orlo.example」'],
    ['on lines of its own', 'Compte Google\u00A0: Ada\n(Ada.Li@orlo.example)'],
  ])('%s', (_, label) => {
    const page = parse(
      `<header><a href="https://accounts.google.com/SignOutOptions?x" aria-label="${label}"></a></header>`,
    );
    expect(readAccount(page)?.address).toBe('ada.li@orlo.example');
  });

  it('is none where the menu names nobody', () => {
    const page = parse(
      '<header><a href="https://accounts.google.com/SignOutOptions" aria-label="Ada @ Orlo"></a></header>',
    );
    expect(readAccount(page)).toBeNull();
  });
});

describe('the details', () => {
  it('name who organizes in British English', () => {
    const page = parse(popover('en-GB').replace('Attending, Organizer', 'Attending, Organiser'));
    expect(readPopover(page)?.organizer).toBe('rep@orbit.example');
  });

  it.each(['fr', 'ja', 'he', 'ar', 'pt-BR', 'zh-TW'])('say of no answer what it is in %s', (lang) => {
    expect(readPopover(parse(popover(lang)))?.guests.map(({ rsvp }) => rsvp)).toEqual([null, null, null]);
  });

  it('have no description while the row for it is hidden', () => {
    const page = parse(popover());
    const isShown = ({ id }: HTMLElement) => id !== 'xDetDlgDesc';
    expect([readPopover(page)?.description, readPopover(page, isShown)?.description]).toEqual(['present', 'absent']);
  });
});

describe('the edit page', () => {
  const read = (html: string) => readEditPage(parse(html), '/calendar/u/0/r/eventedit');

  it.each<[string, string, string]>([
    ['nothing', '', 'absent'],
    ['a sign without width', '<div>\u200B<br></div>', 'absent'],
    ['blanks that do not break', '<p>&nbsp;</p>', 'absent'],
    ['a word', '<p>\u200BGoals</p>', 'present'],
  ])('with %s in its editor', (_, written, description) => {
    expect(read(edit(written))?.description).toBe(description);
  });

  it.each<[string, string, boolean]>([
    ['a box that says so', '<div role="checkbox" id="xAlDaCbx" aria-checked="true"></div>', true],
    ['a field that is checked', '<input type="checkbox" id="xAlDaCbx" checked>', true],
    ['a field within', '<label id="xAlDaCbx"><input type="checkbox" checked></label>', true],
    ['a field that is not', '<input type="checkbox" id="xAlDaCbx">', false],
    ['a box that says nothing', '<div id="xAlDaCbx"></div>', false],
  ])('lasts all day by %s', (_, box, allDay) => {
    const html = edit().replace('<div role="checkbox" id="xAlDaCbx" aria-checked="false"></div>', box);
    expect(read(html)?.allDay).toBe(allDay);
  });

  it.each(['de', 'ja', 'he', 'ar'])('has its times whatever the clock and the words in %s', (lang) => {
    const html = edit('', lang).replace('value="10:00am"', 'value="ק 10.00"').replace('lang=', 'dir="rtl" lang=');
    expect(read(html)).toMatchObject({ start: '2026-11-26T10:00', end: '2026-11-26T10:30', title: 'Pilot numbers' });
  });

  it('has no time where only words tell it', () => {
    const html = edit().replace(' data-initial-value="T100000"', '').replaceAll(' data-date="20261126"', '');
    expect(read(html)).toMatchObject({ start: null, end: null });
  });
});
