// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { Background } from '../ui/background.ts';
import { button, buttons, click, field, fill, textOf } from '../ui/page.ts';
import { saved, section, showOptions } from './show-options.tsx';

let background: Background;

beforeEach(() => {
  background = new Background();
});

const create = () => showOptions(background);

describe('colleagues', () => {
  test('are learned from the accounts, and their other domains are added and removed', async () => {
    background.accounts = ['rep@ours.example', 'rep@gmail.com'];
    const page = await create();
    expect(textOf(section(page, 'colleagues'))).toContain('ours.examplefrom your account');
    expect(textOf(section(page, 'colleagues'))).not.toContain('gmail');
    await fill(field(page, 'Domain'), ' Kim@mail.Ours-Group.example ');
    await click(button(section(page, 'colleagues'), 'Add'));
    expect(saved(background).internalDomains).toEqual(['ours-group.example']);
    await click(button(page, 'Remove ours-group.example'));
    expect(saved(background).internalDomains).toEqual([]);
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
    expect(saved(background).accountsOff).toEqual(['jo@ours.example']);
    await click(button(page, 'Switch on again for jo@ours.example'));
    expect(saved(background).accountsOff).toEqual([]);
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
