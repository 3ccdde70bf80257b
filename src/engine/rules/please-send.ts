import * as V from '../grammar/verbs.ts';
import { onPredicate, type Rule } from '../rule.ts';

export const pleaseSend: Rule = {
  id: 'please-send',
  title: '“Please send it over”',
  why: 'Asks for something and names no day for it.',
  examples: {
    flagged: [],
    allowed: ['Please send the signed order form by Friday.', 'You sent the order form last week.'],
  },
  check(s) {
    return s.predicates
      .filter(
        (p) =>
          p.bits & (V.DELIVER | V.REVIEW | V.ACT) &&
          !(p.bits & V.STATE && !(p.bits & V.ACT)) &&
          (p.mood === 'request' || (p.mood === 'advice' && p.bits & (V.DELIVER | V.REVIEW))) &&
          !p.inCondition,
      )
      .map((p) => onPredicate(p, { act: 'request', severity: 'soft' }));
  },
};
