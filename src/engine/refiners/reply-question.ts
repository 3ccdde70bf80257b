import { setOf } from '../grammar/reading.ts';
import { NEGATION } from '../lexicon/classes.ts';
import type { SentenceRefiner } from '../refiner.ts';

const QUESTION_WORDS = setOf('what who which where how whose');

/** "Who should I copy?": the answer is the reply itself. Asking for a time or proposing ("how about") is a step. */
export const replyQuestion: SentenceRefiner = (found, sentence) => {
  if (!sentence.question) return found;
  const first = sentence.tokens.find((token) => token.kind === 'word')?.norm ?? '';
  // "Why do we need to talk?", but not "why don't we talk?"
  const why = first === 'why' && !sentence.classes.some((bits) => bits & NEGATION);
  if (!(why || QUESTION_WORDS.has(first)) || /^(?:about|if)$/.test(sentence.tokens[1]?.norm ?? '')) return found;
  return found.filter(({ match, rule }) => !match.predicate && rule.phrases !== undefined);
};
