import type { Token } from '../text/tokens.ts';
import { matchAt, type Pattern, patternOf } from './pattern.ts';
import * as V from './verbs.ts';

/** What follows a verb and changes what it does: "get back", "let you know", "give me a call". By lemma, first match wins. */
const CALL = 'call|ring|shout|buzz|bell|jingle|holler';
const MEETING =
  'call|chat|meeting|conversation|word|discussion|session|talk|catch-up|catchup|coffee|lunch|dinner|breakfast|drink|demo|meet|' +
  'conference|teleconference|sync|walkthrough|briefing|interview|appointment|discussions|talks|visit|zoom|calls|meetings';

/** The end of the clause. */
const END = ',|.|;|:|-|)|and|?|!';

/** Arranging is about a meeting or about people; "book a flight" and "schedule the deliveries" are things done. */
const ARRANGED: [string, number][] = [
  [`..6 ${MEETING}|time|times|slot|it|this|that|something|people|us|you|interviews|appointments`, V.ARRANGE],
  [END, V.ARRANGE],
  ['$', V.ARRANGE],
  ['with|around', V.ARRANGE],
  ['', V.ACT],
];

const table: Record<string, [string, number][]> = {
  get: [
    ['back with|to', V.ANSWER],
    ['..2 back with|to @obj', V.ANSWER],
    ['back', V.ANSWER],
    ['together', V.TALK],
    ['.. together', V.TALK],
    ['in touch|contact', V.CONTACT],
    ['hold|ahold|a-hold of', V.CONTACT],
    ['a hold of', V.CONTACT],
    ['with', V.TALK],
    [`on ..3 ${MEETING}|phone`, V.TALK],
    [`..4 ${MEETING} on|in|scheduled|set|going`, V.ARRANGE],
    ['..4 on calendar|calendars', V.ARRANGE],
    ['something on|in|scheduled ..2 calendar|calendars|diary|books?', V.ARRANGE],
    ['some|a time on|scheduled', V.ARRANGE],
    ['it|this|that|something|us set|scheduled|arranged', V.ARRANGE],
    ['on ..2 calendar|calendars|schedule', V.ARRANGE],
    ['@obj ..3 thoughts|feedback|input|views|take|opinion', V.ANSWER],
    ['approval|permission|confirmation', V.DECIDE],
    ['.. to @obj', V.DELIVER],
    ['@obj', V.DELIVER],
    ['started|going', V.ACT],
    ['a copy|list', V.DELIVER],
  ],
  let: [['..5 know|now', V.ANSWER]],
  keep: [
    ['..4 posted|updated|informed|advised|apprised|abreast', V.ANSWER],
    ['.. in the? loop', V.ANSWER],
    ['you|everyone|everybody', V.ANSWER],
    ['in touch|contact', V.CONTACT | V.CONTACT_ONLY],
  ],
  follow: [
    ['up', V.CHECK | V.CONTACT_ONLY],
    ['-? up', V.CHECK | V.CONTACT_ONLY],
  ],
  followup: [['', V.CHECK | V.CONTACT_ONLY]],
  give: [
    [`.. a|another quick|brief|short|phone? ${CALL}`, V.TALK],
    ['.. an|some update|updates|answer|feedback', V.ANSWER],
    ['.. a heads', V.ANSWER],
    ['.. @det final|firm? answer|decision', V.DECIDE],
    ['.. some|a? thought', V.DECIDE],
    ['.. a|your time|times|date', V.ANSWER],
  ],
  have: [
    [`a|another|our|this|some|the ..3 ${MEETING}`, V.TALK],
    ['a|another look', V.REVIEW],
    ['a|another ..2 about|over|on', V.TALK],
    ['..3 call|contact|join|talk|speak|meet|discuss', V.TALK],
    ['..3 send|email|forward|do|get', V.DELIVER],
  ],
  connect: [
    ['@obj', V.ACT],
    ['to|the|your', V.ACT],
  ],
  set: [
    [`up ..6 ${MEETING}|time|times|it|this|that|something|us|interviews`, V.ARRANGE],
    [`.. up ..3 ${MEETING}`, V.ARRANGE],
    ['it|this|something|that|one up', V.ARRANGE],
    ['@obj up', V.ARRANGE],
    [`up ${END}`, V.ARRANGE],
    ['up $', V.ARRANGE],
    ['up', V.ACT],
    ['.. up', V.ARRANGE],
    ['aside', V.ARRANGE],
    [`..3 time|${MEETING}`, V.ARRANGE],
  ],
  find: [
    ['out', V.CHECK],
    ['..4 time|times|slot|minutes|date|dates|window|day|moment', V.ARRANGE],
    ['..4 min|mins|hour', V.ARRANGE],
  ],
  look: [
    ['into', V.CHECK],
    ['in to', V.CHECK],
    ['for ..3 time|times|date|slot|window', V.ARRANGE],
    ['at|over|through|closely', V.REVIEW],
    ['forward', V.STATE],
  ],
  catch: [
    ['up', V.TALK | V.CONTACT_ONLY],
    ['..2 up', V.TALK | V.CONTACT_ONLY],
  ],
  touch: [['base|bases|basis', V.TALK | V.CONTACT_ONLY]],
  circle: [['back|around|round', V.ANSWER | V.DEFER | V.CONTACT_ONLY]],
  loop: [['back', V.ANSWER | V.DEFER | V.CONTACT_ONLY]],
  check: [
    ['..1 email|e|voice|voicemail|mail|messages', V.STATE],
    ['with|on|if|whether|to|into|availability|calendars?', V.CHECK],
    [END, V.CHECK],
    ['it|this|that ..2 with', V.CHECK],
    ['back', V.DEFER | V.CONTACT_ONLY],
    ['in', V.DEFER | V.CONTACT_ONLY],
    ['$', V.CHECK],
    ['', V.ACT],
  ],
  meet: [
    [
      '..4 deadline|deadlines|need|needs|demand|demands|requirement|requirements|goal|goals|target|targets|expectations|obligations|standards|criteria|budget|commitments|challenge|challenges|objective|objectives|conditions',
      V.ACT,
    ],
  ],
  call: [['for|off|upon|into', V.ACT]],
  visit: [['..4 site|website|page|store|link|web', V.ACT]],
  schedule: ARRANGED,
  arrange: ARRANGED,
  organize: ARRANGED,
  organise: ARRANGED,
  book: ARRANGED,
  come: [
    ['back to|with @obj', V.ANSWER],
    ['up with', V.DELIVER],
  ],
  go: [
    ['back to', V.CHECK],
    ['over', V.REVIEW],
    ['ahead', V.ACT],
  ],
  reach: [
    ['out', V.CONTACT],
    ['@obj', V.CONTACT],
    ['back out?', V.CONTACT],
  ],
  be: [
    ['back? in ..2 touch|contact', V.CONTACT | V.CONTACT_ONLY],
    ['back to|with @obj', V.ANSWER],
    ['able to', V.STATE],
  ],
  stay: [
    ['in ..2 touch|contact', V.CONTACT | V.CONTACT_ONLY],
    ['connected', V.CONTACT],
  ],
  hop: [[`on|onto ..4 ${MEETING}`, V.TALK]],
  jump: [
    [`on|onto ..4 ${MEETING}`, V.TALK],
    ['on', V.TALK],
  ],
  grab: [
    [`..4 ${MEETING}|beer`, V.TALK],
    ['..4 time|slot|minutes|min', V.ARRANGE],
    ['@obj', V.TALK],
  ],
  hold: [[`..3 ${MEETING}`, V.TALK]],
  see: [
    ['if|whether|what|when|how|where', V.CHECK],
    ['about', V.CHECK],
    ['@obj ..3 #|monday|tuesday|wednesday|thursday|friday|tomorrow|soon|then', V.TALK],
  ],
  do: [[`..4 ${MEETING}`, V.TALK]],
  make: [
    ['..3 decision|decisions|call', V.DECIDE],
    ['some? time', V.ARRANGE],
    ['contact', V.CONTACT],
  ],
  take: [
    ['.. look', V.REVIEW],
    [`..3 ${MEETING}`, V.TALK],
    ['..2 up with', V.CHECK],
    ['..2 offline', V.TALK],
  ],
  put: [
    ['together', V.DELIVER],
    ['.. together', V.DELIVER],
    ['..3 time|something|calendar|meeting|hold ..4 calendar|calendars|in|on', V.ARRANGE],
    ['..3 in touch|contact', V.CONTACT],
  ],
  think: [
    ['about|over|through|on', V.DECIDE],
    ['it|this|things over|through', V.DECIDE],
  ],
  pick: [
    ['..3 back? up ..3 conversation|discussion|later|again|in|when|next|after|once', V.DEFER],
    ['..3 brain|brains', V.TALK],
    ['..2 time|slot|date', V.ARRANGE],
  ],
  run: [
    ['..3 by|past', V.CHECK],
    ['through', V.REVIEW],
  ],
  walk: [
    ['@obj through', V.TALK],
    ['..2 through', V.TALK],
  ],
  show: [['@obj', V.TALK]],
  speak: [['', V.TALK]],
  drop: [
    ['..2 a line|note|email', V.CONTACT],
    ['by', V.TALK],
  ],
  send: [
    ['..3 a time|times|few times', V.ANSWER],
    ['..2 a note back', V.ANSWER],
  ],
  report: [
    ['back', V.ANSWER],
    ['', V.ACT],
  ],
  write: [
    ['back', V.ANSWER],
    ['soon', V.CONTACT],
  ],
  work: [
    ['with|on ..8 time|date|schedule|meeting|call', V.ARRANGE],
    ['out ..3 time|date|schedule', V.ARRANGE],
    ['on it|this', V.CHECK],
  ],
  nail: [
    ['down', V.DECIDE],
    ['..3 down', V.DECIDE],
  ],
  close: [['the loop', V.ANSWER]],
  swing: [['by', V.TALK]],
  stop: [['by', V.TALK]],
  bring: [['..3 together', V.TALK]],
  plan: [
    [`..3 ${MEETING}|time`, V.ARRANGE],
    ['..3 trip|visit', V.ARRANGE],
    ['', V.STATE],
  ],
  move: [
    ['forward|ahead', V.ACT],
    ['@obj', V.STATE],
  ],
  park: [['', V.DEFER]],
  reconvene: [['', V.TALK]],
  leave: [['it|this|that with', V.CHECK]],
  swap: [['notes', V.TALK]],
  compare: [['notes', V.TALK]],
  sit: [['down', V.TALK]],
  join: [['..3 call|meeting|conversation|discussion', V.TALK]],
  seek: [['', V.CHECK]],
  shout: [['', V.ANSWER]],
  continue: [['..4 conversation|discussion', V.TALK]],
  clear: [['', V.CHECK]],
  negotiate: [['', V.TALK]],
  push: [['..3 to|until|back|off', V.DEFER]],
  figure: [['..2 out', V.CHECK]],
  hang: [['out', V.TALK]],
  hook: [['up', V.TALK]],
  hear: [['', V.STATE]],
  chase: [['', V.CHECK]],
  sign: [['off', V.DECIDE]],
  track: [['.. down', V.CHECK]],
  try: [['calling|reaching|talking|contacting|meeting', V.TALK]],
  double: [['-? check', V.CHECK]],
  know: [['', V.STATE]],
  tell: [
    ['@obj about|what|how|if|whether|when', V.ANSWER],
    ['', V.ACT],
  ],
};

const compiled = new Map<string, { pattern: Pattern; bits: number }[]>(
  Object.entries(table).map(([lemma, entries]) => [
    lemma,
    entries.filter(([source]) => source !== '').map(([source, bits]) => ({ pattern: patternOf(source), bits })),
  ]),
);
const plain = new Map<string, number>(
  Object.entries(table).flatMap(([lemma, entries]) =>
    entries.filter(([s]) => s === '').map(([, bits]) => [lemma, bits] as [string, number]),
  ),
);

/**
 * The class of a verb with what follows it.
 * @param lemma its base form
 * @param at the token after the verb
 * @returns class bits and the token after the phrase, or nothing when the verb stands as it is
 */
export function phrasalOf(
  lemma: string,
  tokens: readonly Token[],
  at: number,
): { bits: number; to: number } | undefined {
  for (const { pattern, bits } of compiled.get(lemma) ?? []) {
    const to = matchAt(pattern, tokens, at);
    if (to >= 0) return { bits, to };
  }
  const bits = plain.get(lemma);
  return bits === undefined ? undefined : { bits, to: at };
}
