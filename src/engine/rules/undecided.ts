import { bitsAt, endOfClause, has, normAt, setOf } from '../grammar/reading.ts';
import type { Sentence } from '../grammar/sentence.ts';
import { SUBJECT_I, SUBJECT_WE, SUBJECT_YOU } from '../grammar/words.ts';
import type { About, Rule } from '../rule.ts';

const SAY =
  'board|boss|manager|director|committee|partner|partners|cfo|ceo|cto|legal|finance|procurement|owner|management|leadership|team|counsel|headquarters|hq|purchasing|council|chair|chairman|superiors';
const LEAVE = 'approval|blessing|signoff|sign|nod|ok|okay|permission|consent|clearance|agreement|buy|green|mandate';
const LANDS =
  'land|lands|landed|lean|leans|leaning|prefer|prefers|decide|decides|decided|choose|chooses|chose|stand|stands|react|reacts|settle|settles|settled|conclude|concluded';

export const undecided: Rule = {
  id: 'undecided',
  why: 'Hangs on a decision that has no day.',
  phrases: [
    // The reader's.
    `hear|hearing|know|see|learn|learning|knowing|understand where|what|which|how|whether|if ..7 ${LANDS}`,
    'hear|hearing|know|learn|learning|knowing your|the ..2 decision|verdict|conclusion',
    // The writer's.
    "not|n't ..4 decided|decision|mind|minds|sure|certain ..6 yet|until|till",
    'no decision|verdict yet|so',
    "not|n't ..3 answer|update|news ..4 yet|until|till",
    'not sure|certain yet',
    "have|has|'ve yet to decide|confirm|hear|approve|sign|agree|discuss|review",
    'too early|soon to say|tell|commit|decide|call',
    'up in the air',
    'still ..2 undecided|unsure',
    "jury 's|is ..1 out",
    `need|needs|require|requires ..5 ${LEAVE} ..6 before|first|to`,
    `need|require|get|want my|our ..5 ${LEAVE}`,
    'in the hands of',
    'final|last word|say',
    `still|currently with ..1 ${SAY}|lawyers`,
    `decision|word|call|say is|lies|rests|sits ..2 with|up`,
    `depends|depend|hinges|hinge|rests|contingent on|upon ..4 ${SAY}|budget|outcome|reorg|audit|whether`,
    `subject to ..3 ${SAY}|${LEAVE}`,
    `pending my|our|the? ..1 ${SAY}|${LEAVE}`,
    `has|have|needs|need to go|get through|past|by|before ..4 ${SAY}`,
  ],
  onPhrase({ from, to }, s) {
    if (s.question || s.tokens.length > LONGEST || looksBack(s, from, to)) return undefined;
    const asks = ASKING.has(normAt(s, from));
    if (asks ? !has(s, WISHED, 0, from) || has(s, WE, from, to) : !isOurs(s, from)) return undefined;
    return {
      to: endOfClause(s, to),
      act: asks ? 'request' : 'defer',
      owner: asks ? 'recipient' : 'sender',
      severity: 'hard',
      brushOff: !asks,
      spare: true,
    };
  },
};

export const about: About = {
  title: '“I need my boss’s blessing”',
  flagged: [
    ["I'd need my director's approval before we go on.", "need my director's approval before we go on"],
    ["I'd love to hear which plan you lean towards.", 'hear which plan you lean towards'],
    ["We're not sure about the scope yet.", 'not sure about the scope yet'],
  ],
  allowed: ['I need legal’s approval by Thursday.', 'Buyers often need approval before they sign.'],
};

const ASKING = setOf('hear hearing know see learn learning knowing understand');
const WISHED = setOf(
  'appreciate love like keen hope hoping great good helpful curious eager interested useful want waiting let tell value',
);
const LATE = setOf('yet until till landed decided settled chose');

/** Longer sentences tell a story. In tokens. */
const LONGEST = 26;
const WE = setOf('we i');

const looksBack = (s: Sentence, from: number, to: number): boolean =>
  !has(s, LATE, from, to) &&
  s.predicates.some(({ mood, at, inCondition }) => mood === 'past' && !inCondition && at > from + 1);

/** Said of this side, or of nobody: not "if you haven't decided", "customers need approval". */
function isOurs(s: Sentence, from: number): boolean {
  for (let i = from - 1; i >= 0; i--) {
    const bits = bitsAt(s, i);
    if (bits & (SUBJECT_I | SUBJECT_WE)) return true;
    if (bits & SUBJECT_YOU || normAt(s, i) === 'if') return false;
  }
  return from < 3 || has(s, OUR) || IT.has(normAt(s, 0));
}
const OUR = setOf('my our us');
const IT = setOf('it this that the');
