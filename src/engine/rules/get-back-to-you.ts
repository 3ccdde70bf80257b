import type { Predicate } from '../grammar/predicates.ts';
import type { Sentence } from '../grammar/sentence.ts';
import * as V from '../grammar/verbs.ts';
import { ADVERB, OBJECT, PREPOSITION } from '../grammar/words.ts';
import { onPredicate, type Rule } from '../rule.ts';

export const getBackToYou: Rule = {
  id: 'get-back-to-you',
  title: '“I’ll get back to you”',
  why: 'Keeps the next move without saying when it comes.',
  examples: {
    flagged: [
      ["We'll get back to you in a couple of weeks.", "We'll get back to you in a couple of weeks"],
      ["I'll let you know how it goes.", "I'll let you know how it goes"],
      ['Will keep you posted.', 'Will keep you posted'],
    ],
    allowed: [
      "I'll get back to you by Thursday at noon.",
      'He got back to me last week.',
      'I wanted to let you know that it works.',
    ],
  },
  phrases: [
    '^ back to you|u soon|soonest|shortly|asap',
    '^ back in touch',
    '^ more soon|later|shortly|anon',
    '^ more on ..4 soon|later|shortly',
    '^ update|updates|details soon|to follow',
  ],
  check(s, hits) {
    const found = s.predicates
      .filter((p) => p.bits & V.ANSWER && !(p.bits & V.DEFER) && !p.inCondition && promises(p) && answersSomeone(s, p))
      .map((p) =>
        onPredicate(p, {
          act: 'commit',
          severity: 'hard',
          missing: ['action'],
          brushOff: p.mood !== 'future',
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

function promises(p: Predicate): boolean {
  if (p.passive || p.progressive) return false;
  if (p.mood === 'need') return p.owner === 'sender' && p.by !== 'must';
  if (p.lemma === 'respond' || p.lemma === 'reply') return p.mood === 'commit';
  return (
    p.mood === 'commit' ||
    (p.mood === 'wish' && p.by.startsWith('hop')) ||
    p.mood === 'future' ||
    (p.mood === 'propose' && !p.asked) ||
    p.by === 'let'
  );
}

/** "update you", "let Dana know", "will confirm shortly" answer someone; "update the list" and "confirm the figures" do not. */
function answersSomeone(s: Sentence, p: Predicate): boolean {
  if (p.owner === 'third' && (s.verbs[p.at]?.bits ?? 0) & V.ING) return false;
  if (!MAY_TAKE_THINGS.has(p.lemma) || p.to > p.at + 1) return true;
  const next = s.tokens[p.to];
  return next?.kind !== 'word' || ((s.classes[p.to] ?? 0) & (OBJECT | ADVERB | PREPOSITION)) !== 0;
}

const MAY_TAKE_THINGS = new Set(['update', 'confirm', 'inform', 'notify']);
