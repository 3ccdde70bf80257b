import { opensClause } from '../grammar/opens.ts';
import { bitsAt, has, setOf } from '../grammar/reading.ts';
import type { Sentence } from '../grammar/sentence.ts';
import * as V from '../grammar/verbs.ts';
import type { About, Rule } from '../rule.ts';

export const suggestYou: Rule = {
  id: 'suggest-you',
  why: 'Recommends a step and names no day for it.',
  phrases: [
    "i|we would|'d|do|also|kindly|highly|strongly? also|strongly|highly|like? to? suggest|recommend|propose|ask|request|urge|insist that|if|you|we",
    "i|we would|'d suggest|recommend|propose|ask",
    'i|we think|believe that? you|we|someone should|need|ought|could|might|better',
    'it would|might be ..2 best|good|better|great|useful|helpful|wise|worth if|to|for',
    'request you to kindly?',
    'go ahead and|with',
  ],
  onPhrase: ({ from, to }, s) =>
    opensClause(s, from)
      ? {
          act: 'propose',
          owner: has(s, WE, from + 1, to) ? 'both' : 'recipient',
          severity: talks(s, from) ? 'hard' : 'soft',
          spare: true,
        }
      : undefined,
};

export const about: About = {
  title: '“I suggest you do it”',
  flagged: [
    ['I would suggest that you talk to Dana first.', 'I would suggest that you talk to Dana first'],
    ['I think we should leave the annex out.', 'I think we should leave the annex out'],
    ['We kindly ask you to return the form.', 'We kindly ask you to return the form'],
  ],
  allowed: ['I suggest we talk on Thursday at 2pm.', 'He suggested that you wait.'],
};

const WE = setOf('we');

const talks = (s: Sentence, from: number): boolean =>
  s.verbs.some(
    (verb, i) =>
      i > from && verb && verb.bits & V.TALK && (!(verb.bits & V.NOUN) || verb.bits & V.ING || bitsAt(s, i - 1)),
  );
