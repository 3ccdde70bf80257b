import type { BrushOffKind } from '../types.ts';

const COMPANY = 'team|boss|manager|board|director|directors|cfo|ceo|cto|coo|vp|colleagues|partner|partners|leadership|';
const INSIDE = `${COMPANY}committee|management|stakeholders|legal|finance|procurement|it|ops|group|people|leads`;
const SUPPLIER =
  'supplier|suppliers|vendor|vendors|provider|partner|agency|solution|tool|tools|system|setup|set-up|stack';
const LATER = 'quarter|year|month|summer|autumn|fall|winter|spring|season|semester|holidays|christmas|easter|q';
const FILES =
  'info|information|details|material|materials|brochure|deck|overview|literature|documentation|slides|datasheet|catalog|catalogue|pdf|leaflet|website';
const PRICES = 'price|prices|pricing|quote|quotation|proposal|rates|ratecard|costs|offer|estimate|ballpark|figures';
const GIVE = 'send|share|forward|email|mail|drop|shoot|give|pass';
const COME_BACK =
  'circle|loop|check|come|reach|follow|touch|get|try|revisit|reconnect|reconvene|reassess|talk|speak|pick';

/** How people say each of them, in the notation of `grammar/pattern.ts`; `$` may also be one of several. */
export const brushOffCues: Record<BrushOffKind, readonly string[]> = {
  'no-budget': [
    "no|n't|not ..3 budget|budgeted|funds|funding|money",
    'budget|budgets ..5 frozen|cut|spent|exhausted|gone|used|closed|tight|locked|committed|slashed|zero|empty|allocated',
    'spending|budget|cost|purchasing|investment freeze',
    "ca|can|could n't|not afford|fund",
    'cannot afford|fund',
    'too expensive|pricey|dear',
    'beyond|outside|over|above our|the|my budget|means|limit',
  ],
  'happy-with-supplier': [
    `happy|satisfied|content|pleased|fine|covered|sorted ..6 ${SUPPLIER}`,
    'happy|satisfied|content|fine with what|who|how we|i|it|things',
    `already have|use|using|work|working|with|got ..5 ${SUPPLIER}`,
    'already use|using|work|working with?',
    'all set|sorted|good $|for|on|here|with',
    'locked|tied in|into ..4 contract|agreement|deal',
    'under contract with|until|till',
    'handle|do|build|built|run ..4 in - house',
  ],
  'not-the-right-person': [
    "not|n't ..3 right|correct|best person|contact|one|guy",
    'wrong person|contact|guy',
    "not|n't ..3 decision - maker",
    "not|n't|longer handle|involved|responsible|own|owning|manage|cover",
    "not|n't|longer in charge",
    "not|n't my area|department|call|decision|remit|responsibility",
    'no longer with|at|work|working',
    'someone|somebody else ..3 handles|owns|runs|decides',
  ],
  'not-a-priority': [
    "not|n't ..4 priority|priorities",
    "not|n't ..2 on|in ..3 roadmap|radar|agenda|plan|plans",
    "not|n't ..3 high ..3 list",
    'no|low|lower priority',
    'lower|low|down on|the ..2 list|agenda',
    'bigger|other|competing|different|more priorities|fish|pressing',
    'priorities ..2 shifted|changed|elsewhere',
    'back burner',
    "not|n't ..2 looking ..4 at ..2 moment|time|present",
    'not evaluating|considering|looking|investing',
  ],
  'send-a-price': [`${GIVE} ..5 ${PRICES}`, `just|only need|want ..3 ${PRICES}`],
  'send-information': [
    `${GIVE} ..5 ${FILES}`,
    `${GIVE} me|us|it|that|something over|across|through|along`,
    `${GIVE} me|us something`,
  ],
  'discuss-internally': [
    'discuss|review|align|check|look|talk|assess|evaluate|socialize|socialise|debate|regroup|chk ..6 internally',
    'internal|internally discussion|discussions|alignment|review|meeting|conversation',
    `run|take|bring|put|raise|share|float|pass|present it|this|that|them|things ..2 by|past|with|to|up ..4 ${INSIDE}`,
    `discuss|check|speak|talk|confer|consult|align|sync|confirm|huddle ..4 with|to ..4 ${INSIDE}`,
    `need|needs|awaiting|waiting ..5 approval|blessing|nod ..4 ${INSIDE}`,
    `loop in ..4 ${INSIDE}`,
    `in the hands of ..3 ${INSIDE}`,
    `passed|forwarded|handed ..8 to ..4 ${INSIDE}|lead|colleague`,
    'evaluating|reviewing|discussing|looking|assessing ..4 internally',
    'sign - off from|by',
    'buy - in from',
  ],
  'think-about-it': [
    'think|mull|sleep|chew|ponder|reflect|digest it|this|that|things|about|over|on',
    'mull|sleep on|over',
    'give ..4 thought',
    'time to think|consider|digest|reflect|decide|weigh',
    'weigh|weighing ..3 options',
    'still deciding|considering|undecided|thinking|weighing|evaluating',
    'on the fence',
    'no decision yet',
    "not|n't ..3 decided yet",
    'made up our|my minds|mind',
    "ca|can|cannot n't? give|say|tell|promise ..5 yet|now|moment",
    "not|n't in a? position to",
    'wait|see ..10 before we|i|deciding|committing|moving',
    'hard|tough|difficult|early|soon to say|tell',
    'depends on',
    'consider|decide ..4 options|carefully|later',
  ],
  'bad-time': [
    'swamped|slammed|snowed|overloaded|underwater|buried|drowning|overwhelmed',
    'flat out',
    'flat - out',
    'bad|busy|crazy|hectic|terrible|difficult time|timing|moment|period|week|month|season|stretch',
    "timing ..4 not|n't|bad|off|wrong|tough|terrible",
    "not|n't ..4 right|good|best|great time|timing|moment",
    'hands ..3 full',
    'up to my|our',
    'crazy|super|very|really|so|too|extremely|pretty busy',
    'busy ..2 right|at|with|until|till',
    "no|not|n't ..4 bandwidth|capacity|cycles",
    'full rush',
    'will have to? wait',
    'not right now|yet',
    'be a while before|until|till',
    'until|till further notice',
  ],
  'call-me-later': [
    'call|ring|phone|ping|try|contact|reach|catch|nudge|remind|chase me|us ..4 next|later|soon|sometime|again|whenever|when|after|once|in',
    'give me|us ..4 call|shout|ring|buzz|nudge ..4 next|later|sometime|soon|again|when|after|whenever|in',
    'circle|loop|check|follow|reach|come|get ..4 next week',
    'circle|loop|check|follow|reach|come|get ..4 in ..2 week|weeks|fortnight|month|months',
    'follow|reach|check|get up|out|back ..2 again',
    'check in',
    'try|contact|ping me|us? again',
  ],
  'next-quarter': [
    `${COME_BACK} ..7 ${LATER}`,
    `not|n't|nothing ..6 until|before|till ..4 ${LATER}`,
    `maybe|perhaps|possibly ..3 ${LATER}`,
    `next|new|later|after|coming ..2 ${LATER} we|i|we'll|maybe|perhaps|could|should|might|will|'ll`,
    'on hold|ice',
    'park|parked|parking|shelve|shelved|pause|paused|pausing|freeze it|this|that|the',
    'once|after|when ..5 settles|settled|over|behind|closed|finished|calm|calms',
  ],
  sometime: [
    "let 's|us ..6 sometime|soon|someday",
    'at some point',
    'another|some|other time|day soon?',
    'one of these days',
    'down the line|road|track',
    'love|like|happy|great|good|nice to ..5 sometime|soon|someday',
  ],
  'be-in-touch': [
    'in touch',
    'get|come|revert|report back',
    'keep ..2 posted|updated|informed',
    'let you know',
    'will|shall|and|n revert',
    'hear|hearing from us|me',
    'reach|be out when|if|once|as',
    "will|'ll contact|reach|call you|out",
    'drop|give|send you ..2 line|shout|ring|call|buzz|note',
    'touch base',
    'set something up',
  ],
};

/** In the order in which they count: what stands in the way says more than the delay that follows from it. */
export const brushOffKinds = Object.keys(brushOffCues) as BrushOffKind[];
