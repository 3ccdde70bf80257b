import type { PhraseTable } from './language.ts';

// What phrases say, where several languages have them.

type Said = Omit<PhraseTable, 'phrases'>;

/** "You will have it on Tuesday": what the reader is to get is promised where its day stands near, and not in a question. */
export const ON_ITS_WAY: Said = {
  rule: 'ill-send',
  act: 'commit',
  owner: 'sender',
  severity: 'soft',
  question: false,
  needsTime: true,
  near: 12,
};

/** "Or name another day": the way out of an offer, covered by it. */
export const OTHER_DAY: Said = {
  rule: 'let-me-know',
  act: 'request',
  owner: 'recipient',
  severity: 'hard',
  courtesy: true,
  timeless: true,
};

/** "We'll get back to you": the next move is kept, and nothing says what it is. */
export const GETS_BACK: Said = {
  rule: 'get-back-to-you',
  act: 'commit',
  owner: 'sender',
  severity: 'hard',
  brushOff: true,
  noAction: true,
};

/** "Not now", said of this side. */
export const NOT_NOW: Said = { rule: 'try-me-later', act: 'defer', owner: 'sender', severity: 'hard', brushOff: true };

/** "Try me again in spring": the reader is to come again. */
export const TRY_AGAIN: Said = { ...NOT_NOW, owner: 'recipient' };
