import { has, isOurs, setOf } from '../grammar/reading.ts';
import * as V from '../lexicon/verbs.ts';
import type { About, Rule } from '../rule.ts';

export const decideLater: Rule = {
  id: 'decide-later',
  verbs: V.DECIDE | V.REVIEW,
  moods: 'request commit propose offer wish need future',
  phrases: [
    "a|an|your|any|early|quick ..3 decision|steer|verdict|answer|indication|nod|yes|reply ..10 would|'d help|be|mean|let|allow|make",
    'know|hear|idea|sense when|whether|if you|they|he|she ..4 decide|decision',
    'i|we ..1 expect|await ..2 answer|decision',
    'need|want|get|take|appreciate|love|welcome ..3 decision|verdict|nod|thumbs|steer|green|ahead|yes ..3 from|either you|your|way',
  ],
  onPhrase: () => ({ act: 'request', owner: 'recipient', severity: 'hard' }),
  onVerb({ mood, owner, by, progressive, bits, lemma, subject, at }, s) {
    // "We'll consider it" promises a decision, "please consider it" asks for an opinion.
    // "Our auditors are still chewing on it".
    if (progressive && owner === 'third' && bits & V.DECIDE && isOurs(s, subject) && has(s, STILL, subject, at))
      return { act: 'defer', severity: 'hard', brushOff: true };
    if (progressive || (bits & V.REVIEW && (lemma !== 'consider' || mood !== 'commit'))) return undefined;
    const ours = owner === 'third' && isOurs(s, subject);
    return {
      act: mood === 'request' ? 'request' : 'commit',
      severity: 'hard',
      brushOff:
        ours || (owner === 'sender' && (mood === 'commit' || mood === 'need' || by === 'let' || PONDER.has(lemma))),
      needsTime: owner === 'third' && mood !== 'request' && !ours,
    };
  },
};

export const about: About = {
  title: '“We’ll decide”',
  flagged: [
    ["We'll decide by the end of Q3.", "We'll decide by the end of Q3"],
    ['We need to finalize the budget first.', 'We need to finalize the budget first'],
    ['Let me think about it.', 'Let me think about it'],
  ],
  allowed: ["We'll decide on Thursday.", 'They decided against it.', "We're thinking about our new office."],
};

const PONDER = setOf('think chew mull sleep');
const STILL = setOf('still');
