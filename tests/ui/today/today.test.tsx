// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TodayPage } from '../../../src/ui/today/TodayPage.tsx';
import { Background, item } from '../background.ts';
import { button, buttons, click, field, fill, press, settle, show, textOf } from '../page.ts';

const NOW = '2026-03-02T10:00:00.000Z';
let background: Background;
let ids: number;
/** With its day ahead: all there is to do in it is to say that it is done. */
const waiting = (id: string, name: string) => ({ ...item(id, name), urgency: 'waiting' as const });
const onSettings = vi.fn();

beforeEach(() => {
  background = new Background();
  background.items = [item('a', 'Norwick'), waiting('b', 'Ostara'), waiting('c', 'Kelder')];
  background.today = { snoozed: 0, dealsWithNextStep: 1, deals: 3, wrote: true, zone: 'Europe/London' };
  ids = 0;
});
afterEach(() => {
  onSettings.mockReset();
});

const create = () =>
  show(
    <TodayPage
      ask={background.ask}
      now={() => new Date(NOW)}
      makeId={() => {
        ids += 1;
        return `act-${ids}`;
      }}
      onSettings={onSettings}
    />,
  );

const names = (page: Element) => [...page.querySelectorAll('h2')].map((name) => textOf(name));
const row = (page: Element, id: string) => page.querySelector(`[data-step="${id}"]`) as HTMLElement;
const notice = (page: Element) => textOf(page.querySelector('[role="status"]'));

describe('the list', () => {
  test('keeps the order it was given and fills one button, on the first item', async () => {
    const page = await create();
    expect(names(page)).toEqual(['Norwick', 'Ostara', 'Kelder']);
    expect([...page.querySelectorAll('.primary')].map(textOf)).toEqual(['Write']);
    expect(row(page, 'a').querySelector('.primary')).not.toBeNull();
  });

  test.each([
    ['where nothing is agreed, to its people', 'open', {}, 'to=a%40n.example'],
    ['where the day passed, in the thread', 'overdue', { thread: '18c2a9f0b7d3e415' }, '#all/18c2a9f0b7d3e415'],
  ] as const)('the first item asks for a mail %s', async (_, urgency, step, url) => {
    background.items = [{ ...item('a', 'Norwick', { people: ['a@n.example'], ...step }), urgency }];
    const page = await create();
    const [act = null] = page.querySelectorAll<HTMLAnchorElement>('.primary');
    expect(textOf(act)).toBe('Write');
    expect(act?.href).toContain(url);
    expect(button(page, 'Done')).not.toBeNull();
  });

  test('a closed row asks for the mail as well, and has Done once it lies open', async () => {
    background.items.splice(1, 1, { ...item('b', 'Ostara', { people: ['b@o.example'] }), urgency: 'open' });
    const page = await create();
    const acts = () =>
      [...row(page, 'b').querySelectorAll('.btn')].filter((act) => !act.closest('[hidden]')).map(textOf);
    expect(acts()).toEqual(['Write']);
    await click(button(page, 'Ostara'));
    expect(acts()).toEqual(['Write', 'Done', 'Correct', 'Later']);
    expect([...page.querySelectorAll('.primary')].map(textOf)).toEqual(['Write']);
  });

  test.each([
    ['with its day ahead', 'waiting', ['a@n.example']],
    ['of today', 'today', ['a@n.example']],
    ['sent to nobody who is known', 'open', []],
  ] as const)('the first item %s has Done alone', async (_, urgency, people) => {
    background.items = [{ ...item('a', 'Norwick', { people: [...people] }), urgency }];
    expect([...(await create()).querySelectorAll('.primary')].map(textOf)).toEqual(['Done']);
  });

  test('shows the first sentence at once and the others on press', async () => {
    const page = await create();
    expect(textOf(row(page, 'a'))).toContain('Words of Norwick.');
    expect(textOf(row(page, 'b'))).not.toContain('Words of Ostara.');
    await click(button(page, 'Ostara'));
    expect(textOf(row(page, 'b'))).toContain('Words of Ostara.');
    expect(button(page, 'Ostara').getAttribute('aria-expanded')).toBe('true');
  });

  test('shows offered times with their zone, and who it was sent to', async () => {
    const offered = [{ start: '2026-03-04T14:00:00Z', end: '2026-03-04T14:30:00Z', checked: false }];
    background.items = [item('a', 'Norwick', { offered, people: ['a@n.example', 'b@n.example', 'c@n.example'] })];
    background.today.zone = 'Europe/Helsinki';
    const page = await create();
    expect(textOf(row(page, 'a'))).toContain('Wed 4 Mar, 16:00 to 16:30 Helsinki');
    expect(textOf(row(page, 'a'))).toContain('Sent Mon 2 Mar to a@n.example, b@n.example and 1 more');
  });

  test.each([
    ['is not called sent before it went', null, 'Scheduled Mon 2 Mar, to be sent later to a@n.example'],
    ['is sent on the day on which it went', '2026-03-03T07:00:00Z', 'Sent Tue 3 Mar to a@n.example'],
  ])('a mail that a time was chosen for %s', async (_, went, words) => {
    background.items = [item('a', 'Norwick', { went, people: ['a@n.example'] })];
    expect(textOf(row(await create(), 'a'))).toContain(words);
  });

  test('says how many deals have a next step, and how many steps are put off', async () => {
    background.today = { ...background.today, snoozed: 2 };
    const page = await create();
    expect(textOf(page.querySelector('.coverage'))).toBe('1 of 3 deals have a next step2 snoozed');
  });

  test('reads anew when focus returns to the page', async () => {
    const page = await create();
    background.items = [item('d', 'Pinehall')];
    window.dispatchEvent(new Event('focus'));
    await settle();
    expect(names(page)).toEqual(['Pinehall']);
  });

  test('reads anew when something was saved elsewhere, until it is closed', async () => {
    const listeners = new Set<() => void>();
    const watch = (onSaved: () => void) => {
      listeners.add(onSaved);
      return () => listeners.delete(onSaved);
    };
    const page = await show(<TodayPage ask={background.ask} watch={watch} onSettings={onSettings} />);
    background.items = [item('d', 'Pinehall')];
    for (const onSaved of listeners) onSaved();
    await settle();
    expect(names(page)).toEqual(['Pinehall']);
    await create();
    expect(listeners.size).toBe(0);
  });

  test('says from which day to which when several are named', async () => {
    background.items = [item('a', 'Norwick', { day: '2026-03-03', lastDay: '2026-03-05' })];
    expect(textOf(row(await create(), 'a'))).toContain('Up to you · Tue 3 Mar to Thu 5 Mar');
  });

  test('leads to what is read until that was read', async () => {
    expect((await create()).querySelector('.first-run')).toBeNull();
    background.settings = { ...background.settings, firstRunReadAt: null };
    const link = (await create()).querySelector('.first-run a');
    expect(link?.getAttribute('href')).toBe('/src/options/index.html#first-run');
  });

  test('stands without the settings', async () => {
    background.failing.set('settings', 'No answer.');
    expect(names(await create())).toEqual(['Norwick', 'Ostara', 'Kelder']);
  });
});

describe('acts', () => {
  test('Done closes the step, and Undo takes back that very act', async () => {
    const page = await create();
    await click(button(row(page, 'b'), 'Done'));
    expect(background.sent('close-step')).toEqual([{ id: 'act-1', refersTo: 'b', at: NOW }]);
    expect(names(page)).toEqual(['Norwick', 'Kelder']);
    expect(notice(page)).toContain('Ostara: done.');
    await click(button(page, 'Undo'));
    expect(background.sent('reopen-step')).toEqual([{ refersTo: 'act-1' }]);
    expect(names(page)).toEqual(['Norwick', 'Ostara', 'Kelder']);
    expect(notice(page)).toContain('Ostara: back on the list.');
    expect(buttons(page, 'Undo')).toEqual([]);
  });

  test('takes focus on to the item that comes in its place, and to Undo after the last', async () => {
    const page = await create();
    await click(button(row(page, 'b'), 'Done'));
    expect(document.activeElement).toBe(button(page, 'Kelder'));
    await click(button(row(page, 'c'), 'Done'));
    expect(textOf(document.activeElement)).toBe('Norwick');
    await click(button(row(page, 'a'), 'Done'));
    expect(document.activeElement).toBe(button(page, 'Undo'));
  });

  test('letters act on the item that holds focus', async () => {
    const page = await create();
    await press(button(page, 'Ostara'), 'd');
    expect(background.sent('close-step')).toMatchObject([{ refersTo: 'b' }]);
    await press(button(page, 'Kelder'), 'c');
    expect(document.activeElement).toBe(field(page, 'What happens next'));
    await press(document.activeElement as Element, 'd');
    expect(background.sent('close-step')).toHaveLength(1);
  });

  test.each([{ repeat: true }, { ctrlKey: true }, { metaKey: true }, { altKey: true }])(
    'a letter with %o does nothing',
    async (more) => {
      const page = await create();
      await press(button(page, 'Ostara'), 'd', more);
      expect(background.sent('close-step')).toEqual([]);
    },
  );

  test('arrows move from item to item and stop at the ends', async () => {
    const page = await create();
    const first = row(page, 'a').querySelector('h2') as HTMLElement;
    first.focus();
    await press(first, 'ArrowUp');
    expect(document.activeElement).toBe(first);
    await press(first, 'ArrowDown');
    expect(document.activeElement).toBe(button(page, 'Ostara'));
  });

  test('a second press while the first is on its way is not a second act', async () => {
    const page = await create();
    const done = button(row(page, 'b'), 'Done');
    done.click();
    done.click();
    await settle();
    expect(background.sent('close-step')).toHaveLength(1);
  });

  test('a failed act keeps the item, says why, and is tried again under the same id', async () => {
    background.failing.set('close-step', 'The disk is full.');
    const page = await create();
    await click(button(row(page, 'b'), 'Done'));
    expect(names(page)).toContain('Ostara');
    expect(notice(page)).toContain('Ostara: not saved. The disk is full.');
    background.failing.clear();
    await click(button(page, 'Try again'));
    expect(background.sent('close-step')).toMatchObject([{ id: 'act-1' }, { id: 'act-1' }]);
    expect(names(page)).not.toContain('Ostara');
  });
});

describe('the mail behind a step', () => {
  const thread = '18c2a9f0b7d3e415';
  const url = `https://mail.google.com/mail/u/?authuser=rep%40ours.example#all/${thread}`;
  /** All but the one to the board. */
  const anchors = (page: Element) => [...page.querySelectorAll<HTMLAnchorElement>('a:not([href*="/board/"])')];
  const links = (page: Element) => anchors(page).map(({ href }) => href);

  test('opens in a tab of its own, in the account it was sent from', async () => {
    background.items = [{ ...item('a', 'Norwick', { thread }), urgency: 'waiting' }];
    const page = await create();
    expect(links(page)).toEqual([url]);
    const [link = null] = anchors(page);
    expect(textOf(link)).toBe('Open the mail');
    expect(link?.target).toBe('_blank');
  });

  test('opens by its letter, from a closed row too', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    background.items = [item('a', 'Norwick'), item('b', 'Ostara', { thread })];
    const page = await create();
    await press(button(page, 'Ostara'), 'o');
    expect(open.mock.calls).toEqual([[url, '_blank', 'noopener,noreferrer']]);
    await press(row(page, 'a').querySelector('h2') as HTMLElement, 'o');
    expect(open).toHaveBeenCalledTimes(1);
    open.mockRestore();
  });

  test.each([null, '', '18c2a9f0b7d3e415/../x', 'javascript:alert(1)'])('is not offered for %j', async (unknown) => {
    background.items = [{ ...item('a', 'Norwick', { thread: unknown }), urgency: 'waiting' }];
    expect(links(await create())).toEqual([]);
  });
});

describe('correcting', () => {
  test('starts from what is known and saves what, when and who', async () => {
    background.items = [item('a', 'Norwick', { day: '2026-03-05' })];
    const page = await create();
    await click(button(page, 'Correct'));
    expect(field(page, 'What happens next').value).toBe('Words of Norwick.');
    expect(field(page, 'When, if a day is named').value).toBe('2026-03-05');
    await fill(field(page, 'What happens next'), '  They send the contract. ');
    await fill(field(page, 'When, if a day is named'), '2026-03-09');
    await fill(field<HTMLSelectElement>(page, 'Who'), 'recipient');
    await click(button(page, 'Save'));
    expect(background.sent('correct-step')).toEqual([
      { id: 'act-1', refersTo: 'a', at: NOW, what: 'They send the contract.', day: '2026-03-09', owner: 'recipient' },
    ]);
    expect(textOf(row(page, 'a'))).toContain('Norwick · Mon 9 Mar · corrected by you');
    expect(document.activeElement).toBe(button(page, 'Correct'));
  });

  test('refuses a step that says nothing', async () => {
    const page = await create();
    await click(button(row(page, 'a'), 'Correct'));
    await fill(field(page, 'What happens next'), '   ');
    await click(button(page, 'Save'));
    expect(textOf(page.querySelector('[role="alert"]'))).toBe('Say what happens next.');
    expect(background.sent('correct-step')).toEqual([]);
  });

  test('keeps what was typed when it could not be saved', async () => {
    background.failing.set('correct-step', 'No answer.');
    const page = await create();
    await click(button(row(page, 'a'), 'Correct'));
    await fill(field(page, 'What happens next'), 'They decide.');
    await click(button(page, 'Save'));
    expect(field(page, 'What happens next').value).toBe('They decide.');
    background.failing.clear();
    await click(button(page, 'Try again'));
    expect(textOf(row(page, 'a'))).toContain('They decide.');
    expect(page.querySelector('form')).toBeNull();
  });

  test('Escape leaves the form, stays inside the popup, and gives focus back', async () => {
    const page = await create();
    await click(button(row(page, 'a'), 'Correct'));
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    field(page, 'What happens next').dispatchEvent(event);
    await settle();
    expect(event.defaultPrevented).toBe(true);
    expect(page.querySelector('form')).toBeNull();
    expect(document.activeElement).toBe(button(row(page, 'a'), 'Correct'));
  });
});

describe('putting off', () => {
  test('names each time with its day and zone, and puts the step off until then', async () => {
    const page = await create();
    await click(button(row(page, 'a'), 'Later'));
    await click(button(page, /^Tomorrow/));
    expect(background.sent('snooze-step')).toEqual([
      { id: 'act-1', refersTo: 'a', at: NOW, until: '2026-03-03T09:00:00Z' },
    ]);
    expect(notice(page)).toContain('Norwick: back Tue 3 Mar, 09:00 London.');
  });

  test('takes a day after today and no other', async () => {
    const page = await create();
    await click(button(row(page, 'a'), 'Later'));
    await click(button(page, 'Snooze'));
    expect(textOf(page.querySelector('[role="alert"]'))).toBe('Choose a day after today.');
    await fill(field(page, 'On a date'), '2026-03-02');
    await click(button(page, 'Snooze'));
    expect(background.sent('snooze-step')).toEqual([]);
    await fill(field(page, 'On a date'), '2026-03-20');
    await click(button(page, 'Snooze'));
    expect(background.sent('snooze-step')).toMatchObject([{ until: '2026-03-20T09:00:00Z' }]);
  });
});

describe('no list', () => {
  test.each([
    [{ deals: 0, dealsWithNextStep: 0, wrote: false }, 'Nothing sent yet', 'Once you send a mail'],
    [{ deals: 0, dealsWithNextStep: 0 }, 'No deal is open', 'Once you send a mail'],
    [{ deals: 12, dealsWithNextStep: 0, wrote: false }, 'Nothing to do now', '12 deals on the board'],
    [{ deals: 1, dealsWithNextStep: 1 }, 'Every deal has its next step', '1 deal on the board'],
    [{ deals: 4, dealsWithNextStep: 4 }, 'Every deal has its next step', 'Nothing here needs you.'],
    [{ deals: 4, dealsWithNextStep: 3, snoozed: 1 }, 'Nothing to do now', '1 deal has no next step. 1 step comes back'],
  ])('of %o says %s', async (today, title, text) => {
    background.items = [];
    background.today = { ...background.today, ...today };
    const page = await create();
    expect(names(page)).toEqual([title]);
    expect(textOf(page.querySelector('.empty'))).toContain(text);
    expect(buttons(page, /./).map((shown) => shown.getAttribute('aria-label'))).toEqual(['Settings']);
  });

  test('is announced as busy until the answer is there', async () => {
    let answer = () => {};
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const page = await show(
      <TodayPage
        ask={
          (async (...message: Parameters<typeof background.ask>) => {
            await waiting;
            return background.ask(...message);
          }) as typeof background.ask
        }
        onSettings={onSettings}
      />,
    );
    expect(page.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
    expect(names(page)).toEqual([]);
    answer();
    await settle();
    expect(page.querySelector('main')?.getAttribute('aria-busy')).toBe('false');
  });

  test('says what happened when it could not be read, and reads again', async () => {
    background.failing.set('today', 'The database is of a newer version.');
    const page = await create();
    expect(textOf(page.querySelector('[role="alert"]'))).toContain('The database is of a newer version.');
    background.failing.clear();
    await click(button(page, 'Try again'));
    expect(names(page)).toContain('Norwick');
  });
});
