/** What a verb does to the next step. One bit each. */
export const TALK = 1 << 0; // call, talk, meet: both are busy at one time
export const CONTACT = 1 << 1; // contact, ping, write: says that you will be in contact, not about what
export const ANSWER = 1 << 2; // get back, let know, confirm
export const CHECK = 1 << 3; // look into, find out, ask
export const DECIDE = 1 << 4;
export const ARRANGE = 1 << 5; // schedule, set up, find a time
export const DELIVER = 1 << 6;
export const REVIEW = 1 << 7;
export const DEFER = 1 << 8;
export const ACT = 1 << 9; // any other verb with a result
export const STATE = 1 << 10; // be, know, hope: nothing is done
export const REPORT = 1 << 11; // said, asked, thinks
/** Contact by its nature: says that something will happen between people, not what comes of it. */
export const CONTACT_ONLY = 1 << 12;
export const BASE = 1 << 16;
export const ING = 1 << 17;
export const PAST = 1 << 18;
export const THIRD = 1 << 19; // calls, sends
/** The same form is a common noun ("call", "plan"): at the start of a sentence it needs an object to be a verb. */
export const NOUN = 1 << 20;
export const ANY_VERB = TALK | CONTACT | ANSWER | CHECK | DECIDE | ARRANGE | DELIVER | REVIEW | DEFER | ACT;

const table: [number, string][] = [
  [TALK, 'talk speak discuss confer huddle'],
  [TALK | NOUN, 'call phone ring chat meet visit brief interview'],
  [TALK | CONTACT_ONLY, 'connect reconnect'],
  [TALK | CONTACT_ONLY | NOUN, 'sync'],
  [CONTACT, 'reach ping page'],
  [CONTACT | NOUN, 'contact'],
  [ANSWER, 'respond reply advise inform notify revert confirm'],
  [ANSWER | NOUN, 'update report'],
  [CHECK, 'check ask investigate inquire explore figure try pursue consult coordinate'],
  [CHECK | NOUN, 'follow'],
  [DECIDE, 'decide finalize finalise determine settle resolve agree'],
  [DECIDE | ACT, 'approve sign'],
  [ARRANGE, 'arrange organize organise reschedule convene'],
  [ARRANGE | NOUN, 'schedule book plan'],
  [
    DELIVER,
    'send share forward provide give submit deliver prepare circulate distribute attach upload supply pass overnight',
  ],
  [DELIVER | NOUN, 'email mail fax draft copy post return bring'],
  [REVIEW, 'review read comment consider examine study revise edit'],
  [REVIEW | NOUN, 'look view'],
  [DEFER, 'revisit postpone defer delay table'],
  [
    ACT,
    'add remove delete change make take put get let keep use create complete fill execute process pay bill verify ' +
      'ensure enter input file register join attend help assist include move print save sell buy transfer click open ' +
      'close run start stop finish fix correct tell show explain write propose suggest recommend remind invite ' +
      'introduce extend cancel hold set go come stop see have bring pick drop pull push work proceed assign list ' +
      'identify describe clarify indicate mark select choose reserve order replace handle address implement ' +
      'incorporate adjust convert obtain gather collect compile develop build test install call-in refer ' +
      'learn circle touch catch loop hop jump nail hang hook chase track double walk pick find download scan redline sort ship leave turn stop swing stay rsvp loop grab name pencil block',
  ],
  [
    STATE,
    'be have know need want hope believe understand feel remain seem appear mean matter like love wish appreciate ' +
      'enjoy depend require contain own concern exist belong become happen expect assume think guess remember regret ' +
      'welcome miss continue include receive result involve apply allow represent occur cause serve affect begin',
  ],
  [REPORT, 'say tell mention indicate claim state announce note write ask suggest think want promise'],
];

/** Forms that the regular pattern does not give: lemma → [past, participle, -ing, third person]; '' keeps the regular one. */
const IRREGULAR: Record<string, string> = {
  speak: 'spoke spoken speaking speaks',
  meet: 'met met meeting meets',
  send: 'sent sent sending sends',
  give: 'gave given giving gives',
  get: 'got gotten getting gets',
  let: 'let let letting lets',
  keep: 'kept kept keeping keeps',
  put: 'put put putting puts',
  set: 'set set setting sets',
  make: 'made made making makes',
  take: 'took taken taking takes',
  tell: 'told told telling tells',
  say: 'said said saying says',
  think: 'thought thought thinking thinks',
  write: 'wrote written writing writes',
  read: 'read read reading reads',
  ring: 'rang rung ringing rings',
  chat: 'chatted chatted chatting chats',
  plan: 'planned planned planning plans',
  submit: 'submitted submitted submitting submits',
  defer: 'deferred deferred deferring defers',
  confer: 'conferred conferred conferring confers',
  refer: 'referred referred referring refers',
  go: 'went gone going goes',
  come: 'came come coming comes',
  bring: 'brought brought bringing brings',
  hold: 'held held holding holds',
  run: 'ran run running runs',
  see: 'saw seen seeing sees',
  have: 'had had having has',
  know: 'knew known knowing knows',
  do: 'did done doing does',
  sell: 'sold sold selling sells',
  buy: 'bought bought buying buys',
  pay: 'paid paid paying pays',
  find: 'found found finding finds',
  stop: 'stopped stopped stopping stops',
  drop: 'dropped dropped dropping drops',
  ship: 'shipped shipped shipping ships',
  leave: 'left left leaving leaves',
  understand: 'understood understood understanding understands',
  feel: 'felt felt feeling feels',
  mean: 'meant meant meaning means',
  build: 'built built building builds',
  choose: 'chose chosen choosing chooses',
  begin: 'began begun beginning begins',
  become: 'became become becoming becomes',
  ping: 'pinged pinged pinging pings',
  transfer: 'transferred transferred transferring transfers',
  swing: 'swung swung swinging swings',
  be: 'was been being is',
};

function formsOf(lemma: string): [string, number][] {
  const irregular = IRREGULAR[lemma];
  if (irregular) {
    const [past, participle, ing, third] = irregular.split(' ') as [string, string, string, string];
    return [
      [lemma, BASE],
      [past, PAST],
      [participle, PAST],
      [ing, ING],
      [third, THIRD],
    ];
  }
  const e = lemma.endsWith('e');
  const y = /[^aeiou]y$/.test(lemma);
  const stem = e ? lemma.slice(0, -1) : lemma;
  const s = y ? `${lemma.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  return [
    [lemma, BASE],
    [y ? `${lemma.slice(0, -1)}ied` : `${stem}ed`, PAST],
    [`${e && lemma.endsWith('ee') ? lemma : stem}ing`, ING],
    [s, THIRD],
  ];
}

export interface Verb {
  lemma: string;
  /** Class and form bits. */
  bits: number;
}

const verbs = new Map<string, Verb>();
for (const [bits, list] of table) {
  for (const lemma of list.split(' ')) {
    for (const [form, shape] of formsOf(lemma)) {
      const known = verbs.get(form);
      verbs.set(form, { lemma: known?.lemma ?? lemma, bits: (known?.bits ?? 0) | bits | shape });
    }
  }
}
for (const [form, shape] of formsOf('find')) verbs.set(form, { lemma: 'find', bits: ACT | shape });

/** The verb a word in lower case can be a form of. */
export function verbOf(norm: string): Verb | undefined {
  return verbs.get(norm);
}
