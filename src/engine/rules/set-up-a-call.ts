import * as V from '../grammar/verbs.ts';
import { onPredicate, type Rule } from '../rule.ts';

export const setUpACall: Rule = {
  id: 'set-up-a-call',
  title: '“Let’s set up a call”',
  why: 'Talks about finding a time instead of naming one.',
  examples: {
    flagged: [
      ["Let's set up a call to go through pricing.", "Let's set up a call to go through pricing"],
      ['Can we find some time next week?', 'Can we find some time next week'],
      ["I'll get something on the calendar.", "I'll get something on the calendar"],
    ],
    allowed: ['Could we schedule a call for Thursday at 2pm?', 'I scheduled the call.'],
  },
  check(s) {
    return s.predicates
      .filter(
        (p) => p.bits & V.ARRANGE && !p.inCondition && p.mood !== 'state' && p.mood !== 'past' && p.mood !== 'purpose',
      )
      .map((p) =>
        onPredicate(p, {
          act: p.mood === 'request' ? 'request' : p.mood === 'commit' ? 'commit' : 'propose',
          severity: 'hard',
          brushOff: p.mood === 'commit',
          needsTime: p.owner === 'third' || p.passive || p.progressive,
          ...(p.mood === 'wish' || p.mood === 'offer' ? { owner: 'both' as const } : {}),
        }),
      );
  },
};
