import type { About, Rule } from '../rule.ts';

export const worthALook: Rule = {
  id: 'worth-a-look',
  phrases: [
    '^ worth',
    '^ want|curious|interested|keen to|in see|know|hear|try|more',
    'be|are ..2 interested|open in|to',
    '^ sound|sounds ..4 ?',
    'would ..6 be of? any? interest|help|helpful|use|useful|relevant',
  ],
  onPhrase: (_hit, s) => (s.question ? { act: 'request', owner: 'recipient', severity: 'soft' } : undefined),
};

export const about: About = {
  title: '“Worth a look?”',
  flagged: [
    ['Worth a quick look?', 'Worth a quick look'],
    ['Curious to see how it works?', 'Curious to see how it works'],
    ['Would you be interested in a benchmark?', 'be interested in a benchmark'],
  ],
  allowed: ['Our figures are worth a look, says the paper.', 'Worth a look on Thursday at 2pm?'],
};
