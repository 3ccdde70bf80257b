import { endOfClause } from '../grammar/sentence.ts';
import type { Rule } from '../rule.ts';

const ANSWER =
  'hear|answer|approval|confirmation|direction|decision|response|reply|feedback|word|confirm|sign|review|budget|board|legal|procurement|finance|him|her|them';

export const waitingFor: Rule = {
  id: 'waiting-for',
  title: '“Waiting to hear from them”',
  why: 'Hangs on someone outside the conversation, with no day to check.',
  examples: {
    flagged: [
      ["We're still waiting for the board.", 'waiting for the board'],
      ['We are awaiting approval from legal.', 'awaiting approval from legal'],
      ['I am waiting to hear from procurement.', 'waiting to hear from procurement'],
    ],
    allowed: [
      "Finance answers on Thursday; I'm waiting for that.",
      'Sorry to keep you waiting.',
      'Waiting for the bus took an hour.',
    ],
  },
  phrases: [`waiting for|on|to ..5 ${ANSWER}`, `awaiting ..3 ${ANSWER}`, `await ..3 ${ANSWER}`],
  check(s, hits) {
    const hit = hits[0];
    if (!hit || s.tokens[hit.to - 1]?.norm === 'you') return [];
    return [
      { from: hit.from, to: endOfClause(s, hit.to), act: 'defer', owner: 'third', severity: 'hard', timeless: true },
    ];
  },
};
