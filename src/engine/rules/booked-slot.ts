import type { Rule } from '../rule.ts';
import { endOfClause } from './any-questions.ts';

export const bookedSlot: Rule = {
  id: 'booked-slot',
  title: 'A booked meeting',
  why: 'A meeting with its day: nothing is open.',
  examples: {
    flagged: [],
    allowed: ['The demo is on Thursday at 2pm.', 'Our kickoff call is confirmed for August 10.'],
  },
  phrases: [
    'meeting|call|demo|lunch|dinner|breakfast|conference|teleconference|session|kickoff|kick-off|interview|review|visit|appointment|presentation|seminar|training|webinar|party|conversation|chat|discussion|briefing|workshop|hearing',
    'scheduled|confirmed|booked|set for|on|at',
    'are|am|is|be meeting|having|seeing',
  ],
  check(s, hits) {
    const hit = hits[0];
    if (!hit) return [];
    return [
      { from: hit.from, to: endOfClause(s, hit.to), act: 'booked', owner: 'both', severity: 'soft', needsTime: true },
    ];
  },
};
