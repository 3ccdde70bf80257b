// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readOwnText } from '../../src/gmail/own-text.ts';
import { replaceText } from '../../src/page/insert-text.ts';
import { trackTyping } from '../../src/page/typing.ts';

/*
 * jsdom cannot edit, so execCommand is played here; that the real one behaves is shown in tests/e2e. What is tested is
 * when an edit is not made, and what happens when one goes wrong.
 */
const QUOTE = '<div class="gmail_quote">We will talk soon too.</div>';
let commands: string[];
let edit: (range: Range, text: string) => unknown;

beforeEach(() => {
  vi.useFakeTimers();
  commands = [];
  edit = (range, text) => {
    range.deleteContents();
    range.insertNode(document.createTextNode(text));
  };
  let before: Node[] = [];
  Object.assign(document, {
    execCommand(name: string, _ui: boolean, text = '') {
      commands.push(name);
      const area = document.querySelector('textarea');
      if (area) {
        area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
        return true;
      }
      const field = document.querySelector('[contenteditable]') as HTMLElement;
      if (name === 'undo') field.replaceChildren(...before);
      else {
        before = [...field.childNodes].map((node) => node.cloneNode(true));
        edit((document.getSelection() as Selection).getRangeAt(0), text);
      }
      return true;
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
});

function editor(html: string): HTMLElement {
  document.body.innerHTML = `<div contenteditable="true" tabindex="0">${html}</div>`;
  return document.body.firstElementChild as HTMLElement;
}

function plain(value: string): HTMLTextAreaElement {
  document.body.innerHTML = '<textarea></textarea>';
  const field = document.body.firstElementChild as HTMLTextAreaElement;
  field.value = value;
  return field;
}

async function replace(field: HTMLElement, what: string, text: string, expected = what) {
  const start = readOwnText(field).text.indexOf(what);
  const span = { start, end: start + what.length };
  const result = replaceText(field, () => readOwnText(field), { span, expected, text });
  await vi.advanceTimersByTimeAsync(4000);
  return result;
}

describe('an edit is made', () => {
  it('in exactly its span, by one command', async () => {
    const field = editor(`<div>Hi. We will <b>talk</b> soon. Bye</div>${QUOTE}`);
    expect(await replace(field, 'talk soon', 'talk on Tuesday')).toEqual({ ok: true, at: { start: 12, end: 27 } });
    expect(readOwnText(field).text).toBe('Hi. We will talk on Tuesday. Bye');
    expect(commands).toEqual(['insertText']);
  });
  it.each([
    ['bold right behind an emoji', '<div>Yay 🎉<b>Call me</b> next week.</div>', '<div>Yay 🎉Ring me.</div>'],
    [
      'bold behind right-to-left and unseen letters',
      '<div>שלום \u200b<b>Call me</b> next week.</div>',
      '<div>שלום Ring me.</div>',
    ],
    ['bold', '<div>Good. <b>Call me</b> next week.</div>', '<div>Good. Ring me.</div>'],
    ['bold that takes the space along', '<div>Good.<b> Call me</b> next week.</div>', '<div>Good. Ring me.</div>'],
    [
      'bold in a colour',
      '<div>Good. <font color="red"><b>Call me</b></font> next week.</div>',
      '<div>Good. Ring me.</div>',
    ],
  ])('in the look of what stands before it, when it begins in %s and ends outside', async (_look, html, after) => {
    const field = editor(html);
    const start = readOwnText(field).text.indexOf('Call');
    const at = { start, end: start + 'Ring me.'.length };
    expect(await replace(field, 'Call me next week.', 'Ring me.')).toEqual({ ok: true, at });
    for (const empty of field.querySelectorAll('b, font')) if (empty.textContent === '') empty.remove();
    field.normalize();
    expect(field.innerHTML).toBe(after);
  });
  it.each([
    ['all of it is bold', '<div>Good. <b>Call me next week.</b></div>'],
    ['bold began before it', '<div><b>Good. Call me</b> next week.</div>'],
    ['nothing stands before it', '<div><b>Call me</b> next week.</div>'],
    ['a picture stands before it', '<div>Good. <img src="x"><b>Call me</b> next week.</div>'],
  ])('in its own look where %s', async (_why, html) => {
    const written: string[] = [];
    edit = (range, text) => written.push(`${range} → ${text}`);
    await replace(editor(html), 'Call me next week.', 'Ring me.');
    expect(written).toEqual(['Call me next week. → Ring me.']);
  });
  it('in a plain-text draft with no line of the rep yet, above signature and quote', async () => {
    for (const rest of ['', '\n\n-- \nAda', '\nOn Mon, 2 Mar 2026 Jane wrote:\n> talk']) {
      const field = plain(rest);
      expect(await replace(field, '', 'Hello Jane')).toEqual({ ok: true, at: { start: 0, end: 10 } });
      expect(field.value).toBe(`Hello Jane${rest}`);
    }
  });
  it('in a plain-text draft behind blank lines, between quoted lines, and beside no-break spaces', async () => {
    const field = plain('\n\n> one?\nWe\u00a0will talk.\n> two?\nBye');
    expect(await replace(field, 'will talk', 'call')).toMatchObject({ ok: true });
    expect(await replace(field, 'Bye', 'Best')).toMatchObject({ ok: true });
    expect(field.value).toBe('\n\n> one?\nWe\u00a0call.\n> two?\nBest');
    expect(await replace(field, 'call.\nBest', 'x')).toEqual({ ok: false, reason: 'refused' });
  });
  it('at the end of a plain-text draft of a hundred thousand lines', async () => {
    const field = plain(`${'a\n'.repeat(100_000)}talk soon`);
    expect(await replace(field, 'talk soon', 'call')).toMatchObject({ ok: true });
    expect(field.value.endsWith('a\ncall')).toBe(true);
  });
  it('one after the other, when two are asked for at once', async () => {
    const field = editor('<div>one two</div>');
    const read = () => readOwnText(field);
    const first = replaceText(field, read, { span: { start: 0, end: 3 }, expected: 'one', text: '1' });
    const second = replaceText(field, read, { span: { start: 2, end: 5 }, expected: 'two', text: '2' });
    await vi.advanceTimersByTimeAsync(2000);
    expect([await first, await second]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(read().text).toBe('1 2');
  });
});

describe('the draft is left as it is', () => {
  const untouched = async (html: string, what: string, reason: string, expected = what) => {
    const field = editor(html);
    const before = field.innerHTML;
    expect(await replace(field, what, 'x', expected)).toEqual({ ok: false, reason });
    expect(field.innerHTML).toBe(before);
    expect(commands).toEqual([]);
  };
  it('when other words stand there now', () => untouched('<div>talk soon</div>', 'talk soon', 'changed', 'talk later'));
  it('when the quote stands in between', () => untouched(`a${QUOTE}b`, 'a\nb', 'refused'));
  it('when a picture stands in between', () => untouched('talk <img src="x"> soon', 'talk soon', 'refused'));
  it('when part of it cannot be edited', () =>
    untouched('talk <span contenteditable="false">soon</span>', 'talk soon', 'refused'));
  it('when it stands in a chip', () =>
    untouched('<span contenteditable="false">talk <b>soon</b></span>', 'soon', 'refused'));
  it('when the field is gone', async () => {
    const field = editor('talk soon');
    const result = replaceText(field, () => readOwnText(field), {
      span: { start: 0, end: 4 },
      expected: 'talk',
      text: 'x',
    });
    field.remove();
    await vi.advanceTimersByTimeAsync(4000);
    expect(await result).toEqual({ ok: false, reason: 'changed' });
  });
  it('while somebody types without a pause, or an input method composes', async () => {
    const field = editor('talk soon');
    const end = new AbortController();
    trackTyping(window, end.signal);
    const typing = setInterval(() => field.dispatchEvent(new Event('input', { bubbles: true })), 100);
    expect(await replace(field, 'talk', 'x')).toEqual({ ok: false, reason: 'busy' });
    clearInterval(typing);
    field.dispatchEvent(new Event('compositionstart', { bubbles: true }));
    expect(await replace(field, 'talk', 'x')).toEqual({ ok: false, reason: 'busy' });
    field.dispatchEvent(new Event('compositionend', { bubbles: true }));
    expect(await replace(field, 'talk', 'x')).toMatchObject({ ok: true });
    end.abort();
  });
  it('when the command does nothing', async () => {
    edit = () => {};
    const field = editor('talk soon');
    expect(await replace(field, 'talk', 'x')).toEqual({ ok: false, reason: 'refused' });
    expect(commands).toEqual(['insertText']);
  });
});

describe('an edit that went wrong is taken back', () => {
  const wrong: [string, (range: Range, text: string) => void][] = [
    ['when it swallows more than the span', (range, text) => range.startContainer.parentElement?.replaceChildren(text)],
    [
      'when it changes the quote',
      (range, text) => {
        range.deleteContents();
        range.insertNode(document.createTextNode(text));
        document.querySelector('.gmail_quote')?.replaceChildren('changed');
      },
    ],
    [
      'when it inserts twice',
      (range, text) => {
        range.deleteContents();
        range.insertNode(document.createTextNode(text + text));
      },
    ],
  ];
  it.each(wrong)('%s', async (_name, play) => {
    edit = play;
    const field = editor(`<div>We will talk soon.</div>${QUOTE}`);
    const before = field.innerHTML;
    expect(await replace(field, 'talk soon', 'call on Tuesday')).toEqual({ ok: false, reason: 'undone' });
    expect(field.innerHTML).toBe(before);
    expect(commands).toEqual(['insertText', 'undo']);
  });
});
