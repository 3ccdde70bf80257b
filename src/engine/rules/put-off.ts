import * as V from '../lexicon/verbs.ts';
import type { About, Rule } from '../rule.ts';

export const putOff: Rule = {
  id: 'put-off',
  verbs: V.DEFER,
  moods: 'request commit propose offer wish need advice future',
  onVerb: ({ owner, progressive, mood, bits, lemma, asked }) =>
    (lemma === 'wait' && (asked || mood === 'request' || mood === 'advice')) ||
    owner === 'third' ||
    (progressive && lemma !== 'hold') ||
    (mood === 'wish' && bits & V.CONTACT_ONLY)
      ? undefined
      : {
          act: 'defer',
          severity: 'hard',
          missing: ['action'],
          brushOff: mood !== 'request' || (bits & V.CONTACT_ONLY) !== 0,
        },
};

export const about: About = {
  title: '“Let’s circle back”',
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
};
