import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildChild } from '../../scripts/bench/bundle.ts';
import { goalsOf } from '../../scripts/bench/goals.ts';
import { HOSTILE, hostileText } from '../../scripts/bench/hostile.ts';
import { generateEdits, generateMails } from '../../scripts/bench/mails.ts';
import { type Measured, measure } from '../../scripts/bench/measure.ts';
import { ENTRIES, type Entry } from '../../scripts/bench/peers.ts';
import { Candidate } from '../../scripts/bench/process.ts';
import { quantile } from '../../scripts/bench/statistics.ts';
import { benchTable } from '../../scripts/bench/table.ts';

const folder = mkdtempSync(join(tmpdir(), 'bookend-bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

function moduleOf(name: string, source: string): string {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, source);
  return path;
}

describe('the texts', () => {
  test('are the same on every run, each another, of about 150 words', () => {
    const mails = generateMails(200);
    expect(generateMails(200)).toEqual(mails);
    expect(new Set(mails).size).toBe(200);
    const words = mails.map((mail) => mail.split(/\s+/).length);
    expect(Math.min(...words)).toBeGreaterThan(100);
    expect(Math.max(...words)).toBeLessThan(220);
    expect(words.reduce((sum, count) => sum + count) / 200).toBeCloseTo(150, -1);
    expect(mails.join(' ')).not.toMatch(/[{}]|undefined/);
  });

  test('an edit is one character more of the sentence that is typed', () => {
    for (const draft of generateEdits(5)) {
      expect(draft[0]?.sentence).toBe('');
      draft.slice(1).forEach(({ text, sentence }, index) => {
        expect(sentence).toHaveLength(index + 1);
        expect(text).toHaveLength((draft[index]?.text.length ?? 0) + 1);
        expect(text).toContain(sentence);
      });
    }
  });

  test.each(Object.entries(HOSTILE))('hostile text has the size asked for: %s', (_, piece) => {
    expect(hostileText(piece, 1001)).toHaveLength(1001);
  });
});

test('what is measured beside the engine is pinned, and is not a package of the project', () => {
  const read = (path: string) => JSON.parse(readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8'));
  const pins = read('scripts/bench/peers/package.json').dependencies as Record<string, string>;
  const project = read('package.json') as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  for (const { needs } of ENTRIES) if (needs) expect(pins[needs], needs).toMatch(/^\d+\.\d+\.\d+$/);
  for (const name of Object.keys(pins)) {
    expect({ ...project.dependencies, ...project.devDependencies }).not.toHaveProperty([name]);
  }
});

test('a quantile is one of the values', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(3);
  expect(quantile([4, 1, 3, 2], 0.95)).toBe(4);
  expect(quantile([], 0.5)).toBe(0);
});

describe('measuring', { timeout: 60_000 }, () => {
  let program = '';
  beforeAll(async () => {
    program = await buildChild();
  });
  const entry = (name: string, source: string): Entry => ({
    name,
    note: '',
    entry: moduleOf(name, source),
    unbundled: true,
  });
  const texts = {
    sets: { few: ['one two', 'three'] },
    drafts: [
      [
        { text: 'ab', sentence: '' },
        { text: 'axb', sentence: 'x' },
      ],
    ],
  };
  const quiet = (): void => {};
  const plan = { rounds: 1, budgetMs: 5, starts: 1 };

  test('gives each candidate the same texts and keeps going when one fails', async () => {
    const [good, slow, broken, absent] = await measure(
      [
        entry('good', 'export const create = () => ({ read: (text) => text.length })'),
        entry('later', 'export const create = async () => ({ read: async (text) => text.length })'),
        entry('broken', 'export const create = () => ({ read: () => { throw new Error("cannot read") } })'),
        { ...entry('absent', ''), needs: 'no-such-package' },
      ],
      program,
      texts,
      plan,
      quiet,
    );
    for (const each of [good, slow]) {
      expect(each).toMatchObject({ mails: { few: { median: expect.any(Number) } }, start: { processes: 1 } });
      expect(each).not.toHaveProperty('failed');
      expect(each?.edit?.p95).toBeGreaterThan(0);
    }
    expect(broken).toMatchObject({ failed: 'cannot read', mails: {} });
    expect(absent).toMatchObject({ failed: 'not installed', mails: {} });
  });

  test('a candidate with a memory is given the draft, one without the sentence', async () => {
    const source = (editor: string): string =>
      `const read = (text) => { if (text !== 'x' && text.length < 5) throw new Error('read ' + text) };
       export const create = () => ({ read${editor} })`;
    const editor = ", editor: () => (text) => { if (!text.endsWith('b')) throw new Error('edited ' + text) }";
    const measured = await measure(
      [entry('without', source('')), entry('with', source(editor))],
      program,
      texts,
      plan,
      quiet,
    );
    expect(measured.map(({ failed }) => failed)).toEqual([undefined, undefined]);
  });

  test('one that does not come back is stopped', async () => {
    const path = moduleOf('endless', 'export const create = () => ({ read: (t) => { while (t === "on") {} } })');
    const candidate = new Candidate(program, path);
    await candidate.load('off');
    await expect(candidate.once('on', 1, 300)).rejects.toThrow('no answer in 0.3 s');
  });
});

describe('the result', () => {
  const ours: Measured = {
    name: 'ours',
    note: 'all',
    mails: { few: { median: 40, p95: 90 } },
    edit: { p50: 20, p95: 51 },
    start: { importMs: 3, firstMs: 2, rssMb: 1, processes: 5 },
  };

  test('a goal is met at its limit, and not when it was not measured', () => {
    const goals = goalsOf(ours, 'few', [{ kind: 'a', msPer100kB: 3, msPer100kBOf1MB: 20, ratio: 7 }], {
      engine: 32_000,
    });
    expect(goals.map(({ value, met }) => [value, met])).toEqual([
      [51, false],
      [40, true],
      [2, true],
      [20, true],
      [32, true],
      [undefined, false],
    ]);
    expect(goalsOf(ours, 'few', [{ kind: 'a', failed: 'stopped' }], {})[3]).toMatchObject({ met: false });
    const slow = { kind: 'a', msPer100kB: 900, failed: '1 MB not tried' };
    expect(goalsOf(ours, 'few', [slow], {})[3]).toMatchObject({ value: 900, met: false });
  });

  test('the table says why something is missing', () => {
    const table = benchTable({
      node: '20',
      load: 1,
      processors: 2,
      sets: { few: 2 },
      candidates: [
        { ...ours, ratios: { mail: 1 } },
        { name: 'other', note: '', mails: {}, failed: 'not installed', ratios: {} },
      ],
      hostile: [{ kind: 'digits', msPer100kB: 3000, failed: '1 MB not tried' }],
      goals: goalsOf(ours, 'few', [], {}),
    }).join('\n');
    expect(table).toMatch(/ours.* 40\.0 +90\.0 +×1\.00/);
    expect(table).toContain('other: not installed');
    expect(table).toMatch(/digits +3000 +1 MB not tried/);
    expect(table).toMatch(/one edit, p95 +51\.0 µs +goal 50 µs +not met/);
  });
});
