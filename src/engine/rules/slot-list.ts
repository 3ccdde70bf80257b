import type { Sentence } from '../grammar/sentence.ts';
import { NEGATION } from '../grammar/words.ts';
import { isUsable } from '../refiners/bind-time.ts';
import type { Match, Rule } from '../rule.ts';
import type { FoundTime } from '../time/types.ts';

export const slotList: Rule = {
  id: 'slot-list',
  title: 'Times offered',
  why: 'Days to choose from: nothing is open.',
  examples: {
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
  },
  phrases: [
    'available|free|open|flexible|around',
    'can|could do|make|offer|come|manage',
    'how|what about',
    "let 's? do|say|shoot|try|aim|plan|go|shoot",
    'see|seeing|talk to? you|everyone|everybody|ya|all',
    'due|deadline|needed|rsvp|no-later-than',
    'need|needs|needed|require|must|should',
    'by|before|until',
    'prefer|propose|suggest|recommend|thinking',
    'down|booked|pencilled|penciled|scheduled for|in|on',
    'invite|invitation for|to',
  ],
  check(s, hits) {
    const times = s.times.filter((time) => isUsable(time) && time.grounded);
    // Days away and days gone are no offer: "I'm out Friday", "we offered Tuesday".
    if (times.length === 0 || s.tokens.some((token) => AWAY.has(token.norm))) return [];
    const found: Match[] = [];
    for (const time of times) {
      const from = tokenAt(s, time.start);
      const hit = hits.find(
        (h) =>
          h.to <= from &&
          !((s.classes[h.from - 1] ?? 0) & NEGATION) &&
          from - h.to <= reach(s.tokens[h.from]?.norm ?? '', time),
      );
      if (hit || suits(s, time) || isFragment(s, time)) {
        found.push({
          from: hit ? hit.from : from,
          to: tokenAt(s, time.end - 1) + 1,
          act: 'available',
          owner: 'both',
          severity: 'soft',
          needsTime: true,
        });
      }
    }
    return found.slice(0, 1);
  },
};

const AWAY = new Set(
  "out ooo ooto vacation leave holiday holidays travel travelling traveling was were had offered said enjoy didn't".split(
    ' ',
  ),
);

/** How many tokens may stand between the lead and the time. A bare "by" must touch it. */
function reach(lead: string, { modifier }: FoundTime): number {
  if (lead === 'by' || lead === 'before' || lead === 'until') return 0;
  if (
    lead === 'need' ||
    lead === 'needs' ||
    lead === 'needed' ||
    lead === 'require' ||
    lead === 'must' ||
    lead === 'should'
  ) {
    return modifier === 'by' || modifier === 'before' ? 14 : -1;
  }
  if (lead === 'propose' || lead === 'suggest' || lead === 'recommend') return 11;
  return lead === 'available' || lead === 'free' ? 7 : 4;
}

function tokenAt(s: Sentence, offset: number): number {
  const at = s.tokens.findIndex((token) => token.end > offset);
  return at < 0 ? s.tokens.length - 1 : at;
}

const WORKS = new Set(
  'work works suits suit good fine ok okay best better great perfect suitable ideal open free easiest convenient'.split(
    ' ',
  ),
);
const LINKS = new Set(
  "would will should could might may also both be is are 's 'd 'll still probably is for me us does do it that either looks look sounds , )".split(
    ' ',
  ),
);

/** "Thursday works", "the 27th is suitable for us". */
function suits(s: Sentence, time: FoundTime): boolean {
  for (let i = tokenAt(s, time.end - 1) + 1, steps = 0; i < s.tokens.length && steps < 6; i++, steps++) {
    const norm = s.tokens[i]?.norm as string;
    if (WORKS.has(norm)) return s.tokens[i - 1]?.norm !== "n't" && s.tokens[i - 1]?.norm !== 'not';
    if (!LINKS.has(norm)) return false;
  }
  return false;
}

/** Looks back at a talk or greets: "Great talking today". */
const NO_OFFER = new Set('thanks thank from great nice good enjoyed happy hope last attached notes recap'.split(' '));

/** A sentence that is little more than a time: "Tuesday 1pm for me.", "Wed 3/18 - half hour check-in". */
function isFragment(s: Sentence, time: FoundTime): boolean {
  if (time.modifier === 'before' || time.modifier === 'after') return false;
  if (s.predicates.some((p) => p.mood === 'past' || p.mood === 'state')) return false;
  const words = s.tokens.filter(
    (token) => token.kind === 'word' && (token.start < time.start || token.start >= time.end),
  ).length;
  const leading = s.tokens.filter((token) => token.kind === 'word' && token.end <= time.start).length;
  const timed = s.times.filter(isUsable).length;
  return (
    (words - (timed - 1) * 2 <= 4 || leading === 0) &&
    words <= 10 &&
    !s.tokens.some((token) => NO_OFFER.has(token.norm))
  );
}
