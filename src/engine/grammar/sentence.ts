import { ADVERB, BE, DO, MODAL, OBJECT, SUBJECT, SUBJECT_WE, WILL } from '../lexicon/classes.ts';
import { ANY_CUE } from '../lexicon/cues.ts';
import type { Verb } from '../lexicon/verbs.ts';
import type { Votes } from '../text/language.ts';
import { kindOf, type SentenceKind } from '../text/sentences.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { findTimesIn, isTimely } from '../time/find-times.ts';
import type { FoundTime } from '../time/types.ts';
import type { Span } from '../types.ts';
import { findPhrases, type Hit, type PhraseTable } from './pattern.ts';
import { type Predicate, readPredicates } from './predicates.ts';
import { setOf, type Words } from './reading.ts';

export type { Hit } from './pattern.ts';

/** Everything that can be said of one sentence alone. Offsets are into `text`, token indices into `tokens`. */
export interface Sentence extends Words {
  text: string;
  kind: SentenceKind;
  /** Ends in a question mark, or begins as a question does ("are you free"). */
  question: boolean;
  times: readonly FoundTime[];
  predicates: readonly Predicate[];
  hits: readonly Hit[];
}

/** A sentence that is being read. */
interface Draft extends Sentence {
  times: readonly FoundTime[];
  predicates: readonly Predicate[];
  hits: readonly Hit[];
}

/**
 * Reads sentences of a mail. Pure: the same words give the same reading, wherever they stand. All of them are taken through
 * one step before the next, as each step is more code than stays at hand while another runs.
 * @returns their readings in the order of the spans, with offsets into each sentence
 */
export function readSentences(mail: string, spans: readonly Span[], phrases: PhraseTable): Sentence[] {
  const drafts: Draft[] = [];
  for (const { start, end } of spans) drafts.push(draftOf(mail, start, end));
  for (const draft of drafts) if (draft.timely) draft.times = findTimesIn(draft.tokens, draft.text);
  for (const draft of drafts) draft.predicates = readPredicates(draft);
  for (const draft of drafts) draft.hits = findPhrases(draft, phrases);
  return drafts;
}

/** Filled again for each sentence, and copied in one go: lists that grow word by word are moved as often. */
const sheet: { classes: number[]; verbs: (Verb | undefined)[] } = { classes: [], verbs: [] };

/** A sentence with what the tables say of its words, gathered in one pass over them. */
function draftOf(mail: string, start: number, end: number): Draft {
  const text = mail.slice(start, end);
  // The mail is one string to the engine, the sentence a window on it, which is slower to look through.
  const tokens = tokenize(mail, start, end, start);
  const { length } = tokens;
  const { classes, verbs } = sheet;
  const votes: Votes = { words: 0, english: 0, other: 0 };
  let cues = 0;
  let linked = false;
  let timely = false;
  for (let i = 0; i < length; i++) {
    const token = tokens[i] as Token;
    const { word, kind } = token;
    classes[i] = word ? word.classes : 0;
    verbs[i] = word?.verb;
    if (kind === 'word') votes.words++;
    if (word) {
      cues |= word.cues;
      if (word.speaksFor === 1) votes.english++;
      else if (word.speaksFor === 2) votes.other++;
      word.timely ??= isTimely(word, token);
      timely ||= word.timely;
    } else {
      timely = true;
      if (kind !== 'number') {
        cues = ANY_CUE;
        linked ||= kind === 'url';
      }
    }
  }
  for (let i = 1; i < length; i++) {
    const { norm } = tokens[i] as Token;
    if (norm === 'of' || norm === '-') joinGroup(tokens, classes, i);
  }
  return {
    tokens,
    classes: classes.slice(0, length),
    verbs: verbs.slice(0, length),
    cues,
    linked,
    votes,
    timely,
    text,
    kind: kindOf(text),
    question: isQuestion(text) || isInverted(tokens),
    times: NOTHING,
    predicates: NOTHING,
    hits: NOTHING,
  };
}

const COUNTED = setOf('both one two three some any all either most each');

/** "Both **of you**" and "the three **of us**" are subjects like "you" and "we", "**re-**send" is a verb like "send": what stands before is passed over. */
function joinGroup(tokens: readonly Token[], classes: number[], at: number): void {
  const first = tokens[at - 1] as Token;
  const last = tokens[at + 1]?.norm;
  if (tokens[at]?.norm === '-') {
    if (first.norm !== 're' || first.end !== tokens[at]?.start) return;
  } else if (!COUNTED.holds(first) || (last !== 'you' && last !== 'us')) return;
  for (const before of [at - 1, at]) classes[before] = (classes[before] as number) | ADVERB;
  if (last === 'us') classes[at + 1] = SUBJECT_WE | OBJECT;
}

const NOTHING: readonly never[] = [];

const CLOSING = '"\')]}”’ \n\t';

function isQuestion(text: string): boolean {
  let end = text.length - 1;
  while (end > 0 && CLOSING.includes(text[end] as string)) end--;
  return text.charCodeAt(end) === 63;
}

/** "can we", "are you": "should you" and "had we" begin a condition instead. */
const isInverted = ([first, second]: readonly Token[]): boolean =>
  ((first?.word?.classes ?? 0) & (MODAL | WILL | BE | DO)) !== 0 &&
  ((second?.word?.classes ?? 0) & SUBJECT) !== 0 &&
  first?.norm !== 'should' &&
  first?.norm !== 'were';

/** Offsets of tokens `from` to `to` (exclusive). */
export function spanOf(s: Words, from: number, to: number): { start: number; end: number } {
  const first = s.tokens[from];
  const last = s.tokens[Math.max(from, to - 1)];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}
