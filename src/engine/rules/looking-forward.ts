import { endOfClause } from '../grammar/sentence.ts';
import type { Rule } from '../rule.ts';

const TOGETHER = new Set(
  'seeing see speaking speak talking talk meeting meet catching chatting chat visiting discussing connecting working our'.split(
    ' ',
  ),
);

export const lookingForward: Rule = {
  id: 'looking-forward',
  title: '“Looking forward to hearing from you”',
  why: 'Waits for an answer that nobody was asked for.',
  examples: {
    flagged: [
      ['Looking forward to hearing from you.', 'Looking forward to hearing from you'],
      ['I look forward to your reply.', 'look forward to your reply'],
      ['Hope to hear from you soon!', 'Hope to hear from you soon'],
    ],
    allowed: [
      'Look forward to seeing you Tuesday at 2.',
      "We'd been looking forward to the summer release for months.",
    ],
  },
  phrases: [
    'looking forward',
    'look forward',
    'looking-forward',
    'hope|hoping to hear|see|meet|speak|talk|connect',
    "can|ca n't? wait to",
    'await|awaiting|anticipating your',
    'eagerly await|awaiting',
    'excited to ..2 see|work|meet|hear',
  ],
  check(s, hits) {
    const hit = hits[0];
    if (!hit) return [];
    const before = s.tokens[hit.from - 1]?.norm;
    if (before === 'been' || before === 'was' || before === 'were') return [];
    const object = s.tokens.slice(hit.to, hit.to + 3).map((t) => t.norm);
    const dated = s.times.some(
      (time) =>
        time.grounded &&
        time.start >= (s.tokens[hit.to - 1]?.end ?? 0) &&
        time.start - (s.tokens[hit.to - 1]?.end ?? 0) < 12,
    );
    const joint = dated || object.some((norm) => TOGETHER.has(norm));
    return [
      {
        from: hit.from,
        to: endOfClause(s, hit.to),
        act: joint ? 'booked' : 'offer',
        owner: joint ? 'both' : 'recipient',
        severity: 'soft',
        missing: ['action'],
        courtesy: true,
        timeless: !joint,
      },
    ];
  },
};
