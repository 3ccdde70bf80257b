import { OTHER_MATTER } from '../lexicon/cues.ts';
import type { Message, MessageRefiner } from '../refiner.ts';

const SUBJECT =
  /\b(?:(?:ticket|case|invoice|order) ?#?\d{3,}|(?:payment|invoice) reminder|overdue|support request|newsletter)|\[#?\d{4,}\]/i;
const WORDS =
  /\b(?:invoice|refund|overdue|past due|ticket|remittance|bank details|credit note|billing|payment reminder|support request|help ?desk|log file|error message)/gi;
/** One such word is said in deals too, two are not. Support, billing, lists: nobody sells here, so nothing in it is a step of a deal. */
export const otherMatter: MessageRefiner = (candidates, message) =>
  candidates.length > 0 && isOtherMatter(message) ? [] : candidates;

export function isOtherMatter({ sentences, options }: Message): boolean {
  const subject = options.context?.subject;
  if (subject && SUBJECT.test(subject)) return true;
  let said: string | undefined;
  for (const { reading } of sentences) {
    const { text, cues } = reading.sentence;
    if (!(cues & OTHER_MATTER)) continue;
    WORDS.lastIndex = 0;
    for (let found = WORDS.exec(text); found; found = WORDS.exec(text)) {
      const word = found[0].toLowerCase().slice(0, 6);
      // A second word, whichever: that is enough.
      if (said !== undefined && said !== word) return true;
      said = word;
    }
  }
  return false;
}
