import { MEETING } from '../grammar/phrasal-parts.ts';
import { bitsAt, has, setOf } from '../grammar/reading.ts';
import { NEGATION } from '../grammar/words.ts';
import type { About, Rule } from '../rule.ts';

const MEET = 'ring|dial|phone|call|speak|talk|meet|discuss|see|reach|connect|catch';

export const findAMoment: Rule = {
  id: 'find-a-moment',
  why: 'Leaves the hour to whoever thinks of it first.',
  phrases: [
    'make myself available|free',
    'might|may|should have ..2 time later|next|in|after|sometime',
    'shall we say|make',
    'tell me ..1 what|when|which ..2 works|suits|best',
    'swing|stop|drop|come by anytime|any',
    'grab|book|find|take ..1 time with me|us',
    'any availability|openings|slots|spots next|this|in|over|from|on',
    'what works|suits ..2 you|your|best|better',
    'reach out|back to set|schedule|arrange|book|find|discuss|coordinate',
    'would|does|do|will|could|next|this|any|early|mid|later week|month|quarter|day|date|time|next|in ..6 work|suit|fit|ok|okay|good|best|convenient|better',
    `^ open|up|game|free|happy|ok|okay|alright|fine|cool to|for|if ..4 ${MEETING}|${MEET}`,
    "i|we|he|she|they|are 'm|'re|am|is|are|'s|can|you free|available|around|flexible|open all|most|anytime|whenever|any|at|when|if|next|this|sometime",
    'any|either|whatever time|day|week|date|slot ..6 convenient|good|works|work|fine|suits|best',
    'i|we have some|time|few|more|another ..6 if|whenever|when|next|later|sometime',
    "when|whenever you|we|u both? have|get|are|'re ..3 chance|time|moment|free|passing|town",
    'worth|better|best getting|having|bringing|putting|talking|meeting|speaking',
    'give|gimme|drop me|us ..2 shout|heads|nudge|ping|bell|poke|buzz|line',
    'expect to hear from',
    '^ say|name when|where|day',
    `another|further|longer|separate|second ..2 ${MEETING} ..4 makes|make|would|is|seems|might|required|needed|necessary|helpful`,
    `keep|keeps trying|digging|working|checking|looking|pushing`,
    "when|what 's|is ..2 good|best|convenient|right|easiest|better time|times|day|moment|slot",
    'sense to ..2 get|set|put|find|grab|schedule|hop|jump',
    'have|get my|our ..3 find|call|contact|reach|set|schedule',
    `points|things|items|item|topics|questions|idea|ideas|areas|where ..4 like|love|want to ${MEET}`,
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
const PARTS = setOf('day morning afternoon evening');
const BACK = setOf('was were had thank thanks enjoyed');
