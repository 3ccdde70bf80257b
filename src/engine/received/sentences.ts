import { type Hit, readSentences, type Sentence } from '../grammar/sentence.ts';
import { findSentences, kindOf } from '../text/sentences.ts';
import { findZones } from '../text/zones.ts';
import type { AnalyzeOptions, Span, Zone } from '../types.ts';
import { type Cue, receivedCues } from './mail-cues.ts';

/** A sentence of a received mail with the cues found in it. */
export interface ReceivedSentence extends Span {
  sentence: Sentence;
  hitsOf(...cues: Cue[]): readonly Hit[];
}

/** Mails are answered from their first screens; nothing that matters here stands behind this many sentences. */
const LONGEST = 200;
/** In UTF-16 code units; nobody writes a longer sentence. */
const LONGEST_SENTENCE = 1000;

/**
 * The sentences a person or an automatic answer wrote in this mail, quotes and signatures left out.
 * @returns zones as well, as an automatic answer shows in them
 */
export function readReceived(text: string, options: AnalyzeOptions): { zones: Zone[]; sentences: ReceivedSentence[] } {
  const zones = options.zones ?? findZones(text, options.context?.subject);
  const spans = zones
    .filter(({ kind }) => kind === 'own' || kind === 'auto')
    .flatMap((zone) => findSentences(text, zone.start, zone.end))
    .filter(({ start, end }) => end - start <= LONGEST_SENTENCE && kindOf(text.slice(start, end)) === 'prose')
    .slice(0, LONGEST);
  const sentences = readSentences(text, spans, receivedCues).map((sentence, at) => {
    const { start, end } = spans[at] as Span;
    const hitsOf = (...cues: Cue[]): readonly Hit[] => sentence.hits.filter(({ rule }) => cues.includes(rule as Cue));
    return { start, end, sentence, hitsOf };
  });
  return { zones, sentences };
}
