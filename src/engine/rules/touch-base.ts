import * as V from '../lexicon/verbs.ts';
import type { About, Rule } from '../rule.ts';

export const touchBase: Rule = {
  id: 'touch-base',
  verbs: V.CONTACT_ONLY,
  moods: 'request commit propose offer wish need advice future',
  onVerb({ bits, owner, mood, by, progressive, lemma }) {
    const talk = bits & V.TALK;
    // "I wanted to follow up" and "Following up on" are this very mail; "would love to connect" is still ahead.
    if (progressive || (mood === 'wish' && (!talk || by.startsWith('want')))) return undefined;
    const sender = owner === 'sender' && !talk && (mood === 'commit' || mood === 'need' || mood === 'offer');
    return {
      act: bits & V.DEFER ? 'defer' : sender ? 'commit' : mood === 'request' ? 'request' : 'propose',
      // "Please stay in touch": a farewell.
      severity: lemma === 'stay' || (lemma === 'keep' && !sender) ? 'soft' : 'hard',
      missing: ['action'],
      // "Let's reconnect in Q4".
      brushOff: sender || (mood === 'propose' && lemma === 'reconnect'),
      owner: talk && mood !== 'request' ? 'both' : owner,
    };
  },
};

export const about: About = {
  title: '“Touch base”',
  flagged: [
    ["Let's touch base next week.", "Let's touch base next week"],
    ["I'll follow up after the holidays.", "I'll follow up after the holidays"],
    ['Would love to reconnect soon.', 'Would love to reconnect soon'],
  ],
  allowed: [
    "I'll call you Tuesday at 3pm to touch base.",
    'We touched base with legal yesterday.',
    'Just following up on my note from last week.',
  ],
};
