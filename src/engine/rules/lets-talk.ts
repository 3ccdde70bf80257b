import type { Predicate } from '../grammar/predicates.ts';
import * as V from '../grammar/verbs.ts';
import { onPredicate, type Rule } from '../rule.ts';

export const letsTalk: Rule = {
  id: 'lets-talk',
  title: '“Let’s talk”',
  why: 'Proposes a conversation that has no place in either calendar.',
  examples: {
    flagged: [
      ["Let's discuss soon.", "Let's discuss soon"],
      ["Sounds good, let's do it sometime.", "let's do it sometime"],
      ['Could we meet sometime in August?', 'Could we meet sometime in August'],
      ['Shall you and I talk next week?', 'Shall you and I talk next week'],
      ['I would love to show you the new dashboard.', 'I would love to show you the new dashboard'],
    ],
    allowed: [
      'Shall we talk on Thursday at 2pm CET?',
      'Could you, Dana and I talk on Thursday at 2pm?',
      'We discussed it with finance last week.',
    ],
  },
  check(s) {
    return s.predicates
      .filter((p) => p.bits & V.TALK && isJoint(p) && !p.inCondition)
      .map((p) => onPredicate(p, { act: 'propose', severity: 'hard', owner: 'both' }));
  },
};

const ANNOUNCED = new Set(['excited', 'thrilled', 'trying', 'looking', 'interested']);

function isJoint(p: Predicate): boolean {
  if (p.mood === 'need' && p.owner === 'third') return false;
  if (p.bits & V.CONTACT_ONLY && p.by.startsWith('want')) return false;
  if (p.lemma === 'see') return p.mood === 'wish';
  if (p.mood === 'wish') return !(ANNOUNCED.has(p.by) && p.lemma !== 'speak' && p.lemma !== 'talk');
  return p.mood === 'propose' || p.mood === 'need' || p.mood === 'offer';
}
