import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyze } from '../src/engine/analyze.ts';
import { whys } from '../src/engine/whys.ts';
import { defaultPlaybook } from '../src/playbook/default-playbook.ts';

/** What the product's own engine finds open in the product's own words. */
function open(text: string): string[] {
  const reference = { now: '2026-07-27T14:00:00Z', zone: 'America/New_York' };
  const { findings } = analyze(text, { direction: 'out', reference, context: { underWay: true } });
  return findings.map(({ start, end }) => text.slice(start, end));
}

const root = resolve(import.meta.dirname, '..');

describe('the product passes its own check', () => {
  test.each(Object.entries(whys))('why of %s', (_, why) => {
    expect(open(why)).toEqual([]);
  });

  test.each(defaultPlaybook.commitments.map(({ title, asksFor }) => [title, asksFor]))(
    'commitment %s',
    (title, asksFor) => {
      expect(open(`It asks for ${asksFor}.`), title).toEqual([]);
    },
  );

  test('the privacy page', () => {
    expect(open(readFileSync(resolve(root, 'PRIVACY.md'), 'utf8'))).toEqual([]);
  });

  test('the name and description in the browser', () => {
    const messages = JSON.parse(readFileSync(resolve(root, 'public/_locales/en/messages.json'), 'utf8')) as Record<
      string,
      { message: string }
    >;
    expect(
      open(
        Object.values(messages)
          .map(({ message }) => message)
          .join('. '),
      ),
    ).toEqual([]);
  });
});

describe('the voice', () => {
  test.each(Object.entries(whys))('%s says what is so, without advice, praise or exclamation', (_, why) => {
    expect(why).not.toMatch(/\byou should\b|\bjust\b|!|\bplease\b/i);
    expect(why).toMatch(/^[A-Z“].*[.?]$/);
    expect(why.length).toBeLessThan(120);
  });
});
