import type { Predicate } from '../grammar/predicates.ts';
import { endOfClause, type Sentence } from '../grammar/sentence.ts';
import * as V from '../grammar/verbs.ts';
import { SUBJECT_I, SUBJECT_WE, SUBJECT_YOU } from '../grammar/words.ts';
import { onPredicate, type Rule } from '../rule.ts';

export const illSend: Rule = {
  id: 'ill-send',
  title: '“I’ll send it over”',
  why: 'Promises something and names no day for it.',
  examples: {
    flagged: [
      ["I'll send the contract once legal signs off.", "I'll send the contract once legal signs off"],
      ['We will prepare a proposal.', 'We will prepare a proposal'],
      ["Let's review the draft together.", "Let's review the draft together"],
    ],
    allowed: ["I'll send the contract by EOD.", 'I sent the contract yesterday.'],
  },
  phrases: ['^ ok|okay|yes? ,? will do $', '^ will do'],
  check(s, hits) {
    const found = s.predicates
      .filter(
        (p) =>
          !p.inCondition &&
          concernsUs(s, p) &&
          (p.bits & (V.DELIVER | V.REVIEW | V.ACT) ||
            PLAIN.has(p.lemma) ||
            (p.lemma === 'do' && p.mood === 'commit')) &&
          MOODS.has(p.mood),
      )
      .map((p) =>
        onPredicate(p, {
          settled: isNow(s, p),
          act: p.mood === 'propose' ? 'propose' : 'commit',
          severity: 'soft',
          needsTime: !holdsWithoutDay(s, p),
        }),
      );
    const hit = hits[0];
    if (found.length > 0 || !hit) return found;
    return [{ from: hit.from, to: hit.to, act: 'accept', owner: 'sender', severity: 'soft' }];
  },
};

/** With a day even these are a promise: "I'll have the draft by Wednesday". */
const PLAIN = new Set(['have', 'know', 'need', 'see', 'join']);
/** Trips and news about others are no step for the reader, even with a day. */
function concernsUs(s: Sentence, p: Predicate): boolean {
  if (TRIPS.has(p.lemma) || (p.progressive && p.lemma === 'write')) return false;
  if (p.progressive && p.subject < 0 && !(p.bits & V.DELIVER)) return false;
  if (p.mood === 'wish' && p.lemma === 'make') return false;
  if (p.passive && p.bits & V.DELIVER) return true;
  if (p.owner === 'sender' && !p.passive) return true;
  if (!p.passive && (p.owner !== 'third' || p.bits & (V.DELIVER | V.REVIEW) || p.mood === 'need')) return true;
  return s.classes.some((bits, i) => bits & (SUBJECT_YOU | SUBJECT_WE) || OURS.has(s.tokens[i]?.norm ?? ''));
}

/** "I'll send it now": at this very moment is a time too. */
const isNow = (s: Sentence, p: Predicate): boolean =>
  p.mood === 'commit' && s.tokens[endOfClause(s, p.to) - 1]?.norm === 'now' && endOfClause(s, p.to) > p.to;

const TRIPS = new Set(['leave', 'return', 'travel', 'miss']);
const OURS = new Set(['me', 'us', 'our', 'your', 'i']);
const MOODS = new Set(['commit', 'future', 'propose', 'need', 'offer', 'wish']);

/** Verbs that promise nothing to anyone unless a day says so. */
const IDLE = new Set(
  'let keep act limit work stay continue take handle go come use stop include start bring help address choose hold leave show make answer'.split(
    ' ',
  ),
);

/** Undated, only a plain promise or plan is a step: "I'll send it", "let's review it". The rest is talk until it has a day. */
function holdsWithoutDay(s: Sentence, p: Predicate): boolean {
  if (p.progressive || p.passive || p.asked || IDLE.has(p.lemma)) return false;
  const subject = s.classes[p.subject] ?? 0;
  if (PLAIN.has(p.lemma) || p.lemma === 'do') return false;
  if (p.mood === 'commit') {
    if (p.subject < 0 || subject & SUBJECT_I) return true;
    return (subject & SUBJECT_WE) !== 0 && (p.bits & (V.DELIVER | V.REVIEW)) !== 0;
  }
  if (p.mood === 'propose')
    return p.by === 'let' || p.by === 'need' || (p.by === 'should' && (p.bits & (V.DELIVER | V.REVIEW)) !== 0);
  if (p.mood === 'offer') return (p.by === 'happy' || p.by === 'glad') && (p.bits & V.DELIVER) !== 0;
  if (p.mood === 'future')
    return (
      (p.bits & V.DELIVER) !== 0 &&
      s.tokens.slice(p.at + 1, p.at + 3).some((t) => t.norm === 'you' || t.norm === 'me' || t.norm === 'us')
    );
  return false;
}
