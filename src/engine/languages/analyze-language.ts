import { ends } from '../reader.ts';
import { wholeMail } from '../received/whole-mail.ts';
import type { AnalyzeOptions, ReceivedMail, Report, Zone } from '../types.ts';
import { isAbsence, readAbsence } from './absence.ts';
import type { Language } from './language.ts';
import { buildLexicon } from './lexicon.ts';
import { alertsOf, type Placed, stepsOf } from './message.ts';
import { readSentence, type SentenceReading } from './read-sentence.ts';
import { toldIn } from './received.ts';
import { findingOf, stepOf } from './report.ts';
import { sentencesOf } from './sentences.ts';
import { zonesOf } from './zones.ts';

const CACHE_LIMIT = 600;
/** Longer than any sentence people write; a longer stretch without an end is not read. */
const SENTENCE_LIMIT = 2000;

const byPlace = <T extends { start: number }>(list: T[]): T[] => list.sort((a, b) => a.start - b.start);

/**
 * A reader of mails in one language, with the contract of `engine/analyze.ts`: of too long a text the two ends are read. It
 * remembers the sentences it has read, so an edit costs the sentence it touches.
 */
export function createLanguageAnalyzer(language: Language): (text: string, options: AnalyzeOptions) => Report {
  const lexicon = buildLexicon(language);
  const abbreviations = new Set(language.abbreviations.split(' '));
  const cache = new Map<string, SentenceReading>();
  const read = (text: string): SentenceReading => {
    const known = cache.get(text);
    if (known) return known;
    if (cache.size >= CACHE_LIMIT) cache.clear();
    const reading = readSentence(text, lexicon);
    cache.set(text, reading);
    return reading;
  };
  const placed = (text: string, zones: readonly Zone[]): Placed[] =>
    ends(zones.flatMap((zone) => sentencesOf(text, zone.start, zone.end, lexicon, abbreviations)))
      .filter(({ start, end }) => end - start <= SENTENCE_LIMIT)
      .map(({ start, end }) => ({ start, end, reading: read(text.slice(start, end)) }));
  return (text, options) => {
    const zones = options.zones ?? zonesOf(text, options.context?.subject ?? '', language.zones);
    const isNote = zones.length === 1 && zones[0]?.kind === 'auto';
    const sentences = placed(
      text,
      zones.filter(({ kind }) => kind === 'own'),
    );
    if (options.direction === 'in' && (isNote || isAbsence(sentences, language.received))) {
      const said = isNote ? placed(text, zones) : sentences;
      const mail: ReceivedMail = {
        kind: 'ooo',
        brushOffs: [],
        ...readAbsence(said, options.reference, language.received),
      };
      return { steps: [], findings: [], language: language.code, mail };
    }
    const candidates = stepsOf(sentences, options);
    const steps = new Map(candidates.map((one) => [one, stepOf(one, sentences, options.reference)]));
    const findings = alertsOf(candidates, sentences, options).map((one) =>
      findingOf(one, steps.get(one) ?? stepOf(one, sentences, options.reference), sentences, language.code),
    );
    const report: Report = {
      steps: byPlace([...steps.values()]),
      findings: byPlace(findings),
      language: language.code,
    };
    if (options.direction === 'out') return report;
    const told = sentences.map((one) => toldIn(one, lexicon, options.reference, options.context?.offered ?? []));
    return wholeMail(report, told, options, false);
  };
}
