import { ends } from '../reader.ts';
import { kindOfStep } from '../received/brush-offs.ts';
import type { AnalyzeOptions, ReceivedMail, Report, Step } from '../types.ts';
import type { Language } from './language.ts';
import { buildLexicon } from './lexicon.ts';
import { alertsOf, type Placed, stepsOf } from './message.ts';
import { readSentence, type SentenceReading } from './read-sentence.ts';
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
  return (text, options) => {
    const zones = options.zones ?? zonesOf(text, options.context?.subject ?? '', language.zones);
    const own = zones
      .filter(({ kind }) => kind === 'own')
      .flatMap((zone) => sentencesOf(text, zone.start, zone.end, lexicon, abbreviations));
    const sentences = ends(own)
      .filter(({ start, end }) => end - start <= SENTENCE_LIMIT)
      .map(({ start, end }): Placed => ({ start, end, reading: read(text.slice(start, end)) }));
    const candidates = stepsOf(sentences, options);
    const received = options.direction === 'in';
    const steps = new Map(candidates.map((one) => [one, kinded(stepOf(one, sentences, options.reference), received)]));
    const findings = alertsOf(candidates, sentences, options).map((one) =>
      findingOf(one, steps.get(one) ?? stepOf(one, sentences, options.reference), sentences, language.code),
    );
    const found = byPlace([...steps.values()]);
    const isAbsence = zones.length === 1 && zones[0]?.kind === 'auto';
    return {
      steps: found,
      findings: byPlace(findings),
      language: language.code,
      ...(received ? { mail: mailOf(found, isAbsence) } : {}),
    };
  };
}

/** A received step that postpones says how. */
const kinded = (step: Step, received: boolean): Step =>
  received && step.brushOff ? { ...step, brushOffKind: kindOfStep(step) } : step;

function mailOf(steps: readonly Step[], isAbsence: boolean): ReceivedMail {
  const brushOffs = steps.flatMap(({ start, end, owner, brushOffKind }) =>
    brushOffKind ? [{ start, end, owner, kind: brushOffKind }] : [],
  );
  return { kind: isAbsence ? 'ooo' : 'normal', brushOffs };
}
