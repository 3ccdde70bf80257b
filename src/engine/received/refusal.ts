import type { ReceivedSentence } from './sentences.ts';

/** The sentences that say a real no. */
export const refusalsIn = (sentences: readonly ReceivedSentence[]): ReceivedSentence[] =>
  sentences.filter(
    (one) => !one.sentence.question && one.hitsOf('refusal').some(({ from }) => !isConditional(one, from)),
  );

/** "If you're not interested, tell me": no no. */
function isConditional({ sentence: { tokens } }: ReceivedSentence, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 8; i--) {
    const norm = tokens[i]?.norm;
    if (norm === 'if' || norm === 'unless' || norm === 'whether' || norm === 'you') return true;
    if (norm === ',' || norm === '.') return false;
  }
  return false;
}

/** A mail of that one word reads as the footer of a list. */
export const isUnsubscribe = (text: string): boolean =>
  /^[ \t]*(?:please )?unsubscribe(?: me)?[^\w\n\r\u2028\u2029]*$/im.test(text.slice(0, 60));
