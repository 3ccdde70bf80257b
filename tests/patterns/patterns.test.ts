import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import recheck from 'recheck/lib/browser.js';
import { describe, expect, test } from 'vitest';
import { findPatterns, patternsIn, written } from './find-patterns.ts';

/** What `npm run patterns` took its time over and found safe. */
const safe: string[] = JSON.parse(readFileSync(resolve(import.meta.dirname, 'safe-patterns.json'), 'utf8'));
const patterns = findPatterns();
/** New, changed or undecided since: they are checked here and now. */
const unchecked = patterns.filter((one) => !safe.includes(written(one)));

describe('no regular expression can be made to run for ever', () => {
  test('the parser finds them, in TypeScript and TSX, and not in strings or comments', () => {
    const source = "const a = <b title='/x+/'>{/y+/u.test(c)}</b>; // /z+/";
    expect(patternsIn('a.tsx', source)).toEqual([{ pattern: 'y+', flags: 'u' }]);
    expect(patterns.length).toBeGreaterThan(100);
  });

  test('the checker tells a dangerous one', () => {
    expect(recheck.checkSync('^(a+)+$', '', { timeout: 10_000 }).status).toBe('vulnerable');
    expect(recheck.checkSync('^a+$', '', { timeout: 10_000 }).status).toBe('safe');
  }, 60_000);

  test(`${unchecked.length} of ${patterns.length} are not known to be safe, and none of them is vulnerable`, () => {
    const flagged = unchecked.flatMap((one) => {
      const { status, complexity } = recheck.checkSync(one.pattern, one.flags, { timeout: 1500 });
      return status === 'vulnerable' ? [`${one.file}: ${written(one)} is ${complexity?.summary}`] : [];
    });
    expect(flagged).toEqual([]);
  }, 600_000);
});
