import { opensClause } from '../grammar/opens.ts';
import { has, normAt, setOf } from '../grammar/reading.ts';
import { NEGATION } from '../grammar/words.ts';
import type { About, Rule } from '../rule.ts';

const THING = 'your|a|an|the|some|any|another|copies|everyone|more|new|confirmation|approval|help';

export const yourInput: Rule = {
  id: 'your-input',
  why: 'Asks for something and names no day for it.',
  phrases: [
    `i|we still|also|only|just|do|will|'ll? ..1 need|require|want ${THING}`,
    `i|we|they|he|she would|'d ..2 like|love|appreciate|welcome|value ${THING}|it|if|having|updates`,
    'any|your|information|updates|whatever|comments|feedback|it ..12 would be|help ..3 appreciated|great|helpful|nice|perfect|wonderful|grateful|useful|valuable',
    "would|'d be ..3 grateful|thankful|obliged|interested|glad|happy|pleased for|if|in",
    'any chance i|we|you|of',
    "i|we would|'d ..1 appreciate|welcome|like|love hearing",
    'can|could|may i|we please? have|get ..1 a|the|your|some',
    'am|are looking|seeking|requesting|request your|help|assistance|advice|approval|guidance',
    'would you be ..2 comfortable|willing|able|ok|okay|open',
    'can|could|would someone|somebody|anyone',
    'shall|should|can|may|could i|we send|share|put|draft|prepare|forward|loop|add|introduce|close',
    '^ want me|us to',
    '^ mind|ok|okay if i|we send|share|put|forward|add',
    'a? quick|early|prompt|short|brief reply|feedback|answer|response|note|yes ..8 would|appreciated',
    // "I suggest you …", "I think we should …", "it would be best to …"
    "i|we would|'d|do|also|kindly|highly|strongly? also|strongly|highly|like? to? suggest|recommend|propose|ask|request|urge|insist that|if|you|we",
    "i|we would|'d suggest|recommend|propose|ask",
    'i|we think|believe that? you|we|someone should|need|ought|could|might|better',
    'it would|might be ..2 best|good|better|great|useful|helpful|wise|worth if|to|for',
    'request you to kindly|please?',
    'go ahead and|with',
  ],
  onPhrase: (hit, s) =>
    opensClause(s, hit.from) && !s.classes.some((bits, i) => bits & NEGATION && i > hit.from && i < hit.to)
      ? {
          act: 'request',
          owner: 'recipient',
          severity: has(s, TALK, normAt(s, 0) === 'if' ? 0 : hit.to, hit.to + 14) ? 'hard' : 'soft',
          spare: true,
        }
      : undefined,
};

export const about: About = {
  title: '“I need your input”',
  flagged: [
    ['I still need the tax form from your team.', 'I still need the tax form from your team'],
    ['Any news from the board would be great.', 'Any news from the board would be great'],
    ['I would suggest that you leave the annex out.', 'I would suggest that you leave the annex out'],
    ["I'd be grateful for an intro.", "'d be grateful for an intro"],
  ],
  allowed: ['I need your comments by Thursday noon.', 'That would be great.', 'The stories we need a writer for.'],
};

const TALK = setOf(
  'call calling speak speaking talk talking meet meeting conversation chat discuss discussing connect convenient suitable availability spare decision minutes moments moment join',
);
