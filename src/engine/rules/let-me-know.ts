import { has, normAt, setOf } from '../grammar/reading.ts';
import type { Sentence } from '../grammar/sentence.ts';
import * as V from '../lexicon/verbs.ts';
import type { About, Rule } from '../rule.ts';

export const letMeKnow: Rule = {
  id: 'let-me-know',
  verbs: V.ANSWER,
  moods: 'request advice',
  onVerb({ lemma, to: end, at, asked, afterCondition }, s) {
    // "Tell me" is read with the word that says what.
    const to = lemma === 'tell' && end > at + 2 ? end - 1 : end;
    if (lemma === 'confirm' && !has(s, MEETING, to, to + 9)) return undefined;
    if (REPLIES.has(lemma) && isAddress(s, to)) return undefined;
    const kind = TELLS.has(lemma)
      ? answerKind(s, to)
      : ANSWERS.has(lemma) ||
          (lemma === 'confirm' && has(s, COMING, to, to + 7)) ||
          WHEN.has(normAt(s, to + Number(ADVERBS.has(normAt(s, to)))))
        ? 'decision'
        : 'thing';
    if (kind === 'fact' || (lemma === 'give' && asked) || normAt(s, to) === 'work') return undefined;
    // "If you haven't received it, let me know": help on offer rather than a decision awaited.
    if (afterCondition && kind === 'open' && normAt(s, to) !== 'and' && !has(s, TALKED, 0, at)) return undefined;
    if (kind === 'trouble')
      return { act: 'offer', severity: 'soft', missing: ['action'], owner: 'recipient', courtesy: true };
    return { act: 'request', severity: kind === 'thing' ? 'soft' : 'hard', owner: 'recipient' };
  },
};

export const about: About = {
  title: '“Let me know”',
  flagged: [
    ['Let me know what works best for you.', 'Let me know what works best for you'],
    ['Please let us know if you would like to move ahead.', 'Please let us know if you would like to move ahead'],
    ['Keep me posted on the budget.', 'Keep me posted on the budget'],
  ],
  allowed: [
    'Please let me know by Thursday noon whether legal agrees.',
    "Let me know if Thursday at 2 doesn't work.",
    'Let me know where the invoice goes.',
  ],
};

type Kind = 'open' | 'decision' | 'fact' | 'trouble' | 'thing';

const TELLS = setOf('let advise get come tell shout');
const ANSWERS = setOf('keep close write give');

/** Talking: a condition about it keeps the ask. */
const TALK = 'discuss call chat meet talk schedule interested work works time free';
const CONSENT =
  'suits acceptable accept ok okay agree available availability convenient approve approved able move open';
const DECISION = setOf(
  `${TALK} ${CONSENT} suit interest like want wish fine date times good best suitable prefer plan plans status possible ` +
    'coordinate decide decided leaning lean land result outcome know says thinks decides hear find get sense slots outside diary calendar schedule proceed',
);
const TALKED = setOf(
  `${TALK} grab coffee lunch dinner drink together meeting speak connect catch join ahead forward timing ok okay direction ready decided minute moment chance conversation`,
);
const AGREED = setOf(`${CONSENT} agreed approval`);
const TROUBLE = setOf(
  "not n't never unable missed missing problem problems trouble difficulty issue issues need anything wrong",
);
/** Whom an offer of help speaks of; "let me know if it went through" asks for a fact. */
const OFFERED = setOf('you u i we there any');
const CALLS = setOf('discuss call');

/** "Please confirm receipt" is answered by the reply; a date, a decision or who comes takes a while. */
const MEETING = setOf(
  `${TALK} meeting time date day slot attend attendance availability attending participation participate join invite approval approve agree appointment order whether you`,
);
const COMING = setOf('attendance attending attend availability participation participate date time slot');
const REPLIES = setOf('reply respond');

/** "Please respond to legal@…", a line of a header. */
const isAddress = (s: Sentence, to: number): boolean =>
  normAt(s, to) === 'to' && (s.tokens[to + 1]?.kind === 'address' || s.tokens[to + 1]?.capital === true);

/** What a slot or a proposal named before is. */
const NAMED = setOf('this that it');
const FITS = setOf('work works ok okay good sufficient');

const ADVERBS = setOf('please exactly also me us');
const WHETHER = setOf('if whether should');
const WHAT = setOf('what where how who which why');
const WHEN = setOf('when whenever asap as');
const END = setOf('. , ; : ! ? ) \n - and so because please');

/** What "let me know" asks for: a fact to look up, a decision or a time that takes a while, trouble if there is any, or just an answer. */
function answerKind(s: Sentence, to: number): Kind {
  const first = ADVERBS.has(normAt(s, to)) ? to + 1 : to;
  const next = normAt(s, first) || '.';
  const end = first + 14;
  if (WHETHER.has(next)) {
    // "Let me know if that works": the answer is a yes to what was named.
    if (NAMED.has(normAt(s, first + 1)) && has(s, FITS, first, first + 6)) return 'fact';
    if (willDo(s, first)) return 'decision';
    if ((has(s, TROUBLE, first, end) && !has(s, CALLS, first, end)) || isHelp(s, first)) return 'trouble';
    const joint = normAt(s, first + 1) === 'we' && !/^(?:will|are)$/.test(normAt(s, first + 2));
    if (joint || has(s, TALKED, first, end) || has(s, AGREED, first, end)) return 'decision';
    return OFFERED.has(normAt(s, first + 1)) ? 'trouble' : 'fact';
  }
  // "Let me know next week".
  if (WHEN.has(next) || endsInTime(s, first)) return 'decision';
  if (END.has(next)) return 'open';
  if (next === 'how' && normAt(s, first + 1) === 'to') return 'fact';
  // "Let me know how it goes".
  if (next === 'how' && normAt(s, first + 2) === 'goes') return 'thing';
  return has(s, DECISION, first, end) ? 'decision' : WHAT.has(next) ? 'fact' : 'thing';
}

/** "if you reschedule", "whether legal can assist in setting up": a talk, a plan or a decision of the reader. */
function willDo(s: Sentence, first: number): boolean {
  const p = s.predicates.find(({ at, inCondition }) => at > first && inCondition);
  return (
    p !== undefined &&
    (p.bits & (V.TALK | V.ARRANGE | V.DECIDE)) !== 0 &&
    !p.negated &&
    p.mood !== 'past' &&
    !(p.bits & V.CONTACT_ONLY)
  );
}

/** Nothing but a time stands behind it: "next week". */
function endsInTime(s: Sentence, first: number): boolean {
  const time = s.times.find(({ start }) => start === s.tokens[first]?.start);
  const after = time && s.tokens.find(({ start }) => start >= time.end);
  return time !== undefined && (!after || END.has(after.norm));
}

const WANT = setOf('want like need');
const ME = setOf('me us him her them');

/** "if you want me to", "if you'd like us to": help on offer. */
function isHelp(s: Sentence, first: number): boolean {
  for (let i = first; i < first + 5; i++)
    if (WANT.has(normAt(s, i)) && ME.has(normAt(s, i + 1)) && normAt(s, i + 2) === 'to') return true;
  return false;
}
