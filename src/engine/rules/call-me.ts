import { has, setOf } from '../grammar/reading.ts';
import type { Sentence } from '../grammar/sentence.ts';
import * as V from '../lexicon/verbs.ts';
import type { About, Rule } from '../rule.ts';
import { OTHERS } from './talk-ahead.ts';

export const callMe: Rule = {
  id: 'call-me',
  verbs: V.TALK | V.CONTACT,
  moods: 'request advice',
  onVerb({ bits, lemma, by, asked, mood, at }, s) {
    if (bits & V.CONTACT_ONLY && bits & V.DEFER) return undefined;
    // "Please go through the attached" asks to read it.
    if (bits & V.REVIEW || lemma === 'see' || by === 'must' || by === 'may') return undefined;
    // "Do you want to talk it through?" proposes it; "do you want to call him" is answered by the reply.
    if (asked && by === 'want')
      return bits & V.TALK && !has(s, OTHERS, at) ? { act: 'propose', severity: 'hard', owner: 'both' } : undefined;
    if (isTail(s, at)) return { act: 'offer', severity: 'soft', courtesy: true };
    return { act: 'request', severity: mood === 'advice' && by === 'can' && !has(s, TALKS, at) ? 'soft' : 'hard' };
  },
};

export const about: About = {
  title: '“Call me next week”',
  flagged: [
    ['Call me next week.', 'Call me next week'],
    ['Please give me a ring when you get a chance.', 'Please give me a ring when you get a chance'],
    ['Could you talk to your CFO about the budget?', 'Could you talk to your CFO about the budget'],
  ],
  allowed: [
    'Can you call me Tuesday at 2pm ET on 555-0112?',
    'He never calls me back.',
    'If the link fails, contact our help desk.',
  ],
};

const RARE = setOf('urgent emergency case questions issues assistance further information');
const TALKS = setOf('discuss talk chat meet chance moment time interested not unable minute free around mind');

/** "If it breaks, call us": help on offer. A condition about talking ("if you'd like to discuss") keeps the ask. */
function isTail(s: Sentence, at: number): boolean {
  const lead = s.tokens[0]?.norm;
  if ((lead === 'for' || lead === 'in') && has(s, RARE, 1, at)) return true;
  for (let i = 0; i < s.tokens.length; i++) {
    const norm = s.tokens[i]?.norm;
    if (norm !== 'if' && norm !== 'should' && !(norm === 'event' && i < at)) continue;
    const to = i < at ? at : s.tokens.length;
    return to - i > 3 && !has(s, TALKS, i + 1, to) && !has(s, TALKS, at + 1);
  }
  return false;
}
