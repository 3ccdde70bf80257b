import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/engine/analyze.ts';
import type { Direction } from '../../../src/engine/types.ts';
import { dated, drafts, noStep, things } from './drafts.ts';
import { datedReplies, noStepReplies, replies } from './replies.ts';

const reference = { now: '2026-07-27T15:00:00Z', zone: 'America/New_York' };

/** What the worst step of a sentence is, in a mail that says nothing else. */
function verdict(sentence: string, direction: Direction): 'hard' | 'soft' | 'concrete' | 'none' {
  const mail = `Hi Dana,\n\nThanks for your message about the rollout plan.\n\n${sentence}\n\nBest,\nSam`;
  const { steps } = analyze(mail, { direction, reference });
  const vague = steps.filter(({ label }) => label === 'vague');
  if (vague.some(({ severity }) => severity === 'hard')) return 'hard';
  if (vague.length > 0) return 'soft';
  return steps.length > 0 ? 'concrete' : 'none';
}

describe.each([
  ['in a draft, a step without a time', drafts, 'out', 'hard'],
  ['in a reply, a step put off', replies, 'in', 'hard'],
  ['in a draft, a day', dated, 'out', 'concrete'],
  ['in a reply, a day', datedReplies, 'in', 'concrete'],
  ['in a draft, no step', noStep, 'out', 'none'],
  ['in a reply, no step', noStepReplies, 'in', 'none'],
  ['in a draft, a thing without a day', things, 'out', 'soft'],
] as const)('%s', (_, sentences, direction, expected) => {
  test.each(sentences)('%s', (sentence) => {
    expect(verdict(sentence, direction)).toBe(expected);
  });
});
