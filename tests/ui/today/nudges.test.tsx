// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Nudge } from '../../../src/nudges/types.ts';
import { defaultSettings } from '../../../src/settings.ts';
import { TodayPage } from '../../../src/ui/today/TodayPage.tsx';
import { Background, item } from '../background.ts';
import { button, click, field, fill, press, show, textOf } from '../page.ts';

const NOW = '2026-03-02T10:00:00.000Z';
let background: Background;

const nudge = (changes: Partial<Nudge> = {}): Nudge => ({
  id: 'after-end call',
  kind: 'after-end',
  dueAt: '2026-03-02T09:45:00Z',
  expiresAt: '2026-03-05T09:45:00Z',
  meetingKey: 'call',
  dealId: null,
  title: 'Corvane',
  why: 'With Mirela, 09:00 to 09:45 London. Nothing is booked after it.',
  actions: ['book', 'draft', 'decide-by', 'closed', 'not-sales', 'dismiss'],
  links: { book: 'https://calendar.google.com/calendar/r/eventedit?text=Call' },
  ...changes,
});

beforeEach(() => {
  background = new Background();
  background.nudges = [nudge()];
});

const create = () => show(<TodayPage ask={background.ask} now={() => new Date(NOW)} onSettings={() => {}} />);
const replies = () => background.sent('answer-nudge').map((payload) => (payload as { answer: unknown }).answer);

describe('a meeting to act on', () => {
  test('is drawn from what was kept, so that it does not push the list down when the background answers', async () => {
    const first = {
      today: {
        items: [item('b', 'Ostara')],
        snoozed: 0,
        dealsWithNextStep: 1,
        deals: 1,
        wrote: true,
        zone: 'Europe/London',
      },
      nudges: [nudge()],
      settings: { firstRunReadAt: NOW, hours: defaultSettings.schedule.hours },
      systemZone: 'Europe/London',
    };
    const never = (() => new Promise(() => {})) as typeof background.ask;
    const page = await show(<TodayPage ask={never} first={first} onSettings={() => {}} />);
    expect([...page.querySelectorAll('.primary')].map(textOf)).toEqual(['Book it']);
    expect(textOf(page)).toContain('Ostara');
  });

  test('marks in the line to say what only the rep can fill in', async () => {
    const say = 'The step that helps you most now is [step], because [gain]. Does it suit you?';
    background.nudges = [nudge({ kind: 'before-end', say })];
    const page = await create();
    expect(textOf(page.querySelector('.say'))).toBe(say);
    expect([...page.querySelectorAll('.say .fill')].map(textOf)).toEqual(['[step]', '[gain]']);
  });

  test('is said with its reason and its one action, and the list is not called clear', async () => {
    const page = await create();
    expect(textOf(page)).toContain('Nothing is booked after it.');
    const book = page.querySelector('[data-nudge] a') as HTMLAnchorElement;
    expect([textOf(book), book.href]).toEqual(['Book it', nudge().links.book]);
    expect(textOf(page)).not.toContain('Every deal');
  });

  test.each<[string, string]>([
    ['Draft the follow-up', 'draft'],
    ['Closed', 'closed'],
    ['Not a sales meeting', 'not-sales'],
    ['Dismiss', 'dismiss'],
  ])('is answered once with “%s”, and leaves', async (label, kind) => {
    const page = await create();
    await click(button(page, label));
    expect(replies()).toEqual([{ kind }]);
    expect(page.querySelector('[data-nudge]')).toBeNull();
  });

  test('is set apart when it is the first, and opens on press when it is not', async () => {
    background.nudges = [nudge(), nudge({ id: 'after-end m2', title: 'Ardent Tools' })];
    background.items = [item('b', 'Ostara')];
    const page = await create();
    expect([...page.querySelectorAll('.primary')].map(textOf)).toEqual(['Book it']);
    expect(page.querySelectorAll('.nudge .answers')).toHaveLength(1);
    await click(button(page, 'Ardent Tools'));
    expect(page.querySelectorAll('.nudge .answers')).toHaveLength(2);
    expect([...page.querySelectorAll('.primary')].map(textOf)).toEqual(['Book it']);
  });

  test('comes back when its answer is taken back', async () => {
    const page = await create();
    await click(button(page, 'Closed'));
    expect(textOf(page.querySelector('.notice'))).toContain('deal closed.');
    await click(button(page, 'Undo'));
    expect(background.sent('undo-nudge-answer')).toMatchObject([{ id: nudge().id }]);
    expect(page.querySelector('[data-nudge]')).not.toBeNull();
    expect(page.querySelector('.notice')).toBeNull();
  });

  test('comes back although its answer closed the popup, as long as that can be taken back', async () => {
    background.nudges = [];
    background.lastAnswer = { id: 'after-end call', title: 'Corvane', answer: 'book', at: NOW };
    const page = await create();
    expect(textOf(page.querySelector('.notice'))).toContain('Corvane: booking opened.');
    await click(button(page, 'Undo'));
    expect(background.sent('undo-nudge-answer')).toMatchObject([{ id: 'after-end call' }]);
    background.lastAnswer = { id: 'no-answer e1 2026-03-01', title: '', answer: 'dismiss', at: NOW };
    const later = await create();
    expect(textOf(later.querySelector('.notice'))).toContain('Dismissed.');
    await click(button(later, 'Close this notice'));
    expect(later.querySelector('.notice')).toBeNull();
    // Nothing of meetings is left to have the focus.
    expect(document.activeElement).toBe(button(later, 'Settings'));
  });

  test('is settled by a day and by who decides, not by one of them', async () => {
    const page = await create();
    await click(button(page, 'They decide by a date'));
    await fill(field(page, 'Who decides'), 'Mirela');
    await click(button(page, 'Save'));
    expect(replies()).toEqual([]);
    await fill(field(page, 'By'), '2026-03-09');
    await click(button(page, 'Save'));
    expect(replies()).toEqual([{ kind: 'decide-by', day: '2026-03-09', owner: 'Mirela' }]);
  });

  test('Escape leaves the form for the day alone, and no act loses the focus', async () => {
    const page = await create();
    await click(button(page, 'They decide by a date'));
    expect(document.activeElement).toBe(field(page, 'Who decides'));
    await press(field(page, 'Who decides'), 'Escape');
    expect(document.activeElement).toBe(button(page, 'They decide by a date'));
    await click(button(page, 'Closed'));
    expect(document.activeElement).toBe(page.querySelector('[aria-label="Meetings"]'));
  });

  test('stays, with the reason, when the answer was not saved', async () => {
    const page = await create();
    background.failing.set('answer-nudge', 'Free some disk space.');
    await click(button(page, 'Closed'));
    expect(textOf(page.querySelector('[role="alert"]'))).toBe('Not saved. Free some disk space.');
    expect(page.querySelector('[data-nudge]')).not.toBeNull();
  });

  test('is not settled by opening the calendar', async () => {
    background.nudges = [nudge({ kind: 'check-calendar', actions: ['open-calendar', 'dismiss'] })];
    const page = await create();
    await click(button(page, 'Open Calendar'));
    expect(replies()).toEqual([]);
  });
});
