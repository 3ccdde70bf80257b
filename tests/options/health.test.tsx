// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { HealthReport } from '../../src/page/types.ts';
import { Background } from '../ui/background.ts';
import { button, click, textOf } from '../ui/page.ts';
import { section, showOptions } from './show-options.tsx';

let background: Background;
let copied: string[];
let clipboardWorks: boolean;

beforeEach(() => {
  background = new Background();
  copied = [];
  clipboardWorks = true;
});

const create = () =>
  showOptions(background, {
    copy: async (text) => {
      if (!clipboardWorks) throw new Error('refused');
      copied.push(text);
    },
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
