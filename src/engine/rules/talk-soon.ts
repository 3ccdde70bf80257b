import { endOfClause } from '../grammar/reading.ts';
import type { About, Rule } from '../rule.ts';

export const talkSoon: Rule = {
  id: 'talk-soon',
  phrases: [
    '^ talk|speak|chat|write|see soon|later|then',
    'talk|speak to|with you soon|later|then',
    "^ i|we? 'll|will? see you|ya|u",
  ],
  onPhrase: ({ to }, s) => ({
    to: endOfClause(s, to),
    act: 'booked',
    owner: 'both',
    severity: 'soft',
    missing: ['action'],
    courtesy: true,
  }),
};

export const about: About = {
  title: '“Talk soon”',
  flagged: [
    ['Talk soon!', 'Talk soon'],
    ['Speak soon, Anna', 'Speak soon'],
    ['See you around.', 'See you around'],
  ],
  allowed: ['See you Thursday at 10.', 'We used to talk a lot about pricing.'],
};
