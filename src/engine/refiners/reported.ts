import { OBJECT, SUBJECT_I, SUBJECT_WE, SUBJECT_YOU } from '../lexicon/classes.ts';
import type { SentenceRefiner } from '../refiner.ts';

/** "She said she'd call the vendor": nobody here is promised anything, unless someone here gets it ("send you"). */
export const reported: SentenceRefiner = (found, sentence) =>
  found.filter(({ match: { predicate } }) => {
    if (!predicate?.reported) return true;
    for (let i = predicate.at + 1; i < predicate.at + 5; i++) {
      const norm = sentence.tokens[i]?.norm;
      if (norm === 'me' || norm === 'us' || norm === 'your' || norm === 'our') return true;
      const bits = sentence.classes[i] ?? 0;
      if (bits & OBJECT && bits & (SUBJECT_I | SUBJECT_WE | SUBJECT_YOU)) return true;
    }
    return false;
  });
