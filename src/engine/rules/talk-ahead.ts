import { MEETING } from '../grammar/phrasal-parts.ts';
import { bitsAt, has, normAt, setOf } from '../grammar/reading.ts';
import type { Sentence } from '../grammar/sentence.ts';
import {
  ADVERB,
  CLAUSE_END,
  MODAL,
  NEGATION,
  SUBJECT_I,
  SUBJECT_WE,
  SUBJECT_YOU,
  SUBORDINATOR,
} from '../grammar/words.ts';
import type { About, Match, Rule } from '../rule.ts';

const NONE: Match[] = [];

export const talkAhead: Rule = {
  id: 'talk-ahead',
  why: 'Has a talk in mind and no day for it.',
  phrases: [MEETING, 'time with you'],
  check(s, hits) {
    if (hits.length === 0 || has(s, BACK)) return NONE;
    if (s.predicates.some(({ mood, by }) => mood === 'past' && !by.startsWith('want'))) return NONE;
    for (const { from: at, to } of hits) {
      const from = startOf(s, at);
      if (from < 0 || !looksAhead(s, from)) continue;
      return [{ from, to, act: 'propose', owner: 'both', severity: 'hard', spare: true }];
    }
    return NONE;
  },
};

export const about: About = {
  title: '“A chat before the summer”',
  flagged: [
    ['Is there room on your side for a longer session before the audit?', 'a longer session before the audit'],
    ['We may need a proper conversation about the data first.', 'a proper conversation about the data first'],
    ['Do you fancy a huddle at some point?', 'a huddle at some point'],
  ],
  allowed: ['The team had a long session on it.', 'A call takes ten minutes.'],
};

const BACK = setOf('was were had did thank thanks after last during');
const INDEFINITE = setOf('a an another one some any short quick brief');
const HOPES = setOf(
  'let lets love like keen hope want welcome need suggest propose recommend worth sense happy free possible maybe perhaps fancy',
);

/** Where "a chat", "one short meeting" begins: one that nobody has yet; -1 when it is another. */
function startOf(s: Sentence, at: number): number {
  const next = s.tokens[at + 1];
  // "A call sheet" is no call.
  if (next?.kind === 'word' && !bitsAt(s, at + 1) && !s.times.some(({ start }) => start === next.start)) return -1;
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    if (INDEFINITE.has(normAt(s, i))) return i;
    if (bitsAt(s, i) & ~ADVERB) return -1;
  }
  return -1;
}

/** Asked, wished or held possible of people in this thread, in the clause that names it. */
function looksAhead(s: Sentence, from: number): boolean {
  if (!has(s, OURS) && !s.classes.some((bits) => bits & (SUBJECT_I | SUBJECT_WE | SUBJECT_YOU))) return false;
  let cue = s.question;
  let governed = false;
  for (let i = from - 1; i >= 0 && !(bitsAt(s, i) & CLAUSE_END); i--) {
    const bits = bitsAt(s, i);
    if (bits & (NEGATION | SUBORDINATOR)) return false;
    const verb = s.verbs[i];
    if (verb && !governed && !bits) {
      if (!HAVING.has(verb.lemma)) return false;
      governed = true;
    }
    cue ||= (bits & MODAL) !== 0 || HOPES.has(normAt(s, i));
  }
  return cue;
}

/** What one does with a talk that is to come about. */
const HAVING = setOf(
  'have get do set hold arrange grab find lock need want suggest propose welcome love like schedule plan make hope appreciate buy',
);
const OURS = setOf('your our us me my');
