import { tokenize } from '../text/tokens.ts';
import { closeAsides } from './asides.ts';
import { type Bound, bindTimes } from './bind.ts';
import { R } from './bits.ts';
import { type Closing, closingOf, closingOfPhrase } from './closings.ts';
import { findTimes, type SentenceTime } from './find-times.ts';
import type { Lexicon } from './lexicon.ts';
import { isReport } from './past-words.ts';
import { hitAt } from './pattern.ts';
import { findPredicates } from './predicates.ts';
import { type CueHit, cuesIn, refusedTimes } from './received.ts';
import { findSlots } from './slots.ts';
import { flagTimes } from './time-flags.ts';
import { type Word, wordsOf } from './words.ts';

/** What one sentence says, apart from its message: what the cache keeps. Offsets are into the sentence. */
export interface SentenceReading {
  words: readonly Word[];
  question: boolean;
  found: readonly Bound[];
  times: readonly SentenceTime[];
  /** What the words of a received mail show, in order. */
  cues: readonly CueHit[];
  /** A day ahead is named in it, whatever it belongs to. */
  namesDay: boolean;
}

/** Reads a sentence on its own. @param text the sentence, trimmed */
export function readSentence(text: string, lexicon: Lexicon): SentenceReading {
  const words = wordsOf(tokenize(text), lexicon);
  closeAsides(words, lexicon);
  const question = text.endsWith('?') || text.startsWith('¿') || /\?["”»)]*$/.test(text.slice(-4));
  const all = flagTimes(findTimes(words, lexicon, text), words, lexicon.language.german === true);
  const cues = cuesIn(words, lexicon);
  const refused = refusedTimes(words, all, cues, lexicon);
  const times = all.filter((one) => !refused.includes(one));
  const closings: Closing[] = [];
  const taken = new Uint8Array(words.length);
  for (let i = 0; i < words.length; i++) {
    if (taken[i]) continue;
    const read: Closing[] = [];
    hitAt(lexicon.phrases, words, i, (hit) => {
      const one = closingOfPhrase(hit, times, words, question);
      if (one) read.push(one);
      return one !== undefined;
    });
    const closing = read.at(-1);
    if (!closing || isReported(words, i)) continue;
    // "Für Rückfragen | stehe ich zur Verfügung" is one open offer.
    const same = closings.findIndex(({ rule, courtesy }) => courtesy && rule === closing.rule);
    if (same < 0) closings.push(closing);
    else closings[same] = { ...closing, ...closings[same], to: closing.to } as Closing;
    taken.fill(1, closing.from, closing.to);
  }
  if (!isReplyQuestion(words, question)) {
    for (const predicate of findPredicates(words, times, lexicon, question)) {
      const closing = closingOf(predicate, words, times);
      if (!closing || closings.some(({ from, to }) => closing.at >= from && closing.at < to)) continue;
      // "Avísame | si tienes dudas" is one open offer.
      const same = closings.findIndex(({ rule, courtesy }) => courtesy && rule === closing.rule);
      const other = closings[same];
      if (other)
        closings[same] = { ...closing, from: Math.min(closing.from, other.from), to: Math.max(closing.to, other.to) };
      else closings.push(closing);
    }
  }
  const habitual = words.some(({ roles }) => roles & R.habit) || times.some(({ recurring }) => recurring);
  const isPlan = ({ act, verb }: Closing): boolean =>
    act === 'commit' || act === 'defer' || (act === 'propose' && verb === true && !question);
  const kept = closings.filter((one) => !habitual || !isPlan(one));
  kept.sort((a, b) => a.from - b.from);
  const slots = findSlots(words, times, kept, text);
  const namesDay = times.some(
    ({ grounded, past, possessive, recurring }) => grounded && !past && !possessive && !recurring,
  );
  return { words, question, namesDay, cues, times: all, found: bindTimes([...kept, ...slots], times, words) };
}

/** "Which address should I use?": the answer is the reply itself. "When" and "what day" are phrases of their own. */
function isReplyQuestion(words: readonly Word[], question: boolean): boolean {
  // "¿A qué dirección …?"
  const first = words.find(({ kind, roles }) => kind === 'word' && !(roles & R.preposition));
  return question && ((first?.roles ?? 0) & R.question) !== 0;
}

/** Behind "she said". */
function isReported(words: readonly Word[], i: number): boolean {
  for (let at = i - 1; at >= 0 && at > i - 8; at--) {
    if (words[at]?.isBreak) return false;
    if (isReport(words, at)) return true;
  }
  return false;
}
