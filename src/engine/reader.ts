import type { PhraseTable } from './grammar/pattern.ts';
import { type Hit, readSentence, type Sentence } from './grammar/sentence.ts';
import { remembering } from './memory.ts';
import type { Model } from './model/model.ts';
import type { Found, Placed, Reading } from './refiner.ts';
import { sentenceRefiners } from './refiners.ts';
import { matchesOf, type Rule, type Starter, starterOf } from './rule.ts';
import { type LineReader, lineReader } from './text/lines.ts';
import { findSentences, type SentenceKind, type SentenceSpan } from './text/sentences.ts';
import type { Span, Zone } from './types.ts';

/** Of a text with more sentences the first and the last are read, half of each: closings stand there. */
const MOST_SENTENCES = 1000;
/** Longer than any sentence people write; a longer stretch without an end is not read. */
const SENTENCE_LIMIT = 2000;

/** What a sentence is read with. */
export interface Knowledge {
  rules: readonly Starter[];
  phrases: PhraseTable;
  model: Model | undefined;
}

/** @param rules in order @param phrases of these rules */
export const knowledgeOf = (rules: readonly Rule[], phrases: PhraseTable, model?: Model): Knowledge => ({
  rules: rules.map(starterOf),
  phrases,
  model,
});

/** A sentence in its paragraph, and what it says once it has been read. */
interface Part extends SentenceSpan {
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
  sentence(mail: string, start: number, end: number, kind: SentenceKind): Reading;
}

export const readerWith = (knowledge: Knowledge): Reader => ({
  line: lineReader,
  paragraph: (mail, start, end) => ({ parts: findSentences(mail, start, end), base: 0 }),
  sentence: (mail, start, end, kind) => readAlone(mail, start, end, kind, knowledge),
});

/** The same, for text that is read again after each edit: what was not edited is remembered, some drafts' worth of it. */
export function rememberingReader(knowledge: Knowledge): Reader {
  const limit = 2 * MOST_SENTENCES;
  const parts = remembering<readonly Part[]>(findSentences, limit);
  const sentences = new Map<string, Reading>();
  return {
    line: {
      kind: remembering(lineReader.kind, limit),
      inSignature: remembering(lineReader.inSignature, limit),
      opensAutomatic: remembering(lineReader.opensAutomatic, limit),
    },
    paragraph: (mail, start, end) => ({ parts: parts(mail.slice(start, end)), base: start }),
    sentence(mail, start, end, kind) {
      const text = mail.slice(start, end);
      const known = sentences.get(text);
      if (known) return known;
      if (sentences.size >= limit) sentences.clear();
      const reading = readAlone(mail, start, end, kind, knowledge);
      sentences.set(text, reading);
      return reading;
    },
  };
}

/** The sentences that are read of a list: all, or of too long a one its two ends. */
function ends<Sentence>(list: readonly Sentence[]): readonly Sentence[] {
  const half = MOST_SENTENCES / 2;
  return list.length > MOST_SENTENCES ? [...list.slice(0, half), ...list.slice(-half)] : list;
}

/** Nobody writes so many sentences: in longer text the same ones are looked for, so that none is read twice. */
const MANY_SENTENCES = 100;

/** The sentences of a mail's own text, read one by one. */
export function sentencesOf(text: string, zones: readonly Zone[], reader: Reader): Placed[] {
  const placed: (Span & { part: Part })[] = [];
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
  const readings = placed.length > MANY_SENTENCES ? new Map<string, Reading>() : undefined;
  const sentences: Placed[] = [];
  for (const { start, end, part } of ends(placed)) {
    if (end - start > SENTENCE_LIMIT) continue;
    const same = readings && text.slice(start, end);
    const before = same === undefined ? undefined : readings?.get(same);
    part.reading ??= before ?? reader.sentence(text, start, end, part.kind);
    if (same !== undefined) readings?.set(same, part.reading);
    sentences.push({ start, end, reading: part.reading });
  }
  return sentences;
}

function readAlone(
  mail: string,
  start: number,
  end: number,
  kind: SentenceKind,
  { rules, phrases, model }: Knowledge,
): Reading {
  const sentence = readSentence(mail, start, end, kind, phrases);
  if (kind === 'greeting') return { sentence, found: NOTHING };
  if (isPlain(sentence)) return { sentence, found: NOTHING };
  let found = matchesIn(sentence, rules);
  for (const refiner of sentenceRefiners) {
    if (found.length === 0) break;
    found = refiner.refine(found, sentence);
  }
  return model ? { sentence, found, odds: model.ofSentence(sentence, found) } : { sentence, found };
}

function matchesIn(sentence: Sentence, rules: readonly Starter[]): readonly Found[] {
  const { hits, predicates, times, linked } = sentence;
  let bits = 0;
  for (const p of predicates) if (!p.inCondition) bits |= p.bits;
  let found: Found[] | undefined;
  for (let i = 0; i < rules.length; i++) {
    const entry = rules[i] as Starter;
    const { rule, id, verbs, hasPhrases, needs } = entry;
    // Most rules have nothing to start from in most sentences.
    if ((needs === 'time' && times.length === 0) || (needs === 'link' && !linked)) continue;
    const mine = hasPhrases && hits.length > 0 ? hitsOf(hits, id) : NO_HITS;
    if (mine.length === 0 && needs === undefined && !(bits & verbs)) continue;
    const matches = matchesOf(entry, sentence, mine);
    if (matches.length === 0) continue;
    found ??= [];
    for (const match of matches) found.push({ rule, match, label: 'vague', time: undefined, timeIn: undefined });
  }
  return found ?? NOTHING;
}

function hitsOf(hits: readonly Hit[], id: string): readonly Hit[] {
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
