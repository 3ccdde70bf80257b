import * as V from '../grammar/verbs.ts';
import { onPredicate, type Rule } from '../rule.ts';

export const callMe: Rule = {
  id: 'call-me',
  title: '“Call me next week”',
  why: 'Asks for a call without an hour, so nobody waits by the phone.',
  examples: {
    flagged: [
      ['Call me next week.', 'Call me next week'],
      ['Please give me a ring when you get a chance.', 'Please give me a ring when you get a chance'],
      ['Could you talk to your CFO about the budget?', 'Could you talk to your CFO'],
    ],
    allowed: ['Can you call me Tuesday at 2pm ET on 555-0112?', 'He never calls me back.'],
  },
  check(s) {
    return s.predicates
      .filter((p) => p.bits & (V.TALK | V.CONTACT) && ASKED.has(p.mood) && !p.inCondition)
      .map((p) => onPredicate(p, { act: 'request', severity: 'hard', missing: [] }));
  },
};

const ASKED = new Set(['request', 'advice']);
