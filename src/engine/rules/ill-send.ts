import * as V from '../grammar/verbs.ts';
import { onPredicate, type Rule } from '../rule.ts';

export const illSend: Rule = {
  id: 'ill-send',
  title: '“I’ll send it over”',
  why: 'Promises something and names no day for it.',
  examples: {
    flagged: [],
    allowed: ["I'll send the contract by EOD.", 'I sent the contract yesterday.'],
  },
  check(s) {
    return s.predicates
      .filter((p) => p.bits & (V.DELIVER | V.REVIEW | V.ACT) && PROMISES.has(p.mood) && !p.inCondition)
      .map((p) =>
        onPredicate(p, {
          act: p.mood === 'propose' ? 'propose' : 'commit',
          severity: 'soft',
          needsTime: p.mood === 'future' || p.mood === 'need' || p.mood === 'wish',
        }),
      );
  },
};

const PROMISES = new Set(['commit', 'future', 'propose', 'need', 'offer', 'wish']);
