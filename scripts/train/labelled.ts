import { readFileSync } from 'node:fs';
import { placeOf } from '../../src/engine/analyze.ts';
import { placeFeatures, type Sink, sentenceFeatures } from '../../src/engine/model/features.ts';
import { readSentences } from '../../src/engine/read-sentences.ts';
import type { Direction } from '../../src/engine/types.ts';

/** A labelled mail, one JSON object a line of the file. */
export interface LabelledMail {
  id: string;
  direction: Direction;
  /** Only `train` may shape weights. */
  use: 'train' | 'score';
  author: string;
  date: string | null;
  subject: string | null;
  text: string;
  sents: [start: number, end: number][];
  /** Next steps, each with the numbers of its sentences from 1. */
  steps: { s: number[] }[];
}

/** A sentence as the engine sees it: its features, and whether the labels call it a step. */
export interface Instance {
  author: string;
  use: 'train' | 'score';
  features: number[];
  step: boolean;
}

export function readLabelled(path: string): LabelledMail[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledMail);
}

/** The sentences of a mail. A sentence is a step when it touches a sentence of a labelled one. */
export function instancesOf(mail: LabelledMail): Instance[] {
  const sentences = readSentences(mail.text, mail.subject ?? undefined);
  return sentences.map(({ start, end, reading }, index) => {
    const features = new Set<number>();
    const sink: Sink = (id) => features.add(id);
    sentenceFeatures(reading.sentence, reading.found, sink);
    placeFeatures(placeOf(sentences, index, mail.direction), sink);
    const step = mail.steps.some(({ s }) => s.some((n) => touches(mail.sents[n - 1], start, end)));
    return { author: mail.author, use: mail.use, features: [...features], step };
  });
}

const touches = (gold: [number, number] | undefined, start: number, end: number): boolean =>
  gold !== undefined && start < gold[1] && end > gold[0];

/** Leaves out features seen fewer than three times or with one author only. */
export function prune(instances: readonly Instance[]): Instance[] {
  const seen = new Map<number, { count: number; authors: Set<string> }>();
  for (const { features, author } of instances)
    for (const id of features) {
      const entry = seen.get(id) ?? { count: 0, authors: new Set() };
      entry.count++;
      entry.authors.add(author);
      seen.set(id, entry);
    }
  const keeps = (id: number): boolean => {
    const entry = seen.get(id);
    return entry !== undefined && entry.count >= 3 && entry.authors.size >= 2;
  };
  return instances.map((one) => ({ ...one, features: one.features.filter(keeps) }));
}
