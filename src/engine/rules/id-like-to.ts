import { has, normAt, setOf } from '../grammar/reading.ts';
import * as V from '../lexicon/verbs.ts';
import type { About, Rule } from '../rule.ts';

export const idLikeTo: Rule = {
  id: 'id-like-to',
  verbs: V.ANY_VERB | V.STATE,
  moods: 'wish offer',
  onVerb({ owner, by, lemma, mood, bits, at }, s) {
    if (owner !== 'sender' || !FOND.has(by) || TOLD.has(lemma)) return undefined;
    return {
      act: mood === 'offer' ? 'offer' : 'propose',
      severity:
        bits & V.TALK || has(s, JOINT, at, at + 9) || (lemma === 'see' && normAt(s, at + 1) === 'you')
          ? 'hard'
          : 'soft',
      spare: true,
    };
  },
};

export const about: About = {
  title: '“I’d like to”',
  flagged: [
    ["I'd love to see you when I'm in Oslo.", "I'd love to see you when I'm in Oslo"],
    ['We would like to move forward with the pilot.', 'We would like to move forward with the pilot'],
    ['Happy to work around your schedule.', 'Happy to work around your schedule'],
  ],
  allowed: ["I'd love to see you on Monday at 10.", 'They would like to grow.', 'I was happy to help.'],
};

const FOND = setOf('like love happy willing hope hoping');
const JOINT = setOf(
  'speak speaking talk talking meet meeting catch work schedule call chat conversation time lunch dinner session demo workshop',
);
/** Wished and done in the same breath, or no step: "I'd love to hear how it went". */
const TOLD = setOf(
  'thank announce inform confirm join introduce point note mention say express hear learn feel keep remain find submit address support continue know',
);
