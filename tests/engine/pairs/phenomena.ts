import { conditional } from './conditional.ts';
import { cover } from './cover.ts';
import { habitual } from './habitual.ts';
import { hedgedDay } from './hedged-day.ts';
import { links } from './links.ts';
import { multiSentence } from './multi-sentence.ts';
import { negated } from './negated.ts';
import { noPunctuation } from './no-punctuation.ts';
import { nonNative } from './non-native.ts';
import { nounTime } from './noun-time.ts';
import { outOfOffice } from './out-of-office.ts';
import { past } from './past.ts';
import type { Pair } from './read-pairs.ts';
import { reported } from './reported.ts';
import { slots } from './slots.ts';
import { typos } from './typos.ts';

/** The minimal pairs by phenomenon. A pair is known by its number: new ones go to the end of their file. */
export const phenomena: Record<string, readonly Pair[]> = {
  reported,
  past,
  negated,
  habitual,
  conditional,
  'hedged day': hedgedDay,
  'time of a noun': nounTime,
  'cover rule': cover,
  'several sentences': multiSentence,
  slots,
  links,
  'out of office': outOfOffice,
  'non-native': nonNative,
  typos,
  'no punctuation': noPunctuation,
};
