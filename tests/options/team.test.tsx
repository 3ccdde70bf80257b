// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { Background } from '../ui/background.ts';
import { button, buttons, click, field, settle, textOf } from '../ui/page.ts';
import { showOptions } from './show-options.tsx';

let background: Background;
let downloaded: { name: string; text: string }[];
beforeEach(() => {
  background = new Background();
  downloaded = [];
});

const create = () => showOptions(background, { download: (name, text) => downloaded.push({ name, text }) });
const section = (page: Element, id: string) => page.querySelector(`#${id}`) as HTMLElement;

async function choose(page: Element, text: string): Promise<void> {
  const input = section(page, 'team').querySelector('input[type=file]') as HTMLInputElement;
  const file = { size: text.length, text: async () => text } as File;
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  Object.defineProperty(input, 'value', { value: '', writable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
}

describe('a team’s file', () => {
  test('is saved with the settings or without', async () => {
    const page = await create();
    await click(button(page, 'Save the playbook as a file'));
    await click(button(page, 'Save playbook and settings for a team'));
    expect(downloaded.map(({ name }) => name)).toEqual([
      'bookend-playbook-2026-03-02.json',
      'bookend-team-2026-03-02.json',
    ]);
    expect(background.sent('team-file')).toEqual([{ settings: false }, { settings: true }]);
  });

  test('is shown by what it changes, and taken in only then', async () => {
    background.teamPreview = {
      playbook: ['Time: 1 wording new'],
      policy: ['Meetings are 25 minutes long.'],
      overruled: ['nudges'],
    };
    const page = await create();
    await choose(page, '{"bookend":"team"}');
    expect(textOf(section(page, 'team'))).toContain('Time: 1 wording new');
    expect(textOf(section(page, 'team'))).toContain('Meetings are 25 minutes long.');
    expect(textOf(section(page, 'team'))).toContain(
      'Set by your organisation, so the file’s word does not count: nudges.',
    );
    expect(background.sent('import-team')).toEqual([]);
    expect(document.activeElement).toBe(button(page, 'Change nothing'));
    await click(button(page, 'Use it'));
    expect(background.sent('import-team')).toEqual([{ file: '{"bookend":"team"}' }]);
    expect(buttons(page, 'Use it')).toEqual([]);
  });

  test('that is broken says every fault in a line of its own', async () => {
    background.failing.set(
      'preview-team',
      'This file cannot be used. Nothing was changed.\nformat: A team’s file has "format": 1.',
    );
    const page = await create();
    await choose(page, '{}');
    expect(section(page, 'team').querySelector('.lines-kept')?.textContent).toContain('\nformat: ');
  });

  test('is told while it holds, and can be given up', async () => {
    background.rules = { organisation: [], team: ['Meetings are 25 minutes long.'], hasFile: true };
    const page = await create();
    expect(textOf(section(page, 'team'))).toContain('Set by your team’s fileMeetings are 25 minutes long.');
    await click(button(page, 'Stop using the file’s settings'));
    expect(background.sent('leave-team')).toHaveLength(1);
  });

  test('the playbook goes back to Bookend’s after a look at what changes', async () => {
    background.policy = { ...background.policy, playbook: 'own' };
    const page = await create();
    await click(button(page, 'Back to Bookend’s playbook…'));
    expect(textOf(section(page, 'team'))).toContain('Time: 1 wording new');
    await click(button(page, 'Go back'));
    expect(background.sent('reset-playbook')).toHaveLength(1);
  });
});

describe('what an organisation set', () => {
  test('is said beside each control, which does not answer', async () => {
    background.policy = {
      ...background.policy,
      setBy: {
        meetingMinutes: 'organisation',
        evidenceSentences: 'organisation',
        calendarSources: 'organisation',
        nudges: 'team',
        playbook: 'organisation',
      },
      calendarSources: ['page'],
      retentionDays: 365,
      playbook: 'organisation',
    };
    const page = await create();
    expect(field<HTMLSelectElement>(page, 'Meeting length').disabled).toBe(true);
    expect(field<HTMLSelectElement>(page, 'Times offered').disabled).toBe(false);
    expect(section(page, 'kept').querySelector('input')?.disabled).toBe(true);
    expect(textOf(section(page, 'kept'))).toContain('What is older than 365 days is deleted by itself.');
    for (const id of ['offers', 'kept', 'calendar'])
      expect(textOf(section(page, id)), id).toContain('Set by your organisation');
    expect(textOf(section(page, 'nudges'))).toContain('Set by your team’s file');
    expect(buttons(section(page, 'calendar'), /Connect/)).toEqual([]);
    expect(buttons(page, /Back to Bookend/)).toEqual([]);
  });

  test('and cannot be used is told to be passed on', async () => {
    background.policy = { ...background.policy, problems: ['retentionDays: Records are kept 30 to 3650 whole days.'] };
    expect(textOf(section(await create(), 'team'))).toContain('retentionDays: Records are kept');
  });
});

test('totals are shown exactly as they are saved', async () => {
  background.totals = {
    weeks: [{ monday: '2026-02-23', open: 5, withStep: '<3', stalled: 0, vague: 4, fixed: 4 }],
    asked: [],
    next: [],
  };
  const page = await create();
  await click(button(page, 'Look at it as CSV'));
  const shown = section(page, 'totals').querySelector('pre')?.textContent ?? '';
  expect(shown).toContain('2026-02-23,,open deals with a next step,<3');
  await click(button(page, 'Save this file'));
  expect(downloaded).toEqual([{ name: 'bookend-totals-2026-03-02.csv', text: shown }]);
  await click(button(page, 'Look at it as JSON'));
  expect(JSON.parse(section(page, 'totals').querySelector('pre')?.textContent ?? '')).toMatchObject({
    bookend: 'totals',
    weeks: [{ open: 5 }],
  });
});
