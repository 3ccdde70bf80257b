import { opensClause } from '../grammar/frame.ts';
import { has, normAt, setOf, type Words } from '../grammar/reading.ts';
import { NEGATION } from '../lexicon/classes.ts';
import type { About, Rule } from '../rule.ts';

const THING = 'your|a|an|the|some|another|copies|everyone|more|new|confirmation|approval|help';

export const yourInput: Rule = {
  id: 'your-input',
  phrases: [
    `i|we do|will|'ll|would|'d? ..1 need|want ${THING}|from`,
    `^ need ${THING}`,
    `i|we|they|he|she would|'d ..2 like|love|appreciate|welcome ${THING}|it|if|having|updates`,
    'any|your|information|updates|whatever|comments|feedback|it ..12 would be|help ..3 appreciated|great|helpful|nice|wonderful|useful',
    "would|'d be ..3 grateful|thankful|interested|glad for|if|in|when",
    'any chance|way i|we|you|of',
    'can|could|may i|we please? have|get ..1 a|the|your',
    'am|are seeking|requesting|request your|help',
    'would you be ..2 comfortable|willing|ok|okay|open',
    'can|could|would someone|somebody|anyone',
    'shall|should|can|may|could i|we send|share|put|draft|prepare|loop|introduce|close',
    // "I suggest you …", "I think we should …", "it would be best to …"
    "i|we would|'d|do|kindly? also|like? to? suggest|recommend|propose|ask|request|insist that|if|you|we|for",
    'i|we think|believe that? you|we should|need|ought|could',
    'it would|might be ..2 best|good|worth if|to',
    'i|we was|were|am wondering if i|we could|can|might get|have',
    'let me|us have',
    'go ahead and|with',
    'say the word',
  ],
  onPhrase: (hit, s) =>
    startsClause(s, hit.from) && !s.classes.some((bits, i) => bits & NEGATION && i > hit.from && i < hit.to)
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
  'call speaking talk meeting conversation discuss convenient suitable availability spare decision moment join',
);

const LEADS = setOf('i we and thanks also just think believe');

/** Whether the phrase at token `from` begins a clause of its own: not "areas where | we need", "if | you would like". */
const startsClause = (words: Words, from: number): boolean =>
  opensClause(words, from - 1) || LEADS.has(normAt(words, from - 1));
