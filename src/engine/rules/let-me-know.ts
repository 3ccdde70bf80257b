import type { Sentence } from '../grammar/sentence.ts';
import * as V from '../grammar/verbs.ts';
import { type Match, onPredicate, type Rule } from '../rule.ts';

export const letMeKnow: Rule = {
  id: 'let-me-know',
  title: '“Let me know”',
  why: 'Waits for an answer and names no day for it.',
  examples: {
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
  },
  check(s) {
    return s.predicates.flatMap((p): Match[] => {
      if (!(p.bits & V.ANSWER) || (p.mood !== 'request' && p.mood !== 'advice') || p.inCondition) return [];
      const kind =
        p.lemma === 'let' || p.lemma === 'advise' || p.lemma === 'get' || p.lemma === 'tell'
          ? answerKind(s, p.to)
          : plainKind(p.lemma);
      if (kind === 'fact' || (p.lemma === 'give' && p.asked) || s.tokens[p.to]?.norm === 'work') return [];
      // "If you haven't received it, let me know": help on offer rather than a decision awaited.
      const tail = p.afterCondition && kind === 'open' && s.tokens[p.to]?.norm !== 'and' && !conditionDecides(s, p.at);
      if (tail) return [];
      if (kind === 'trouble') {
        return [
          onPredicate(p, { act: 'offer', severity: 'soft', missing: ['action'], owner: 'recipient', courtesy: true }),
        ];
      }
      return [onPredicate(p, { act: 'request', severity: kind === 'thing' ? 'soft' : 'hard', owner: 'recipient' })];
    });
  },
};

type Kind = 'open' | 'decision' | 'fact' | 'trouble' | 'thing';

const plainKind = (lemma: string): Kind =>
  lemma === 'keep' || lemma === 'come' || lemma === 'close' || lemma === 'write' || lemma === 'give'
    ? 'decision'
    : 'thing';

const DECISION =
  /^(?:works?|suits?|interested|interest|like|want|wish|approved?|approve|ok|okay|fine|agree|available|availability|convenient|discuss|call|chat|meet|talk|schedule|time|times|date|dates|good|best|suitable|prefer|plans?|status|free|open|able|possible|coordinate|decide|decided|proceed|move|agreeable|acceptable|result|results|outcome|know|says|thinks|decides|hear|find|get|sense|slot|slots|outside)$/;
const TROUBLE = new Set(
  "not n't never unable cannot missed missing problem problems trouble difficulty difficulties issue issues copy need anything anyone experience disagree questions helpful useful else wrong".split(
    ' ',
  ),
);

const TALKED = new Set(
  'discuss call chat meet meeting talk speak connect catch join schedule interested timing works work ok okay direction ready free minute moment time chance conversation'.split(
    ' ',
  ),
);

const ADVERBS = new Set(['please', 'exactly', 'also', 'specifically', 'either']);

const AGREED = new Set(
  'available availability convenient agree agreed agreeable acceptable approve approved approval proceed suits open able move'.split(
    ' ',
  ),
);

/** What "let me know" asks for: a fact to look up, a decision or a time that takes a while, trouble if there is any, or just an answer. */
function answerKind(s: Sentence, to: number): Kind {
  const first =
    ADVERBS.has(s.tokens[to]?.norm ?? '') || s.tokens[to]?.norm === 'me' || s.tokens[to]?.norm === 'us' ? to + 1 : to;
  const next = s.tokens[first]?.norm ?? '.';
  const rest = s.tokens.slice(first, first + 14).map((token) => token.norm);
  const decides = rest.some((norm) => DECISION.test(norm));
  if (next === 'if' || next === 'whether' || next === 'should') {
    if (rest.some((norm) => TROUBLE.has(norm)) && !rest.includes('discuss') && !rest.includes('call')) return 'trouble';
    if (OFFERED.test(rest.slice(0, 7).join(' '))) return 'trouble';
    const plainly = rest.some((norm) => TALKED.has(norm) || AGREED.has(norm));
    return plainly || (rest[1] === 'we' && rest[2] !== 'will' && rest[2] !== 'are') ? 'decision' : 'trouble';
  }
  if (next === 'what' || next === 'where' || next === 'how' || next === 'who' || next === 'which' || next === 'why') {
    return decides ? 'decision' : 'fact';
  }
  if (next === 'when' || next === 'once' || next === 'asap' || next === 'as' || next === 'soon') return 'decision';
  if (/^[.,;:!?)\n-]$/.test(next) || next === 'and' || next === 'so' || next === 'because' || next === 'please')
    return 'open';
  return decides ? 'decision' : 'thing';
}

/** "if you want me to", "if you'd like us to": help on offer. */
const OFFERED = /(?:want|like|need|prefer) (?:me|us|him|her|them) to\b/;

/** The condition before it speaks of a decision or a talk: "if you'd like to discuss it, let me know". */
function conditionDecides(s: Sentence, before: number): boolean {
  for (let i = 0; i < before; i++) if (TALKED.has(s.tokens[i]?.norm ?? '')) return true;
  return false;
}
