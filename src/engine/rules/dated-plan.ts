import type { Predicate } from '../grammar/predicates.ts';
import { has, setOf } from '../grammar/reading.ts';
import type { Sentence } from '../grammar/sentence.ts';
import { NEGATION, SUBJECT_I, SUBJECT_WE, SUBJECT_YOU } from '../lexicon/classes.ts';
import * as V from '../lexicon/verbs.ts';
import { isUsable } from '../refiners/bind-time.ts';
import type { About, Rule } from '../rule.ts';
import { ABSENT } from './slot-list.ts';

export const datedPlan: Rule = {
  id: 'dated-plan',
  needs: 'time',
  check(s) {
    if (!s.times.some((one) => one.grounded && isUsable(one)) || has(s, NEWS)) return [];
    const condition = has(s, CONDITION);
    if (
      !(condition
        ? s.classes.some((bits) => bits & US)
        : has(s, PLANS) ||
          s.question ||
          (has(s, BY) && s.times.some(({ modifier }) => modifier === 'by')) ||
          s.predicates.some(isPlanned(s)))
    )
      return [];
    if (!condition && s.classes.some((bits) => bits & NEGATION)) return [];
    if (s.predicates.some((p) => p.mood === 'past' || p.reported)) return [];
    return [
      {
        from: 0,
        to: s.tokens.length,
        act: 'commit',
        owner: s.question ? 'recipient' : 'sender',
        severity: 'soft',
        needsTime: true,
        spare: true,
      },
    ];
  },
};

export const about: About = {
  title: 'A plan with its day',
  flagged: [
    [
      'Unless we hear from you by Wednesday, the order stands.',
      'Unless we hear from you by Wednesday, the order stands',
    ],
    ['He can see you on Tuesday after 4pm.', 'He can see you on Tuesday after 4pm'],
    ['The samples will be ready by Monday.', 'The samples will be ready by Monday'],
  ],
  allowed: ['He can see you on Tuesday after 4pm.', 'The samples were ready on Monday.'],
};

/** "We go through it on Monday": the present of what is fixed. */
const isPlanned =
  (s: Sentence) =>
  ({ mood, bits, owner, at }: Predicate): boolean =>
    mood === 'state' &&
    (bits & V.ANY_VERB & ~V.ANSWER) !== 0 &&
    !((s.verbs[at]?.bits ?? 0) & V.PAST) &&
    owner === 'sender';

const US = SUBJECT_I | SUBJECT_WE | SUBJECT_YOU;
const BY = setOf('by');
const CONDITION = setOf('if unless');
/** Says that somebody will, may or wants to do something. */
const PLANS = setOf("will 'll can could you u meet want work should plan");
/** Says what was, where somebody is, or until when something holds. */
const NEWS = setOf(
  `${ABSENT} was were had been did thank great good back congratulations enclosed unavailable filed office return going effective expire publish published hearing hope already unable says what is more than close`,
);
