import type { About, Rule } from '../rule.ts';

export const doTheNeedful: Rule = {
  id: 'do-the-needful',
  phrases: ['do the needful and? ..3 earliest', 'do the needful', 'kindly|please|pls revert back?'],
  onPhrase: () => ({ act: 'request', owner: 'recipient', severity: 'hard', missing: ['action'] }),
};

export const about: About = {
  title: '“Kindly do the needful”',
  flagged: [
    ['Kindly do the needful and revert at the earliest.', 'Kindly do the needful and revert at the earliest'],
    ['Please revert at the earliest.', 'Please revert at the earliest'],
    ['Kindly revert back with your thoughts.', 'Kindly revert back with your thoughts'],
  ],
  allowed: ['Kindly revert with your approval by EOD Wednesday.', 'The earliest release shipped in May.'],
};
