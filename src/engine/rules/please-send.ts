import type { Predicate } from '../grammar/predicates.ts';
import * as V from '../grammar/verbs.ts';
import { onPredicate, type Rule } from '../rule.ts';

export const pleaseSend: Rule = {
  id: 'please-send',
  title: '“Please send it over”',
  why: 'Asks for something and names no day for it.',
  examples: {
    flagged: [
      ['Please send the signed order form.', 'Please send the signed order form'],
      ['Could you share the seat count?', 'Could you share the seat count'],
      ['Send me the DPA when you can.', 'Send me the DPA when you can'],
    ],
    allowed: ['Please send the signed order form by Friday.', 'You sent the order form last week.'],
  },
  check(s) {
    // A heading or a list item gives no order: "- Ensure smooth communication".
    const listed = /^[-*•·–|#[]/.test(s.text) || /:\s*$/.test(s.text);
    return s.predicates
      .filter((p) => !p.inCondition && asks(p) && p.bits & (V.DELIVER | V.REVIEW | V.ACT))
      .map((p) =>
        onPredicate(p, {
          act: 'request',
          severity: 'soft',
          needsTime: p.owner === 'third' || (listed && !p.please && !p.asked),
        }),
      );
  },
};

/** "Could I get a copy": asks the reader to give. */
const asksToGet = (p: Predicate): boolean =>
  p.asked && (p.lemma === 'get' || p.lemma === 'have') && p.mood === 'propose';

const asks = (p: Predicate): boolean => asksToGet(p) || asksToDo(p);

const asksToDo = (p: Predicate): boolean =>
  p.mood === 'request'
    ? !WITHOUT_STEP.has(p.lemma)
    : p.mood === 'advice' && p.by !== 'would' && (p.bits & (V.DELIVER | V.REVIEW)) !== 0;

/** Asked for, but not a step in a deal: "note that", "take your time", "remove me". */
const WITHOUT_STEP = new Set([
  'note',
  'mean',
  'remove',
  'ignore',
  'excuse',
  'forgive',
  'accept',
  'bear',
  'disregard',
  'see',
  'find',
  'know',
  'keep',
  'explain',
  'tell',
  'clarify',
  'refer',
  'click',
  'log',
  'answer',
]);
