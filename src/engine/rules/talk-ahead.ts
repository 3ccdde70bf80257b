import { MEETING } from '../grammar/phrasal-parts.ts';
import { bitsAt, has, isBreak, normAt, setOf } from '../grammar/reading.ts';
import type { Sentence } from '../grammar/sentence.ts';
import { ADVERB, AND, MODAL, NEGATION, SUBJECT_I, SUBJECT_WE, SUBORDINATOR, WILL } from '../lexicon/classes.ts';
import * as V from '../lexicon/verbs.ts';
import type { About, Match, Rule } from '../rule.ts';

/** Time for a talk, rather than a talk. */
export const SLOT = 'minutes|minute|mins|min|hour|moments|slot|window|gap|diary|diaries|calendar|calendars|moment';
export const TALK = `${MEETING}|tour|runthrough|presentation|readout|bite`;

export const talkAhead: Rule = {
  id: 'talk-ahead',
  phrases: [TALK, SLOT, 'check|catch|sit|stand|meet|get|follow - in|up|down'],
  check(s, hits) {
    for (const { from: at, to } of hits) {
      const [begin, end] = stretchOf(s, at);
      const from = startOf(s, at, begin);
      if (from < 0 || looksBack(s, begin, end)) continue;
      // "A chat would help".
      if (normAt(s, from - 1) !== 'in' && wouldHelp(s, to))
        return [{ from, to, act: 'propose', owner: 'both', severity: 'hard', spare: true }];
      if (!looksAhead(s, from, begin, end)) continue;
      if (
        !OVER.has(normAt(s, from - 1)) &&
        !isHad(s, from, begin, SLOTS.has(normAt(s, at)) && !has(s, WITH, at + 1, at + 3))
      )
        continue;
      return [{ from, to, act: 'propose', owner: 'both', severity: 'hard', spare: true }];
    }
    return NONE;
  },
};

export const about: About = {
  title: '“A quick chat would help”',
  flagged: [
    ['Maybe a short workshop with your architects?', 'a short workshop with your architects'],
    ['It might help to have a coffee with your CFO.', 'a coffee with your CFO'],
    ['We could do another walkthrough for your team.', 'another walkthrough for your team'],
  ],
  allowed: [
    'We could do another walkthrough on Thursday at 10.',
    'There was a call with your CFO.',
    'A call centre could use this.',
  ],
};

const NONE: Match[] = [];
const SLOTS = setOf(SLOT.replaceAll('|', ' '));
const WITH = setOf('with');
/** "Go into it over a call": whatever is done there is talk. */
const OVER = setOf('over');
const STOP = setOf('. ; : ! ? ( ) — – \n … •');
/** Looks back, tells of others or of what is always so. */
const BACK = setOf(
  'was were had did been thank thanks thx last during yesterday enjoyed regarding per said told mentioned asked thought announced ' +
    'usually often always every typically normally never customers clients companies teams buyers must questions',
);
const STILL = setOf('wondering hoping');
const INDEFINITE = setOf('a an another one some');
export const THREAD = setOf('your our us we me my yours you i');

/** From the sentence sign before a word to the one behind it. */
export function stretchOf(s: Sentence, at: number): [number, number] {
  let from = at;
  while (from > 0 && !isStop(s, from - 1)) from--;
  let to = at;
  while (to < s.tokens.length && !isStop(s, to)) to++;
  return [from, to];
}

const isStop = (s: Sentence, at: number): boolean => isBreak(s, at) && STOP.has(normAt(s, at));

export const looksBack = (s: Sentence, from: number, to: number): boolean =>
  !has(s, STILL, from, to) &&
  (has(s, BACK, from, to) || s.predicates.some(({ mood, at }) => mood === 'past' && at >= from && at < to));

/** Where "a chat", "one short meeting" begins: one that nobody has yet; -1 when it is another. */
function startOf(s: Sentence, at: number, least: number): number {
  const norm = normAt(s, at);
  const split = normAt(s, at + 1) === '-';
  if (!split && isThing(s, at)) return -1;
  for (let i = at - 1; i >= least && i >= at - 5; i--) {
    if (INDEFINITE.has(normAt(s, i)) || DIARY.has(norm) || (i === least && normAt(s, i) === 'any')) return i;
    if (bitsAt(s, i) & ~ADVERB && normAt(s, i) !== '-' && !QUICK.has(normAt(s, i))) return -1;
    if (QUICK.has(normAt(s, i)) && !INDEFINITE.has(normAt(s, i - 1))) return i;
  }
  return -1;
}
/** "A call sheet" is no call. */
export function isThing(s: Sentence, at: number): boolean {
  const next = s.tokens[at + 1];
  const open = next?.kind === 'word' && !bitsAt(s, at + 1) && !s.verbs[at + 1];
  return open === true && !s.times.some(({ start }) => start === next?.start);
}

const DIARY = setOf('diary diaries calendar calendars');
const QUICK = setOf('short quick brief few more ten fifteen');

const REQUIRED = setOf('overdue required needed');
const SEEMS = setOf('seems feels sounds looks makes');
const DUE = setOf('due best next right sensible sense');
const HELPS = setOf('help make be do suit save clear let allow go hurt');

function wouldHelp(s: Sentence, from: number): boolean {
  for (let i = from; i < from + 9 && normAt(s, i) !== ',' && !(bitsAt(s, i) & SUBJECT_WE); i++)
    if (
      (bitsAt(s, i) & MODAL && HELPS.has(normAt(s, i + 1 + Number(normAt(s, i + 1) === "n't")))) ||
      (SEEMS.has(normAt(s, i)) && has(s, DUE, i, i + 6)) ||
      REQUIRED.has(normAt(s, i))
    )
      return true;
  return false;
}

/** Asked, wished or held possible of people in this thread. */
function looksAhead(s: Sentence, start: number, from: number, to: number): boolean {
  if (!has(s, THREAD, from, to) && !has(s, OPENERS, from, from + 2) && !OVER.has(normAt(s, start - 1))) return false;
  let cue = normAt(s, to) === '?' && !has(s, OTHERS, from, start);
  for (let i = Math.max(from, start - LONGEST); i < start; i++) {
    const bits = bitsAt(s, i);
    if (bits & NEGATION) return false;
    // What is said under a condition is not what is asked.
    if (bits & SUBORDINATOR && normAt(s, i) !== 'as') {
      while (i < start && normAt(s, i) !== ',') i++;
      if (i === start) return false;
    } else cue ||= isCue(s, i, from, bits);
  }
  return cue;
}

/** "could", "happy to", "how about", "let's", "next": what follows is ahead. */
function isCue(s: Sentence, i: number, from: number, bits: number): boolean {
  const norm = normAt(s, i);
  if (bits & (MODAL | WILL)) return isOursToDo(s, i, bits);
  if (WANTS.has(norm)) return true;
  const left = bitsAt(s, i - 1);
  if (norm === 'to') return LEADS.has(normAt(s, i - 1)) && (isBreak(s, i - 2) || (bitsAt(s, i - 2) & OURS) !== 0);
  return (i === from || isBreak(s, i - 1) || (left & (ADVERB | AND)) !== 0) && OPENERS.has(norm);
}

/** From what says that it is ahead to the talk. In tokens. */
const LONGEST = 16;
export const OTHERS = setOf('he she him them');
const OURS = SUBJECT_I | SUBJECT_WE | MODAL;
const LEADS = setOf('want keen glad plan planning');
const OPENERS = setOf('next possible up better best sense open game interested maybe perhaps thoughts time room');
const WANTS = setOf('let lets owe due hoping asking keen');
const IMPERSONAL = setOf('us it that there');
const MY = setOf('my our');

/** Whether the subject of a modal is on this side, or nobody: not "teams like yours can", "you will". */
export function isOursToDo(s: Sentence, modal: number, own: number): boolean {
  let at = modal - 1;
  while (at >= 0 && bitsAt(s, at) & ADVERB) at--;
  const bits = bitsAt(s, at);
  if (bits & (SUBJECT_I | SUBJECT_WE)) return true;
  if (own & WILL) return false;
  if (isBreak(s, at) || bits & AND || IMPERSONAL.has(normAt(s, at))) return true;
  return normAt(s, modal) !== 'would' && has(s, MY, at - 5, at);
}

/** What one does with a talk that is to come about, or with the time for it. */
const HAVING = setOf(
  'have ask get do set lock need want suggest propose welcome love hope buy spend give squeeze fit block line organize swap value put manage look see take be open interest make try offer',
);

/** Whether the verb before the talk is one of having it; for mere time there has to be one. */
function isHad(s: Sentence, start: number, from: number, governed: boolean): boolean {
  for (let i = start - 1; i >= from; i--) {
    const verb = s.verbs[i];
    if (isBreak(s, i)) break;
    if (!verb || (bitsAt(s, i) && !HAVING.has(verb.lemma))) continue;
    return HAVING.has(verb.lemma) && !(verb.bits & V.PAST && !(verb.bits & V.BASE));
  }
  return !governed;
}
