import { has, setOf } from '../grammar/reading.ts';
import * as V from '../lexicon/verbs.ts';
import type { About, Rule } from '../rule.ts';

export const setUpACall: Rule = {
  id: 'set-up-a-call',
  verbs: V.ARRANGE,
  moods: 'request commit propose offer wish need advice future',
  onVerb: ({ mood, owner, passive, progressive, to, at }, s) => ({
    act: mood === 'request' || mood === 'commit' ? mood : 'propose',
    severity: 'hard',
    brushOff: mood === 'commit',
    // "Sofia will find us a time": theirs to find, ours to wait for.
    needsTime:
      (owner === 'third' && !(mood === 'future' && !passive && has(s, US, at + 1, to + 6))) || passive || progressive,
    owner: mood === 'wish' || mood === 'offer' ? 'both' : owner,
  }),
};

export const about: About = {
  title: '“Let’s set up a call”',
  flagged: [
    ["Let's set up a call to go through pricing.", "Let's set up a call to go through pricing"],
    ['Can we find some time next week?', 'Can we find some time next week'],
    ["I'll get something on the calendar.", "I'll get something on the calendar"],
  ],
  allowed: ['Could we schedule a call for Thursday at 2pm?', 'I scheduled the call.'],
};

const US = setOf('us you');
