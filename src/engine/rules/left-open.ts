import { bitsAt, endOfClause, has, normAt, setOf } from '../grammar/reading.ts';
import type { Hit, Sentence } from '../grammar/sentence.ts';
import { MODAL, NEGATION, WILL } from '../grammar/words.ts';
import type { About, Match, Rule } from '../rule.ts';
import { isOursToDo, isThing, looksBack, OTHERS, SLOT, stretchOf, TALK, THREAD } from './talk-ahead.ts';

export const leftOpen: Rule = {
  id: 'left-open',
  phrases: [TALK, SLOT, 'to|us speak|talk|meet|connect|sit'],
  check(s, hits) {
    for (const hit of hits) {
      const [begin, end] = stretchOf(s, hit.from);
      if (!isAhead(s, hit, begin, end) || looksBack(s, begin, end) || has(s, OTHERS, begin, end)) continue;
      const to = endOfClause(s, hit.to);
      return [{ act: 'propose', owner: 'both', from: hit.from, to, severity: 'hard', spare: true, doubtful: true }];
    }
    return NONE;
  },
};

export const about: About = {
  title: '“Something to talk over”',
  flagged: [
    ['It would help to get ten minutes with your head of IT.', 'minutes with your head of IT'],
    ['We can firm this up in a short call.', 'call'],
    ['We should hear it from your auditors in a call.', 'call'],
  ],
  allowed: ['The phone on the desk rang.', 'We can firm this up in a short call on Thursday.'],
};

const NONE: Match[] = [];
const HOPES = setOf('want hope hoping welcome possibility propose recommend easier better best if let need');

function isAhead(s: Sentence, { from, to }: Hit, begin: number, end: number): boolean {
  if (!has(s, THREAD, begin, end) || (to === from + 1 && (isThing(s, from) || isKnown(s, from)))) return false;
  let cue = normAt(s, end) === '?';
  for (let i = begin; i < from; i++) {
    const bits = bitsAt(s, i);
    if (bits & NEGATION) return false;
    cue ||= HOPES.has(normAt(s, i)) || ((bits & (MODAL | WILL)) !== 0 && isOursToDo(s, i, bits));
  }
  return cue;
}

const DEFINITE = setOf('the this that these those their his her our your my');
const INDEFINITE = setOf('a an to');

/** "Our 9am call", "the visit": one that there is already. */
function isKnown(s: Sentence, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    if (INDEFINITE.has(normAt(s, i))) return false;
    if (DEFINITE.has(normAt(s, i))) return true;
  }
  return false;
}
