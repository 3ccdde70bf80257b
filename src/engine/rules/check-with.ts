import type { Predicate } from '../grammar/predicates.ts';
import type { Sentence } from '../grammar/sentence.ts';
import * as V from '../grammar/verbs.ts';
import { OBJECT } from '../grammar/words.ts';
import { onPredicate, type Rule } from '../rule.ts';

export const checkWith: Rule = {
  id: 'check-with',
  title: '“Can you check with them”',
  why: 'Sends the question on to someone else, with no day for the answer.',
  examples: {
    flagged: [
      ['Could you check with your CFO?', 'Could you check with your CFO'],
      ['Please ask them about the budget.', 'Please ask them about the budget'],
      ['Can you run it past your team?', 'Can you run it past your team'],
    ],
    allowed: ['Could you check with your CFO by Thursday?', 'We asked them about the budget.'],
  },
  check(s) {
    return s.predicates
      .filter(
        (p) =>
          p.bits & V.CHECK &&
          (p.mood === 'request' || p.mood === 'advice') &&
          !p.inCondition &&
          s.tokens[p.to]?.norm !== 'out' &&
          !/^[-*•|[]/.test(s.text),
      )
      .map((p) => onPredicate(p, { act: 'request', severity: toPeople(s, p) ? 'hard' : 'soft' }));
  },
};

function toPeople(s: Sentence, p: Predicate): boolean {
  const next = s.tokens[p.to];
  const last = s.tokens[p.to - 1]?.norm;
  return (
    next?.norm === 'with' ||
    last === 'by' ||
    last === 'past' ||
    ((s.classes[p.to] ?? 0) & OBJECT) !== 0 ||
    next?.capital === true ||
    (p.bits & V.CONTACT_ONLY) !== 0
  );
}
