import { bitsAt, has, normAt, setOf } from '../grammar/reading.ts';
import type { Sentence } from '../grammar/sentence.ts';
import { BE, NEGATION } from '../lexicon/classes.ts';
import { isUsable } from '../refiners/bind-time.ts';
import type { About, Rule } from '../rule.ts';
import type { FoundTime } from '../time/types.ts';

export const slotList: Rule = {
  id: 'slot-list',
  needs: 'time',
  phrases: [
    'available|free|open|flexible|around',
    'can|could do|make|come',
    "i|we 'm|am|'re|are good",
    "how about|'s|is",
    'what about',
    "let 's? do|say|plan|go",
    'due|deadline|needed|rsvp',
    'need|needs|needed|require|must|should',
    'by|before|until',
    'openings|slots|gap|options|windows are|is|at|on|:',
    'down|booked|pencilled|penciled|scheduled|locked ..1 in? for|in|on',
    'moved|rescheduled ..4 to',
    'invite|invitation|hold|placeholder ..4 for|to',
    'still good|on|ok for',
    'options|choices ..3 :',
    'blocked|reserved|booked',
  ],
  check(s, hits) {
    if (s.times.length === 0) return [];
    const times = s.times.filter((time) => isUsable(time) && time.grounded);
    // Days away and days gone are no offer: "I'm out Friday", "we offered Tuesday"; "Monday works" is one beside them.
    const away = has(s, AWAY) || s.tokens.some(({ norm }, i) => norm === 'off' && bitsAt(s, i - 1) & BE);
    for (const time of times) {
      const from = tokenAt(s, time.start);
      const hit = hits.find(
        (h) =>
          !away &&
          h.to <= from &&
          !(bitsAt(s, h.from - 1) & NEGATION) &&
          from - h.to <= reach(normAt(s, h.from), time.modifier),
      );
      if (
        !hit &&
        !suits(s, time) &&
        (away || !((has(s, OR, from) && normAt(s, from - 1) === ':') || isFragment(s, time)))
      )
        continue;
      const to = tokenAt(s, time.end - 1) + 1;
      return [{ from: hit?.from ?? from, to, act: 'available', owner: 'both', severity: 'soft', needsTime: true }];
    }
    return [];
  },
};

export const about: About = {
  title: 'Times offered',
  flagged: [
    ['I can do Tue 2-4, Wed 10-12 or Thu after 3 (CET).', 'can do Tue 2-4, Wed 10-12 or Thu after 3 (CET)'],
    ['Thursday 2pm or Friday 10am work for me.', 'Thursday 2pm or Friday 10am work for me'],
    ['How about Tuesday at 10?', 'How about Tuesday at 10'],
  ],
  allowed: [
    'I can do Tue 2-4, Wed 10-12 or Thu after 3 (CET).',
    'Thursday 2pm or Friday 10am work for me.',
    'How about Tuesday?',
  ],
};

/** Says where somebody is, not when they can be met. */
export const ABSENT =
  'out leave vacation away pto holiday holidays travel traveling travelling closed reopens returning';
const AWAY = setOf(`ooto ${ABSENT} was were had offered said enjoy`);
/** "These would suit: Mon 9 Feb or Tue 10 Feb". */
const OR = setOf('or');
const DEADLINE = setOf('by before');
const NEED = setOf('need needs must should');

/** How many tokens may stand between the lead and the time. A bare "by" must touch it. */
function reach(lead: string, modifier: FoundTime['modifier']): number {
  if (DEADLINE.has(lead)) return 0;
  if (NEED.has(lead)) return modifier === 'by' || modifier === 'before' ? 14 : -1;
  return lead === 'available' || lead === 'free' ? 7 : 4;
}

/** The token at an offset, or the next one. */
export function tokenAt(s: Sentence, offset: number): number {
  const at = s.tokens.findIndex((token) => token.end > offset);
  return at < 0 ? s.tokens.length - 1 : at;
}

const WORKS = setOf(
  'work works suits suit good fine ok okay best better great perfect ideal open free convenient confirmed booked noted',
);
const LINKS = setOf(
  "would will should could might may also both be is are 's 'd 'll still probably for me us does do it that either look looks sounds , )",
);

/** "Thursday works", "the 27th is suitable for us". */
function suits(s: Sentence, time: FoundTime): boolean {
  const after = tokenAt(s, time.end - 1) + 1;
  for (let i = after; i < after + 6; i++) {
    if (WORKS.has(normAt(s, i))) return !/^(?:n't|not)$/.test(normAt(s, i - 1));
    if (!LINKS.has(normAt(s, i))) return false;
  }
  return false;
}

/** Looks back at a talk or greets: "Great talking today". */
const NO_OFFER = setOf('thanks thank from great nice good enjoyed happy hope last attached notes recap back');

/** "I'm in Oslo", "$120": where somebody is, what something costs. */
const isElsewhere = (s: Sentence): boolean =>
  s.tokens.some(
    ({ norm }, i) => norm === '$' || (norm === 'in' && bitsAt(s, i - 1) & BE && s.tokens[i + 1]?.capital === true),
  );

/** A sentence that is little more than a time: "Tuesday 1pm for me.", "Wed 3/18 - half hour check-in". */
function isFragment(s: Sentence, { start, end, modifier }: FoundTime): boolean {
  if (modifier === 'before' || modifier === 'after' || has(s, NO_OFFER)) return false;
  // "Jan 16: contract signed".
  const listed = normAt(s, tokenAt(s, end - 1) + 1) === ':';
  if ((!listed && s.predicates.some((p) => p.mood === 'past' || p.mood === 'state')) || isElsewhere(s)) return false;
  let leading = 0;
  let words = 0;
  for (const token of s.tokens) {
    if (token.kind !== 'word') continue;
    if (token.end <= start) leading++;
    if (token.start < start || token.start >= end) words++;
  }
  const timed = s.times.filter(isUsable).length;
  return words <= 10 && (leading === 0 || words - (timed - 1) * 2 <= 4);
}
