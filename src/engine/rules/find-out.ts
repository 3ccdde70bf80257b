import * as V from '../grammar/verbs.ts';
import { onPredicate, type Rule } from '../rule.ts';

export const findOut: Rule = {
  id: 'find-out',
  title: '“I’ll look into it”',
  why: 'Promises to find out and names no day for the answer.',
  examples: {
    flagged: [
      ["I'll look into it.", "I'll look into it"],
      ['We will check with legal.', 'We will check with legal'],
      ['Let me run it by the team.', 'Let me run it by'],
    ],
    allowed: ["I'll check with legal and confirm by Friday.", 'I checked with legal.'],
  },
  check(s) {
    return s.predicates
      .filter((p) => p.bits & V.CHECK && KEPT.has(p.mood) && !p.inCondition)
      .map((p) => onPredicate(p, { act: 'commit', severity: 'hard', brushOff: p.owner === 'sender' }));
  },
};

const KEPT = new Set(['commit', 'future', 'need', 'offer', 'propose', 'wish']);
