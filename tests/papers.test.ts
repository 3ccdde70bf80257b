import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withRules } from '../scripts/readme.ts';

const root = resolve(import.meta.dirname, '..');
const read = (name: string): string => readFileSync(resolve(root, name), 'utf8');
const papers = ['README.md', 'CONTRIBUTING.md', 'PRIVACY.md', 'src/engine/README.md', 'tests/sandbox/README.md'];

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
});
