import type { Rule } from '../rule.ts';
import { endOfClause } from './any-questions.ts';

export const slotList: Rule = {
  id: 'slot-list',
  title: 'Times offered',
  why: 'Days to choose from: nothing is open.',
  examples: {
    flagged: [],
    allowed: ['I can do Tue 2-4, Wed 10-12 or Thu after 3 (CET).', 'Thursday 2pm or Friday 10am work for me.'],
  },
  phrases: [
    'available|free|open|around|flexible',
    'can|could do|make',
    'work|works|suits|suit|good|fine|ok|okay|best|better|great|perfect',
    'would|does|do|will ..8 work|suit|be',
    'how|what about',
    'see you',
    "let|lets 's? us? do|say|shoot|try|plan|aim",
    'here',
    'grab|pick|choose|book',
    'be in|at|there|here',
    'due|deadline|need|needed|needs by',
  ],
  check(s, hits) {
    const hit = hits[0];
    if (!hit) return [];
    return [
      {
        from: hit.from,
        to: endOfClause(s, hit.to),
        act: 'available',
        owner: 'both',
        severity: 'soft',
        needsTime: true,
      },
    ];
  },
};
