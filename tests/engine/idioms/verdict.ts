import { analyze } from '../../../src/engine/analyze.ts';
import type { Direction } from '../../../src/engine/types.ts';

const reference = { now: '2026-07-27T15:00:00Z', zone: 'America/New_York' };

/** What the worst step of a sentence is, in a mail that says nothing else. */
export function verdict(sentence: string, direction: Direction): 'hard' | 'soft' | 'concrete' | 'none' {
  const mail = `Hi Dana,\n\nThanks for your message about the rollout plan.\n\n${sentence}\n\nBest,\nSam`;
  const { steps } = analyze(mail, { direction, reference });
  const vague = steps.filter(({ label }) => label === 'vague');
  if (vague.some(({ severity }) => severity === 'hard')) return 'hard';
  if (vague.length > 0) return 'soft';
  return steps.length > 0 ? 'concrete' : 'none';
}
