// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { ShownCalendar } from '../../src/messages/calendar.ts';
import type { Settings } from '../../src/settings.ts';
import { Background } from '../ui/background.ts';
import { button, buttons, click, field, fill, textOf } from '../ui/page.ts';
import { showOptions } from './show-options.tsx';

let background: Background;
let allows: boolean;

const feed: ShownCalendar = {
  id: 'ical rep@bookend.example',
  source: 'ical',
  account: 'rep@bookend.example',
  shown: 'calendar.google.com/…basic.ics',
  state: 'ready',
  why: null,
  readAt: '2026-03-02T09:58:00.000Z',
  reach: { start: '2026-02-16T00:00:00Z', end: '2026-03-29T12:00:00Z' },
  off: false,
  meetings: 12,
  calendars: [{ id: 'rep@bookend.example', name: 'rep@bookend.example', counts: true }],
};
const page: ShownCalendar = {
  ...feed,
  id: 'page rep@bookend.example',
  source: 'page',
  shown: '',
  calendars: [...feed.calendars, { id: 'team@x.example', name: 'Team', counts: false }],
};

beforeEach(() => {
  background = new Background();
  allows = true;
});

const create = async (...connected: ShownCalendar[]) => {
  background.calendars = { ...background.calendars, connected };
  const all = await showOptions(background, { allowGoogle: async () => allows });
  return all.querySelector('#calendar') as HTMLElement;
};
const said = (section: Element) => textOf(section.querySelector('.said'));
const fault = (section: Element) => [...section.querySelectorAll('[role="alert"]')].map(textOf).join('');

describe('a connected calendar', () => {
  test('says when it was read, how far it is complete and how much is in it', async () => {
    const text = textOf(await create(feed));
    expect(text).toContain('rep@bookend.example, calendar.google.com/…basic.ics');
    expect(text).toContain('Read Mon 2 Mar, 09:58 London. 12 meetings. Complete to Sun 29 Mar.');
  });

  test('that does not reach today says what that means', async () => {
    expect(textOf(await create({ ...feed, reach: null }))).toContain('no time is called free for it');
    expect(textOf(await create({ ...feed, readAt: null }))).toContain('Not read yet.');
  });

  test('with a fault says what to do about it', async () => {
    const why = 'Google Calendar no longer knows this address. Copy the secret address again.';
    const section = await create({ ...feed, state: 'broken', why });
    expect(textOf(section.querySelector('.calendar .fault'))).toBe(why);
    await click(button(section, /^Read rep.* now$/));
    expect(background.sent('read-calendar')).toEqual([{ id: feed.id }]);
  });

  test('is disconnected with all that it brought', async () => {
    const section = await create(feed);
    await click(button(section, /^Disconnect rep/));
    expect(background.sent('disconnect-calendar')).toEqual([{ id: feed.id }]);
    expect(said(section)).toContain('what it brought is deleted');
    expect(said(section)).not.toContain('permission');
  });

  test.each([
    [true, 'Google has taken the permission back.'],
    [false, 'Remove Bookend at myaccount.google.com/connections.'],
  ])('of Google, says whether the permission is gone there: %s', async (revoked, words) => {
    background.revoked = revoked;
    const section = await create({ ...feed, id: 'google-api rep@bookend.example', source: 'google-api' });
    await click(button(section, /^Disconnect rep/));
    expect(said(section)).toContain(words);
  });

  test('lets the rep choose which of its calendars count', async () => {
    const section = await create(page);
    await click(field(section, 'Team'));
    expect(background.sent('choose-calendars')).toEqual([
      { id: page.id, chosen: ['rep@bookend.example', 'team@x.example'] },
    ]);
  });

  test('of the page, once switched off, can be read again', async () => {
    const section = await create({ ...page, off: true });
    expect(textOf(section)).toContain('Not read, as you wished.');
    await click(button(section, /^Read rep.* again$/));
    expect(background.sent('reconnect-page')).toEqual([{ id: page.id }]);
  });
});

describe('a secret address', () => {
  const address = 'https://calendar.google.com/calendar/ical/x/private-7c/basic.ics';

  test('is sent to be read, and is then no longer in the page', async () => {
    const section = await create();
    await fill(field(section, 'Secret address'), address);
    expect(field(section, 'Secret address').type).toBe('password');
    await click(button(section, 'Read and keep'));
    expect(background.sent('connect-feed')).toEqual([{ address }]);
    expect(field(section, 'Secret address').value).toBe('');
  });

  test('that could not be read stays to be put right, with what is wrong', async () => {
    background.failing.set('connect-feed', 'This is another page of Google Calendar.');
    const section = await create();
    await fill(field(section, 'Secret address'), address);
    await click(button(section, 'Read and keep'));
    expect(fault(section)).toBe('This is another page of Google Calendar.');
    expect(field(section, 'Secret address').value).toBe(address);
  });
});

describe('Google Calendar', () => {
  test('is connected after the browser was allowed to ask', async () => {
    const section = await create();
    await click(button(section, 'Connect Google Calendar'));
    expect(background.sent('connect-google')).toEqual([null]);
    expect(said(section)).toBe('Google Calendar is connected.');
  });

  test('is not asked for when the browser was not', async () => {
    allows = false;
    const section = await create();
    await click(button(section, 'Connect Google Calendar'));
    expect(background.sent('connect-google')).toEqual([]);
    expect(fault(section)).toMatch(/allow it/);
  });

  test('takes another account once one is connected, and the same one again when it lapsed', async () => {
    const google: ShownCalendar = { ...feed, id: 'google rep', source: 'google-api', shown: '' };
    expect(buttons(await create(google), 'Connect another account')).toHaveLength(1);
    const lapsed = await create(google, { ...google, id: 'google other', state: 'lapsed', why: 'Google asks again.' });
    await click(button(lapsed, 'Connect Google Calendar'));
    expect(background.sent('connect-google')).toEqual([null]);
  });

  test('is explained where this copy cannot connect it', async () => {
    background.calendars.googlePossible = false;
    const section = await create();
    expect(buttons(section, 'Connect Google Calendar')).toEqual([]);
    expect(textOf(section)).toContain('built without a Google client id');
  });
});

test('whether tentative meetings take up time is a setting', async () => {
  const section = await create();
  await click(field(section, 'Tentative meetings take up their time'));
  expect((background.sent('save-settings').at(-1) as Settings).tentativeBlocks).toBe(false);
});
