import type { Rule } from '../rule.ts';
import { endOfClause } from './any-questions.ts';

export const waitingFor: Rule = {
  id: 'waiting-for',
  title: '“Waiting to hear from them”',
  why: 'Hangs on someone outside the conversation, with no day to check.',
  examples: {
    flagged: [
      ["We're still waiting for the board.", 'waiting for the board'],
      ['We are awaiting approval from legal.', 'awaiting approval from legal'],
      ['He is waiting to hear from procurement.', 'waiting to hear from procurement'],
    ],
    allowed: ["Finance answers on Thursday; I'm waiting for that.", 'Sorry to keep you waiting.'],
  },
  phrases: [
    'waiting for|on|to',
    'awaiting',
    'await',
    'pending ..3 approval|decision|answer|response',
    'expect|expecting to hear',
    "have n't|not heard",
  ],
  check(s, hits) {
    const hit = hits[0];
    if (!hit) return [];
    return [{ from: hit.from, to: endOfClause(s, hit.to), act: 'defer', owner: 'third', severity: 'hard' }];
  },
};
