import { MEETING } from '../grammar/phrasal-parts.ts';
import { has, normAt, setOf } from '../grammar/reading.ts';
import type { About, Rule } from '../rule.ts';

const TALK = `${MEETING}|phone`;

export const openToACall: Rule = {
  id: 'open-to-a-call',
  why: 'Asks whether there could be a call, so a yes still leaves the time open.',
  phrases: [
    `open|available|free|up|interested|game|opposed|willing|amenable|around to|for|in ..6 ${TALK}|look`,
    `are you ..1 around|free|available ..6 for|to ..3 ${TALK}|talk|chat|meet`,
    `open|available|free|up|interested to|for|in ..2 # ..2 minute|mins|hour`,
    'when|what|which are|is|time|days|would ..4 free|convenient|good|best|work|suit|suits',
    `worth ..6 ${TALK}`,
    `interested|interest in ..3 ${TALK}|meeting|talking|discussing|chatting|speaking`,
    'have|got|spare ..4 minutes|hour ..8 $',
    `have|got|spare ..6 minutes|time|bandwidth|room ..6 for|to ..6 ${TALK}|talk|meet|connect|discuss|explore|speak|walk|catch`,
    'have|got|spare|use ..6 time|minutes ..6 to run|go through|over',
    'have|got|spare # minutes|minute|mins',
    '^ got|have a|# sec|second|moment|minute|min',
    '^ wanna|fancy hop|talk|meet|do|get',
    'get|grab|find|have ..4 hour|minutes|mins|minute|time with you|your',
    '# ..1 minutes|minute|mins of your time',
    'best|easiest way to get on|in|into your calendar|schedule',
    `if you ..2 around|up|open ..6 for|to ..3 ${TALK}`,
    `^ when|would could|should|shall|it ..8 to? introduce|${TALK}|talk|meet|speak`,
    `next step|steps ..8 ${TALK}|review`,
    'steal|borrow|grab|take ..3 minutes|hour|time of|from you|your',
    `see|reckon|think ..3 chance|way to ..2 ${TALK}|talk|meet|speak`,
    'if you ..2 open|available to|in connecting|meeting|talk|meet',
    "would|'d ..1 enjoy|love meeting|talking|speaking|seeing|connecting",
    '^ what do you say',
    'mind if i ..3 call|ring|phone',
    'want|like me|us to ..1 set|schedule|arrange|book|organize',
    `would ..4 ${TALK} ..12 be|make|work|help`,
    `would ..4 # ..6 be|make ..3 worth|sense|useful`,
    `does ..6 ${TALK} ..6 work|make`,
    `how|what about ..4 ${TALK}|meeting|talking|getting|catching|grabbing|arranging|setting|scheduling|having|discussing|connecting|chatting|speaking|doing`,
    `how soon|early can|could|would ..4 ${TALK}|talk|meet|speak|decide|decision|verdict|answer`,
    'may|can|could|might i suggest|propose that? we ..6',
    `suggest|propose|recommend ..5 ${TALK}|meeting|talking|discussing`,
    `welcome|appreciate|love|enjoy|like|grateful|value for? the|an? ..3 opportunity|chance ..2 to ..2 discuss|talk|meet|connect|present`,
    `welcome|appreciate|love|enjoy|like|want a|an ..3 ${TALK}`,
    `^ # ..2 minutes|min`,
    `^ ${TALK} or ..2 ${TALK}`,
    'how|what ..4 calendar|week|month ..2 look|looking|like',
    `any chance ..3 ${TALK}|talking|meeting|talk|meet`,
    `sense for ..4 to ..2 ${TALK}|talk|meet|get|connect|discuss|speak`,
    `sense to ..4 ${TALK}|talk|meet|connect|discuss|speak`,
  ],
  onPhrase({ from }, s) {
    if (has(s, THANKS, 0, from) || !(s.question || STATEMENT.has(normAt(s, from)))) return undefined;
    return { act: 'propose', owner: 'both', severity: 'hard' };
  },
};

export const about: About = {
  title: '“Open to a quick call?”',
  flagged: [
    ['Are you open to a quick call?', 'open to a quick call'],
    ['Do you have 20 minutes next week for a chat?', 'have 20 minutes next week for a chat'],
    ['Worth a 15-minute chat?', 'Worth a 15-minute chat'],
  ],
  allowed: ['Do you have 20 minutes on Thursday at 2pm for a chat?', 'Our demo was worth the trip.'],
};

const THANKS = setOf('thank thanks was');
const STATEMENT = setOf(
  "welcome appreciate love like grateful value want suggest propose recommend sense interest worth if any next would 'd",
);
