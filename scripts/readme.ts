// npm run readme: writes the list of rules into README.md, from the rules' own titles and examples.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { abouts } from '../src/engine/abouts.ts';
import { rules } from '../src/engine/rules.ts';
import { whys } from '../src/engine/whys.ts';

const FROM = '<!-- rules: written by "npm run readme" -->';
const TO = '<!-- end of rules -->';

/** The README with its list of rules up to date. */
export function withRules(readme: string): string {
  const start = readme.indexOf(FROM);
  const end = readme.indexOf(TO);
  if (start < 0 || end < start) throw new Error('README.md has lost its markers for the list of rules.');
  const rows = rules.map(({ id }) => {
    const about = abouts[id];
    return `| ${about?.title} | ${about?.flagged[0]?.[0]} | ${whys[id]} |`;
  });
  const table = ['| what | for example | why it matters |', '| --- | --- | --- |', ...rows].join('\n');
  return `${readme.slice(0, start)}${FROM}\n\n${table}\n\n${readme.slice(end)}`;
}

if (process.argv[1] === import.meta.filename) {
  const path = resolve(import.meta.dirname, '../README.md');
  writeFileSync(path, withRules(readFileSync(path, 'utf8')));
}
