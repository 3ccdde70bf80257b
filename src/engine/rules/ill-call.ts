import * as V from '../grammar/verbs.ts';
import { onPredicate, type Rule } from '../rule.ts';

export const illCall: Rule = {
  id: 'ill-call',
  title: '“I’ll call you”',
  why: 'Promises a call on no day, so it can be missed and never late.',
  examples: {
    flagged: [
      ["I'll call you sometime next week.", "I'll call you sometime next week"],
      ["I'll reach out to your team shortly.", "I'll reach out to your team shortly"],
      ['We will contact the vendor.', 'We will contact the vendor'],
    ],
    allowed: ["I'll call you on Tuesday at 2pm.", 'I called you twice last week.'],
  },
  check(s) {
    return s.predicates
      .filter((p) => p.bits & (V.TALK | V.CONTACT) && (p.mood === 'commit' || p.mood === 'future') && !p.inCondition)
      .map((p) => onPredicate(p, { act: 'commit', severity: 'hard', brushOff: p.owner === 'sender' }));
  },
};
