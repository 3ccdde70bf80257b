import { endOfClause, type Sentence } from '../grammar/sentence.ts';
import * as V from '../grammar/verbs.ts';
import { type Match, onPredicate, type Rule } from '../rule.ts';

const PERIODS = new Set(['week', 'month', 'quarter']);
const ASKS = V.TALK | V.CONTACT | V.ANSWER | V.CHECK | V.DELIVER;

/** What an open offer is open for: "if you have any questions", "should you need anything". */
const NEED = new Set(
  (
    'question questions concern concerns comment comments query queries trouble difficulty problem problems issue issues doubt doubts ' +
    'need needs assistance help information info details clarification suggestions feedback disagree'
  ).split(' '),
);

export const anyQuestions: Rule = {
  id: 'any-questions',
  title: '“If you have any questions”',
  why: 'Leaves the door open and the next move to chance.',
  examples: {
    flagged: [
      ['Let me know if you have any questions.', 'Let me know if you have any questions'],
      ["Please don't hesitate to call.", "Please don't hesitate to call"],
      ['Feel free to reach out anytime.', 'Feel free to reach out anytime'],
    ],
    allowed: [
      'Can we review the order form on Thursday at 2pm? Let me know if you have any questions before then.',
      'Do you have any questions for our security team?',
    ],
  },
  phrases: [
    'let me|us ..2 know if|of ..6 question|questions|concern|concerns|comment|comments|issue|issues|problem|problems',
    'let me|us ..2 know if|should ..5 anything|need|help|assistance|else|missed|further|changes|disagree|useful|helpful',
    'let me|us ..2 know if i|we can ..3 help|assist|answer|do|be|provide|clarify',
    'let me|us ..2 know with ..2 questions|comments|concerns',
    'any other|further|additional|more? questions|question|concerns|comments|issues|problems',
    'feel free to',
    "do n't hesitate to",
    'not hesitate to',
    'here to|if help|answer|you',
    'happy|glad to|answer answer|help|clarify|questions',
    "i 'm here",
    'at your disposal',
    'can|may be reached',
    'here if',
  ],
  check(s, hits) {
    const hit = hits[0];
    // "Feel free to contact me again in September" puts it off; "happy to discuss" proposes a talk.
    if (s.times.some((time) => PERIODS.has(time.grain))) return [];
    if (s.predicates.some((p) => p.bits & V.TALK && p.mood === 'offer' && p.owner === 'sender' && !p.inCondition))
      return [];
    const base: Omit<Match, 'from' | 'to' | 'owner'> = {
      act: 'offer',
      severity: 'soft',
      missing: ['action'],
      courtesy: true,
      timeless: true,
    };
    const tail = s.predicates.find(
      (p) =>
        (p.mood === 'request' || p.mood === 'advice' || p.mood === 'offer') &&
        p.bits & ASKS &&
        !p.inCondition &&
        openFor(s, p.to, p.at, nextVerb(s, p.at)),
    );
    if (tail)
      return [
        onPredicate(tail, {
          ...base,
          owner: tail.mood === 'offer' && tail.owner === 'sender' ? 'sender' : 'recipient',
        }),
      ];
    if (!hit) return [];
    if (s.tokens[hit.from]?.norm === 'any' && !hasNearby(s, hit.to)) return [];
    return [{ ...base, from: hit.from, to: endOfClause(s, hit.to), owner: 'recipient' }];
  },
};

/** A need named in a condition or after "with": "call me with any questions". */
function openFor(s: Sentence, after: number, verb: number, next: number): boolean {
  for (let i = 0; i < s.tokens.length && i < next; i++) {
    if (!NEED.has(s.tokens[i]?.norm ?? '') || s.tokens[i - 1]?.norm === 'your') continue;
    // "let me know if these dates work and if you need more": the first condition is the ask.
    if (s.tokens.slice(after, i).some((token) => token.norm === 'work' || token.norm === 'works')) return false;
    for (let at = i - 1; at >= 0 && at >= i - 8; at--) {
      const norm = s.tokens[at]?.norm;
      if ((norm === 'if' || norm === 'should') && at !== verb) return true;
      if ((norm === 'with' || norm === 'any') && at >= after - 1) return true;
      if (norm === 'any' && at < verb) return true;
    }
  }
  return false;
}

/** Where the next step after the verb at `at` begins: what stands behind it is not its object. */
function nextVerb(s: Sentence, at: number): number {
  return s.predicates.find((p) => p.at > at && (p.mood === 'request' || p.mood === 'advice'))?.from ?? s.tokens.length;
}

function hasNearby(s: Sentence, after: number): boolean {
  return (
    s.predicates.some((p) => p.at >= after && p.bits & ASKS) ||
    s.tokens.slice(after, after + 2).every((t) => t.kind === 'punctuation')
  );
}
