import * as V from '../grammar/verbs.ts';
import { onPredicate, type Rule } from '../rule.ts';

export const getBackToYou: Rule = {
  id: 'get-back-to-you',
  title: '“I’ll get back to you”',
  why: 'Keeps the next move without saying when it comes.',
  examples: {
    flagged: [
      ["We'll get back to you in a couple of weeks.", "We'll get back to you in a couple of weeks"],
      ["I'll let you know how it goes.", "I'll let you know"],
      ['Will keep you posted.', 'Will keep you posted'],
    ],
    allowed: ["I'll get back to you by Thursday at noon.", 'He got back to me last week.'],
  },
  phrases: [
    '^ back to you|u soon|soonest|shortly|asap',
    '^ back in touch',
    '^ more ..3 soon|later|shortly|to follow|come',
    'to follow $',
    '^ will|to revert',
  ],
  check(s, hits) {
    const found = s.predicates
      .filter(
        (p) =>
          p.bits & V.ANSWER &&
          !(p.bits & V.REPORT && !(p.bits & V.CONTACT_ONLY) && p.lemma === 'report') &&
          !p.inCondition &&
          PROMISES.has(p.mood),
      )
      .map((p) =>
        onPredicate(p, {
          act: 'commit',
          severity: 'hard',
          missing: ['action'],
          brushOff: p.owner === 'sender',
          ...(p.mood === 'propose' || p.mood === 'need' ? { owner: 'sender' as const } : {}),
        }),
      );
    const hit = hits[0];
    if (found.length > 0 || !hit) return found;
    return [
      {
        from: hit.from,
        to: hit.to,
        act: 'commit',
        owner: 'sender',
        severity: 'hard',
        missing: ['action'],
        brushOff: true,
      },
    ];
  },
};

const PROMISES = new Set(['commit', 'future', 'propose', 'need', 'offer', 'wish']);
