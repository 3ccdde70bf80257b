import * as V from '../grammar/verbs.ts';
import { onPredicate, type Rule } from '../rule.ts';

export const touchBase: Rule = {
  id: 'touch-base',
  title: '“Touch base”',
  why: 'Says that you will talk, not who starts or when.',
  examples: {
    flagged: [
      ["Let's touch base next week.", "Let's touch base next week"],
      ["I'll follow up after the holidays.", "I'll follow up after the holidays"],
      ['Would love to reconnect soon.', 'Would love to reconnect soon'],
    ],
    allowed: ["I'll call you Tuesday at 3pm to touch base.", 'We touched base with legal yesterday.'],
  },
  check(s) {
    return s.predicates
      .filter((p) => p.bits & V.CONTACT_ONLY && !p.inCondition && p.mood !== 'state' && p.mood !== 'purpose')
      .map((p) => {
        const sender = p.mood === 'commit' && !(p.bits & V.TALK);
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
