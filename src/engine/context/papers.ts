const PAPER = '(?:proposal|quote|quotation|contract|deck|pricing|order form|statement of work|sow|offer|estimate)s?';
const SENT =
  "(?:attach(?:ed|ing)|enclosed|here(?:'s| is| are)|sending (?:you|over)|(?:have|'ve) (?:sent|shared|attached))";
/** Words that send a paper of a deal. */
export const SENDS = new RegExp(
  `\\b(?:${SENT}\\b[^.?!\\n]{0,60}\\b${PAPER}\\b|${PAPER}\\b[^.?!\\n]{0,30}\\b(?:attached|enclosed)\\b)`,
  'i',
);

/** Papers that name a price or what is ordered, not "what we offer"; a deck or a contract goes to others as well. */
const OFFER =
  /proposal|pricing|order form|statement of work|\bsow|(?<!\b(?:we|they|you|i|to|can|could|also) )(?:quot|offer|estimate)/i;

/** Whether an English mail sends an offer: nobody sends one but in a deal, known to us or not. */
export function sendsOffer(text: string): boolean {
  const [words = ''] = SENDS.exec(text) ?? [];
  return OFFER.test(words);
}
