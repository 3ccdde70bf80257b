// npm run patterns: checks every regular expression of src for run times that explode, slowly and thoroughly, and writes
// those that are safe to tests/patterns/safe-patterns.json. Those already there are not checked again; --all checks them.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import recheck from 'recheck/lib/browser.js';
import { findPatterns, written } from '../tests/patterns/find-patterns.ts';

const FILE = resolve(import.meta.dirname, '../tests/patterns/safe-patterns.json');
const TIMEOUT_MS = 40_000;

const known: string[] = process.argv.includes('--all') ? [] : JSON.parse(readFileSync(FILE, 'utf8'));
const patterns = findPatterns();
const safe: string[] = [];
for (const one of patterns) {
  const name = written(one);
  if (known.includes(name)) safe.push(name);
  else {
    const { status, complexity } = recheck.checkSync(one.pattern, one.flags, { timeout: TIMEOUT_MS });
    if (status === 'safe') safe.push(name);
    else console.log(`${one.file}: ${name} is ${status} ${complexity?.summary ?? ''}`);
  }
}
writeFileSync(FILE, `${JSON.stringify(safe.sort(), null, 2)}\n`);
console.log(`${safe.length} of ${patterns.length} regular expressions are known to be safe.`);
