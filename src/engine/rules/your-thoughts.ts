import { has, setOf } from '../grammar/reading.ts';
import type { About, Rule } from '../rule.ts';

export const yourThoughts: Rule = {
  id: 'your-thoughts',
  phrases: [
    'let ..2 know what ..2 think',
    'lmk what ..2 think',
    'curious|keen|grateful about|on|for any|your',
    'curious|keen|interested|eager|love ..1 to hear|know|see|learn ..1 what|how|your',
    'thoughts ?',
    '^ any ..2 thoughts|feedback',
    '^ curious what|how|if',
    'comments|feedback|input|suggestions|ideas|corrections are? ..2 welcome|appreciated',
    'any|your|the comments|feedback|suggestions|thoughts|help|input|remarks|views|advice ..6 appreciated|welcome',
    'appreciate|welcome|love|value any|your? feedback|input|comments|thoughts|advice|help|take|view|opinion',
  ],
  onPhrase: ({ from, to }, s) =>
    has(s, THANKS, 0, from) || has(s, TALKS, to)
      ? undefined
      : { act: 'request', owner: 'recipient', severity: 'soft', courtesy: s.tokens.length < 12 },
};

export const about: About = {
  title: '“Thoughts?”',
  flagged: [
    ['Thoughts?', 'Thoughts'],
    ['Let me know what you think.', 'Let me know what you think'],
    ['I would appreciate any feedback on the draft.', 'appreciate any feedback on the draft'],
  ],
  allowed: ['Could you send me your comments by Thursday noon?', 'Thank you for your feedback last week.'],
};

/** An opinion that is asked for in a talk is one. */
const TALKS = setOf('call chat coffee lunch');
const THANKS = setOf('thank thanks');
