import { MEETING } from '../grammar/phrasal-parts.ts';
import { has, normAt, setOf } from '../grammar/reading.ts';
import type { About, Rule } from '../rule.ts';

const TALK = `${MEETING}|phone`;

export const openToACall: Rule = {
  id: 'open-to-a-call',
  phrases: [
    `open|available|free|up|interested|game|opposed|willing|amenable|around to|for|in ..8 ${TALK}|look`,
    "when|what|which are|is|'s|time|days|would ..4 free|convenient|good|best|work|suit|suits",
    `worth ..6 ${TALK}|minutes|hour`,
    'have|got|spare ..4 minutes|hour ..8 $',
    'have|got|spare # minutes|mins',
    `have|got|spare ..6 minutes|time|bandwidth|room ..6 for|to ..6 ${TALK}|connect|discuss|explore|speak|walk`,
    'have|got|spare|use ..6 time|minutes ..6 to run|go through|over',
    '^ got|have a|# sec|second|moment|minute|min',
    '^ wanna|fancy hop|talk|meet|do|get',
    'get|grab|find|have ..4 hour|minutes|mins|minute|time with you|your',
    '# ..1 minutes|minute|mins of your time',
    `if you ..4 around|up|open|free|game|available|interested|time|minutes ..3 for|to|in ..3 ${TALK}|connecting|talking|getting`,
    `^ when|would could|should|shall|it ..8 to? introduce|${TALK}|speak`,
    'how does|do|would a|an|another|some|something|sometime ..8 sound|look',
    `consider|entertain|fancy|spare|grant me|us? a|an|another ..3 ${TALK}`,
    'have|got ..2 availability|capacity|bandwidth|openings',
    'value|appreciate|love|like|use|do|need|grateful ..5 of your time',
    `next|logical|natural|sensible step|steps|move|stage|thing ..8 ${TALK}|review`,
    `suggestion|recommendation|proposal|idea|preference|thing|option|route ..1 is|be ..3 ${TALK}`,
    'steal|borrow|grab|take ..3 minutes|hour|time|bit of|from you|your',
    `see|reckon|think|there ..3 chance|way|opportunity to ..2 ${TALK}|speak`,
    "would|'d ..1 enjoy|love meeting|talking|speaking|seeing|connecting",
    '^ what do you say',
    `would ..4 ${TALK} ..12 be|make|work|help`,
    `would ..4 # ..6 be|make ..3 worth|sense|useful`,
    `does ..6 ${TALK} ..6 work|make`,
    `how|what about ..4 ${TALK}`,
    `suggest|propose|recommend ..5 ${TALK}`,
    `welcome|appreciate|love|enjoy|like|grateful|value for? the|an? ..3 opportunity|chance ..2 to ..2 discuss|talk|meet|connect|present|introduce|show|hear|learn|understand|walk`,
    `welcome|appreciate|love|enjoy|like|want a|an ..3 ${TALK}`,
    `^ # ..2 minutes|min`,
    `^ ${TALK} or ..2 ${TALK}`,
    'how|what ..4 calendar|diary|schedule|week|month ..2 look|looking|like|shaping|shape',
    `any ..1 chance|scope|room|appetite|option|possibility|interest ..5 ${TALK}|talking`,
    'got|have ..4 in|on ..2 calendar|diary|schedule',
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
  "welcome appreciate love like grateful value want suggest propose recommend interest worth if any next logical natural sensible suggestion recommendation proposal idea preference thing option route do would 'd when how use need",
);
