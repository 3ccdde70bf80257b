import { endOfClause, has, normAt, setOf } from '../grammar/reading.ts';
import type { About, Rule } from '../rule.ts';

export const lookingForward: Rule = {
  id: 'looking-forward',
  phrases: [
    'waiting for? your ..2 reply|response|answer',
    'looking forward',
    'look forward',
    'hope|hoping to hear|see|meet|talk|connect',
    "can|ca n't? wait to",
    'await|awaiting|anticipating your',
  ],
  onPhrase({ from, to }, s) {
    if (/^(?:been|was|were)$/.test(normAt(s, from - 1))) return undefined;
    const end = s.tokens[to - 1]?.end ?? 0;
    const dated = s.times.some(({ grounded, start }) => grounded && start >= end && start < end + 12);
    const joint = dated || has(s, TOGETHER, to, to + 3);
    return {
      to: endOfClause(s, to),
      act: joint ? 'booked' : 'offer',
      owner: joint ? 'both' : 'recipient',
      severity: 'soft',
      missing: ['action'],
      courtesy: true,
      timeless: !joint,
    };
  },
};

export const about: About = {
  title: '“Looking forward to hearing from you”',
  flagged: [
    ['Looking forward to hearing from you.', 'Looking forward to hearing from you'],
    ['I look forward to your reply.', 'look forward to your reply'],
    ['Hope to hear from you soon!', 'Hope to hear from you soon'],
  ],
  allowed: ['Look forward to seeing you Tuesday at 2.', "We'd been looking forward to the summer release for months."],
};

const TOGETHER = setOf(
  'seeing see speaking speak talking talk meeting meet catching chat visiting discussing connecting working our',
);
