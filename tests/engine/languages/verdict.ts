import { createMailAnalyzer } from '../../../src/engine/languages/analyze-any.ts';
import type { Step } from '../../../src/engine/types.ts';

const analyze = createMailAnalyzer();

/** Worst first. */
const rank = ({ label, severity }: Step): number => (label === 'concrete' ? 2 : severity === 'hard' ? 0 : 1);

/** What pairs expect of a text: its worst step, and of that whose move it is or that it is a brush-off. */
export function verdictOf(text: string, expected: string): string {
  const { steps } = analyze(text, {
    direction: 'out',
    reference: { now: '2026-07-27T14:00:00Z', zone: 'Europe/Berlin' },
  });
  const worst = Math.min(3, ...steps.map(rank));
  const word = ['hard', 'soft', 'concrete', 'none'][worst] as string;
  const detail = expected.split(' ')[1];
  if (detail === undefined) return word;
  const same = steps.filter((step) => rank(step) === worst);
  const holds = same.some((step) => (detail === 'brush' ? step.brushOff : step.owner === detail));
  return holds
    ? `${word} ${detail}`
    : `${word} ${same.map(({ owner, brushOff }) => `${owner}${brushOff ? ' brush' : ''}`).join(', ')}`;
}
