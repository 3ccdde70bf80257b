// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { FirstRun } from '../../src/options/FirstRun.tsx';
import { Start } from '../../src/options/Start.tsx';
import { button, click, show, textOf } from '../ui/page.ts';

beforeEach(() => localStorage.clear());
const create = (isRead: boolean, hasCalendar = false, hasMail = false) =>
  show(<Start isRead={isRead} hasCalendar={hasCalendar} hasMail={hasMail} />);
const now = (page: Element) => textOf(page.querySelector('[aria-current="step"] h3'));
const lead = (page: Element) => textOf(page.querySelector('.lead'));
const link = (page: Element, name: string) =>
  [...page.querySelectorAll<HTMLAnchorElement>('a')].find((one) => textOf(one) === name) as HTMLAnchorElement;

test('a new rep is shown what is read first, and none of the steps as done', async () => {
  const page = await create(false);
  expect([now(page), lead(page)]).toEqual(['Read what is read and kept', expect.stringMatching(/^0 of 3 done/)]);
  expect(page.querySelector('.primary')).toBeNull();
});

test('once the text was read the steps come into sight with their heading', async () => {
  const seen: Element[] = [];
  HTMLElement.prototype.scrollIntoView = function () {
    seen.push(this);
  };
  const page = await create(false);
  await act(() => render(<Start isRead hasCalendar={false} hasMail={false} />, page));
  Reflect.deleteProperty(HTMLElement.prototype, 'scrollIntoView');
  expect(seen.map((one) => textOf(one.querySelector('h2')))).toEqual(['Three steps to begin']);
});

test('the calendar can be skipped, and that is remembered', async () => {
  const page = await create(true);
  expect(now(page)).toBe('Let Bookend know your meetings');
  await click(button(page, 'Skip'));
  expect(now(page)).toBe('Write to a client');
  expect(now(await create(true))).toBe('Write to a client');
});

test('a calendar that was read is a step done, and nothing is left to show after the mail', async () => {
  const page = await create(true, true);
  expect([now(page), lead(page)]).toEqual(['Write to a client', expect.stringMatching(/^2 of 3 done/)]);
  const below = document.createElement('h2');
  Object.assign(below, { id: 'first-run-title', tabIndex: -1 });
  document.body.append(below);
  const gmail = link(page, 'Open Gmail');
  gmail.addEventListener('click', (event) => event.preventDefault());
  await click(gmail);
  expect(textOf(page)).toBe('');
  // The keys go on with what stands below the steps.
  await vi.waitFor(() => expect(document.activeElement).toBe(below));
  below.remove();
});

test('nothing is shown to whoever has all of it', async () => {
  expect(textOf(await create(true, true, true))).toBe('');
});

test('one button alone is filled', async () => {
  const page = await create(true);
  expect([...page.querySelectorAll('.primary')].map(textOf)).toEqual(['Open Google Calendar']);
});

describe('the first minutes', () => {
  /** Words a minute: silent reading of non-fiction, adults. M. Brysbaert, Journal of Memory and Language 109 (2019), 104047. */
  const WORDS = 238;
  /** To find a button, decide and press it, seconds. */
  const CLICK = 3;

  test('are under two, reading every word at the pace of an adult and skipping the calendar', async () => {
    const start = await create(false);
    const said = await show(<FirstRun readAt={null} zone="Europe/London" onUnderstood={() => {}} />);
    const words = `${textOf(start)} ${textOf(said)}`.split(/\s+/).length;
    const clicks = ['Understood', 'Skip', 'Open Gmail'];
    expect((words / WORDS) * 60 + clicks.length * CLICK).toBeLessThan(120);
  });
});
