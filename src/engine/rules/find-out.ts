import type { Predicate } from '../grammar/predicates.ts';
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
      ['Let me run it by the team.', 'Let me run it by the team'],
    ],
    allowed: [
      "I'll check with legal and confirm by Friday.",
      'I checked with legal.',
      "We're currently looking into it.",
    ],
  },
  phrases: ['leave it|this|that with me', 'bear with me|us'],
  check(s, hits) {
    const found = s.predicates
      .filter((p) => p.bits & V.CHECK && !p.inCondition && isKept(p))
      .map((p) =>
        onPredicate(p, {
          act: 'commit',
          severity: 'hard',
          brushOff: p.owner === 'sender',
          needsTime: p.mood === 'future' || (p.progressive && p.lemma !== 'check'),
        }),
      );
    const hit = hits[0];
    return hit
      ? [...found, { from: hit.from, to: hit.to, act: 'commit', owner: 'sender', severity: 'hard', brushOff: true }]
      : found;
  },
};

function isKept(p: Predicate): boolean {
  if (p.mood === 'commit' || p.mood === 'future') return true;
  return (p.mood === 'need' && p.owner !== 'third' && p.by !== 'must') || p.by === 'let';
}
