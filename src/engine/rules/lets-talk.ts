import { has, setOf } from '../grammar/reading.ts';
import * as V from '../lexicon/verbs.ts';
import type { About, Rule } from '../rule.ts';

export const letsTalk: Rule = {
  id: 'lets-talk',
  verbs: V.TALK,
  moods: 'propose wish need offer future',
  onVerb({ mood, owner, bits, by, lemma, at }, s) {
    // "Our team would like to meet you": theirs to wish, the reader's to grant.
    if (mood === 'future')
      return WANTS.has(by) && has(s, YOU, at, at + 9) ? { act: 'propose', severity: 'hard', owner: 'both' } : undefined;
    if ((mood === 'need' && owner === 'third' && lemma !== 'be') || (bits & V.CONTACT_ONLY && by.startsWith('want')))
      return undefined;
    if (lemma === 'see' && mood !== 'wish') return undefined;
    if (mood === 'wish' && ANNOUNCED.has(by) && !/^(?:speak|talk|see)$/.test(lemma)) return undefined;
    // "Let me talk to my team": among themselves.
    return {
      act: 'propose',
      severity: 'hard',
      owner: 'both',
      brushOff: by === 'let' && mood === 'offer' && has(s, MY, at, at + 4),
    };
  },
};

export const about: About = {
  title: '“Let’s talk”',
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
};

const MY = setOf('my our');
const YOU = setOf('you us me yours');
const WANTS = setOf('like love wants hoping keen asks wishes requests');
const ANNOUNCED = setOf('excited interested');
