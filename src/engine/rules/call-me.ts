import type { Sentence } from '../grammar/sentence.ts';
import * as V from '../grammar/verbs.ts';
import { onPredicate, type Rule } from '../rule.ts';

export const callMe: Rule = {
  id: 'call-me',
  title: '“Call me next week”',
  why: 'Asks for a call without an hour, so nobody waits by the phone.',
  examples: {
    flagged: [
      ['Call me next week.', 'Call me next week'],
      ['Please give me a ring when you get a chance.', 'Please give me a ring when you get a chance'],
      ['Could you talk to your CFO about the budget?', 'Could you talk to your CFO about the budget'],
    ],
    allowed: [
      'Can you call me Tuesday at 2pm ET on 555-0112?',
      'He never calls me back.',
      'If the link fails, contact our help desk.',
    ],
  },
  check(s) {
    return s.predicates
      .filter(
        (p) =>
          p.bits & (V.TALK | V.CONTACT) &&
          !(p.bits & V.CONTACT_ONLY && p.bits & V.DEFER) &&
          (p.mood === 'request' || p.mood === 'advice') &&
          !p.inCondition &&
          p.lemma !== 'see' &&
          p.by !== 'must' &&
          p.by !== 'may' &&
          !(p.asked && p.by === 'want'),
      )
      .map((p) =>
        isTail(s, p.at)
          ? onPredicate(p, { act: 'offer', severity: 'soft', courtesy: true })
          : onPredicate(p, { act: 'request', severity: p.mood === 'advice' && p.by === 'can' ? 'soft' : 'hard' }),
      );
  },
};

const RARE = new Set(
  'urgent emergency emergencies case event questions issues assistance more further information absence'.split(' '),
);
const TALKS = new Set(
  'discuss talk chat meet chance moment time interested interest not unable minute free'.split(' '),
);

/** "If it breaks, call us": help on offer. A condition about talking ("if you'd like to discuss") keeps the ask. */
function isTail(s: Sentence, at: number): boolean {
  const lead = s.tokens[0]?.norm;
  if ((lead === 'for' || lead === 'in') && s.tokens.slice(1, at).some((token) => RARE.has(token.norm))) return true;
  for (let i = 0; i < s.tokens.length; i++) {
    const norm = s.tokens[i]?.norm;
    if (norm !== 'if' && norm !== 'should' && !(norm === 'event' && i < at)) continue;
    const to = i < at ? at : s.tokens.length;
    const condition = s.tokens.slice(i + 1, to);
    return condition.length > 2 && !condition.some((token) => TALKS.has(token.norm));
  }
  return false;
}
