// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { WaitingFollowUp } from '../../../src/messages/follow-up.ts';
import type { Nudge } from '../../../src/nudges/types.ts';
import { TodayPage } from '../../../src/ui/today/TodayPage.tsx';
import { Waiting } from '../../../src/ui/today/Waiting.tsx';
import { Background } from '../background.ts';
import { button, click, show, textOf } from '../page.ts';

const MAIL = 'https://mail.google.com/mail/?view=cm&fs=1&to=mirela%40corvane.example';
const nudge: Nudge = {
  id: 'after-end call',
  kind: 'after-end',
  dueAt: '2026-03-02T09:45:00Z',
  expiresAt: '2026-03-05T09:45:00Z',
  meetingKey: 'call',
  dealId: 'deal-1',
  title: 'Corvane',
  why: 'Nothing is booked after it.',
  actions: ['draft', 'dismiss'],
  links: { draft: MAIL },
};
const waiting: WaitingFollowUp = {
  id: 'follow-up-1',
  title: 'Corvane',
  text: 'Hello Mirela,',
  mail: MAIL,
  link: 'https://mail.google.com/mail/#all/18f0a1b2c3d4e5f6',
  until: '2026-03-02T10:15:00Z',
};

let background: Background;
const opened = vi.fn();
beforeEach(() => {
  background = new Background();
  background.nudges = [nudge];
  opened.mockReset();
  vi.stubGlobal('open', opened);
});

const create = () =>
  show(<TodayPage ask={background.ask} now={() => new Date('2026-03-02T10:00:00.000Z')} onSettings={() => {}} />);
const draft = (page: Element) => page.querySelector('[data-nudge] a') as HTMLAnchorElement;

describe('the follow-up of a nudge', () => {
  test('is opened by the background, which knows its thread; the nudge leaves with its undo', async () => {
    const page = await create();
    const pressed = new MouseEvent('click', { bubbles: true, cancelable: true });
    draft(page).dispatchEvent(pressed);
    await expect.poll(() => page.querySelector('[data-nudge]')).toBeNull();
    expect(pressed.defaultPrevented).toBe(true);
    expect(background.sent('write-follow-up')).toEqual([
      { nudge: nudge.id, action: 'draft', at: '2026-03-02T10:00:00.000Z' },
    ]);
    expect(background.sent('answer-nudge')).toEqual([]);
    expect(textOf(page.querySelector('.notice'))).toContain('Corvane: follow-up opened.');
    expect(opened).not.toHaveBeenCalled();
  });

  test('is a new mail when the background does not answer', async () => {
    background.failing.set('write-follow-up', 'Stopped.');
    const page = await create();
    await click(draft(page));
    expect(opened).toHaveBeenCalledExactlyOnceWith(MAIL, '_blank', 'noopener,noreferrer');
    expect(background.sent('answer-nudge')).toMatchObject([{ id: nudge.id, answer: { kind: 'draft' } }]);
  });

  test('is a new mail in a tab of its own when the rep asks the browser for one', async () => {
    const page = await create();
    const pressed = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
    draft(page).dispatchEvent(pressed);
    await expect.poll(() => page.querySelector('[data-nudge]')).toBeNull();
    expect(pressed.defaultPrevented).toBe(false);
    expect(background.sent('write-follow-up')).toEqual([]);
  });
});

describe('a follow-up that waits for its reply', () => {
  test('can be gone back to, copied, or written as a new mail', async () => {
    background.nudges = [];
    background.followUps = [waiting];
    const page = await create();
    const row = page.querySelector('[data-follow-up]');
    expect(textOf(row)).toContain('Corvane');
    expect([...(row?.querySelectorAll('a') ?? [])].map(({ href }) => href)).toEqual([waiting.link, MAIL]);
  });

  test.each([
    ['Copied.', async () => {}],
    ['The browser did not copy it. Write a new mail instead.', () => Promise.reject(new Error('refused'))],
  ])('says what became of copying it: %s', async (said, copy) => {
    const copied = vi.fn(copy);
    const page = await show(<Waiting waiting={[waiting]} copy={copied} />);
    await click(button(page, 'Copy'));
    expect(copied).toHaveBeenCalledWith(waiting.text);
    expect(textOf(page.querySelector('[role="status"]'))).toBe(said);
  });
});
