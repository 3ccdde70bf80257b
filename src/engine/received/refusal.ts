import type { Sentence } from '../grammar/sentence.ts';
import type { ReceivedSentence } from './sentences.ts';

/** Whether a sentence says a real no. */
export const refuses = ({ sentence, hitsOf }: ReceivedSentence): boolean =>
  !sentence.question && hitsOf('refusal').some(({ from }) => !isConditional(sentence, from));

/** "If you're not interested, tell me": no no. */
function isConditional({ tokens }: Sentence, at: number): boolean {
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
