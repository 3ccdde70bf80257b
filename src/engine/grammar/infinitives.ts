import * as W from '../lexicon/classes.ts';
import type { Owner } from '../types.ts';
import { type Frame, isRelative, isWe, type Mood, ownerOf, proposedBefore, say, skipBack } from './frame.ts';
import type { Predicate } from './predicates.ts';
import { readFrame } from './read-frame.ts';
import { bitsAt, has, isBreak, normAt, setOf, type Words } from './reading.ts';
import { togetherFrom } from './subjects.ts';

/** What stands before "to V" and what it makes of V. */
const MATRIX = {
  wish: 'like love want wanted wants hope hoping wish prefer keen eager looking trying wanting excited likes interested asks wishes requests curious',
  need: 'need needs have has got ought needed',
  future: 'going plan planning intend expect promise about supposed scheduled due arranging expecting prepared',
  offer: 'happy glad pleased delighted ready available thrilled here game down around willing',
  good:
    'fun cool good great helpful useful best better nice wonderful worthwhile worth appropriate ideal time beneficial idea sense ' +
    'important possible sensible prudent valuable logical crazy pleasure honour honor lovely brilliant fantastic super wise smart easier quicker simpler simplest easiest faster excellent',
  through:
    'try aim able sure remember continue free hesitate forget start proceed begin manage attempt mind certain care',
  open: 'welcome',
  ask: 'ask remind tell encourage advise urge request invite',
};
type Matrix = keyof typeof MATRIX;
const matrix = new Map<string, Matrix>();
for (const kind of Object.keys(MATRIX) as Matrix[]) for (const word of MATRIX[kind].split(' ')) matrix.set(word, kind);

/** Words that take no noun after their "to", so that what stands there is a verb, known or not: "I'd love to **carve** out". */
const WISHED = setOf('like love keen happy');

export const isWished = (words: Words, to: number): boolean => WISHED.has(normAt(words, to - 1));

/** Reads "… to V": the word before "to" decides what becomes of V. */
export function readInfinitive(words: Words, to: number, frame: Frame, before: readonly Predicate[]): Frame {
  const { at, negated } = skipBack(words, to - 1);
  const norm = normAt(words, at);
  const kind = matrix.get(norm);
  // "Just a quick reminder | to send": the order it reminds of.
  if (norm === 'reminder' && at < 4) return say(frame, 'request', 'recipient', at);
  if (!kind) {
    const proposed = proposedBefore(words, at);
    if (proposed >= 0) return say(frame, 'propose', 'both', proposed);
    return withObject(words, at, frame, before) ?? say(frame, 'purpose', frame.owner, to);
  }
  const last = before.at(-1);
  // "Let's plan to talk", "please plan to attend".
  if (kind === 'through' || (kind === 'future' && last?.at === at && FIRM.has(last.mood))) {
    const own = frame.negated || negated;
    // "Make sure to".
    const verb = words.verbs[at] ? at : words.verbs[at - 1]?.lemma === 'make' ? at - 1 : -1;
    const outer = verb < 0 ? readComplement(words, at, frame) : readFrame(words, verb, before);
    if (!outer) return say(frame, 'purpose', frame.owner, to);
    outer.progressive = false;
    outer.please ||= frame.please;
    outer.negated = norm !== 'hesitate' && norm !== 'forget' && (outer.negated || own);
    return outer;
  }
  frame.negated ||= negated;
  return readMatrix(words, at, frame, kind, last) ?? say(frame, 'purpose', 'third', to);
}

/** The subject and modal before an adjective or matrix verb: "I would | like", "we 'll | need", "are you | able". */
function readMatrix(
  words: Words,
  at: number,
  frame: Frame,
  kind: Matrix,
  last: Predicate | undefined,
): Frame | undefined {
  // "The plan to call him was dropped": nobody says it.
  if ((kind === 'need' || kind === 'future') && isNoun(words, at)) return undefined;
  const subject = subjectBefore(words, at);
  // "…, and would be happy to" goes on with "I"; "and would need to" with whoever was spoken of.
  const joined = (bitsAt(words, subject.at) & W.AND) !== 0;
  const fills = kind === 'good' || kind === 'offer';
  // "clients found it helpful to discuss": an adjective needs its "is", or stands at the start ("Happy to").
  if (fills && !subject.be && subject.at >= 0 && !joined) return undefined;
  const mine = subject.at < 0 || (joined && (kind === 'wish' || kind === 'offer'));
  // "I've read it and need to ask": whoever did the one needs the other.
  const same = joined && kind === 'need' && last && last.subject >= 0 ? last.subject : subject.at;
  const owner = mine ? 'sender' : ownerOf(words, same);
  const we = isWe(words, same);
  const mood = moodOf(kind, subject, owner, we, words, at);
  if (!mood) return undefined;
  frame.subject = subject.at;
  frame.negated ||= subject.negated;
  frame.asked = subject.asked;
  frame.by = normAt(words, at);
  // "You and I need to".
  const together = kind === 'need' && mood === 'need' && togetherFrom(words, subject.at) >= 0;
  if (together) return say(frame, 'propose', 'both', togetherFrom(words, subject.at));
  const both = mood === 'propose' && kind === 'good';
  const ours = kind === 'need' && we && !subject.asked && mood === 'propose';
  return say(frame, mood, both || ours ? 'both' : owner, subject.from);
}

const OWNED = setOf('the my our your his their its');

const isNoun = (words: Words, at: number): boolean => OWNED.has(normAt(words, at - 1));

function moodOf(
  kind: Matrix,
  subject: SubjectFound,
  owner: Owner,
  we: boolean,
  words: Words,
  at: number,
): Mood | undefined {
  const { modal, asked } = subject;
  // "Great to connect!" looks back; "would be great to" and "Happy to" look ahead.
  if (
    kind === 'good' &&
    modal === '' &&
    normAt(words, at) !== 'possible' &&
    (!subject.be || has(words, ALWAYS, subject.from, at))
  )
    return 'past';
  if (hangsOnNoun(words, subject.at) && !(owner === 'sender' && isMatter(words, subject.at))) return 'state';
  if (subject.past && (kind !== 'wish' || subject.be)) return 'past';
  if (kind === 'good') return normAt(words, at) === 'time' && (!subject.be || asked) ? undefined : 'propose';
  if (owner === 'recipient') {
    if (asked) return kind === 'wish' || kind === 'offer' || kind === 'future' ? 'request' : 'state';
    if (kind === 'wish') return modal === 'may' || modal === 'might' ? 'advice' : 'state';
    return kind === 'need' ? 'advice' : kind === 'open' || kind === 'offer' ? 'offer' : 'state';
  }
  if (owner === 'third') return kind === 'future' || kind === 'wish' ? 'future' : kind === 'need' ? 'need' : 'state';
  if (kind === 'future') return 'commit';
  if (kind === 'wish' || kind === 'offer') return kind;
  return kind === 'need' ? (we ? 'propose' : 'need') : undefined;
}

/** "engineers I wanted to", "issues that I'd like to": says which, not what. */
const hangsOnNoun = (words: Words, subject: number): boolean =>
  (bitsAt(words, subject) & W.SUBJECT) !== 0 &&
  isRelative(words, normAt(words, subject - 1) === 'that' ? subject - 1 : subject);

/** "A few things | I'd like to discuss": what there is to talk of is as good as the talk. */
const isMatter = (words: Words, subject: number): boolean =>
  MATTERS.has(normAt(words, normAt(words, subject - 1) === 'that' ? subject - 2 : subject - 1));
const MATTERS = setOf('things points items topics ideas issues');

interface SubjectFound {
  at: number;
  from: number;
  negated: boolean;
  asked: boolean;
  past: boolean;
  be: boolean;
  /** The modal passed on the way: "may" of "you may want to". */
  modal: string;
}

/** Walks left over auxiliaries to the subject of the word at `at`. */
function subjectBefore(words: Words, at: number): SubjectFound {
  const found: SubjectFound = { at: -1, from: at, negated: false, asked: false, past: false, be: false, modal: '' };
  let i = at - 1;
  for (; i >= 0 && i >= at - 8; i--) {
    const bits = words.classes[i] as number;
    const norm = normAt(words, i);
    // "If you need more | please do not hesitate to call".
    if (bits & W.PLEASE) {
      found.from = i;
      return found;
    }
    if (bits & W.NEGATION) found.negated = true;
    // "Does it | make sense to talk".
    else if (bits & W.BE || (norm.startsWith('make') && normAt(words, at) === 'sense')) {
      found.be = true;
      if (norm === 'was' || norm === 'were' || norm === 'been') found.past = true;
    } else if (bits & (W.ADVERB | W.WILL | W.MODAL | W.HAVE | W.DO)) {
      if (norm === 'did' || norm === 'had') found.past = true;
      if (bits & W.MODAL) found.modal = norm;
    } else if (bits & W.SUBJECT) {
      found.at = i;
      found.from = i;
      found.asked = (bitsAt(words, i - 1) & (W.WILL | W.MODAL | W.DO | W.BE)) !== 0;
      // "Are you | available to talk".
      found.be ||= (bitsAt(words, i - 1) & W.BE) !== 0;
      return found;
    } else if (bits & W.DETERMINER || norm === 'than') continue;
    else break;
    found.from = i;
  }
  if (!isBreak(words, i) && !(bitsAt(words, i) & W.SUBORDINATOR)) {
    found.at = i;
    found.from = i;
  }
  return found;
}

/** "feel free to", "be sure to", "are you able to": the complement's own frame. */
function readComplement(words: Words, at: number, frame: Frame): Frame {
  const subject = subjectBefore(words, at);
  if (normAt(words, at) === 'free') return say(frame, 'advice', 'recipient', subject.from);
  if (subject.at < 0) return say(frame, subject.past ? 'past' : 'request', 'recipient', subject.from);
  const owner = ownerOf(words, subject.at);
  frame.subject = subject.at;
  frame.by = subject.modal;
  frame.asked = subject.asked;
  frame.negated ||= subject.negated;
  let mood: Mood = owner === 'recipient' ? 'advice' : owner === 'sender' ? 'commit' : 'future';
  if (subject.asked) mood = owner === 'recipient' ? 'request' : 'propose';
  return say(frame, subject.past ? 'past' : mood, owner, subject.from);
}

/** "I'll get my assistant to call you", "work with legal to see": who makes others do it, or works at it, does it as firmly as that. */
const CAUSES = setOf('get ask remind tell work');
const FIRM = setOf('request commit propose');
const ALWAYS = setOf('always');
const ME = setOf('me us');
const THEM = setOf('him her them it');
const LIKE = setOf('like love need want wanted needed wants');

/** "I'd like you to V", "we request you to V", "need Bob to V", "please ask him to V". */
function withObject(words: Words, at: number, frame: Frame, before: readonly Predicate[]): Frame | undefined {
  for (let i = at; i >= 0 && i > at - 5; i--) {
    if (isBreak(words, i)) return undefined;
    const norm = normAt(words, i);
    const lemma = words.verbs[i]?.lemma ?? '';
    if (i === at && lemma !== 'work') continue;
    if (CAUSES.has(lemma)) {
      const outer = readFrame(words, i, before);
      if (!outer || !FIRM.has(outer.mood) || normAt(words, i + 1) === 'for') return undefined;
      // "Could I ask | you to send".
      return lemma === 'ask' && outer.mood === 'propose' ? say(frame, 'request', 'recipient', outer.from) : outer;
    }
    if (LIKE.has(norm) || (matrix.get(norm) === 'ask' && !(bitsAt(words, i - 1) & W.DETERMINER))) {
      const subject = subjectBefore(words, i);
      // "(Do you) want me to".
      if (ME.has(normAt(words, at)) && (subject.at < 0 || (subject.asked && norm !== 'want')) && !subject.past) {
        frame.asked = true;
        return say(frame, 'propose', 'both', subject.from);
      }
      const object = normAt(words, i + 1) === 'for' ? i + 2 : i + 1;
      const you = (bitsAt(words, object) & W.SUBJECT_YOU) !== 0;
      // "The board wants you to": whoever wants it, the reader is asked.
      const asker = ownerOf(words, subject.at);
      const asks = subject.at < 0 || asker === 'sender' || (you && asker === 'third');
      if (!asks || subject.past || (subject.asked && LIKE.has(norm))) return undefined;
      frame.subject = object;
      frame.negated ||= subject.negated;
      return say(frame, 'request', you ? 'recipient' : 'third', subject.from);
    }
    // "It may make sense for your team and ours to talk".
    const proposed = norm === 'for' ? proposedBefore(words, i - 1) : -1;
    if (proposed >= 0) return say(frame, 'propose', 'both', proposed);
    // "I'm keen for us to talk".
    const lead = matrix.get(normAt(words, i - 1));
    if (
      norm === 'for' &&
      !THEM.has(normAt(words, i + 1)) &&
      (lead === 'good' || (lead === 'wish' && words.verbs[i - 1] === undefined))
    ) {
      const subject = subjectBefore(words, i - 1);
      return subject.past || subject.negated ? undefined : say(frame, 'propose', 'both', subject.from);
    }
  }
  return undefined;
}
