import { MEETING } from '../grammar/phrasal-parts.ts';
import { bitsAt, has, setOf } from '../grammar/reading.ts';
import { NEGATION } from '../lexicon/classes.ts';
import type { About, Rule } from '../rule.ts';

const MEET = 'ring|dial|phone|speak|discuss|reach|connect';

export const findAMoment: Rule = {
  id: 'find-a-moment',
  phrases: [
    'make myself available|free',
    'might|may|should have ..2 time later|next|in|after',
    'shall we say|make',
    'swing|stop|drop|come by anytime|any',
    'what works|suits ..2 your|best|better',
    'would|does|do|will|could|next|this|any|early|mid|later week|day|next|in ..6 work|suit|fit|ok|okay|good|best|better',
    `^ open|up|game|free|happy|ok|okay|alright|fine|cool to|if ..4 ${MEETING}|${MEET}`,
    "i|we|he|she|they|are 'm|'re|am|is|are|'s|can|you free|available|around|open|flexible all|most|anytime|whenever|any|at|if|next|this|later|sometime",
    'any|either|whatever time|day|week|date ..6 convenient|good|works|work|suits|best',
    'i|we have some|time|few ..6 if|when|next',
    `available|disposal|hand|around|free for ..4 ${MEETING}`,
    'some|any point|time|day ..4 would|could|might|works|suits|is',
    'early|mid|late|later|sometime ..4 would be|work|suit',
    `need|needs|deserves a|an ..3 ${MEETING}`,
    "when|whenever you|we|u both? have|get|are|'re ..3 chance|time|free|passing|town",
    'give|gimme|drop me|us ..2 shout|ping|line',
    'expect to hear from',
    "calendar|diary|schedule is|'s|looks ..2 open|clear|flexible",
    'whatever|whenever suits',
    '^ say|name when|day',
    `keep|keeps trying|digging|working|checking|looking`,
    'see|read|review below|attached ..3 and advise|revert',
  ],
  onPhrase({ from }, s) {
    if (has(s, BACK) || s.predicates.some((p) => p.mood === 'past') || bitsAt(s, from - 1) & NEGATION) return undefined;
    // "Open all day": today is the day.
    const settled = has(s, PARTS) && has(s, ALL);
    return { act: 'propose', owner: 'both', severity: 'hard', spare: true, settled };
  },
};

export const about: About = {
  title: '“Any time is good”',
  flagged: [
    ['Would next week or the week after work for a demo?', 'Would next week or the week after work for a demo'],
    ["I'm around all month if you want to talk.", "I'm around all month if you want to talk"],
    ['Give me a shout.', 'Give me a shout'],
  ],
  allowed: [
    'Would Tuesday at 2 work for a demo?',
    'Any time was good for them.',
    'The report is available at the front desk.',
  ],
};

const ALL = setOf('all');
const PARTS = setOf('day afternoon evening');
const BACK = setOf('was were had thank thanks enjoyed');
