import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { week } from '../gcal/pages.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FIXTURES = join(ROOT, 'tests/fixtures/gmail');

/** Runs the probe as its user does. */
function probe(...args: string[]): Promise<{ code: number | null; out: string; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/probe.ts', ...args], { cwd: ROOT });
  let out = '';
  let said = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    said += data;
  });
  return new Promise((done) => child.on('close', (code) => done({ code, out, said })));
}

test('a saved page is read by the built extension, and nothing but JSON is printed', async () => {
  const info = test.info();
  // Scripts of a saved page never run: this one would take the editor away.
  const file = info.outputPath('page.html');
  const page = readFileSync(join(FIXTURES, '2025-11-inline-reply.html'), 'utf8');
  writeFileSync(
    file,
    `${page}<script>document.body.replaceChildren()</script><img src="https://mail.google.com/x" onerror="document.body.replaceChildren()">`,
  );
  const { code, out } = await probe('gmail', file);
  expect(code).toBe(0);
  const view = JSON.parse(out);
  expect(Object.keys(view)).toEqual(['composes', 'thread', 'account', 'health']);
  expect(view.composes).toHaveLength(1);
  expect(Object.keys(view.composes[0])).toEqual([
    'kind',
    'ownText',
    'quoteLength',
    'signatureLength',
    'to',
    'cc',
    'bcc',
    'subject',
    'send',
    'schedule',
    'anchors',
  ]);
  expect(view.composes[0]).toMatchObject({ kind: 'inline', ownText: 'Talk soon,\nGrace', send: true, schedule: false });
  expect(view.thread.messages.at(-1)).toMatchObject({ from: 'ada@quill.example', text: 'Call me next week.' });
  expect(view.account).toBe('grace@orbit.example');
});

test('a page that was saved from a window of its own is known by the address in it; several files are a list', async () => {
  const info = test.info();
  const file = info.outputPath('popout.html');
  writeFileSync(
    file,
    `<!doctype html>\n<!-- saved from url=(0056)https://mail.google.com/mail/u/0/popout?ver=abc&cvid=1 -->\n<form><input name="composeid"><input name="subjectbox" value="s"></form><div contenteditable="true" role="textbox" g_editable="true">Talk soon.</div>`,
  );
  const { out } = await probe('gmail', file, join(FIXTURES, '2026-06-settings.html'));
  const views = JSON.parse(out);
  expect(views).toHaveLength(2);
  expect(views[0].composes).toMatchObject([{ kind: 'popout', ownText: 'Talk soon.', send: false }]);
  expect(views[1].composes).toEqual([]);
});

test('what is no saved page is refused with a sentence and exit code 2', async () => {
  const info = test.info();
  const empty = info.outputPath('empty.html');
  writeFileSync(empty, ' \n');
  const picture = info.outputPath('picture.html');
  writeFileSync(picture, Buffer.from([137, 80, 78, 71, 0, 0, 1]));
  const refused = [
    [['gmail', '/nowhere.html'], /\/nowhere\.html cannot be read: ENOENT\./],
    [['gmail', empty], /is empty\./],
    [['gmail', picture], /is not an HTML page\./],
    [['gmail', FIXTURES], /cannot be read: EISDIR\./],
    [['gmail'], /^Usage: /],
    [['outlook', empty], /^Usage: /],
  ] as const;
  const answers = await Promise.all(refused.map(([args]) => probe(...args)));
  expect(answers).toEqual(refused.map(([, sentence]) => ({ code: 2, out: '', said: expect.stringMatching(sentence) })));
});

test('a saved page of Calendar is read by the built extension', async () => {
  const file = test.info().outputPath('calendar.html');
  writeFileSync(file, week);
  const { code, out } = await probe('calendar', file);
  expect(code).toBe(0);
  const view = JSON.parse(out);
  expect(Object.keys(view)).toEqual([
    'view',
    'events',
    'popover',
    'edit',
    'description',
    'guests',
    'account',
    'zone',
    'language',
    'health',
  ]);
  expect(view.events.map(({ kind }: { kind: string }) => kind)).toEqual(['event', 'task', 'event', 'event']);
  expect(view).toMatchObject({ account: 'rep@orbit.example', zone: 'Europe/Helsinki', popover: null });
  expect(view.health.anchors.every(({ found }: { found: boolean }) => found)).toBe(true);
});
