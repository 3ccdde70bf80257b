import { MEETING } from '../grammar/phrasal-parts.ts';
import { bitsAt, has, normAt, setOf } from '../grammar/reading.ts';
import type { Sentence } from '../grammar/sentence.ts';
import { DETERMINER } from '../lexicon/classes.ts';
import { isUsable } from '../refiners/bind-time.ts';
import type { About, Rule } from '../rule.ts';
import { ABSENT, tokenAt } from './slot-list.ts';

/** What has a day of its own. */
const BOOKED = `${MEETING}|review|presentation|training|webinar|deadline|invite|event|signing|board`;

/** "We have rescheduled": past in form, ahead in fact. */
const ARRANGED = 'scheduled rescheduled booked confirmed set blocked reserved got';

export const bookedSlot: Rule = {
  id: 'booked-slot',
  needs: 'time',
  phrases: [
    `${BOOKED} ..6 is|will|'s|'ll|booked|starts|rescheduled|planned|takes|for|on|at`,
    `have|has|'ve|'s ${ARRANGED.replaceAll(' ', '|')} ..9 demo|session|time|kickoff|for|on`,
    'scheduled|confirmed|booked|set|rescheduled|moved|planned|slated|due|arranged for|on|at|to|as',
    'we|i|they|he|she|board|committee meet|have|start',
    "next|it|this is|'s|:",
    "i 'll|will be",
  ],
  check(s, hits) {
    if (hits.length === 0 || s.times.length === 0 || has(s, BEFORE)) return [];
    // "At our registered office" tells of nothing that was.
    const past = s.predicates.filter((p) => p.mood === 'past' && !(bitsAt(s, p.at - 1) & DETERMINER));
    if (past.length > 0 && !past.some((p) => KEPT.has(normAt(s, p.at)))) return [];
    for (const time of s.times) {
      const hit =
        isUsable(time) &&
        time.grounded &&
        hits.find(
          ({ from, to }) =>
            normAt(s, to) !== 'back' &&
            !isThanked(s, from) &&
            !GREETS.has(normAt(s, from - 1)) &&
            (s.tokens[to - 1]?.end ?? 0) <= time.start &&
            tokenAt(s, time.start) - to <= 9,
        );
      if (hit) return [{ from: hit.from, to: hit.to, act: 'booked', owner: 'both', severity: 'soft', needsTime: true }];
    }
    return [];
  },
};

export const about: About = {
  title: 'A booked meeting',
  flagged: [
    ['The demo is on Thursday at 2pm.', 'demo is on Thursday at 2pm'],
    ['Our kickoff call is confirmed for August 10.', 'kickoff call is confirmed for August 10'],
    ['The board meets on the 14th.', 'board meets on the 14th'],
  ],
  allowed: ['The demo is on Thursday at 2pm.', 'Our kickoff call is confirmed for August 10.'],
};

const KEPT = setOf(ARRANGED);
const BEFORE = setOf(`enclosed was were had thanks ${ABSENT}`);

const THANK = setOf('thank');
/** "Great | meeting you on Wednesday". */
const GREETS = setOf('great nice');

/** "Thank you for | meeting us on Friday", but not "thank you, the meeting is on Friday". */
const isThanked = (s: Sentence, at: number): boolean => normAt(s, at - 1) === 'for' && has(s, THANK, at - 6, at);
