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
    `open|available|free|up|interested to|for|in ..2 # ..2 minutes|minute|mins|min|hour`,
    'open|available|free to connecting|chatting|talking|meeting|discussing|connect|chat|talk|meet|discuss|speaking|exploring',
    'when|what|which are|is|time|times|day|days|would|date|dates ..4 available|free|convenient|good|best|work|works|suit|suits',
    `worth ..6 ${TALK}`,
    `interested|interest in ..3 ${TALK}|meeting|talking|discussing|chatting|speaking`,
    'have|got|spare ..4 minutes|minute|mins|min|hour|hours|moment|time ..8 $',
    `have|got|spare ..6 minutes|minute|mins|min|hour|time|bandwidth|capacity|room|slot|window ..6 for|to ..6 ${TALK}|talk|meet|connect|discuss|explore|speak|walk|catch`,
    'have|got|spare|use ..6 time|minutes ..6 to run|align|go through|over',
    'have|got|spare # minutes|minute|mins|min',
    '^ got|have a|# sec|secs|second|moment|minute|min',
    '^ wanna|fancy hop|jump|talk|chat|meet|grab|catch|speak|do|get',
    'get|grab|find|have ..4 hour|minutes|mins|minute|time with you|your',
    '# ..1 minutes|minute|mins of your time',
    'best|easiest way to get on|in|into your calendar|diary|schedule',
    `if you ..2 around|free|available|up|open ..6 for|to ..3 ${TALK}`,
    `^ when|would could|can|should|shall|will|it ..8 to? introduce|${TALK}|talk|meet|speak`,
    `next step|steps|move ..8 ${TALK}|review`,
    'steal|borrow|grab|take ..3 minutes|hour|time of|from you|your',
    `see|reckon|think ..3 chance|way to ..2 ${TALK}|talk|meet|speak`,
    'if you ..2 open|free|available|willing|interested to|in connecting|chatting|talking|meeting|connect|chat|talk|meet',
    "would|'d ..1 enjoy|love meeting|talking|speaking|seeing|connecting",
    '^ what do you say',
    'mind if i ..3 call|ring|phone|buzz',
    'want|like me|us to ..1 set|schedule|arrange|book|organize|organise',
    `would ..4 ${TALK} ..12 be|make|work|help`,
    `would ..4 # ..6 be|make ..3 worth|sense|helpful|useful`,
    `does ..6 ${TALK} ..6 work|make|sound|suit`,
    `how|what about ..4 ${TALK}|meeting|talking|getting|catching|grabbing|arranging|setting|scheduling|having|discussing|connecting|chatting|speaking|doing`,
    `how soon|early can|could|would ..4 ${TALK}|talk|meet|speak|decide|decision|verdict|answer`,
    'may|can|could|might i suggest|propose that? we ..6',
    `suggest|propose|recommend ..5 ${TALK}|meeting|talking|discussing`,
    `welcome|appreciate|love|enjoy|like|grateful|value for? the|an? ..3 opportunity|chance ..2 to ..2 discuss|talk|meet|connect|speak|chat|explore|share|show|learn|present|walk`,
    `welcome|appreciate|love|enjoy|like|want a|an|another|some ..3 ${TALK}`,
    `^ quick|brief|short ..3 ${TALK}`,
    `^ # ..2 minutes|minute|min|mins|hour`,
    `^ ${TALK} or ..2 ${TALK}`,
    'how|what ..4 diary|calendar|schedule|week|availability|month ..2 look|looking|like',
    'how are you fixed|placed',
    `any chance ..3 ${TALK}|talking|meeting|talk|meet`,
    `fancy ..4 ${TALK}`,
    'comparing|compare calendars|diaries|schedules',
    `mind jumping|hopping|having ..4 ${TALK}`,
    `up for ..4 ${TALK}`,
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
  "welcome appreciate love enjoy like grateful value want suggest propose recommend sense interest worth if any next would 'd",
);
