import * as V from '../grammar/verbs.ts';
import { onPredicate, type Rule } from '../rule.ts';

export const putOff: Rule = {
  id: 'put-off',
  title: '“Let’s circle back”',
  why: 'Puts the step off without a new day for it.',
  examples: {
    flagged: [
      ["Let's circle back after the holidays.", "Let's circle back after the holidays"],
      ['We can pick this up again in the new year.', 'We can pick this up again in the new year'],
      ["We'll have to postpone the pilot.", "We'll have to postpone the pilot"],
    ],
    allowed: [
      "Let's pick this up again on Thursday at 3pm.",
      'They postponed the launch.',
      'Just checking in on the pilot.',
    ],
  },
  check(s) {
    return s.predicates
      .filter(
        (p) =>
          p.bits & V.DEFER &&
          p.owner !== 'third' &&
          !p.inCondition &&
          !p.progressive &&
          p.mood !== 'state' &&
          p.mood !== 'past' &&
          p.mood !== 'purpose' &&
          !(p.mood === 'wish' && p.bits & V.CONTACT_ONLY),
      )
      .map((p) =>
        onPredicate(p, { act: 'defer', severity: 'hard', missing: ['action'], brushOff: p.mood !== 'request' }),
      );
  },
};
