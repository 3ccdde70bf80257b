import { isOurs, normAt, setOf } from '../grammar/reading.ts';
import * as V from '../lexicon/verbs.ts';
import type { About, Rule } from '../rule.ts';

export const findOut: Rule = {
  id: 'find-out',
  verbs: V.CHECK | V.REVIEW | V.TALK,
  onVerb({ mood, owner, by, progressive, subject, lemma, to, bits, negated, passive }, s) {
    // "Our lawyers need to review it": theirs to do before anything else.
    const ours = owner === 'third' && WANTS.has(by) && !negated && !passive && isOurs(s, subject);
    // "Let me ask you" asks at once.
    if ((!(bits & V.CHECK) && !ours) || (by === 'let' && lemma === 'ask' && normAt(s, to) === 'you')) return undefined;
    // "Just checking the status" is this very mail; "checking with legal" goes on.
    if (progressive && subject < 0) {
      if (!GOES_ON.has(normAt(s, to)) && !GOES_ON.has(normAt(s, to - 1))) return undefined;
    } else if (mood !== 'commit' && mood !== 'future' && by !== 'let' && (by !== 'trying' || owner !== 'sender')) {
      // "We need to" proposes in the frame's reading, and keeps it among themselves here.
      const among = ours || (mood === 'propose' && (by === 'need' || by === 'have'));
      if (
        !among &&
        (mood !== 'need' ||
          owner === 'third' ||
          (by === 'must' && normAt(s, to - 1) !== 'with' && normAt(s, to) !== 'with'))
      )
        return undefined;
    }
    return {
      act: 'commit',
      severity: 'hard',
      brushOff: ours || owner === 'sender' || (mood === 'propose' && lemma === 'discuss'),
      needsTime: (mood === 'future' && !ours) || (progressive && lemma !== 'check' && !ONGOING.has(lemma)),
    };
  },
  phrases: [
    'leave it|this|that with me',
    'bear with me|us',
    "need|needs|have|let|will|'ll|must|got|want ..8 internally",
  ],
  onPhrase: () => ({ act: 'commit', owner: 'sender', severity: 'hard', brushOff: true }),
};

export const about: About = {
  title: '“I’ll look into it”',
  flagged: [
    ["I'll look into it.", "I'll look into it"],
    ['We will check with legal.', 'We will check with legal'],
    ['Let me run it by the team.', 'Let me run it by the team'],
  ],
  allowed: [
    "I'll check with legal and confirm by Friday.",
    'I checked with legal.',
    "We're currently looking into it.",
  ],
};

const ONGOING = setOf('find figure determine');
const GOES_ON = setOf('with it out');
const WANTS = setOf('wants want needs need has have yet');
