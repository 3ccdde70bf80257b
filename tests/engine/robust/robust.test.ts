import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze, createAnalyzer } from '../../../src/engine/analyze.ts';
import { findZones } from '../../../src/engine/text/zones.ts';
import type { AnalyzeOptions, Direction } from '../../../src/engine/types.ts';
import { anyEdit, anyText } from './any-text.ts';

const optionsOf = (direction: Direction): AnalyzeOptions => ({
  direction,
  reference: { now: '2026-07-27T14:00:00Z', zone: 'Europe/Helsinki' },
});
const anyDirection = fc.constantFrom<Direction>('out', 'in');

describe('any text is read without harm', () => {
  test('steps and findings lie in the own text, in order, and every finding stands on vague steps', () => {
    fc.assert(
      fc.property(anyText(), anyDirection, (text, direction) => {
        const { steps, findings } = analyze(text, optionsOf(direction));
        const own = findZones(text).filter(({ kind }) => kind === 'own');
        for (const list of [steps, findings]) {
          const starts = list.map(({ start }) => start);
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
        }
        const spans = [...steps, ...findings, ...findings.map(({ replace }) => replace)];
        for (const { start, end } of spans) {
          expect(end).toBeGreaterThan(start);
          expect(own.some((zone) => zone.start <= start && end <= zone.end)).toBe(true);
        }
        for (const { anatomy } of steps)
          for (const { start, end } of Object.values(anatomy)) {
            expect(end).toBeGreaterThan(start);
            expect(own.some((zone) => zone.start <= start && end <= zone.end)).toBe(true);
          }
        // A sentence has one alert: it begins with its first vague step and ends with its last.
        const vague = steps.filter(({ label }) => label === 'vague');
        for (const { start, end, ruleId } of findings) {
          expect(vague.some((step) => step.start === start && step.ruleId === ruleId)).toBe(true);
          expect(vague.some((step) => step.end === end)).toBe(true);
        }
      }),
      { numRuns: 800 },
    );
  }, 60_000);

  test('the same text is read the same twice', () => {
    fc.assert(
      fc.property(anyText(), anyDirection, (text, direction) => {
        expect(analyze(text, optionsOf(direction))).toEqual(analyze(text, optionsOf(direction)));
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test('an analyser that remembers says after any edits what one without memory says', () => {
    fc.assert(
      fc.property(anyText(), fc.array(anyEdit(), { maxLength: 8 }), anyDirection, (start, edits, direction) => {
        const remembering = createAnalyzer();
        let text = start;
        for (const { at, remove, insert } of edits) {
          text = text.slice(0, at) + insert + text.slice(at + remove);
          expect(remembering(text, optionsOf(direction))).toEqual(analyze(text, optionsOf(direction)));
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test.each([
    ['one line of a megabyte', 'let us talk about it next week and '.repeat(30_000)],
    ['a megabyte without a space', 'x'.repeat(1_000_000)],
    ['a megabyte of zeros', '\0'.repeat(1_000_000)],
    ['a megabyte of half characters', '\uD83D'.repeat(1_000_000)],
    ['a megabyte of line breaks', '\n'.repeat(1_000_000)],
    ['a megabyte of quoted lines', '> call me next week\n'.repeat(50_000)],
    ['a hundred thousand sign-offs', 'Best regards,\n'.repeat(70_000)],
    ['brackets that never close', '([{<'.repeat(250_000)],
    ['text from right to left', 'שלום, נדבר בשבוע הבא. '.repeat(40_000)],
  ])(
    '%s',
    (_name, text) => {
      const { steps } = analyze(text, optionsOf('out'));
      for (const { start, end } of steps) expect(end - start).toBeLessThanOrEqual(2000);
    },
    60_000,
  );
});
