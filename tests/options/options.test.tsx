// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Payload } from '../../src/messages.ts';
import type { HealthReport } from '../../src/page/types.ts';
import type { Settings } from '../../src/settings.ts';
import { Background } from '../ui/background.ts';
import { button, buttons, click, field, fill, press, settle, textOf } from '../ui/page.ts';
import { showOptions } from './show-options.tsx';

let background: Background;
let copied: string[];
let downloaded: { name: string; text: string }[];
let clipboardWorks: boolean;

beforeEach(() => {
  background = new Background();
  copied = [];
  downloaded = [];
  clipboardWorks = true;
});

const create = () =>
  showOptions(background, {
    download: (name, ...text) => downloaded.push({ name, text: text.join('') }),
    copy: async (text) => {
      if (!clipboardWorks) throw new Error('refused');
      copied.push(text);
    },
  });

const section = (page: Element, id: string) => page.querySelector(`#${id}`) as HTMLElement;
const status = (page: Element, id: string) => textOf(section(page, id).querySelector('.save-note'));
const saved = () => background.sent('save-settings').at(-1) as Settings;

describe('first run', () => {
  test('says what is read and what never happens, and remembers that it was read', async () => {
    background.settings = { ...background.settings, firstRunReadAt: null };
    const page = await create();
    expect(textOf(section(page, 'first-run'))).toContain('No message body is stored.');
    await click(button(page, 'Understood'));
    expect(saved().firstRunReadAt).toBe('2026-03-02T10:00:00.000Z');
    expect(textOf(section(page, 'first-run'))).toContain('Read Mon 2 Mar, 10:00 London');
    expect(buttons(page, 'Understood')).toEqual([]);
  });
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
    expect(saved().schedule.meetingMinutes).toBe(45);
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
    expect(saved().schedule).toMatchObject({ slotCount: 1, minimumDays: 1 });
  });
});

describe('working hours', () => {
  test('a day is saved as soon as its times make sense', async () => {
    const page = await create();
    await fill(field(page, 'Tuesday, until'), '16:00');
    expect(saved().schedule.hours[2]).toEqual([{ from: '09:00', to: '16:00' }]);
    expect(status(page, 'hours')).toBe('Saved');
  });

  test('times that make no sense are explained beside them and not saved', async () => {
    const page = await create();
    const until = field(page, 'Tuesday, until');
    await fill(until, '08:00');
    expect(background.sent('save-settings')).toEqual([]);
    expect(until.getAttribute('aria-invalid')).toBe('true');
    const note = document.getElementById(until.getAttribute('aria-describedby') ?? '');
    expect(textOf(note)).toBe('The end, 08:00, is not after the start, 09:00. Not saved yet.');
    await fill(until, '18:00');
    expect(saved().schedule.hours[2]).toEqual([{ from: '09:00', to: '18:00' }]);
    expect(until.getAttribute('aria-invalid')).toBe('false');
  });

  test('one day with a fault does not hold the others up, nor go along with them', async () => {
    const page = await create();
    await fill(field(page, 'Tuesday, until'), '08:00');
    await fill(field(page, 'Friday, until'), '15:00');
    expect(saved().schedule.hours[5]).toEqual([{ from: '09:00', to: '15:00' }]);
    expect(saved().schedule.hours[2]).toEqual([{ from: '09:00', to: '17:30' }]);
    expect(field(page, 'Tuesday, until').value).toBe('08:00');
  });

  test('a break splits a day, and a stretch can be removed again', async () => {
    const page = await create();
    await click(button(page, 'Add a break on Monday'));
    expect(saved().schedule.hours[1]).toEqual([
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '17:30' },
    ]);
    await click(button(page, 'Remove 13:00 to 17:30 on Monday'));
    expect(saved().schedule.hours[1]).toEqual([{ from: '09:00', to: '12:00' }]);
  });

  test('Monday’s hours can be used for the working week', async () => {
    const page = await create();
    expect(buttons(page, /^Use Monday/)).toEqual([]);
    await fill(field(page, 'Monday, from'), '08:00');
    await click(button(page, /^Use Monday/));
    const { hours } = saved().schedule;
    expect([hours[2], hours[3], hours[4], hours[5]]).toEqual(Array(4).fill([{ from: '08:00', to: '17:30' }]));
    expect(hours[6]).toEqual([]);
  });

  test('work until midnight is stored as 24:00', async () => {
    const page = await create();
    await fill(field(page, 'Monday, until'), '00:00');
    expect(saved().schedule.hours[1]).toEqual([{ from: '09:00', to: '24:00' }]);
  });
});

describe('zone', () => {
  test('is the computer’s while the field is empty, with the time there', async () => {
    expect(textOf(section(await create(), 'hours'))).toContain('It is 10:00 in London.');
  });

  test('is found by its place', async () => {
    const page = await create();
    await fill(field(page, 'Time zone'), 'helsinki', true);
    expect(saved().schedule.zone).toBe('Europe/Helsinki');
    expect(textOf(section(page, 'hours'))).toContain('It is 12:00 in Helsinki.');
  });

  test('that nobody knows is not saved and stays to be corrected', async () => {
    const page = await create();
    await fill(field(page, 'Time zone'), 'Londn', true);
    expect(background.sent('save-settings')).toEqual([]);
    expect(textOf(section(page, 'hours').querySelector('[role="alert"]'))).toContain('No zone has that name.');
    expect(field(page, 'Time zone').value).toBe('Londn');
  });
});

test('public holidays are those of the place chosen', async () => {
  const page = await create();
  await fill(field(page, 'Public holidays'), 'DE-BY', true);
  expect(saved().holidayPlace).toBe('DE-BY');
});

describe('colleagues', () => {
  test('are learned from the accounts, and their other domains are added and removed', async () => {
    background.accounts = ['rep@ours.example', 'rep@gmail.com'];
    const page = await create();
    expect(textOf(section(page, 'colleagues'))).toContain('ours.examplefrom your account');
    expect(textOf(section(page, 'colleagues'))).not.toContain('gmail');
    await fill(field(page, 'Domain'), ' Kim@mail.Ours-Group.example ');
    await click(button(section(page, 'colleagues'), 'Add'));
    expect(saved().internalDomains).toEqual(['ours-group.example']);
    await click(button(page, 'Remove ours-group.example'));
    expect(saved().internalDomains).toEqual([]);
  });

  test.each([
    ['ours', 'Write a domain'],
    ['gmail.com', 'Anybody can have an address at gmail.com.'],
    ['ours.example', 'ours.example is here already.'],
  ])('“%s” is refused: %s', async (domain, why) => {
    background.accounts = ['rep@ours.example'];
    const page = await create();
    await fill(field(page, 'Domain'), domain);
    await click(button(section(page, 'colleagues'), 'Add'));
    expect(textOf(section(page, 'colleagues').querySelector('[role="alert"]'))).toContain(why);
    expect(background.sent('save-settings')).toEqual([]);
  });
});

describe('accounts', () => {
  test('an address is switched off in lower case, and on again', async () => {
    const page = await create();
    await fill(field(page, 'Your address'), ' Jo@Ours.Example ');
    await click(button(page, 'Switch off'));
    expect(saved().accountsOff).toEqual(['jo@ours.example']);
    await click(button(page, 'Switch on again for jo@ours.example'));
    expect(saved().accountsOff).toEqual([]);
  });

  test.each([
    ['jo', 'Write a whole address'],
    ['off@ours.example', 'off@ours.example is off already.'],
  ])('“%s” is refused: %s', async (address, why) => {
    background.settings = { ...background.settings, accountsOff: ['off@ours.example'] };
    const page = await create();
    await fill(field(page, 'Your address'), address);
    await click(button(page, 'Switch off'));
    expect(textOf(section(page, 'accounts').querySelector('[role="alert"]'))).toContain(why);
    expect(background.sent('save-settings')).toEqual([]);
    expect(field(page, 'Your address').value).toBe(address);
  });
});

describe('dismissed phrases', () => {
  const phrase = { id: 'd', scope: 'forever', phrase: 'ping me', thread: null, at: '2026-03-01T10:00:00Z' } as const;

  test('are listed with where and since when, and undone one by one', async () => {
    background.dismissals = [phrase];
    const page = await create();
    expect(textOf(section(page, 'dismissed'))).toContain('In every mail, since Sun 1 Mar');
    await click(button(page, 'Undo: look at “ping me” again'));
    expect(background.sent('undo-dismissal')).toEqual([{ id: 'd' }]);
    expect(textOf(section(page, 'dismissed'))).toContain('“ping me” is looked at again.');
    expect(textOf(section(page, 'dismissed'))).toContain('Nothing is dismissed.');
  });

  test('stay in the list when the undo failed', async () => {
    background.dismissals = [phrase];
    background.failing.set('undo-dismissal', 'No answer.');
    const page = await create();
    await click(button(page, 'Undo: look at “ping me” again'));
    expect(textOf(section(page, 'dismissed'))).toContain('“ping me” is still dismissed. No answer.');
    expect(buttons(page, /^Undo/)).toHaveLength(1);
  });
});

describe('health', () => {
  const report: HealthReport = {
    page: 'gmail',
    at: '2026-03-02T09:58:00Z',
    anchors: [
      { anchor: 'composeBody', found: true, rung: 0, feature: '' },
      { anchor: 'sendButton', found: false, rung: null, feature: 'noticing a sent mail' },
      { anchor: 'scheduleItem', found: false, rung: null, feature: '' },
    ],
  };

  test('names what was not found and what is off because of it, but not what is there only at times', async () => {
    background.health = [report];
    const text = textOf(section(await create(), 'health'));
    expect(text).toContain('Gmail: 1 of 2 places found');
    expect(text).toContain('Send button: not found');
    expect(text).not.toContain('Schedule item');
    expect(text).toContain('Off until it is found again: noticing a sent mail.');
  });

  test('copies the report, or shows it where the clipboard refuses', async () => {
    background.health = [report];
    const page = await create();
    await click(button(page, 'Copy report'));
    expect(JSON.parse(copied[0] ?? '')).toEqual(report);
    expect(textOf(section(page, 'health'))).toContain('Copied');
    clipboardWorks = false;
    await click(button(page, 'Copy report'));
    expect(JSON.parse(page.querySelector<HTMLTextAreaElement>('#health textarea')?.value ?? '')).toEqual(report);
  });

  test('says so while there is no report', async () => {
    expect(textOf(section(await create(), 'health'))).toContain('No report yet.');
  });
});

describe('delete everything', () => {
  test('asks once more, deletes, lists what went, and shows the defaults', async () => {
    background.counts = { deals: 2, events: 5 };
    background.settings = { ...background.settings, accountsOff: ['off@ours.example'] };
    const page = await create();
    await click(button(page, 'Delete everything…'));
    expect(document.activeElement).toBe(button(page, 'Keep everything'));
    expect(textOf(section(page, 'delete'))).toContain('Delete 7 records?');
    expect(background.sent('delete-everything')).toEqual([]);
    await click(button(page, 'Delete for good'));
    expect(background.sent('delete-everything')).toHaveLength(1);
    expect(textOf(section(page, 'delete'))).toContain('Deleted.');
    expect(textOf(section(page, 'delete'))).toContain('Timeline entries5');
    expect(textOf(section(page, 'accounts'))).not.toContain('off@ours.example');
    expect(button(page, 'Understood')).toBeDefined();
  });

  test('says where Google did not confirm that its permission is gone, and what to do', async () => {
    background.counts = { deals: 2, unconfirmed: 1 };
    const page = await create();
    await click(button(page, 'Delete everything…'));
    await click(button(page, 'Delete for good'));
    expect(textOf(section(page, 'delete').querySelector('[role="alert"]'))).toContain(
      'Google did not confirm that the permission is gone. Remove Bookend at myaccount.google.com/connections.',
    );
    expect(textOf(section(page, 'delete'))).not.toContain('Unconfirmed');
  });

  test('Escape and Keep everything both leave all as it was', async () => {
    const page = await create();
    await click(button(page, 'Delete everything…'));
    await press(button(page, 'Keep everything'), 'Escape');
    expect(document.activeElement).toBe(button(page, 'Delete everything…'));
    await click(button(page, 'Delete everything…'));
    await click(button(page, 'Keep everything'));
    expect(background.sent('delete-everything')).toEqual([]);
  });

  test('says so when it did not go through', async () => {
    background.failing.set('delete-everything', 'Not everything could be deleted.');
    const page = await create();
    await click(button(page, 'Delete everything…'));
    await click(button(page, 'Delete for good'));
    expect(textOf(section(page, 'delete').querySelector('[role="alert"]'))).toContain(
      'Not everything could be deleted.',
    );
    expect(textOf(section(page, 'delete'))).not.toContain('Deleted.');
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

describe('your data', () => {
  const choose = async (page: Element, text: string) => {
    const input = section(page, 'data').querySelector('input[type=file]') as HTMLInputElement;
    // jsdom's files cannot be read as text.
    const file = { size: text.length, text: async () => text };
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    Object.defineProperty(input, 'value', { value: '', writable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
  };

  /** What the newest file that was given is called, which is all of this text. */
  const lastGiven = (text: string): string | undefined => {
    const part = background.sent('restore-part').at(-1) as Payload<'restore-part'> | undefined;
    expect(part).toMatchObject({ part: 0, text });
    return part?.backup;
  };

  test('a backup is saved as a file with the day in its name', async () => {
    const page = await create();
    await click(button(page, 'Back up to a file'));
    expect(downloaded).toEqual([{ name: 'bookend-2026-03-02.json', text: '{"bookend":"backup"}' }]);
    expect(textOf(section(page, 'data'))).toContain('Backed up.');
  });

  test('restoring shows what would change, and does nothing before it is confirmed', async () => {
    background.preview.changes = { deals: { added: 2, replaced: 1, gone: 4, same: 3 } };
    const page = await create();
    await choose(page, '{}');
    expect(textOf(section(page, 'data'))).toContain('Deals2 added, 1 replaced, 4 gone, 3 the same');
    expect(background.sent('restore')).toEqual([]);
    await click(button(page, 'Restore'));
    expect(background.sent('restore')).toEqual([{ backup: lastGiven('{}'), bringBack: false }]);
    expect(textOf(section(page, 'data'))).toContain('Restored: 3 records are here now.');
  });

  test('whom the rep had forgotten is named, and comes back only where the rep says so', async () => {
    background.preview.forgotten = ['ana@norwick.example'];
    const page = await create();
    await choose(page, '{}');
    const data = section(page, 'data');
    expect(textOf(data)).toContain('ana@norwick.example. Without this they are left out, and stay forgotten.');
    const box = data.querySelector<HTMLInputElement>('input[type="checkbox"]');
    if (!box) throw new Error('no checkbox');
    expect(box.checked).toBe(false);
    await click(box);
    expect(background.sent('preview-restore').at(-1)).toEqual({ backup: lastGiven('{}'), bringBack: true });
    expect(textOf(data)).toContain('They are noted again from then on.');
    await click(button(page, 'Restore'));
    expect(background.sent('restore')).toEqual([{ backup: lastGiven('{}'), bringBack: true }]);
  });

  test('a restore can be stopped, and says that nothing was changed', async () => {
    let end = (_answer: unknown) => {};
    background.pending.set('restore', new Promise((resolve) => (end = resolve)));
    const page = await create();
    await choose(page, '{}');
    expect(buttons(page, 'Stop')).toEqual([]);
    await click(button(page, 'Restore'));
    expect(document.activeElement).toBe(button(page, 'Stop'));
    expect(section(page, 'data').querySelector('progress')?.value).toBe(0);
    await click(button(page, 'Stop'));
    expect(background.sent('stop-restore')).toHaveLength(1);
    expect(button(page, 'Stopping').disabled).toBe(true);
    end(null);
    await settle();
    expect(textOf(section(page, 'data'))).toContain('Stopped. Nothing was changed.');
    expect(buttons(page, 'Stopping')).toEqual([]);
    expect(button(page, 'Restore').disabled).toBe(false);
  });

  test.each([
    ['nothing was changed', false, 'Nothing was changed. Choose the backup again to restore it.'],
    ['all of it is here', true, 'All of the backup had been written by then. It is here.'],
  ])('of a restore that the browser cut off it is told until it is read: %s', async (_what, isDone, text) => {
    background.cutOff = { at: '2026-03-02T08:00:00.000Z', isDone };
    const page = await create();
    const told = section(page, 'data');
    expect(textOf(told)).toContain(`The browser cut off the restore of`);
    expect(textOf(told)).toContain(text);
    await click(button(page, 'All right'));
    expect(background.sent('cut-off-restore').at(-1)).toEqual({ seen: true });
    expect(textOf(told)).not.toContain('cut off');
  });

  test('and it is told at once on the page it was begun on', async () => {
    const page = await create();
    await choose(page, '{}');
    background.failing.set('restore', 'The message port closed before a response was received.');
    background.cutOff = { at: '2026-03-02T09:00:00.000Z', isDone: false };
    await click(button(page, 'Restore'));
    expect(textOf(section(page, 'data'))).toContain('Nothing was changed. Choose the backup again');
    expect(textOf(section(page, 'data'))).not.toContain('message port');
  });

  test('changing one’s mind restores nothing', async () => {
    const page = await create();
    await choose(page, '{}');
    expect(document.activeElement).toBe(button(page, 'Change nothing'));
    await press(button(page, 'Change nothing'), 'Escape');
    expect(background.sent('restore')).toEqual([]);
    expect(buttons(page, 'Restore')).toEqual([]);
    await vi.waitFor(() => expect(document.activeElement).toBe(page.querySelector('#data-title')));
  });

  test('a refused file is told with the reason', async () => {
    background.failing.set('preview-restore', 'This backup is damaged. Nothing was changed.');
    const page = await create();
    await choose(page, '{');
    expect(textOf(section(page, 'data').querySelector('[role="alert"]'))).toContain('This backup is damaged.');
    expect(buttons(page, 'Restore')).toEqual([]);
  });

  const lose = () => {
    background.failing.set('settings', 'The browser lost Bookend’s data: 3 deals are missing.');
    background.snapshot = { at: '2026-03-01T10:00:00Z', counts: { deals: 3, people: 4, events: 50 }, leftOut: 7 };
  };

  test('when records are missing, the copy Bookend made is offered and put back', async () => {
    lose();
    const page = await create();
    expect(textOf(page.querySelector('[role="alert"]'))).toContain('3 deals are missing.');
    const lost = page.querySelector('.ask') as HTMLElement;
    expect(textOf(lost)).toContain('3 deals, 4 people and 50 timeline entries. 7 older entries did not fit');
    await click(button(page, 'Put the copy back'));
    expect(background.sent('restore-snapshot')).toHaveLength(1);
    expect(section(page, 'hours')).not.toBeNull();
  });

  test('putting the copy back can be stopped, and nothing else is begun meanwhile', async () => {
    lose();
    let end = (_answer: unknown) => {};
    background.pending.set('restore-snapshot', new Promise((resolve) => (end = resolve)));
    const page = await create();
    await click(button(page, 'Put the copy back'));
    expect(button(page, 'Go on with what is left').disabled).toBe(true);
    await click(button(page, 'Stop'));
    expect(background.sent('stop-restore')).toHaveLength(1);
    end(null);
    await settle();
    expect(textOf(page.querySelector('.ask'))).toContain('Stopped. Nothing was changed.');
    expect(button(page, 'Put the copy back').disabled).toBe(false);
  });

  test('and says so where the browser cut it off', async () => {
    lose();
    background.failing.set('restore-snapshot', 'The message port closed before a response was received.');
    const page = await create();
    background.cutOff = { at: '2026-03-02T09:00:00.000Z', isDone: false };
    await click(button(page, 'Put the copy back'));
    expect(textOf(page.querySelector('main'))).toContain('Nothing was changed. Put the copy back once more.');
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
