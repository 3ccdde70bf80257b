import type { Predicate } from '../grammar/predicates.ts';
import type { Sentence } from '../grammar/sentence.ts';
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
      .filter((p) => p.bits & V.CHECK && !p.inCondition && isKept(s, p))
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

function isKept(s: Sentence, p: Predicate): boolean {
  // "Just checking the status" is this very mail; "checking with legal" goes on.
  if (p.progressive && p.subject < 0) return GOES_ON.has(s.tokens[p.to]?.norm ?? '');
  if (p.mood === 'commit' || p.mood === 'future') return true;
  return (p.mood === 'need' && p.owner !== 'third' && p.by !== 'must') || p.by === 'let';
}

const GOES_ON = new Set(['with', 'it', 'out', 'whether']);
