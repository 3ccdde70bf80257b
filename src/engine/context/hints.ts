import { type Candidate, foundOf, type Message } from '../refiner.ts';
import { saysGoodbye } from '../refiners/exit-line.ts';
import { isOtherMatter } from '../refiners/other-matter.ts';
import { isNextStep } from '../refiners/settled.ts';
import { matchOf, type Rule, type Told } from '../rule.ts';
import { SENDS } from './papers.ts';

/** A mail-wide mistake: it looks at what the mail lacks, so no sentence is searched for it. */
type Hint = Rule & { at(message: Message, steps: readonly Candidate[]): number };

/** A word for a price, the end of a clause, or an amount. */
const PRICE_PARTS =
  /\b(?<word>price|pricing|cost|total|fee|comes to)\b|(?<end>[.?!\n])|[$€£] ?\d|\d ?(?:k\b|eur|usd|gbp|dollars)/gi;

/** An amount at most forty characters behind a word for a price, in the same clause. One pass over the text. */
function namesPrice(text: string): boolean {
  let from = Number.NEGATIVE_INFINITY;
  for (const { 0: part, index, groups } of text.matchAll(PRICE_PARTS)) {
    if (groups?.['word']) from = index + part.length;
    else if (groups?.['end']) from = Number.NEGATIVE_INFINITY;
    else if (index - from <= 40) return true;
  }
  return false;
}

const reviewMeeting: Hint = {
  id: 'review-meeting',
  at: ({ sentences }) =>
    sentences.findIndex(({ reading }) => {
      const { text } = reading.sentence;
      return SENDS.test(text) || namesPrice(text);
    }),
};

/** Thanks, good wishes and acknowledgements: a mail of nothing else ends nothing. */
const THANKS =
  /^\W*(?:(?:many |again,? )?thank|thx|got it|noted|received|great|perfect|congrat|happy|hope|enjoy|have |see you|no worries|sounds|ok|sorry|appreciate|it was |good |nice|lovely)/i;

const noNextStep: Hint = {
  id: 'no-next-step',
  at({ sentences }, steps) {
    if (steps.length > 0) return -1;
    const own = sentences.filter(
      ({ reading: { sentence } }) =>
        sentence.kind === 'prose' && sentence.predicates.length + sentence.tokens.length > MERE,
    );
    const said = own.filter(({ reading }) => !THANKS.test(reading.sentence.text));
    // A question is answered, and that is what comes next.
    if (said.length < 2 || own.some(({ reading }) => reading.sentence.question)) return -1;
    return sentences.indexOf(own.at(-1) as (typeof sentences)[number]);
  },
};

/** A name or a sign-off is no sentence. In words. */
const MERE = 4;

/**
 * What a mail of a deal lacks, where nothing in it is an alert already: a time to go through the price or proposal it
 * sends, or anything that says what comes next. At most one, on the sentence it concerns; a rewrite is added behind it.
 * @param steps every step of the mail
 */
export function hintsOf(steps: readonly Candidate[], message: Message): Candidate[] {
  const { context, direction } = message.options;
  if (!context?.underWay || direction === 'in' || context.meetingBooked || context.internal || context.bulk) return [];
  if (steps.some(isNextStep) || isOtherMatter(message) || saysGoodbye(message)) return [];
  for (const rule of [reviewMeeting, noNextStep]) {
    const index = rule.at(message, steps);
    const tokens = message.sentences[index]?.reading.sentence.tokens;
    if (!tokens) continue;
    const told: Told = { act: 'propose', severity: 'hard', missing: ['action'] };
    const match = matchOf(told, 0, tokens.length, 'both', undefined);
    return [{ ...foundOf(rule, match, 'vague', undefined, undefined, index), adds: true }];
  }
  return [];
}
