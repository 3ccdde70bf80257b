import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { abouts } from '../../src/engine/abouts.ts';
import { createAnalyzer } from '../../src/engine/analyze.ts';
import type { About } from '../../src/engine/rule.ts';
import { rules } from '../../src/engine/rules.ts';
import type { AnalyzeOptions } from '../../src/engine/types.ts';
import { whys } from '../../src/engine/whys.ts';

const options: AnalyzeOptions = {
  direction: 'out',
  reference: { now: '2026-07-27T14:00:00Z', zone: 'America/New_York' },
};
const told = rules.map((rule) => ({ rule, id: rule.id, about: abouts[rule.id] as About }));
const files = readdirSync(resolve(import.meta.dirname, '../../src/engine/rules')).map((file) =>
  file.replace('.ts', ''),
);

describe('every rule', () => {
  test('has a file named as its id, and is in the list', () => {
    expect(rules.map((rule) => rule.id).sort()).toEqual(files.sort());
  });

  test('says what it is about, in the same order', () => {
    expect(Object.keys(abouts)).toEqual(rules.map((rule) => rule.id));
  });

  test.each(told)('$id says what it finds, in the voice of the product', ({ rule, about }) => {
    expect(about.title.length).toBeGreaterThan(3);
    expect(whys[rule.id]).toMatch(/^[A-Z].{10,90}\.$/);
    expect(whys[rule.id]).not.toMatch(/should|!|please/i);
  });

  test.each(told)('$id carries three flagged and two allowed sentences', ({ about }) => {
    expect(about.flagged.length).toBeGreaterThanOrEqual(3);
    expect(about.allowed.length).toBeGreaterThanOrEqual(2);
  });
});

/** Their sentences say what is so, which a rewrite may not take away. */
const TELLING = new Set(['waiting-for', 'undecided']);

describe.each(told)('$id alone', ({ rule, about }) => {
  const analyze = createAnalyzer([rule]);

  test.each(about.flagged.map(([sentence, span]) => ({ sentence, span })))('reports “$sentence”', (example) => {
    const { steps, findings } = analyze(example.sentence, options);
    expect(steps.map((step) => example.sentence.slice(step.start, step.end))).toEqual([example.span]);
    expect(steps.every((step) => step.ruleId === rule.id)).toBe(true);
    // What is hard and vague is also an alert, and a rewrite takes the place of the whole sentence, or goes behind what it tells.
    const alerts = steps.filter((step) => step.label === 'vague' && step.severity === 'hard');
    expect(findings.map((finding) => finding.ruleId)).toEqual(alerts.map(() => rule.id));
    const whole = TELLING.has(rule.id) ? example.sentence.slice(-1) : example.sentence;
    for (const { replace, adds = false } of findings) {
      expect(example.sentence.slice(replace.start, replace.end)).toBe(whole);
      expect(adds).toBe(TELLING.has(rule.id));
    }
  });

  test.each(about.allowed)('lets “%s” be', (sentence) => {
    expect(analyze(sentence, options).findings).toEqual([]);
  });
});
