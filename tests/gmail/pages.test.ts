// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readAccount } from '../../src/gmail/account.ts';
import { GmailPage } from '../../src/gmail/gmail-page.ts';
import { inspect } from '../../src/gmail/inspect.ts';
import { load } from './load.ts';

const NOW = '2026-11-23T12:00:00Z';
const look = (file: string) => inspect(new GmailPage(load(file), () => NOW));

describe('what is seen in a page', () => {
  it('a new-message window of 2026', () => {
    const { composes, thread, account } = look('2026-06-window.html');
    expect(composes).toHaveLength(1);
    expect(composes[0]).toMatchObject({
      kind: 'window',
      ownText: 'Hello Ada,\nshall we talk soon?',
      quoteLength: 0,
      signatureLength: 0,
      to: ['ada@quill.example'],
      cc: ['ben@quill.example'],
      bcc: ['di@quill.example'],
      subject: '次のステップ',
      send: true,
      schedule: true,
    });
    expect(thread).toBeNull();
    expect(account).toBe('grace@orbit.example');
  });

  it('a window of 2020, whose recipients are hidden inputs, or chips without one', () => {
    const { composes, account } = look('2020-10-window-classic.html');
    expect(composes[0]).toMatchObject({
      kind: 'window',
      to: ['ada@quill.example'],
      cc: ['ben@quill.example'],
      bcc: [],
      subject: 'Próximos pasos',
      send: true,
      schedule: false,
    });
    expect(account).toBe('grace@orbit.example');
    expect(new GmailPage(document).composes()[0]?.threadId()).toBe('16f438f4edd46df5');
    expect(new GmailPage(document).composes()[0]?.to()).toEqual([{ address: 'ada@quill.example', name: 'Ada Quill' }]);
  });

  it('an inline reply with quote and signature in the editor, in a thread', () => {
    const { composes, thread } = look('2025-11-inline-reply.html');
    expect(composes).toHaveLength(1);
    expect(composes[0]).toMatchObject({
      kind: 'inline',
      ownText: 'Talk soon,\nGrace',
      to: ['ada@quill.example', 'cy@quill.example'],
      cc: [],
      subject: 'Re: Kế hoạch',
      send: true,
    });
    expect(composes[0]?.quoteLength).toBe('Vào Th 4, Ada đã viết:Call me next week.Ada'.length);
    expect(composes[0]?.signatureLength).toBeGreaterThanOrEqual('Grace, Orbit'.length);
    expect(thread).toEqual({
      subject: 'Kế hoạch 🚀 quý tới',
      messages: [
        { from: 'ada@quill.example', at: null, text: '' },
        {
          from: 'ada@quill.example',
          at: expect.stringMatching(/^2025-08-20T07:49:39\.\d{3}Z$/),
          text: 'Call me next week.',
        },
      ],
    });
  });

  it('a full-screen compose in plain-text mode, right to left', () => {
    const { composes, account } = look('2024-05-fullscreen-plain.html');
    expect(composes[0]).toMatchObject({
      kind: 'fullscreen',
      ownText: 'Talk soon.',
      to: ['ada@quill.example'],
      send: true,
    });
    expect(composes[0]?.quoteLength).toBeGreaterThan('> Call me next week.'.length);
    expect(composes[0]?.signatureLength).toBe('-- Grace'.length);
    expect(account).toBe('grace@orbit.example');
  });

  it('folded messages by sender, their time from the id in the log attribute; a draft has no time', () => {
    const { composes, thread, account } = look('2019-12-thread-folded.html');
    expect(composes).toEqual([]);
    expect(account).toBeNull();
    expect(thread?.messages).toEqual([
      { from: 'ada@quill.example', at: new Date(Number(1654000000000000000n >> 20n)).toISOString(), text: '' },
      { from: 'grace@orbit.example', at: null, text: 'Напишу позже.' },
    ]);
  });

  it('the signature editor of the settings page is no compose', () => {
    const { composes, thread } = look('2026-06-settings.html');
    expect(composes).toEqual([]);
    expect(thread).toBeNull();
  });

  it('nor is it one while a compose is open over the settings', () => {
    const settings = load('2026-06-settings.html').body.innerHTML;
    load('2026-06-window.html');
    document.querySelector('[role="main"]')?.insertAdjacentHTML('beforeend', settings);
    const composes = new GmailPage(document).composes();
    expect(composes).toHaveLength(1);
    expect(composes[0]?.ownText().text).toContain('Hello Ada');
  });

  it('nor does it become the field of a compose that lost its own', () => {
    const settings = load('2026-06-settings.html').querySelector('[g_editable]')?.outerHTML as string;
    load('2026-06-window.html');
    const body = document.querySelector('[g_editable]') as HTMLElement;
    for (const name of body.getAttributeNames()) body.removeAttribute(name);
    document.body.insertAdjacentHTML('beforeend', `<div>${settings}</div>`);
    const composes = new GmailPage(document).composes();
    expect(composes).toHaveLength(1);
    expect(composes[0]?.ownText().text).toBe('');
  });

  it('two composes side by side are two', () => {
    const other = load('2020-10-window-classic.html').body.innerHTML;
    load('2026-06-window.html').body.insertAdjacentHTML('beforeend', other);
    const composes = new GmailPage(document).composes();
    expect(composes.map((compose) => compose.draftId())).toEqual(['#msg-a:r42', '#msg-a:r7']);
    expect(new Set(composes.map((compose) => compose.id)).size).toBe(2);
  });

  it('an empty page, and one whose text looks like a compose', () => {
    document.body.innerHTML = '<p>input name="composeid"</p><div contenteditable="true">x</div>';
    expect(inspect(new GmailPage(document))).toMatchObject({ composes: [], thread: null });
  });
});

describe('a piece of a page', () => {
  const EDITOR = '<div contenteditable="true" role="textbox" g_editable="true">Talk soon.</div>';
  const cases: [string, string, boolean][] = [
    ['an editor and a subject', `<section><input name="subjectbox" value="s">${EDITOR}</section>`, false],
    [
      'an editor and Send',
      `<section><div>${EDITOR}</div><div role="button" jslog="32601; x">Gửi</div></section>`,
      true,
    ],
    [
      'an editor and a draft id',
      `<section><form><input name="draft" value="d"></form><div>${EDITOR}</div></section>`,
      false,
    ],
    ['an editor beside the form, nothing around them', `<form><input name="composeid"></form>${EDITOR}`, false],
  ];
  it.each(cases)('%s is a compose', (_name, html, send) => {
    document.body.innerHTML = html;
    const [compose, ...more] = new GmailPage(document).composes();
    expect(more).toEqual([]);
    expect(compose?.ownText().text).toBe('Talk soon.');
    expect(compose?.sendButton() !== null).toBe(send);
  });
  it('an editor alone is none', () => {
    document.body.innerHTML = EDITOR;
    expect(new GmailPage(document).composes()).toEqual([]);
  });
  it('a form without its editor is one without a field', () => {
    document.body.innerHTML =
      '<div role="dialog"><form><input name="composeid"><input name="draft" value="d"></form></div>';
    const [compose] = new GmailPage(document).composes();
    expect(compose?.field()).toBeNull();
    expect(compose?.health().find((each) => each.anchor === 'composeBody')?.found).toBe(false);
  });
});

describe('the account', () => {
  const cases: [string, string, string | null][] = [
    ['in a list', 'Inbox (3) - grace@orbit.example - Gmail', 'grace@orbit.example'],
    [
      'in a thread whose subject holds an address',
      'Ask ada@quill.example - grace@orbit.example - Orbit Mail',
      'grace@orbit.example',
    ],
    ['in upper case', 'Inbox - Grace@Orbit.Example - Gmail', 'grace@orbit.example'],
    ['in a title that begins with it', 'grace@orbit.example - Gmail', 'grace@orbit.example'],
    ['with marks of direction', 'תיבה - \u202agrace@orbit.example\u202c - Gmail', 'grace@orbit.example'],
    ['in no title', 'Gmail', null],
  ];
  it.each(cases)('%s', (_name, title, account) => {
    document.body.innerHTML = '';
    document.title = title;
    expect(readAccount(document)).toBe(account);
  });
  it('comes from the menu when the title holds only the address of a subject', () => {
    document.body.innerHTML =
      '<a href="https://accounts.google.com/SignOutOptions?x" aria-label="Compte : Grace\n(grace@orbit.example)"></a>';
    document.title = 'Write to ada@quill.example today - Gmail';
    expect(readAccount(document)).toBe('grace@orbit.example');
  });
  it('is the mailbox in view, not the person signed in to a delegated one', () => {
    document.title = 'Inbox - sales@orbit.example - Gmail';
    expect(readAccount(document)).toBe('sales@orbit.example');
  });
});
