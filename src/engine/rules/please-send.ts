import { setOf } from '../grammar/reading.ts';
import * as V from '../lexicon/verbs.ts';
import type { About, Rule } from '../rule.ts';

export const pleaseSend: Rule = {
  id: 'please-send',
  verbs: V.DELIVER | V.REVIEW | V.ACT,
  moods: 'request advice propose',
  onVerb({ mood, lemma, by, bits, asked, owner, please }, { text }) {
    if (mood === 'request' && (WITHOUT_STEP.has(lemma) || (lemma === 'take' && text.includes(' off '))))
      return undefined;
    if (mood === 'advice' && (by === 'would' || by === 'can' || !(bits & (V.DELIVER | V.REVIEW)))) return undefined;
    // "Could I get a copy": asks the reader to give.
    if (mood === 'propose' && !(asked && (lemma === 'get' || lemma === 'have'))) return undefined;
    // A heading or a list item gives no order: "- Ensure smooth communication".
    const listed = !please && !asked && (/^[-*•·–|#[]/.test(text) || text.endsWith(':'));
    return { act: 'request', severity: 'soft', needsTime: owner === 'third' || listed };
  },
};

export const about: About = {
  title: '“Please send it over”',
  flagged: [
    ['Please send the signed order form.', 'Please send the signed order form'],
    ['Could you share the seat count?', 'Could you share the seat count'],
    ['Send me the DPA when you can.', 'Send me the DPA when you can'],
  ],
  allowed: ['Please send the signed order form by Friday.', 'You sent the order form last week.'],
};

/** Asked for, but not a step in a deal: "note that", "take your time", "remove me". */
const WITHOUT_STEP = setOf(
  'note mean remove ignore excuse forgive accept disregard see find know keep explain tell clarify refer click log answer go build catch study scroll let stop',
);
