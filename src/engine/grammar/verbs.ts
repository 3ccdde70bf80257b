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
  [CONTACT, 'ping'],
  [ACT, 'reach'],
  [CONTACT | NOUN, 'contact'],
  [ANSWER, 'respond reply advise inform notify revert confirm'],
  [ANSWER | NOUN, 'update'],
  [CHECK, 'check ask investigate inquire pursue consult coordinate'],
  [DECIDE, 'decide finalize finalise'],
  [ACT, 'approve determine settle resolve agree figure explore'],
  [ACT | NOUN, 'sign'],
  [ARRANGE, 'arrange organize organise reschedule convene'],
  [ARRANGE | NOUN, 'schedule book'],
  [
    DELIVER,
    'send share forward provide give submit deliver prepare circulate distribute attach upload supply overnight bring',
  ],
  [DELIVER | NOUN, 'email mail fax draft copy post return report pass'],
  [REVIEW, 'review read consider examine study revise edit'],
  [REVIEW | NOUN, 'look view comment'],
  [DEFER, 'revisit postpone defer delay'],
  [DEFER | NOUN, 'table'],
  [
    ACT,
    'add remove delete make take get let keep create fill execute pay verify ensure enter register join attend assist ' +
      'include transfer correct tell show explain write propose suggest recommend remind invite introduce extend ' +
      'cancel hold set go come bring pick pull push proceed assign identify describe clarify indicate select choose ' +
      'replace handle implement incorporate adjust convert obtain gather collect compile develop install refer learn ' +
      'circle jump catch loop hop nail hang chase walk download scan leave stay rsvp grab drop put specify submit ' +
      'complete consolidate reduce allocate contribute obtain nominate rename separate reconvene swap compare sit join seek shout continue clear negotiate bend mull digest float align shelve regroup resume nudge shoot hash thrash',
  ],
  [
    ACT | NOUN,
    'change use process bill input file help move print save sell buy click open close run start stop finish fix cancel ' +
      'turn swing work list mark reserve order address build test sort ship name block touch hook track double pencil ' +
      'plan follow answer question try find note sign practice support lead cover monitor set-up setup followup trade ' +
      'comply show pick park raise sleep kick chew',
  ],
  [
    STATE,
    'be have know need want hope believe understand feel remain seem appear mean matter like love wish appreciate ' +
      'enjoy depend require contain own concern exist belong become happen expect assume think guess remember regret ' +
      'welcome miss continue receive result involve apply allow represent occur cause serve affect begin see hear do',
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
  find: 'found found finding finds',
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
  stop: 'stopped stopped stopping stops',
  drop: 'dropped dropped dropping drops',
  ship: 'shipped shipped shipping ships',
  leave: 'left left leaving leaves',
  stay: 'stayed stayed staying stays',
  hang: 'hung hung hanging hangs',
  lead: 'led led leading leads',
  hear: 'heard heard hearing hears',
  understand: 'understood understood understanding understands',
  feel: 'felt felt feeling feels',
  mean: 'meant meant meaning means',
  build: 'built built building builds',
  choose: 'chose chosen choosing chooses',
  begin: 'began begun beginning begins',
  become: 'became become becoming becomes',
  ping: 'pinged pinged pinging pings',
  transfer: 'transferred transferred transferring transfers',
  shoot: 'shot shot shooting shoots',
  sleep: 'slept slept sleeping sleeps',
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

/** The verb a word in lower case can be a form of. */
export function verbOf(norm: string): Verb | undefined {
  return verbs.get(norm);
}
