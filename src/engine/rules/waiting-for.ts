import { bitsAt, endOfClause, normAt } from '../grammar/reading.ts';
import { SUBJECT_YOU } from '../lexicon/classes.ts';
import type { About, Rule } from '../rule.ts';

const ANSWER =
  'hear|answer|direction|decision|reply|feedback|word|confirm|sign|review|budget|board|legal|procurement|finance|him|her|them|green|go|verdict|outcome|input|results|say|approval|approvals|vp|ceo|boss|team|committee|partners|management|leadership';

export const waitingFor: Rule = {
  id: 'waiting-for',
  phrases: [`waiting for|on|to ..5 ${ANSWER}`, `awaiting|await ..3 ${ANSWER}`],
  onPhrase: ({ from, to }, s) =>
    normAt(s, to - 1) === 'you' || (bitsAt(s, from - 1) | bitsAt(s, from - 2)) & SUBJECT_YOU
      ? undefined
      : { to: endOfClause(s, to), act: 'defer', owner: 'third', severity: 'hard', timeless: true },
};

export const about: About = {
  title: '“Waiting to hear from them”',
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
};
