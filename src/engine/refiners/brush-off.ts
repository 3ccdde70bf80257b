import type { Predicate } from '../grammar/predicates.ts';
import { setOf } from '../grammar/reading.ts';
import type { Sentence } from '../grammar/sentence.ts';
import type { Found, SentenceRefiner } from '../refiner.ts';

/** Who really has the next move: whether a promise keeps it, or waits for the reader, or is none of the reader's. */
export const brushOff: SentenceRefiner = (found, sentence) =>
  found.map((one) => {
    const { predicate, brushOff: was = false } = one.match;
    const keeps = was
      ? !followsReader(one, sentence) && !isForOthers(predicate, sentence) && !isOffered(one, sentence)
      : isKept(one);
    return keeps === was ? one : { ...one, match: { ...one.match, brushOff: keeps } };
  });

/** "Let me know and I'll set it up": the reader moves first, so nothing is put off. */
const followsReader = ({ match }: Found, { predicates }: Sentence): boolean =>
  predicates.some((p) => p.mood === 'request' && p.owner === 'recipient' && p.at < (match.predicate?.at ?? match.from));

/** Talks that are the reader's only when the reader is named: "I'll brief Mike" keeps nothing from them. */
const WITH_SOMEONE = setOf('meet visit brief show walk have interview');

const isForOthers = (p: Predicate | undefined, { tokens }: Sentence): boolean =>
  p !== undefined && WITH_SOMEONE.has(p.lemma) && !tokens.slice(p.at + 1, p.at + 4).some(({ norm }) => norm === 'you');

/** "I can connect him whenever you're ready", "her office will call me back": said of somebody's move, not instead of one. */
const isOffered = ({ match, rule }: Found, { predicates, tokens }: Sentence): boolean =>
  rule.id === 'try-me-later' &&
  match.owner === 'recipient' &&
  predicates.some(
    (p) =>
      p.from <= match.from &&
      p.owner !== 'recipient' &&
      !tokens.slice(p.to, match.from).some(({ kind, norm }) => kind !== 'word' || norm === 'so' || norm === 'but'),
  );

/** "I'll touch base with her": theirs for as long as it takes. "Call me in spring": not now. */
const isKept = ({ rule, match: { predicate }, time }: Found): boolean =>
  (rule.id === 'touch-base' && predicate?.owner === 'sender' && predicate.mood === 'commit') ||
  (rule.id === 'call-me' && (time?.grain === 'month' || time?.grain === 'quarter'));
