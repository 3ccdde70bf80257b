import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Analysis } from '../../src/engine/types.ts';
import { run } from './bookend.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bookend-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const VAGUE = "Great talking today, I'll call you sometime next week.";
const CLEAR = 'Can we review the plan on Thursday at 2pm?';

describe('bookend lint', () => {
  test('prints file, line, column, words and rule, and ends with 1', async () => {
    const path = file('vague.txt', `Hi Ana,\n\n${VAGUE}\n`);
    const { code, out } = await run(['lint', path]);
    expect(code).toBe(1);
    expect(out).toContain(`${path}:3:22: “I'll call you sometime next week”`);
    expect(out).toMatch(/\[ill-call\]\n$/);
  });

  test('is silent about a concrete closing, and ends with 0', async () => {
    expect(await run(['lint', file('clear.md', CLEAR)])).toEqual({ code: 0, out: '', err: '' });
  });

  test('reads standard input as -', async () => {
    const { code, out } = await run(['lint', '-'], VAGUE);
    expect(code).toBe(1);
    expect(out).toContain('-:1:22:');
  });

  test('leads to the place in the HTML source', async () => {
    const path = file('mail.html', `<p>Hi &amp; welcome,</p>\n<p>${VAGUE.replace("I'll", 'I&#39;ll')}</p>`);
    expect((await run(['lint', path])).out).toContain(`${path}:2:25:`);
  });

  test('what cannot be read is named, the rest is still printed, and it ends with 2', async () => {
    const vague = file('more.txt', VAGUE);
    const { code, out, err } = await run(['lint', join(folder, 'absent.txt'), file('a.pdf', 'x'), vague]);
    expect(code).toBe(2);
    expect(out).toContain(vague);
    expect(err).toContain('absent.txt: no such file');
    expect(err).toContain('a.pdf: not a kind that can be read');
  });

  test('a folder stands for what can be read in it and below, and is named when there is nothing', async () => {
    const [templates, empty] = [join(folder, 'templates'), join(folder, 'empty')];
    for (const path of [join(templates, 'de/node_modules'), join(templates, '.git'), empty])
      mkdirSync(path, { recursive: true });
    const [first, second] = [file('templates/b.txt', VAGUE), file('templates/de/a.md', VAGUE)];
    for (const other of ['logo.png', '.git/a.txt', 'de/node_modules/a.md']) file(`templates/${other}`, VAGUE);
    const { code, out } = await run(['lint', templates]);
    expect({ code, files: out.split('\n').map((line) => line.split(':')[0]) }).toEqual({
      code: 1,
      files: [first, second, ''],
    });
    const { code: none, err } = await run(['lint', empty]);
    expect(none).toBe(2);
    expect(err).toContain('empty: is a folder with nothing in it that can be read');
  });

  test('a binary file is unreadable, not clean', async () => {
    expect(await run(['lint', file('b.txt', Buffer.from([1, 0, 2]))])).toMatchObject({ code: 2, out: '' });
  });

  test('--json prints JSON and nothing else', async () => {
    const { code, out, err } = await run(['lint', '--json', file('j.txt', VAGUE), file('k.txt', CLEAR)]);
    expect(code).toBe(1);
    expect(err).toBe('');
    const { findings, unreadable } = JSON.parse(out) as { findings: object[]; unreadable: string[] };
    expect(unreadable).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ line: 1, column: 22, ruleId: 'ill-call', missing: ['time'] });
  });
});

describe('bookend analyze --jsonl', () => {
  test('answers each line in order, with offsets into the text given', async () => {
    const input = [
      { id: 'a', text: VAGUE, now: '2026-07-27T14:00:00Z', zone: 'America/New_York', labels: 'ignored' },
      { id: 2, text: CLEAR, direction: 'in', subject: 'Re: plan' },
    ];
    const { code, out, err } = await run(
      ['analyze', '--jsonl'],
      `${input.map((row) => JSON.stringify(row)).join('\n')}\n\n`,
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const rows = out
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row) as { id: unknown; steps: { start: number; end: number }[]; findings: object[] });
    expect(rows.map(({ id }) => id)).toEqual(['a', 2]);
    expect(Object.keys(rows[0] as object)).toEqual(['id', 'steps', 'findings']);
    const [step] = rows[0]?.steps ?? [];
    expect(VAGUE.slice(step?.start, step?.end)).toBe("I'll call you sometime next week");
    expect(rows[1]?.findings).toEqual([]);
  });

  test('says of a received mail what it is as a whole, and which brush-off a step is', async () => {
    const row = { id: 'r', direction: 'in', text: "Our budget is frozen. Let's circle back next quarter." };
    const { out } = await run(['analyze', '--jsonl'], `${JSON.stringify(row)}\n`);
    const { steps, mail } = JSON.parse(out) as Analysis;
    expect(mail).toMatchObject({ kind: 'normal', brushOffs: [{ kind: 'no-budget' }, { kind: 'next-quarter' }] });
    expect(steps).toMatchObject([{ brushOff: true, brushOffKind: 'next-quarter' }]);
  });

  test('reads a file that is named, in UTF-16 as well, and says so when there is none', async () => {
    const line = `\uFEFF${JSON.stringify({ id: 1, text: VAGUE })}\n`;
    const path = file('mails.jsonl', Buffer.from(line, 'utf16le'));
    const named = await run(['analyze', '--jsonl', path], 'not read');
    expect(named).toEqual(await run(['analyze', '--jsonl', '-'], line));
    expect(JSON.parse(named.out)).toMatchObject({ id: 1, findings: [{ ruleId: 'ill-call' }] });
    expect(named).toMatchObject({ code: 0, err: '' });
    const absent = join(folder, 'absent.jsonl');
    expect(await run(['analyze', '--jsonl', absent])).toEqual({
      code: 2,
      out: '',
      err: `bookend: ${absent}: no such file\n`,
    });
    expect(await run(['analyze', '--jsonl', path, path])).toMatchObject({ code: 2, out: '' });
  });

  test('a file as Windows writes it, with a mark of byte order and CRLF, is read like any other', async () => {
    const plain = await run(['analyze', '--jsonl'], `${JSON.stringify({ id: 1, text: VAGUE })}\n`);
    const windows = await run(['analyze', '--jsonl'], `\uFEFF${JSON.stringify({ id: 1, text: VAGUE })}\r\n\r\n`);
    expect(windows).toEqual({ ...plain, code: 0, err: '' });
  });

  test.each([
    ['not JSON', '{', 'not JSON'],
    ['no text', '{"id":1}', '"text" is missing'],
    ['a zone that is none', '{"id":1,"text":"x","zone":"Mars/Base"}', '"zone" is not an IANA time zone'],
    ['a time that is none', '{"id":1,"text":"x","now":"soon"}', '"now" is not an ISO 8601 time'],
    ['a direction that is none', '{"id":1,"text":"x","direction":"up"}', '"direction" is neither'],
  ])('a line with %s is named, and the next one is still analysed', async (_, line, message) => {
    const { code, out, err } = await run(['analyze', '--jsonl'], `${line}\n{"id":"next","text":"Hello."}\n`);
    expect(code).toBe(2);
    expect(err).toContain(`line 1: ${message}`);
    expect(JSON.parse(out)).toEqual({ id: 'next', steps: [], findings: [] });
  });
});

test('without a command it says how it is used', async () => {
  const { code, out, err } = await run([]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('bookend lint FILE');
});

test('a command that is used wrongly says how it is used, an unknown one that there is none', async () => {
  for (const wrong of [['deals'], ['deals', 'a', 'b'], ['lint'], ['analyze'], ['slots', 'a', 'b'], ['import']]) {
    const { code, out, err } = await run(wrong);
    expect({ code, out, lines: err.split('\n').filter((line) => line.startsWith('  bookend ')).length }).toEqual({
      code: 2,
      out: '',
      lines: 1,
    });
    expect(err).toContain(`bookend: ${wrong[0]} is used like this:\n  bookend ${wrong[0]} `);
  }
  for (const unknown of ['del', 'constructor', '__proto__']) {
    const { code, err } = await run([unknown]);
    expect(code).toBe(2);
    expect(err).toBe(`bookend: there is no command ${unknown}; bookend --help lists those there are\n`);
  }
});
