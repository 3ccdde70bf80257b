import * as V from '../grammar/verbs.ts';
import { onPredicate, type Rule } from '../rule.ts';

export const checkWith: Rule = {
  id: 'check-with',
  title: '“Can you check with them”',
  why: 'Sends the question on to someone else, with no day for the answer.',
  examples: {
    flagged: [
      ['Could you check with your CFO?', 'Could you check with your CFO'],
      ['Please ask them about the budget.', 'Please ask them'],
      ['Can you run it past your team?', 'Can you run it past'],
    ],
    allowed: ['Could you check with your CFO by Thursday?', 'We asked them about the budget.'],
  },
  check(s) {
    return s.predicates
      .filter((p) => p.bits & V.CHECK && (p.mood === 'request' || p.mood === 'advice') && !p.inCondition)
      .map((p) =>
        onPredicate(p, { act: 'request', severity: toPeople(s, p.to) || p.bits & V.CONTACT_ONLY ? 'hard' : 'soft' }),
      );
  },
};

function toPeople(s: Parameters<Rule['check']>[0], to: number): boolean {
  const next = s.tokens[to]?.norm ?? '';
  return (
    next === 'with' ||
    next === 'him' ||
    next === 'her' ||
    next === 'them' ||
    s.tokens[to]?.capital === true ||
    s.tokens[to - 1]?.norm === 'by' ||
    s.tokens[to - 1]?.norm === 'past'
  );
}
