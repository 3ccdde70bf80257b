import { type Frame, isRelative, type Mood, ownerOf, skipBack } from './frame.ts';
import { readFrame } from './frames.ts';
import type { Predicate } from './predicates.ts';
import { isBreak, type Words } from './reading.ts';
import * as W from './words.ts';

/** What stands before "to V" and what it makes of V. */
type Matrix = 'wish' | 'need' | 'future' | 'offer' | 'good' | 'through' | 'open' | 'ask';

const matrix = new Map<string, Matrix>();
const put = (kind: Matrix, list: string) => {
  for (const word of list.split(' ')) matrix.set(word, kind);
};
put(
  'wish',
  'like love want wanted wants hope hoping wish prefer keen eager looking trying wanting excited likes interested',
);
put('need', 'need needs have has got ought needed');
put('future', 'going plan planning intend expect about aim supposed scheduled due gonna arranging expecting prepared');
put('offer', 'happy glad pleased delighted ready available thrilled here');
put(
  'good',
  'fun good great helpful useful best better nice wonderful worthwhile worth appropriate ideal time beneficial productive idea sense important possible',
);
put(
  'through',
  'try able sure remember continue free hesitate forget start proceed begin manage attempt mind certain care',
);
put('open', 'welcome');
put('ask', 'ask remind tell encourage advise urge request invite ask');

const like = new Set(['like', 'love', 'want', 'need', 'prefer', 'wanted', 'needed', 'needs', 'wants']);

/** Reads "… to V": the word before "to" decides what becomes of V. */
export function readInfinitive(words: Words, to: number, frame: Frame, before: readonly Predicate[]): Frame {
  const left = skipBack(words, to - 1);
  const purpose: Frame = { ...frame, mood: 'purpose', from: to };
  const norm = words.tokens[left.at]?.norm ?? '';
  const kind = matrix.get(norm);
  if (!kind) return withObject(words, left.at, purpose, frame) ?? purpose;
  const negated = frame.negated || left.negated;
  if (kind === 'through') {
    const outer = words.verbs[left.at] ? readFrame(words, left.at, before) : readComplement(words, left.at, frame);
    if (!outer) return purpose;
    return {
      ...outer,
      progressive: false,
      please: outer.please || frame.please,
      negated: norm === 'hesitate' || norm === 'forget' ? false : outer.negated || negated,
    };
  }
  return readMatrix(words, left.at, { ...frame, negated }, kind) ?? { ...purpose, negated };
}

/** The subject and modal before an adjective or matrix verb: "I would | like", "we 'll | need", "are you | able". */
function readMatrix(words: Words, at: number, frame: Frame, kind: Matrix): Frame | undefined {
  const subject = subjectBefore(words, at);
  // "…, and would be happy to" goes on with "I"; "and would need to" with whoever was spoken of.
  const joined = subject.at >= 0 && ((words.classes[subject.at] as number) & W.AND) !== 0;
  const owner =
    subject.at < 0 || (joined && (kind === 'wish' || kind === 'offer')) ? 'sender' : ownerOf(words, subject.at);
  const we = subject.at >= 0 && ((words.classes[subject.at] as number) & W.SUBJECT_WE) !== 0;
  const out: Frame = {
    ...frame,
    subject: subject.at,
    from: subject.from,
    owner,
    negated: frame.negated || subject.negated,
    asked: subject.asked,
    please: frame.please,
    by: words.tokens[at]?.norm as string,
  };
  // "clients found it helpful to discuss": an adjective needs its "is", or stands at the start ("Happy to").
  if ((kind === 'good' || kind === 'offer') && !subject.be && subject.at >= 0 && !joined) return undefined;
  // "Great to connect!" looks back; "would be great to" and "Happy to" look ahead.
  if (kind === 'good' && !subject.be && subject.modal === '') return { ...out, mood: 'past' };
  if (subject.at >= 0 && hangsOnNoun(words, subject.at)) return { ...out, mood: 'state' };
  if (subject.past && (kind !== 'wish' || subject.be)) return { ...out, mood: 'past' };
  const mood = moodOf(kind, subject.modal, owner, we, subject.asked);
  if (kind === 'good')
    return words.tokens[at]?.norm === 'time' && !subject.be ? undefined : { ...out, mood: 'propose', owner: 'both' };
  if (kind === 'need' && we && !subject.asked) out.owner = 'both';
  return mood ? { ...out, mood } : undefined;
}

/** "engineers I wanted to", "issues that I'd like to": says which, not what. */
function hangsOnNoun(words: Words, subject: number): boolean {
  if (!((words.classes[subject] as number) & W.SUBJECT)) return false;
  const left = words.tokens[subject - 1]?.norm === 'that' ? subject - 1 : subject;
  return isRelative(words, left);
}

function moodOf(kind: Matrix, by: string, owner: string, we: boolean, isAsked: boolean): Mood | undefined {
  if (owner === 'recipient') {
    if (isAsked) return kind === 'wish' || kind === 'offer' || kind === 'future' ? 'request' : 'state';
    if (kind === 'wish') return by === 'may' || by === 'might' ? 'advice' : 'state';
    return kind === 'need' ? 'advice' : kind === 'open' || kind === 'offer' ? 'offer' : 'state';
  }
  if (owner === 'third') return kind === 'future' || kind === 'wish' ? 'future' : kind === 'need' ? 'need' : 'state';
  if (kind === 'future') return 'commit';
  if (kind === 'wish') return 'wish';
  if (kind === 'need') return we ? 'propose' : 'need';
  if (kind === 'offer') return 'offer';
  return undefined;
}

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
  for (let steps = 0; steps < 8 && i >= 0; steps++, i--) {
    const bits = words.classes[i] as number;
    const norm = words.tokens[i]?.norm as string;
    if (bits & W.NEGATION) found.negated = true;
    else if (bits & W.BE) {
      found.be = true;
      if (norm === 'was' || norm === 'were') found.past = true;
    } else if (bits & (W.ADVERB | W.WILL | W.MODAL | W.HAVE | W.DO)) {
      if (norm === 'did' || norm === 'had') found.past = true;
      if (bits & W.MODAL) found.modal = norm;
    } else if (bits & W.SUBJECT) {
      found.at = i;
      found.from = i;
      const left = words.classes[i - 1] ?? 0;
      found.asked = (left & (W.WILL | W.MODAL | W.DO | W.BE)) !== 0 && i > 0;
      return found;
    } else if (
      bits & W.DETERMINER ||
      (words.tokens[i]?.kind === 'word' &&
        found.be &&
        at - i < 3 &&
        !bits &&
        (norm === 'a' || norm === 'most' || norm === 'more' || norm === 'very'))
    ) {
      continue;
    } else break;
    found.from = i;
  }
  if (i >= 0 && !isBreak(words, i) && !((words.classes[i] as number) & W.SUBORDINATOR)) {
    found.at = i;
    found.from = i;
  }
  return found;
}

/** "feel free to", "be sure to", "are you able to": the complement's own frame. */
function readComplement(words: Words, at: number, frame: Frame): Frame | undefined {
  const subject = subjectBefore(words, at);
  if (words.tokens[at]?.norm === 'free') return { ...frame, from: subject.from, mood: 'advice', owner: 'recipient' };
  if (subject.at < 0) return { ...frame, from: subject.from, mood: 'request', owner: 'recipient' };
  const owner = ownerOf(words, subject.at);
  const mood: Mood = subject.past
    ? 'past'
    : subject.asked
      ? owner === 'recipient'
        ? 'request'
        : 'propose'
      : owner === 'recipient'
        ? 'advice'
        : owner === 'sender'
          ? 'commit'
          : 'future';
  return {
    ...frame,
    from: subject.from,
    subject: subject.at,
    owner,
    mood,
    asked: subject.asked,
    negated: frame.negated || subject.negated,
  };
}

/** "I'd like you to V", "need Bob to V", "please ask him to V". */
function withObject(words: Words, at: number, purpose: Frame, frame: Frame): Frame | undefined {
  let i = at;
  for (let steps = 0; steps < 5 && i >= 0; steps++, i--) {
    const norm = words.tokens[i]?.norm ?? '';
    if (isBreak(words, i)) return undefined;
    if (like.has(norm) && i < at) {
      const subject = subjectBefore(words, i);
      const owner = subject.at >= 0 ? ownerOf(words, subject.at) : 'sender';
      if (owner !== 'sender' || subject.past || subject.asked) return purpose;
      const target = (words.classes[i + 1] as number) & W.SUBJECT_YOU ? 'recipient' : 'third';
      return {
        ...frame,
        mood: 'request',
        owner: target,
        from: subject.from,
        subject: i + 1,
        negated: frame.negated || subject.negated,
      };
    }
    if (matrix.get(norm) === 'ask' && i < at) return { ...purpose, owner: 'third' };
  }
  return undefined;
}
