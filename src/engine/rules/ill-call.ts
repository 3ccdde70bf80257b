import { endOfClause } from '../grammar/sentence.ts';
import * as V from '../grammar/verbs.ts';
import { onPredicate, type Rule } from '../rule.ts';

export const illCall: Rule = {
  id: 'ill-call',
  title: '“I’ll call you”',
  why: 'Promises a call on no day, so it can be missed and never late.',
  examples: {
    flagged: [
      ["I'll call you sometime next week.", "I'll call you sometime next week"],
      ["I'll reach out to your team shortly.", "I'll reach out to your team shortly"],
      ['We will contact the vendor.', 'We will contact the vendor'],
    ],
    allowed: [
      "I'll call you on Tuesday at 2pm.",
      'I called you twice last week.',
      'We are talking to several vendors.',
    ],
  },
  check(s) {
    return s.predicates
      .filter(
        (p) =>
          p.bits & (V.TALK | V.CONTACT) && (p.mood === 'commit' || p.mood === 'future') && !p.inCondition && !p.passive,
      )
      .map((p) =>
        onPredicate(p, {
          act: p.progressive ? 'booked' : 'commit',
          severity: 'hard',
          brushOff: p.owner === 'sender',
          // "We are talking to them": going on now, ahead only with a day.
          needsTime:
            p.progressive ||
            ((s.verbs[p.at]?.bits ?? 0) & V.ING) !== 0 ||
            p.lemma === 'visit' ||
            (p.owner === 'third' && !forUs(p.to)),
        }),
      );
    // "Someone will reach out": to whom else.
    function forUs(to: number): boolean {
      if (endOfClause(s, to) === to) return true;
      return s.tokens
        .slice(to, to + 2)
        .some((token) => token.norm === 'you' || token.norm === 'me' || token.norm === 'us');
    }
  },
};
