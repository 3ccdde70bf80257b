import type { Predicate } from '../grammar/predicates.ts';
import * as V from '../grammar/verbs.ts';
import { onPredicate, type Rule } from '../rule.ts';

export const touchBase: Rule = {
  id: 'touch-base',
  title: '“Touch base”',
  why: 'Names a talk, but neither who starts it nor when.',
  examples: {
    flagged: [
      ["Let's touch base next week.", "Let's touch base next week"],
      ["I'll follow up after the holidays.", "I'll follow up after the holidays"],
      ['Would love to reconnect soon.', 'Would love to reconnect soon'],
    ],
    allowed: [
      "I'll call you Tuesday at 3pm to touch base.",
      'We touched base with legal yesterday.',
      'Just following up on my note from last week.',
    ],
  },
  check(s) {
    return s.predicates
      .filter((p) => p.bits & V.CONTACT_ONLY && !p.inCondition && isAhead(p))
      .map((p) => {
        const sender =
          p.owner === 'sender' &&
          (p.mood === 'commit' || p.mood === 'need' || p.mood === 'offer') &&
          !(p.bits & V.TALK);
        return onPredicate(p, {
          act: p.bits & V.DEFER ? 'defer' : sender ? 'commit' : p.mood === 'request' ? 'request' : 'propose',
          severity: 'hard',
          missing: ['action'],
          brushOff: sender,
          ...(p.bits & V.TALK && p.mood !== 'request' ? { owner: 'both' as const } : {}),
        });
      });
  },
};

/** "I wanted to follow up" and "Following up on" are this very mail; "would love to connect" is still ahead. */
function isAhead(p: Predicate): boolean {
  if (p.mood === 'state' || p.mood === 'purpose' || p.mood === 'past' || p.progressive) return false;
  if (p.mood === 'wish') return (p.bits & V.TALK) !== 0 && !p.by.startsWith('want');
  return true;
}
