/** Invented companies, people and closings. */
export const PLACES = [
  'Halden',
  'Ostara',
  'Norwick',
  'Calder',
  'Alder',
  'Brenholt',
  'Saltmere',
  'Vesterby',
  'Quillan',
  'Marrow',
  'Tindale',
  'Orsova',
];
export const TRADES = [
  'Marine',
  'Freight',
  'Timber',
  'Foundry',
  'Optics',
  'Textiles',
  'Grain',
  'Hydraulics',
  'Ceramics',
  'Logistics',
  'Bearings',
  'Paper',
];
export const NAMES = ['Ines', 'Per', 'Lea', 'Jonas', 'Priya', 'Mirko', 'Asta', 'Tove', 'Rafael', 'Noor'];
export const LAST_NAMES = ['Castro', 'Holm', 'Okafor', 'Lindqvist', 'Raman', 'Bauer', 'Sato', 'Moreau'];
export const SENTENCES = [
  'Let us speak again once the figures of the yard are in.',
  'Would Thursday at eleven suit you to go through the parts list together?',
  'Could your head of finance join us for the next half hour?',
  'I will be in touch about the second line at some point.',
  'Ines brings the lists of both years along, and we look at them side by side.',
  'We would need the drawings before the end of the month to say what it costs.',
  'Who else has to be convinced before this can start?',
  'It would be good to see how your planners work with it on a usual day.',
];
