// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Payload } from '../../src/messages.ts';
import { Background } from '../ui/background.ts';
import { button, buttons, click, press, settle, textOf } from '../ui/page.ts';
import { section, showOptions } from './show-options.tsx';

let background: Background;
let downloaded: { name: string; text: string }[];

beforeEach(() => {
  background = new Background();
  downloaded = [];
});

const create = () =>
  showOptions(background, { download: (name, ...text) => downloaded.push({ name, text: text.join('') }) });

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

  test('after a restore the focus is on what came of it', async () => {
    const page = await create();
    await choose(page, '{}');
    await click(button(page, 'Restore'));
    await expect.poll(() => textOf(document.activeElement)).toBe('Restored: 3 records are here now.');
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
    await expect.poll(() => document.activeElement?.id).toBe('data-title');
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
