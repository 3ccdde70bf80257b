// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { MessageName } from '../../src/messages.ts';
import { Wording } from '../../src/options/wording/Wording.tsx';
import { brushOffs } from '../../src/playbook/brush-offs.ts';
import { defaultPlaybook } from '../../src/playbook/default-playbook.ts';
import { defaultReply } from '../../src/playbook/default-replies.ts';
import type { Commitment, PlaybookReply } from '../../src/playbook/types.ts';
import { Background } from '../ui/background.ts';
import { button, buttons, click, field, fill, press, settle, show, textOf } from '../ui/page.ts';

let background: Background;
const onSaved = vi.fn();
beforeEach(() => {
  background = new Background();
  onSaved.mockClear();
});

const create = (setBy?: 'organisation' | 'team', ask = background.ask) =>
  show(
    <Wording
      ask={ask}
      now="2026-03-06T10:00:00Z"
      zone="Europe/London"
      setBy={setBy}
      version={null}
      onSaved={onSaved}
    />,
  );
const preview = (page: Element) => textOf(page.querySelector('.as-card'));
const saved = () => background.sent('save-commitment') as Commitment[];
/** As when the field is left. */
const leave = async (page: Element) => {
  page.querySelector('.wording-edit textarea')?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  await settle();
};
const notes = (page: Element) => [...page.querySelectorAll('.yours')].map(textOf);

describe('the list of all that can be worded', () => {
  const options = (page: Element) => [...page.querySelectorAll<HTMLElement>('[role="option"]')];
  const chosen = (page: Element) => {
    const stops = options(page).filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).toEqual([...page.querySelectorAll('[aria-selected="true"]')]);
    expect(stops).toHaveLength(1);
    return textOf(stops[0] ?? null);
  };
  const keys = async (page: Element, ...pressed: string[]) => {
    for (const key of pressed) await press(document.activeElement ?? page, key);
  };

  test('is one stop of the Tab key, and arrows, Home, End and first letters go through all its groups', async () => {
    const page = await create();
    options(page)[0]?.focus();
    expect(chosen(page)).toBe('Time');
    await keys(page, 'ArrowDown');
    expect(chosen(page)).toBe('Explore');
    expect(field(page, 'Name').value).toBe('Explore');
    expect(textOf(document.activeElement)).toBe('Explore');
    await keys(page, 'End');
    expect(chosen(page)).toBe('They promised');
    await keys(page, 'ArrowDown');
    expect(chosen(page)).toBe('They promised');
    await keys(page, 'Home', 'ArrowUp');
    expect(chosen(page)).toBe('Time');
    await keys(page, 'c', 'c', 'C');
    expect(chosen(page)).toBe(brushOffs['call-me-later'].said);
    await keys(page, 'c');
    expect(chosen(page)).toBe('Change');
  });

  test('goes the other way with the arrows at the side where lines begin at the right', async () => {
    const page = await create();
    options(page)[0]?.focus();
    await keys(page, 'ArrowRight', 'ArrowRight');
    expect(chosen(page)).toBe('Change');
    // jsdom inherits no direction.
    for (const list of page.querySelectorAll<HTMLElement>('[role="listbox"]')) list.style.direction = 'rtl';
    await keys(page, 'ArrowRight');
    expect(chosen(page)).toBe('Explore');
    await keys(page, 'ArrowLeft', 'ArrowLeft');
    expect(chosen(page)).toBe('Collaborate');
  });

  test('leaves keys of the browser alone', async () => {
    const page = await create();
    options(page)[0]?.focus();
    const event = new KeyboardEvent('keydown', { key: 'd', ctrlKey: true, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    await settle();
    expect(event.defaultPrevented).toBe(false);
    expect(chosen(page)).toBe('Time');
  });
});

describe('the wording of a commitment', () => {
  test('is seen as the card says it, with a name and times on the next two weekdays', async () => {
    const page = await create();
    await fill(field(page, 'Wording 1 of 3'), '{name}, does a {minutes}-minute talk on {slots} suit you and [owner]?');
    expect(preview(page)).toBe(
      'Next to ask: TimeA first short meeting.Ines, does a 20-minute talk on Mon 9 Mar 11:00 or Tue 10 Mar 15:30 (London) suit you and [owner]?',
    );
    expect([...page.querySelectorAll('.remarks li')].map(textOf)).toEqual([
      '1 question',
      '20 words',
      '1 bracket to fill in',
    ]);
  });

  test('is saved when the field is left, and called changed', async () => {
    const page = await create();
    await fill(field(page, 'Name'), 'First talk');
    await fill(field(page, 'What it asks for'), 'twenty minutes to size it');
    expect(saved()).toEqual([]);
    await leave(page);
    expect(saved()).toMatchObject([{ id: 'time', title: 'First talk', asksFor: 'twenty minutes to size it' }]);
    expect(textOf(page.querySelector('.save-note'))).toBe('Saved');
    expect(notes(page)).toEqual(['changed']);
    expect(onSaved).toHaveBeenCalled();
  });

  test('is not called saved by a save that more was entered after', async () => {
    let answer = () => {};
    const slow = (async (name: MessageName, payload: never) => {
      if (name === 'save-commitment' && saved().length === 0) await new Promise<void>((done) => (answer = done));
      return background.ask(name, payload);
    }) as typeof background.ask;
    const page = await create(undefined, slow);
    await fill(field(page, 'Name'), 'First');
    await leave(page);
    await fill(field(page, 'Name'), 'First talk');
    answer();
    await settle();
    expect(saved().map(({ title }) => title)).toEqual(['First']);
    expect(textOf(page.querySelector('.save-note'))).toBe('');
    await leave(page);
    expect(saved().at(-1)?.title).toBe('First talk');
    expect(textOf(page.querySelector('.save-note'))).toBe('Saved');
  });

  test.each([
    ['Wording 1 of 3', 'Does Tuesday suit you?', 'A wording has {slots} once: there the times come.'],
    ['Wording 1 of 3', 'Does {slots} suit {whom}?', 'Only {slots}, {minutes}, {name} are filled in.'],
    ['Name', ' ', 'This must not be empty.'],
    ['Minutes', '2', 'A meeting has 5 to 480 whole minutes.'],
    ['Minutes', '', 'A meeting has 5 to 480 whole minutes.'],
  ])('with a fault in %s is not saved, says so there, and stays as it was written', async (label, text, fault) => {
    const page = await create();
    await fill(field(page, label), text);
    await leave(page);
    expect(textOf(page.querySelector('[role="alert"]:not(:empty)'))).toBe(fault);
    expect(field(page, label).getAttribute('aria-invalid')).toBe('true');
    await click(button(page, 'Explore'));
    expect(notes(page)).toEqual(['not saved']);
    await click(button(page, /^Time|not saved/));
    expect(textOf(page.querySelector('[role="alert"]:not(:empty)'))).toBe(fault);
    expect(saved()).toEqual([]);
  });

  test('goes back to Bookend’s with one click, and that can be undone', async () => {
    const page = await create();
    expect(buttons(page, 'Back to Bookend’s wording')).toEqual([]);
    await fill(field(page, 'Name'), 'First talk');
    await leave(page);
    await click(button(page, 'Back to Bookend’s wording'));
    expect(document.activeElement).toBe(button(page, 'Undo'));
    await leave(page);
    expect(saved().at(-1)).toEqual(defaultPlaybook.commitments[0]);
    await click(button(page, 'Undo'));
    await leave(page);
    expect(saved().at(-1)?.title).toBe('First talk');
  });

  test('that was not saved is kept, and saved on another try', async () => {
    background.failing.set('save-commitment', 'The disk is full.');
    const page = await create();
    await fill(field(page, 'Name'), 'First talk');
    await leave(page);
    expect(textOf(page.querySelector('.save-note'))).toContain('The disk is full.');
    expect(field(page, 'Name').value).toBe('First talk');
    background.failing.clear();
    await click(button(page, 'Try again'));
    expect(saved().at(-1)?.title).toBe('First talk');
    expect(textOf(page.querySelector('.save-note'))).toBe('Saved');
  });

  test.each([
    ['organisation', 'Set by your organisation'],
    ['team', 'Set by your team’s file'],
  ] as const)('set by the %s is read and not changed', async (who, words) => {
    const page = await create(who);
    expect(textOf(page.querySelector('.set-by'))).toBe(words);
    const fields = [...page.querySelectorAll<HTMLInputElement>('.field')];
    expect(fields.map(({ readOnly }) => readOnly)).toEqual(fields.map(() => true));
    expect(buttons(page, 'Back to Bookend’s wording')).toEqual([]);
  });
});

describe('the reply to a brush-off', () => {
  const open = async (page: Element, said: string | RegExp = 'Call me next week') => click(button(page, said));
  const replies = () => background.sent('save-reply') as PlaybookReply[];
  const chooseLanguage = (page: Element, language: string) =>
    fill(field<HTMLSelectElement>(page, 'Language of their mail'), language);
  const inGerman = (page: Element) => chooseLanguage(page, 'de');

  test('is seen as the banner says it, with a name and times', async () => {
    const page = await create();
    await open(page);
    await fill(field(page, 'Reply in English'), 'Gladly, {name}. Does a {minutes}-minute call on {slots} suit [whom]?');
    expect(preview(page)).toBe(
      `${brushOffs['call-me-later'].title}${brushOffs['call-me-later'].why}Gladly, Ines. Does a 15-minute call on Mon 9 Mar 11:00 or Tue 10 Mar 15:30 (London) suit [whom]?`,
    );
    expect([...page.querySelectorAll('.remarks li')].map(textOf)[2]).toBe('1 bracket to fill in');
  });

  test('is saved in the language it is written in, and called changed there', async () => {
    const page = await create();
    await open(page);
    await inGerman(page);
    expect(preview(page)).toMatch(/Passt Ihnen dafür Montag, 9\. März, 11 Uhr oder /);
    await fill(field(page, 'Reply in German'), 'Gern. Passt Ihnen {slots}?');
    await fill(field(page, 'Minutes'), '25');
    await leave(page);
    const standard = defaultReply('call-me-later');
    expect(replies()).toEqual([
      { ...standard, minutes: 25, words: { ...standard.words, de: 'Gern. Passt Ihnen {slots}?' } },
    ]);
    expect(textOf(page.querySelector('.save-note'))).toBe('Saved');
    expect(notes(page)).toEqual(['changed']);
    await open(page, 'Send me a price');
    await open(page, /Call me next week/);
    expect(field(page, 'Reply in German').value).toBe('Gern. Passt Ihnen {slots}?');
    expect(onSaved).toHaveBeenCalled();
  });

  test('with a fault in another language is not saved, and says where', async () => {
    const page = await create();
    await open(page);
    await inGerman(page);
    await fill(field(page, 'Reply in German'), 'Gern.');
    await leave(page);
    await chooseLanguage(page, 'en');
    expect(textOf(page.querySelector('[role="alert"]:not(:empty)'))).toBe(
      'German: A wording has {slots} once: there the times come.',
    );
    expect(notes(page)).toEqual(['not saved']);
    expect(replies()).toEqual([]);
  });

  test('goes back to Bookend’s with one click, and that can be undone', async () => {
    const page = await create();
    await open(page);
    await fill(field(page, 'Reply in English'), 'Does {slots} suit you?');
    await leave(page);
    await click(button(page, 'Back to Bookend’s wording'));
    await leave(page);
    expect(replies().at(-1)).toEqual(defaultReply('call-me-later'));
    expect(notes(page)).toEqual([]);
    await click(button(page, 'Undo'));
    await leave(page);
    expect(replies().at(-1)?.words.en).toBe('Does {slots} suit you?');
  });

  test('has the words for a meeting that is moved beside it, which keeps its length', async () => {
    const page = await create();
    await open(page, 'You ask to move it');
    expect(textOf(page.querySelector('.wording-said h3'))).toBe('As the card says it');
    expect(preview(page)).toMatch(
      /Only the time of our meeting changes, .*Mon 9 Mar 11:00 or Tue 10 Mar 15:30 \(London\)/,
    );
    expect(page.querySelector('input[type="number"]')).toBeNull();
    await fill(field(page, 'Words in English'), 'Can we meet on {slots} instead?');
    await leave(page);
    await open(page, 'They ask to move it');
    expect(textOf(page.querySelector('.wording-edit .muted'))).toBe(
      'They ask for another time for a meeting, and this is your reply.',
    );
    await inGerman(page);
    expect(field(page, 'Reply in German').value).toMatch(/^Selbstverständlich\./);
    expect(replies().map(({ to, words }) => [to, words.en])).toEqual([['own-move', 'Can we meet on {slots} instead?']]);
  });

  test('has mails about meetings and promises beside it, with what is filled in there', async () => {
    const page = await create();
    await open(page, 'They declined');
    expect(preview(page)).toBe(
      'Mon 16 Mar 11:00 (London) does not suit you. Does Mon 9 Mar 11:00 or Tue 10 Mar 15:30 (London) work for you instead?',
    );
    expect(textOf(page.querySelector('.wording-edit p.small'))).toBe(
      '{planned} becomes the time of the meeting, {slots} the times on offer.',
    );
    await fill(field(page, 'Words in English'), 'Is {slots} fine, {name}?');
    expect(textOf(page.querySelector('[role="alert"]:not(:empty)'))).toBe(
      'Only {planned} and {slots} are filled in here.',
    );
    await fill(field(page, 'Words in English'), 'Is {slots} fine?');
    await leave(page);
    expect(replies().map(({ to, words }) => [to, words.en])).toEqual([['declined', 'Is {slots} fine?']]);
    await open(page, 'They promised');
    expect(preview(page)).toBe('With [what they promised] here by [day], [gain]. Does that day suit you?');
  });

  test('set by the organisation is read and not changed', async () => {
    const page = await create('organisation');
    await open(page);
    expect(textOf(page.querySelector('.set-by'))).toBe('Set by your organisation');
    const fields = [...page.querySelectorAll<HTMLInputElement>('input.field, textarea.field')];
    expect(fields.map(({ readOnly }) => readOnly)).toEqual([true, true]);
  });
});
