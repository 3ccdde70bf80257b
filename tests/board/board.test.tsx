// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Board } from '../../src/board/Board.tsx';
import { insights } from '../../src/deals/insights.ts';
import type { DealRow, WholeDeal } from '../../src/deals/shown.ts';
import { dealState } from '../../src/deals/state.ts';
import type { TimelineEvent } from '../../src/deals/types.ts';
import type { send } from '../../src/messages.ts';
import type { Titles } from '../../src/playbook/titles.ts';
import { mail, named, vague } from '../deals/timeline.ts';
import { button, click, doing, field, fill, press, settle, show, textOf } from '../ui/page.ts';
import { row } from './deal-row.ts';

const now = '2026-03-04T10:00:00Z';
const zone = 'Europe/London';
let deals: DealRow[];
let events: TimelineEvent[];
let failing: string;
let titles: Titles;

function whole(id: string): WholeDeal {
  const line = {
    id: 'l',
    at: '2026-03-02T10:00:00Z',
    kind: 'mine',
    text: 'You wrote',
    sentence: 'The plan is yours.',
  } as const;
  const people = [{ address: 'ines@halden.example', name: 'Ines', lastAt: null }];
  const state = dealState(events, { now, zone, deal: { id: 'a' } });
  return {
    deal: { id, name: id, account: 'rep@ours.example' },
    state,
    lines: [line],
    people,
    threads: {},
    merged: [],
    zone,
  };
}

const ask = (async (name: string, payload: { id: string }) => {
  if (name === failing) throw new Error('The database is locked.');
  if (name === 'progress') return null;
  if (name === 'deals') return { deals, zone, titles };
  if (name === 'deal') return whole(payload.id);
  if (name === 'other-deals') return [];
  return { ...insights(events, { now, zone }), titles };
}) as unknown as typeof send;

const onSettings = vi.fn();
const open = () => show(<Board ask={ask} now={() => new Date(now)} onSettings={onSettings} />);
const shown = (page: Element) => [...page.querySelectorAll('tr.deal b')].map((name) => name.textContent);
const grid = (page: Element) => page.querySelector('#deals-grid') as HTMLElement;
const active = (page: Element) => textOf(page.querySelector(`#${grid(page).getAttribute('aria-activedescendant')} b`));

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  location.hash = '';
  failing = '';
  titles = {};
  deals = [
    row('Alder', { nextAsk: { commitment: 'time', why: 'First.' } }),
    row('Birch', { nextStep: null }),
    row('Cedar', { lastContact: null }),
  ];
  events = [mail('2026-03-02T10:00:00Z', named('2026-03-09'))];
});

test('an address that names a deal opens it beside the list, one that names none opens nothing', async () => {
  location.hash = `#deal=${encodeURIComponent(deals[1]?.id ?? '')}`;
  expect(textOf((await open()).querySelector('aside'))).toContain('Birch');
  location.hash = '#deal=gone';
  expect((await open()).querySelector('aside')).toBeNull();
});

describe('the list', () => {
  test('shows each deal with its step, why it stands there and the last contact', async () => {
    const page = await open();
    expect(textOf(page.querySelector('tr.deal'))).toContain('Alder');
    const text = textOf(page.querySelector('tr.deal'));
    for (const part of ['They send the plan.', 'Thu 5 Mar', 'First.', 'Sun 1 Mar']) expect(text).toContain(part);
    expect(textOf(page.querySelectorAll('tr.deal')[2] ?? null)).toMatch(/Birch.*None/);
    expect(textOf(page)).toContain('None known');
  });

  test('says once, above them, in which zone the clocks of next steps are', async () => {
    const page = await open();
    expect(textOf(page.querySelectorAll('th')[1] ?? null)).toBe('Next step (London)');
  });

  test('a time on offer is not marked as agreed', async () => {
    const step = { what: 'The plan', day: '2026-03-05', start: '2026-03-05T10:00:00Z', ahead: true };
    deals = [
      row('a', { nextStep: { kind: 'offered', ...step } }),
      row('b', { nextStep: { kind: 'meeting', ...step } }),
    ];
    const marks = [...(await open()).querySelectorAll('tr.deal .step svg')];
    expect(marks.map((mark) => mark.classList[1])).toEqual(['is-accent', 'is-booked']);
  });

  test('a commitment at the side shows its deals alone, and says how many', async () => {
    const page = await open();
    expect(textOf(button(page, 'Explore 2'))).toBe('Explore 2');
    await click(button(page, 'Explore 2'));
    expect(shown(page)).toEqual(['Cedar', 'Birch']);
    await click(button(page, 'No next step 1'));
    expect(shown(page)).toEqual(['Birch']);
    expect(textOf(page.querySelector('[role="status"]'))).toBe('1 of 2 shown');
  });

  test('the side is one stop of the Tab key: arrows, Home and End go through it, and nothing is chosen on the way', async () => {
    const page = await open();
    const all = [...page.querySelectorAll<HTMLElement>('.rail button')];
    const stops = () => all.filter(({ tabIndex }) => tabIndex === 0).map(textOf);
    expect(stops()).toEqual([textOf(all[0] ?? null)]);
    await doing(() => all[0]?.focus());
    await press(document.activeElement as Element, 'ArrowDown');
    await press(document.activeElement as Element, 'ArrowDown');
    expect(textOf(document.activeElement)).toBe('Explore 2');
    expect(stops()).toEqual(['Explore 2']);
    expect(shown(page).length).toBeGreaterThan(2);
    await press(document.activeElement as Element, 'End');
    expect(document.activeElement).toBe(all.at(-1));
    await press(document.activeElement as Element, 'Home');
    expect(document.activeElement).toBe(all[0]);
  });

  test('a commitment has the name the rep gave it, at the side, over its deals and in the figures', async () => {
    titles = { explore: 'Look around' };
    const page = await open();
    expect(button(page, 'Look around 2')).toBeDefined();
    expect([...page.querySelectorAll('tr.group')].map(textOf)).toContain('Look around 2');
    expect(textOf(page)).not.toContain('Explore');
    location.hash = '#insights';
    const figures = await open();
    expect(textOf(figures.querySelector('.below'))).toContain('Look around');
  });

  test('thousands of deals put no more than a screenful in the document', async () => {
    deals = Array.from({ length: 2000 }, (_, i) => row(`Deal ${i}`));
    const page = await open();
    expect(shown(page).length).toBeLessThan(40);
    expect(grid(page).getAttribute('aria-rowcount')).toBe('2002');
  });

  test.each([
    ['there are none yet', [], 'No deals yet'],
    ['none has this commitment next', [row('a')], 'No deal here'],
  ])('says so when %s', async (_when, some, said) => {
    deals = some;
    const page = await open();
    if (some.length > 0) await click(button(page, 'Execute 0'));
    expect(textOf(page)).toContain(said);
  });

  test('what could not be read says why and is tried again', async () => {
    failing = 'deals';
    const page = await open();
    expect(textOf(page.querySelector('[role="alert"]'))).toContain('The database is locked.');
    failing = '';
    await click(button(page, 'Try again'));
    expect(shown(page)).toHaveLength(3);
  });
});

describe('keys', () => {
  test('slash goes to the search, Escape empties it, then goes back to the list', async () => {
    const page = await open();
    await press(document.body, '/');
    const search = page.querySelector('input[type="search"]') as HTMLInputElement;
    expect(document.activeElement).toBe(search);
    await fill(search, 'birch');
    expect(shown(page)).toEqual(['Birch']);
    await press(search, 'Escape');
    expect([search.value, shown(page).length]).toEqual(['', 3]);
    await press(search, 'Escape');
    expect(document.activeElement).toBe(grid(page));
  });

  test('arrows go from deal to deal, Enter opens one, Escape closes it', async () => {
    const page = await open();
    grid(page).focus();
    expect(active(page)).toBe('Alder');
    await press(grid(page), 'ArrowDown');
    expect(active(page)).toBe('Cedar');
    await press(grid(page), 'End');
    expect(active(page)).toBe('Birch');
    await press(grid(page), 'Enter');
    const pane = page.querySelector('aside') as HTMLElement;
    expect(textOf(pane)).toContain('The plan is yours.');
    expect(pane.contains(document.activeElement)).toBe(true);
    await press(pane, 'Escape');
    expect(page.querySelector('aside')).toBeNull();
    expect(document.activeElement).toBe(grid(page));
    expect(active(page)).toBe('Birch');
  });

  test('a click opens a deal, and one that cannot be read says so', async () => {
    failing = 'deal';
    const page = await open();
    await click(page.querySelector('tr.deal td') as HTMLElement);
    expect(textOf(page.querySelector('aside'))).toContain('The deal could not be read');
  });
});

describe('the one action of a row', () => {
  const link = (page: Element, name: string) =>
    [...page.querySelectorAll<HTMLAnchorElement>('tr.deal a')].find(
      (one) => one.getAttribute('aria-label') === name,
    ) as HTMLAnchorElement;

  test('is a link, opened by O as well where the background does not answer, and no way into the deal', async () => {
    failing = 'write-to-deal';
    deals = [row('Alder', { thread: '18c2f0a1b2c3d4e5' })];
    const opened = vi.spyOn(window, 'open').mockReturnValue(null);
    const page = await open();
    const thread = link(page, 'Open thread, Alder');
    expect(thread.href).toBe('https://mail.google.com/mail/u/?authuser=rep%40ours.example#all/18c2f0a1b2c3d4e5');
    grid(page).focus();
    await press(grid(page), 'o');
    expect(opened).toHaveBeenCalledWith(thread.href, '_blank', 'noopener,noreferrer');
    thread.addEventListener('click', (event) => event.preventDefault());
    await click(thread);
    await press(thread, 'Enter');
    expect(page.querySelector('aside')).toBeNull();
    opened.mockRestore();
  });

  test('is reached with Tab in the row the keys act on alone, which arrows leave for the list', async () => {
    const page = await open();
    grid(page).focus();
    await press(grid(page), 'j');
    const inOrder = [...page.querySelectorAll<HTMLElement>('tr.deal a')].map((one) => one.tabIndex);
    expect(inOrder).toEqual([-1, 0, -1]);
    const second = link(page, 'Write, Cedar');
    second.focus();
    await press(second, 'ArrowUp');
    expect([active(page), document.activeElement]).toEqual(['Alder', grid(page)]);
  });
});

describe('the view', () => {
  test('stands as it was left when the rep comes back', async () => {
    const page = await open();
    await click(button(page, 'Explore 2'));
    await click(button(page, 'No next step 1'));
    await fill(field<HTMLSelectElement>(page, 'Sort'), 'name');
    await fill(page.querySelector('input[type="search"]') as HTMLInputElement, 'birch');
    const again = await open();
    expect(shown(again)).toEqual(['Birch']);
    expect(button(again, 'No next step 1').getAttribute('aria-pressed')).toBe('true');
    await click(button(again, 'Explore 2'));
    await fill(again.querySelector('input[type="search"]') as HTMLInputElement, 'zebra');
    await click(button(again, 'Show all open deals'));
    expect(shown(again)).toHaveLength(3);
  });

  test.each(['{"shelf":"nowhere","filters":["x",1],"sort":7}', '[]', 'no JSON'])(
    'begins anew where %s is kept',
    async (kept) => {
      localStorage.setItem('board', kept);
      expect(shown(await open())).toHaveLength(3);
    },
  );

  test('the keys are listed on ?, and can be switched off there', async () => {
    const page = await open();
    await press(document.body, '?');
    const keys = page.querySelector('dialog') as HTMLElement;
    expect(textOf(keys)).toContain('Its one action');
    await click(keys.querySelector('input') as HTMLElement);
    await click(button(keys, 'Close'));
    await press(document.body, '?');
    expect(page.querySelector('dialog')).toBeNull();
  });

  test('a digit switches a filter while the list has the focus', async () => {
    const page = await open();
    grid(page).focus();
    await press(grid(page), '1');
    expect(shown(page)).toEqual(['Birch']);
  });
});

test('another order is chosen', async () => {
  const page = await open();
  await fill(field<HTMLSelectElement>(page, 'Sort'), 'name');
  expect(shown(page)).toEqual(['Alder', 'Birch', 'Cedar']);
});

describe('insights', () => {
  const openInsights = async () => {
    location.hash = '#insights';
    const page = await open();
    await settle();
    return page;
  };

  test('each figure is told in a sentence, and its numbers stand in a table', async () => {
    const page = await openInsights();
    expect(textOf(page.querySelector('figure'))).toContain('1 of 1 open deal has a day or time agreed or offered');
    expect(page.querySelectorAll('figure table')).toHaveLength(3);
    expect(textOf(page.querySelector('figure tbody tr:last-child'))).toBe('Week 10, running11100%');
  });

  test('plots give way to the tables on request', async () => {
    const page = await openInsights();
    expect(page.querySelectorAll('figure svg')).toHaveLength(3);
    await click(button(page, 'Show as tables'));
    expect(page.querySelectorAll('figure svg')).toHaveLength(0);
    expect(page.querySelector('figure .hidden')).toBeNull();
  });

  test('vague closings are counted with what became of them', async () => {
    events = [mail('2026-02-24T10:00:00Z', vague), mail('2026-03-02T10:00:00Z', named('2026-03-09'))];
    expect(textOf(await openInsights())).toContain('1 mail went with a vague closing; for 1 of them a day');
  });

  test('without a deal they say what is needed', async () => {
    events = [];
    expect(textOf(await openInsights())).toContain('They need one open deal');
  });
});
