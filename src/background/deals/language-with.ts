import { wordsOf } from '../../deals/evidence.ts';
import type { TimelineEvent } from '../../deals/types.ts';
import { mailLanguage } from '../../engine/languages/detect.ts';
import { inOrderOfTime } from '../../store/events.ts';
import { sortedBy } from '../../store/sorted.ts';

/** As many of the newest sentences tell what language is written with somebody. */
const MOST_SENTENCES = 12;

/**
 * The language that is written in a deal, as far as its sentences are kept.
 * @param events of it, in any order
 * @param title what else there is in that language, such as the title of a meeting
 * @returns a code
 */
export function languageWith(events: TimelineEvent[], title = ''): string {
  const sentences = sortedBy(events, inOrderOfTime)
    .map((event) => wordsOf(event).sentence)
    .filter((sentence) => sentence !== '');
  return mailLanguage([...sentences.slice(-MOST_SENTENCES), title].join('\n'));
}
