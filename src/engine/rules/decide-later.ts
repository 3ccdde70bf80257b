import * as V from '../grammar/verbs.ts';
import { onPredicate, type Rule } from '../rule.ts';

export const decideLater: Rule = {
  id: 'decide-later',
  title: '“We’ll decide”',
  why: 'Speaks of a decision and not of the day it falls.',
  examples: {
    flagged: [
      ["We'll decide by the end of Q3.", "We'll decide by the end of Q3"],
      ['We need to finalize the budget first.', 'We need to finalize the budget first'],
      ['Let me think about it.', 'Let me think about it'],
    ],
    allowed: ["We'll decide on Thursday.", 'They decided against it.', "We're thinking about our new office."],
  },
  check(s) {
    return s.predicates
      .filter(
        (p) =>
          p.bits & V.DECIDE &&
          !p.inCondition &&
          !p.progressive &&
          p.mood !== 'advice' &&
          p.mood !== 'state' &&
          p.mood !== 'purpose' &&
          p.mood !== 'past',
      )
      .map((p) =>
        onPredicate(p, {
          act: p.mood === 'request' ? 'request' : 'commit',
          severity: 'hard',
          brushOff: p.owner === 'sender' && (p.mood === 'commit' || p.mood === 'need' || p.by === 'let'),
          needsTime: p.owner === 'third' && p.mood !== 'request',
        }),
      );
  },
};
