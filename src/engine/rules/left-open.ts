import { bitsAt, endOfClause, has, normAt, setOf } from '../grammar/reading.ts';
import type { Hit, Sentence } from '../grammar/sentence.ts';
import { MODAL, NEGATION, WILL } from '../grammar/words.ts';
import type { About, Match, Rule } from '../rule.ts';
import { isOursToDo, isThing, looksBack, OTHERS, SLOT, stretchOf, TALK, THREAD } from './talk-ahead.ts';

/** Who has to have a say first, on this side. */
const BODY =
  'board|boss|director|directors|committee|partner|partners|cfo|ceo|cto|legal|lawyers|finance|procurement|purchasing|owner|management|' +
  'counsel|headquarters|hq|council|chairman|accountant|auditors|investors|wife|husband';

export const leftOpen: Rule = {
  id: 'left-open',
  why: 'Looks ahead to a talk or a word from somebody and leaves the day open.',
  phrases: [
    TALK,
    SLOT,
    'to|us speak|talk|meet|connect|confer|sit',
    'on|over the|a phone|line',
    'in person',
    'face to face',
    BODY,
  ],
  check(s, hits) {
    for (const hit of hits) {
      const [begin, end] = stretchOf(s, hit.from);
      if (looksBack(s, begin, end) || has(s, OTHERS, begin, end)) continue;
      const said = BODIES.has(normAt(s, hit.from)) ? ofBody(s, hit, begin, end) : ofTalk(s, hit, begin, end);
      if (!said) continue;
      const to = endOfClause(s, hit.to);
      return [{ ...said, from: hit.from, to, severity: 'hard', spare: true, doubtful: true }];
    }
    return NONE;
  },
};

export const about: About = {
  title: '“Something to talk over”',
  flagged: [
    ['It would help to get ten minutes with your head of IT.', 'minutes with your head of IT'],
    ['We can firm this up over the phone.', 'over the phone'],
    ['Our owners first have to hear from our accountant.', 'accountant'],
  ],
  allowed: ['The board met with our lawyers.', 'We can firm this up over the phone on Thursday.'],
};

type Said = Pick<Match, 'act' | 'owner' | 'brushOff'>;

const NONE: Match[] = [];
const BODIES = setOf(BODY.replaceAll('|', ' '));
const HOPES = setOf(
  'want love like hope hoping keen happy glad eager welcome worth chance possible possibility interested maybe perhaps suggest propose ' +
    'recommend sense good great easier better best if let need',
);
const HOLDS = setOf('need needs must have has until before first last final');
const OUR = setOf('my our');
/** Longer sentences tell of more than one thing. In tokens. */
const LONGEST = 22;

function ofBody(s: Sentence, { from }: Hit, begin: number, end: number): Said | undefined {
  if (s.question || end - begin > LONGEST) return undefined;
  if (!has(s, OUR, from - 3, from) || !has(s, HOLDS, begin, end)) return undefined;
  return { act: 'defer', owner: 'sender', brushOff: true };
}

function ofTalk(s: Sentence, { from, to }: Hit, begin: number, end: number): Said | undefined {
  if (!has(s, THREAD, begin, end) || (to === from + 1 && (isThing(s, from) || isKnown(s, from)))) return undefined;
  let cue = normAt(s, end) === '?';
  for (let i = begin; i < from; i++) {
    const bits = bitsAt(s, i);
    if (bits & NEGATION) return undefined;
    cue ||= HOPES.has(normAt(s, i)) || ((bits & (MODAL | WILL)) !== 0 && isOursToDo(s, i, bits));
  }
  return cue ? { act: 'propose', owner: 'both' } : undefined;
}

const DEFINITE = setOf('the this that these those their his her our your my');
const INDEFINITE = setOf('a an another one some any to for');

/** "Our 9am call", "the visit": one that there is already. */
function isKnown(s: Sentence, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    if (INDEFINITE.has(normAt(s, i))) return false;
    if (DEFINITE.has(normAt(s, i))) return true;
  }
  return false;
}
