import type { PhraseTable } from './language.ts';

/** "You will have it on Tuesday": what the reader is to get is promised where its day stands near, and not in a question. */
export const ON_ITS_WAY: Omit<PhraseTable, 'phrases'> = {
  rule: 'ill-send',
  act: 'commit',
  owner: 'sender',
  severity: 'soft',
  question: false,
  needsTime: true,
  near: 12,
};
