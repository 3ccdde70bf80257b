// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { Background } from '../ui/background.ts';
import { button, click, press, textOf } from '../ui/page.ts';
import { section, showOptions } from './show-options.tsx';

let background: Background;

beforeEach(() => {
  background = new Background();
});

const create = () => showOptions(background);

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
