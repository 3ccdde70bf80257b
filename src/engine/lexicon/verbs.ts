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
  [TALK, 'talk speak discuss confer huddle brainstorm debrief'],
  [TALK | NOUN, 'call phone ring chat meet visit brief interview host dial demo'],
  [TALK | CONTACT_ONLY, 'connect reconnect'],
  [TALK | CONTACT_ONLY | NOUN, 'sync'],
  [CONTACT, 'ping buzz communicate'],
  [ACT, 'reach'],
  [CONTACT | NOUN, 'contact text message'],
  [ANSWER, 'respond reply advise inform notify revert confirm holler'],
  [ANSWER | NOUN, 'update'],
  [CHECK, 'check doublecheck ask investigate inquire pursue consult coordinate'],
  [DECIDE, 'decide finalize finalise'],
  [ACT, 'approve determine settle resolve agree figure explore'],
  [ARRANGE, 'arrange organize organise reschedule convene'],
  [ARRANGE | NOUN, 'schedule book'],
  [
    DELIVER,
    'send share forward provide give submit deliver prepare circulate distribute attach upload overnight bring',
  ],
  [DELIVER | NOUN, 'email mail fax draft copy post return report pass'],
  [REVIEW, 'review read consider examine study revise edit'],
  [REVIEW | NOUN, 'look view comment'],
  [DEFER, 'revisit postpone defer delay'],
  [DEFER | NOUN, 'table'],
  [
    ACT,
    'add remove delete make take get let keep create fill execute pay verify ensure enter register join attend ' +
      'assist include transfer correct tell explain write propose suggest recommend remind invite extend hold set go ' +
      'come bring pull push assign identify describe clarify indicate select choose replace handle implement ' +
      'incorporate adjust convert obtain gather collect compile develop install refer learn circle jump catch loop ' +
      'hop nail hang chase walk download scan leave stay rsvp grab drop put specify submit complete ' +
      'reduce reconvene swap compare sit seek weigh lock shout continue negotiate mull ' +
      'float align regroup nudge wait reflect shoot pop drive fly iron carve spend dig ' +
      'map pin firm exchange line',
  ],
  [
    ACT | NOUN,
    'change use process bill input file help move print save sell buy click open close run start stop finish fix cancel ' +
      'turn swing work list mark reserve order address build test sort ship name block touch hook track pencil ' +
      'plan follow answer question try find note sign practice support lead cover monitor setup trade ' +
      'comply aim fit slot present resume proceed introduce squeeze show pick park raise sleep kick chew spare clear',
  ],
  [
    STATE,
    'be have know need want hope believe understand feel remain seem appear mean matter like love wish appreciate ' +
      'enjoy depend require contain own concern exist belong become happen expect assume think guess remember regret ' +
      'welcome miss continue receive result involve apply allow represent occur cause serve affect begin see hear do',
  ],
  [REPORT, 'say tell mention indicate claim state announce note write ask suggest think want promise'],
];

/** Forms that the regular pattern does not give: lemma, past, participle when it is another, third person when it is irregular. */
const IRREGULAR =
  'speak spoke spoken/meet met/send sent/give gave given/get got gotten/let let/keep kept/put put/set set/make made/take took taken/' +
  'tell told/find found/say said/think thought/write wrote written/read read/ring rang rung/go went gone/come came come/' +
  'bring brought/hold held/run ran run/see saw seen/have had had has/know knew known/do did done/sell sold/buy bought/pay paid/' +
  'leave left/hang hung/lead led/hear heard/understand understood/feel felt/mean meant/build built/choose chose chosen/' +
  'begin began begun/become became become/shoot shot/sleep slept/swing swung/spend spent/be was been is';
/** Those forms, by each of them. */
const irregular = new Map<string, readonly string[]>();
for (const line of IRREGULAR.split('/')) {
  const forms = line.split(' ');
  for (const form of forms) irregular.set(form, forms);
}

/** The class bits of each verb. */
const verbs = new Map<string, number>();
for (const [bits, list] of table) for (const lemma of list.split(' ')) verbs.set(lemma, (verbs.get(lemma) ?? 0) | bits);

/** A last consonant that is doubled: "planned", "getting", "submitting". */
const DOUBLED = /^[^aeiou]*[aeiou][^aeiouwxy]$|(?:mit|fer|gin)$/;
const HISSES = /(?:s|x|ch|sh|o)$/;

/** What form of a verb a word is, in bits; 0 when it is none. */
function shapeOf(word: string, lemma: string): number {
  const y = lemma.endsWith('y') && !'aeiou'.includes(lemma.at(-2) ?? 'a');
  const e = lemma.endsWith('e');
  const soft = y ? `${lemma.slice(0, -1)}i` : lemma;
  const stem = e ? lemma.slice(0, -1) : DOUBLED.test(lemma) ? lemma + lemma.slice(-1) : lemma;
  const [, past = `${y ? soft : stem}ed`, participle = past, third = `${soft}${y || HISSES.test(lemma) ? 'es' : 's'}`] =
    irregular.get(lemma) ?? [];
  // "see" and "be" keep their e.
  const ing = `${e && (lemma.length < 3 || lemma.endsWith('ee')) ? lemma : stem}ing`;
  return (
    (word === lemma ? BASE : 0) |
    (word === past || word === participle ? PAST : 0) |
    (word === ing ? ING : 0) |
    (word === third ? THIRD : 0)
  );
}

export interface Verb {
  lemma: string;
  /** Class and form bits. */
  bits: number;
  /** Of its lemma, for the weights; 0 until it is asked for. */
  hash: number;
}

/** The verb that a word is a form of; no two verbs share a form. Told from its ending: most words met are no verb, and most verbs are not met. */
export function verbOf(word: string): Verb | undefined {
  const found = formOf(word, word) ?? formOf(word, irregular.get(word)?.[0]);
  if (found) return found;
  const one = word.slice(0, -1);
  const three = word.slice(0, -3);
  if (word.endsWith('s')) return formOf(word, one) ?? formOf(word, word.slice(0, -2)) ?? formOf(word, `${three}y`);
  if (word.endsWith('ed'))
    return formOf(word, one) ?? formOf(word, word.slice(0, -2)) ?? formOf(word, three) ?? formOf(word, `${three}y`);
  if (word.endsWith('ing')) return formOf(word, three) ?? formOf(word, `${three}e`) ?? formOf(word, word.slice(0, -4));
  return undefined;
}

function formOf(word: string, lemma = ''): Verb | undefined {
  const bits = verbs.get(lemma);
  const shape = bits === undefined ? 0 : shapeOf(word, lemma);
  return bits === undefined || shape === 0 ? undefined : { lemma, bits: bits | shape, hash: 0 };
}
