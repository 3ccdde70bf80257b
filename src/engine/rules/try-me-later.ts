import type { Rule } from '../rule.ts';
import { endOfClause } from './any-questions.ts';

export const tryMeLater: Rule = {
  id: 'try-me-later',
  title: '“Not now, try next quarter”',
  why: 'Moves the conversation to a season, not to a day.',
  examples: {
    flagged: [
      ["It's not a priority right now, try me next quarter.", 'not a priority right now'],
      ["Let's revisit this after the holidays.", "Let's revisit this after the holidays"],
      ['Now is not the right time for us.', 'not the right time for us'],
    ],
    allowed: ['We can revisit this on September 14 at 10am.', 'Security is a priority for us.'],
  },
  phrases: [
    'not ..3 priority',
    'not ..3 right|good|best time',
    "timing is|was|are n't? not? ..2 right|good|off|ideal|great",
    'try|contact|ping|call|catch me|us|again ..3 next|later|in',
    'put|place ..3 on hold',
    'on the back burner',
    'let ..3 sleep|rest|sit for ..3 now',
    'maybe|perhaps next year|quarter|month|time',
    'not ..3 looking|ready to|at|for ..6 now|moment|time|year|quarter',
    'no ..2 budget ..4 now|year|quarter',
    'happy with ..3 current|supplier|provider|vendor',
  ],
  check(s, hits) {
    const hit = hits[0];
    if (!hit) return [];
    return [
      { from: hit.from, to: endOfClause(s, hit.to), act: 'defer', owner: 'sender', severity: 'hard', brushOff: true },
    ];
  },
};
