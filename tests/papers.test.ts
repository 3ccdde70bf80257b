import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withRules } from '../scripts/readme.ts';

const root = resolve(import.meta.dirname, '..');
const read = (name: string): string => readFileSync(resolve(root, name), 'utf8');
const inside = (...folders: string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path.replaceAll('\\', '/')}`,
    ),
  );
/** Without what `npm run bench` installs. */
const tree = inside('src', 'tests', 'scripts', 'docs', 'public').filter((path) => !path.includes('/node_modules/'));
const names = new Set(tree.map((path) => basename(path)));
const papers = ['README.md', 'CONTRIBUTING.md', 'PRIVACY.md', ...tree.filter((path) => path.endsWith('.md'))];
/** The names of the folders in one. */
const foldersIn = (folder: string): string[] =>
  readdirSync(resolve(root, folder), { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? one.name : []));

test('the list of rules in the README is the rules', () => {
  expect(withRules(read('README.md')), 'npm run readme brings it up to date').toBe(read('README.md'));
});

describe.each(papers)('%s', (paper) => {
  test('names only commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(paper).matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map((match) => match[1] as string);
    for (const name of named) expect(Object.keys(scripts), `npm run ${name}`).toContain(name);
  });

  test('names only files that exist', () => {
    const links = [...read(paper).matchAll(/(?:\]\(|src(?:set)?=")([\w./-]+)(?:#[\w-]+)?["')]/g)].map(
      (match) => match[1] as string,
    );
    const code = [...read(paper).matchAll(/`((?:src|tests|scripts|docs)\/[\w./-]+\.\w+)`/g)].map(
      (match) => match[1] as string,
    );
    for (const name of [
      ...links.map((link) => resolve(root, paper, '..', link)),
      ...code.map((file) => resolve(root, file)),
    ]) {
      expect(existsSync(name), name).toBe(true);
    }
  });

  test('names no code of another time', () => {
    const named = [...read(paper).matchAll(/`((?:[\w-]+\/)*)([\w.-]+\.(?:tsx?|js|mjs))`/g)];
    for (const [, folder = '', name = ''] of named) {
      const places = [folder, `src/${folder}`, resolve(root, paper, '..', folder)];
      const isThere = folder === '' ? names.has(name) : places.some((place) => existsSync(resolve(root, place, name)));
      expect(isThere, `${folder}${name}`).toBe(true);
    }
  });
});

test.each([
  ['README.md', 'src', (name: string) => `\`src/${name}\``],
  ['CONTRIBUTING.md', 'src/background', (name: string) => `\`${name}\``],
])('%s says what each folder of %s is for', (paper, folder, named) => {
  const text = read(paper);
  expect(foldersIn(folder).filter((name) => !text.includes(named(name)))).toEqual([]);
});
