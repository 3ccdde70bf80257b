import { BODY, bitsAt, endOfClause, has, normAt, setOf } from '../grammar/reading.ts';
import type { Sentence } from '../grammar/sentence.ts';
import { SUBJECT_I, SUBJECT_WE, SUBJECT_YOU } from '../lexicon/classes.ts';
import type { About, Rule } from '../rule.ts';

export const undecided: Rule = {
  id: 'undecided',
  phrases: [
    "not|n't ..4 minds|sure|decided ..6 yet|till|until",
    'no decision|verdict yet|so',
    'still working|going|digging through',
    'is|are|has|have yet to',
    'is|are|still being|under discussed|considered|reviewed|evaluated|assessed|review|consideration',
    'need|require|get|want my|our ..5 approval|blessing|sign|ok|okay|permission',
    `need|needs|has|have|must to? go|pass|get|run|be ..3 past|through|by|before ..3 ${BODY}|department|team|people|lot`,
    `sitting|sits|is|are|'s|now with my|our|the? ${BODY}`,
    `depends|depend|hinges on|upon ..4 ${BODY}|team|budget|whether`,
  ],
  onPhrase({ from, to }, s) {
    if (s.question || s.tokens.length > LONGEST || looksBack(s, from, to) || !isOurs(s, from)) return undefined;
    return { to: endOfClause(s, to), act: 'defer', owner: 'sender', severity: 'hard', brushOff: true, spare: true };
  },
};

export const about: About = {
  title: '“I need my boss’s blessing”',
  flagged: [
    ["I'd need my director's approval before we go on.", "need my director's approval before we go on"],
    ['It all depends on our procurement team.', 'depends on our procurement team'],
    ["We're not sure about the scope yet.", 'not sure about the scope yet'],
  ],
  allowed: ['I need legal’s approval by Thursday.', 'Buyers often need approval before they sign.'],
};

const LATE = setOf('till decided chose');

/** Longer sentences tell a story. In tokens. */
const LONGEST = 26;

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
