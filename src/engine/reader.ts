import type { PhraseTable } from './grammar/pattern.ts';
import { type Hit, readSentences, type Sentence } from './grammar/sentence.ts';
import { remembering } from './memory.ts';
import type { Model } from './model/model.ts';
import { mayHoldStep } from './model/next-step.ts';
import { type Found, foundOf, type Placed, type Reading } from './refiner.ts';
import { sentenceRefiners } from './refiners.ts';
import { ANYTHING, LINKS, matchesOf, type Rule, type Starter, starterOf, TIMES } from './rule.ts';
import { type LineReader, lineReader } from './text/lines.ts';
import { findSentences } from './text/sentences.ts';
import type { Span, Zone } from './types.ts';

/** Of a text with more sentences the first and the last are read, half of each: closings stand there. */
const MOST_SENTENCES = 1000;
/** Longer than any sentence people write; a longer stretch without an end is not read. */
const SENTENCE_LIMIT = 2000;

/** What a sentence is read with. */
export interface Knowledge {
  rules: readonly Starter[];
  /** What each of them starts from, side by side: all are looked at in each sentence. */
  starts: readonly number[];
  phrases: PhraseTable;
  model: Model | undefined;
}

/** @param rules in order @param phrases of these rules */
export function knowledgeOf(some: readonly Rule[], phrases: PhraseTable, model?: Model): Knowledge {
  const rules = some.map(starterOf);
  return { rules, starts: rules.map(({ starts }) => starts), phrases, model };
}

/** A sentence in its paragraph, and what it says once it has been read. */
interface Part extends Span {
  reading?: Reading;
}

/** The sentences of a paragraph; their offsets are counted from `base`. */
interface Paragraph {
  parts: readonly Part[];
  base: number;
}

/** Reads the parts of a mail. Each answer depends on the text of the part alone, so that it can be remembered. */
export interface Reader {
  line: LineReader;
  paragraph(mail: string, start: number, end: number): Paragraph;
  /** The sentences it remembers, if it does. */
  known: Map<string, Reading> | undefined;
  knowledge: Knowledge;
}

export const readerWith = (knowledge: Knowledge): Reader => ({
  line: lineReader,
  paragraph: (mail, start, end) => ({ parts: findSentences(mail, start, end), base: 0 }),
  known: undefined,
  knowledge,
});

/** Of so many lines, paragraphs and sentences the readings are remembered. */
const MOST_KNOWN = 2 * MOST_SENTENCES;

/** The same, for text that is read again after each edit: what was not edited is remembered, some drafts' worth of it. */
export function rememberingReader(knowledge: Knowledge): Reader {
  const parts = remembering<readonly Part[]>(findSentences, MOST_KNOWN);
  return {
    line: {
      kind: remembering(lineReader.kind, MOST_KNOWN),
      inSignature: remembering(lineReader.inSignature, MOST_KNOWN),
      opensAutomatic: remembering(lineReader.opensAutomatic, MOST_KNOWN),
    },
    paragraph: (mail, start, end) => ({ parts: parts(mail.slice(start, end)), base: start }),
    known: new Map(),
    knowledge,
  };
}

/** The sentences that are read of a list: all, or of too long a one its two ends. */
export function ends<Sentence>(list: readonly Sentence[]): readonly Sentence[] {
  const half = MOST_SENTENCES / 2;
  return list.length > MOST_SENTENCES ? [...list.slice(0, half), ...list.slice(-half)] : list;
}

/** Nobody writes so many sentences: in longer text the same ones are looked for, so that none is read twice. */
const MANY_SENTENCES = 100;

/** The sentences of a mail's own text, read one by one. */
export function sentencesOf(text: string, zones: readonly Zone[], reader: Reader): Placed[] {
  const placed: PlacedPart[] = [];
  for (const { kind, start, end } of zones) {
    if (kind !== 'own') continue;
    // Every blank line ends a sentence, whatever stands around it.
    for (let from = start; from < end; ) {
      const blank = text.indexOf('\n\n', from) + 1;
      let to = blank > 0 && blank < end ? blank : end;
      while (to < end && text.charCodeAt(to) === 10) to++;
      const { parts, base } = reader.paragraph(text, from, to);
      for (const part of ends(parts)) placed.push({ start: base + part.start, end: base + part.end, part });
      from = to;
    }
  }
  const own = ends(placed).filter(({ start, end }) => end - start <= SENTENCE_LIMIT);
  readParts(text, own, reader);
  return own.map(({ start, end, part }) => ({ start, end, reading: part.reading as Reading }));
}

/** A part of a mail with its place there. */
interface PlacedPart extends Span {
  part: Part;
}

/** Gives every part its reading. Those that may be the same as others are read one by one, the others all at once. */
function readParts(text: string, all: readonly PlacedPart[], { known, knowledge }: Reader): void {
  const parts = all.filter(({ part }) => !part.reading);
  const same = known ?? (parts.length > MANY_SENTENCES ? new Map<string, Reading>() : undefined);
  const readings = same ? [] : readAll(text, parts, knowledge);
  for (let i = 0; i < parts.length; i++) {
    const one = parts[i] as PlacedPart;
    const words = same ? text.slice(one.start, one.end) : '';
    const reading = same?.get(words) ?? readings[i] ?? (readAll(text, [one], knowledge)[0] as Reading);
    if (same && same.size >= MOST_KNOWN) same.clear();
    same?.set(words, reading);
    one.part.reading = reading;
  }
}

function readAll(mail: string, spans: readonly Span[], knowledge: Knowledge): Reading[] {
  const { model } = knowledge;
  const sentences = readSentences(mail, spans, knowledge.phrases);
  const readings: Reading[] = sentences.map((sentence) => ({ sentence, found: NOTHING, odds: undefined }));
  const telling = readings.filter(({ sentence }) => sentence.kind !== 'greeting' && !isPlain(sentence));
  for (const reading of telling) reading.found = matchesIn(reading.sentence, knowledge);
  for (const reading of telling)
    for (const refine of sentenceRefiners)
      if (reading.found.length > 0) reading.found = refine(reading.found, reading.sentence);
  if (model)
    for (const reading of telling)
      if (reading.found.length > 0 || mayHoldStep(reading.sentence))
        reading.odds = model.ofSentence(reading.sentence, reading.found);
  return readings;
}

function matchesIn(sentence: Sentence, { rules, starts }: Knowledge): readonly Found[] {
  const { hits, predicates, times, linked } = sentence;
  let holds = ANYTHING | (times.length > 0 ? TIMES : 0) | (linked ? LINKS : 0);
  for (const p of predicates) if (!p.inCondition) holds |= p.bits;
  let found: Found[] | undefined;
  for (let i = 0; i < rules.length; i++) {
    const started = ((starts[i] as number) & holds) !== 0;
    // Most rules have nothing to start from in most sentences.
    if (!started && hits.length === 0) continue;
    const entry = rules[i] as Starter;
    const { rule } = entry;
    const mine = entry.hasPhrases && hits.length > 0 ? hitsOf(rule, hits) : NO_HITS;
    if (!started && !(entry.startsAtPhrase && mine.length > 0)) continue;
    const matches = matchesOf(entry, sentence, mine);
    if (matches.length > 0) found ??= [];
    for (const match of matches) found?.push(foundOf(rule, match, 'vague'));
  }
  return found ?? NOTHING;
}

/** The phrases of a rule among those found; most rules have none. */
function hitsOf({ id }: Rule, hits: readonly Hit[]): readonly Hit[] {
  let mine: Hit[] | undefined;
  for (const hit of hits) {
    if (hit.rule !== id) continue;
    mine ??= [];
    mine.push(hit);
  }
  return mine ?? NO_HITS;
}

const NOTHING: readonly Found[] = [];
const NO_HITS: readonly Hit[] = [];

/** Nothing a rule could start from, and nothing worth weighing: no verb in a frame, no phrase, no time, no link. Most sentences of most mails. */
const isPlain = ({ predicates, hits, times, linked }: Sentence): boolean =>
  predicates.length === 0 && hits.length === 0 && times.length === 0 && !linked;
