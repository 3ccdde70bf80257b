import { bitsAt, normAt } from '../grammar/reading.ts';
import { OBJECT } from '../lexicon/classes.ts';
import * as V from '../lexicon/verbs.ts';
import type { About, Rule } from '../rule.ts';

export const checkWith: Rule = {
  id: 'check-with',
  verbs: V.CHECK,
  moods: 'request advice',
  onVerb({ to, bits }, s) {
    const next = normAt(s, to);
    if (next === 'out' || /^[-*•|[]/.test(s.text)) return undefined;
    const last = normAt(s, to - 1);
    const people = next === 'with' || next === 'your' || last === 'by' || last === 'past' || s.tokens[to]?.capital;
    return {
      act: 'request',
      severity: people || bitsAt(s, to) & OBJECT || bits & V.CONTACT_ONLY ? 'hard' : 'soft',
    };
  },
};

export const about: About = {
  title: '“Can you check with them”',
  flagged: [
    ['Could you check with your CFO?', 'Could you check with your CFO'],
    ['Please ask them about the budget.', 'Please ask them about the budget'],
    ['Can you run it past your team?', 'Can you run it past your team'],
  ],
  allowed: ['Could you check with your CFO by Thursday?', 'We asked them about the budget.'],
};
