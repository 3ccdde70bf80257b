import * as V from '../grammar/verbs.ts';
import { onPredicate, type Rule } from '../rule.ts';

export const letMeKnow: Rule = {
  id: 'let-me-know',
  title: '“Let me know”',
  why: 'Waits for an answer and names no day for it.',
  examples: {
    flagged: [
      ['Let me know what works best for you.', 'Let me know'],
      ['Please let us know if you would like to move ahead.', 'Please let us know'],
      ['Keep me posted on the budget.', 'Keep me posted'],
    ],
    allowed: [
      'Please let me know by Thursday noon whether legal agrees.',
      "Let me know if Thursday at 2 doesn't work.",
    ],
  },
  check(s) {
    return s.predicates
      .filter((p) => p.bits & V.ANSWER && isAsked(p.mood) && !p.inCondition)
      .map((p) => onPredicate(p, { act: 'request', severity: 'hard', missing: [], owner: 'recipient' }));
  },
};

const isAsked = (mood: string): boolean => mood === 'request' || mood === 'advice';
