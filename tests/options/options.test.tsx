// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { Background } from '../ui/background.ts';
import { button, buttons, click, field, fill, settle, textOf } from '../ui/page.ts';
import { saved, section, showOptions, status } from './show-options.tsx';

let background: Background;

beforeEach(() => {
  background = new Background();
});

const create = () => showOptions(background);

describe('first run', () => {
  test('says what is read and what never happens, and remembers that it was read', async () => {
    background.settings = { ...background.settings, firstRunReadAt: null };
    const page = await create();
    expect(textOf(section(page, 'first-run'))).toContain('No message body is stored.');
    await click(button(page, 'Understood'));
    expect(saved(background).firstRunReadAt).toBe('2026-03-02T10:00:00.000Z');
    expect(textOf(section(page, 'first-run'))).toContain('Read Mon 2 Mar, 10:00 London');
    expect(buttons(page, 'Understood')).toEqual([]);
  });
});

test('while the settings are on their way nothing below them is shown that they would push down', async () => {
  let answer = (): void => {};
  const arrived = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const ask = async (...question: Parameters<Background['ask']>) => {
    if (question[0] === 'settings') await arrived;
    return background.ask(...question);
  };
  const page = await showOptions({ ask: ask as Background['ask'] });
  expect(buttons(page, 'Delete everything…')).toEqual([]);
  expect(section(page, 'wording').closest('[hidden]')).not.toBeNull();
  answer();
  await settle();
  expect(buttons(page, 'Delete everything…')).toHaveLength(1);
  expect(field(page, 'Meeting length')).toBeTruthy();
});

describe('saving', () => {
  test('says Saved only once the background has answered', async () => {
    const page = await create();
    expect(status(page, 'offers')).toBe('');
    const select = field<HTMLSelectElement>(page, 'Meeting length');
    select.value = '45';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(status(page, 'offers')).toBe('');
    await settle();
    expect(saved(background).schedule.meetingMinutes).toBe(45);
    expect(status(page, 'offers')).toBe('Saved');
  });

  test('a failed save is told, keeps what was entered, and can be tried again', async () => {
    background.failing.set('save-settings', 'The disk is full.');
    const page = await create();
    await fill(field<HTMLSelectElement>(page, 'Meeting length'), '45');
    expect(status(page, 'offers')).toContain('Not saved');
    expect(status(page, 'offers')).toContain('The disk is full.');
    expect(field<HTMLSelectElement>(page, 'Meeting length').value).toBe('45');
    background.failing.clear();
    await click(button(section(page, 'offers'), 'Try again'));
    expect(status(page, 'offers')).toBe('Saved');
    expect(background.settings.schedule.meetingMinutes).toBe(45);
  });

  test('what failed before goes along with the next save, and says so', async () => {
    background.failing.set('save-settings', 'No answer.');
    const page = await create();
    await fill(field<HTMLSelectElement>(page, 'Meeting length'), '45');
    background.failing.clear();
    await click(section(page, 'kept').querySelector('input') as HTMLElement);
    expect(status(page, 'offers')).toBe('Saved');
    expect(background.settings).toMatchObject({ keepEvidence: false, schedule: { meetingMinutes: 45 } });
  });

  test('with the evidence off it says what of a mail is kept still', async () => {
    const page = await create();
    await click(section(page, 'kept').querySelector('input') as HTMLElement);
    expect(section(page, 'kept').textContent).toContain('only its subject, what kind of step it was and its days');
  });

  test('the banner of the open thread is on, and switched off with one press', async () => {
    const page = await create();
    const box = field<HTMLInputElement>(page, 'Show a banner in Gmail when they put you off or take a time');
    expect(box.checked).toBe(true);
    await click(box);
    expect(saved(background).inboundCoach).toBe(false);
    expect(status(page, 'inbound')).toBe('Saved');
  });

  test('settings come back as they were saved', async () => {
    await fill(field<HTMLSelectElement>(await create(), 'Space before and after'), '15');
    expect(field<HTMLSelectElement>(await create(), 'Space before and after').value).toBe('15');
  });

  test('a stored value that is not among the usual ones stays a choice', async () => {
    background.settings = {
      ...background.settings,
      schedule: { ...background.settings.schedule, meetingMinutes: 40 },
    };
    expect(field<HTMLSelectElement>(await create(), 'Meeting length').value).toBe('40');
  });

  test('fewer times are never spread over more days than there are times', async () => {
    const page = await create();
    await fill(field<HTMLSelectElement>(page, 'Times offered'), '1');
    expect(saved(background).schedule).toMatchObject({ slotCount: 1, minimumDays: 1 });
  });
});

describe('what cannot be read', () => {
  test('is said in its own place, the rest of the page stands', async () => {
    background.failing.set('dismissals', 'No answer.');
    const page = await create();
    expect(textOf(section(page, 'dismissed'))).toContain('This could not be read. No answer.');
    expect(field(page, 'Meeting length')).toBeDefined();
    background.failing.clear();
    await click(button(section(page, 'dismissed'), 'Try again'));
    expect(textOf(section(page, 'dismissed'))).toContain('Nothing is dismissed.');
  });

  test('without settings, no link leads to a section that is not there', async () => {
    background.failing.set('settings', 'No answer.');
    const page = await create();
    for (const link of page.querySelectorAll('nav a')) {
      expect(page.querySelector(link.getAttribute('href') ?? ''), link.textContent ?? '').not.toBeNull();
    }
    background.failing.clear();
    await click(button(page, 'Try again'));
    expect(section(page, 'hours')).not.toBeNull();
  });

  test('for one reason everywhere is said once, and all of it is read again from there', async () => {
    for (const name of ['settings', 'dismissals', 'health', 'not-deals'] as const) {
      background.failing.set(name, 'An older Bookend is still using the data.');
    }
    const page = await create();
    expect(textOf(page).split('An older Bookend')).toHaveLength(2);
    expect(textOf(section(page, 'not-deals'))).toContain('Not read, as said above.');
    background.failing.clear();
    await click(button(page, 'Try again'));
    expect(textOf(page)).not.toContain('Not read');
  });

  test('lost records: goes on with what is left only when told to', async () => {
    for (const name of ['settings', 'dismissals', 'health'] as const) {
      background.failing.set(name, 'The browser lost Bookend’s data: 3 deals are missing.');
    }
    const page = await create();
    expect(textOf(page.querySelector('[role="alert"]'))).toContain('3 deals are missing.');
    expect(page.querySelectorAll('[role="alert"]')).toHaveLength(1);
    expect(background.sent('accept-loss')).toEqual([]);
    await click(button(page, 'Go on with what is left'));
    expect(background.sent('accept-loss')).toHaveLength(1);
    expect(section(page, 'hours')).not.toBeNull();
  });
});

test('every link in the contents leads to a section, and every section has its heading', async () => {
  const page = await create();
  const links = [...page.querySelectorAll('nav a')].map((link) => link.getAttribute('href'));
  const sections = [...page.querySelectorAll('section')];
  expect(links).toEqual(sections.map((one) => `#${one.id}`));
  for (const one of sections) {
    expect(textOf(document.getElementById(one.getAttribute('aria-labelledby') ?? ''))).not.toBe('');
  }
});
