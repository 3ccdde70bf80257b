import type { Predicate } from '../grammar/predicates.ts';
import { endOfClause, has, normAt, setOf } from '../grammar/reading.ts';
import type { Sentence } from '../grammar/sentence.ts';
import * as V from '../lexicon/verbs.ts';
import { type About, onVerb, type Rule, type Told } from '../rule.ts';

const ASKS = V.TALK | V.CONTACT | V.ANSWER | V.CHECK | V.DELIVER;

export const anyQuestions: Rule = {
  id: 'any-questions',
  verbs: ASKS,
  phrases: [
    'let me|us ..2 know if|should ..5 help|assistance|else|missed|further|useful|helpful',
    'any other|further? questions|comments|issues|problems',
    'feel free to',
    "do n't hesitate to",
    'at your disposal|disposition',
    'here to|if help|answer|you',
    'happy|glad to|answer answer|help|questions',
    "i 'm here",
    'know where i|to am|find|reach',
  ],
  check(s, hits) {
    // "Feel free to contact me again in September" puts it off, "with your comments by Friday" has its day; "happy to
    // discuss" proposes a talk.
    if (s.times.some(({ grain, grounded, modifier }) => LOOSE.has(grain) || (grounded && modifier === 'by'))) return [];
    if (
      s.predicates.some(
        (p) =>
          !p.inCondition && (p.bits & V.ARRANGE || (p.bits & V.TALK && p.mood === 'offer' && p.owner === 'sender')),
      )
    )
      return [];
    const told: Told = { act: 'offer', severity: 'soft', missing: ['action'], courtesy: true, timeless: true };
    const tail = s.predicates.find((p) => p.bits & ASKS && isAsk(p) && !p.inCondition && isOpen(s, p));
    if (tail) {
      const mine = tail.mood === 'offer' && tail.owner === 'sender';
      return [onVerb(tail, { ...told, owner: mine ? 'sender' : 'recipient' })];
    }
    const hit = hits[0];
    if (!hit || (normAt(s, hit.from) === 'any' && !standsAlone(s, hit.to)) || has(s, TALKS, hit.to, hit.to + 4))
      return [];
    return [{ ...told, from: hit.from, to: endOfClause(s, hit.to), owner: 'recipient' }];
  },
};

export const about: About = {
  title: '“If you have any questions”',
  flagged: [
    ['Let me know if you have any questions.', 'Let me know if you have any questions'],
    ["Please don't hesitate to call.", "Please don't hesitate to call"],
    ['Feel free to reach out anytime.', 'Feel free to reach out anytime'],
  ],
  allowed: [
    'Can we review the order form on Thursday at 2pm? Let me know if you have any questions before then.',
    'Do you have any questions for our security team?',
  ],
};

const LOOSE = setOf('week month quarter');

const isAsk = ({ mood }: Predicate): boolean => mood === 'request' || mood === 'advice' || mood === 'offer';

/** What an open offer is open for: "if you have any questions", "should you need anything". */
const NEED = setOf(
  'question questions concern concerns comment comments difficulty problem problems issues doubt need needs assistance help information info clarification suggestions feedback',
);
const WORKS = setOf('work works');

/** Whether it asks for a need named in a condition or after "with": "call me with any questions". */
function isOpen(s: Sentence, { at: verb, to: after }: Predicate): boolean {
  // What stands behind the next step is not its object.
  const next = s.predicates.find((p) => p.at > verb && (p.mood === 'request' || p.mood === 'advice'));
  const end = next?.from ?? s.tokens.length;
  for (let i = 0; i < end; i++) {
    if (!NEED.has(normAt(s, i)) || normAt(s, i - 1) === 'your') continue;
    // "let me know if these dates work and if you need more": the first condition is the ask.
    if (has(s, WORKS, after, i)) return false;
    for (let at = i - 1; at >= 0 && at >= i - 8; at--) {
      const norm = normAt(s, at);
      if ((norm === 'if' || norm === 'should') && at !== verb) return true;
      if ((norm === 'with' || norm === 'any') && at >= after - 1) return true;
      if (norm === 'any' && at < verb) return true;
    }
  }
  return false;
}

const TALKS = setOf('conversation discussion meeting chat');

const standsAlone = (s: Sentence, after: number): boolean =>
  s.predicates.some((p) => p.at >= after && p.bits & ASKS) ||
  s.tokens.slice(after, after + 2).every((token) => token.kind === 'punctuation');
