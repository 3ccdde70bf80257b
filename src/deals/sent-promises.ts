import { promisesOf } from '../engine/received/promises.ts';
import type { Report } from '../engine/types.ts';
import { sentenceAt } from './sentence-at.ts';

/** More undertakings than a mail holds that somebody means to keep. */
const MOST = 5;

/**
 * What the rep undertakes in a sent mail to do by a day: "You get the figures by Friday", "I'll call you on Tuesday".
 * @param text the sent text that `analysis` is of
 * @returns the sentence, and the day as `YYYY-MM-DD`
 */
export function sentPromises(analysis: Report, text: string): { what: string; due: string }[] {
  return promisesOf(analysis)
    .slice(0, MOST)
    .map(({ start, due }) => ({ what: sentenceAt(text, start), due: due.date }));
}
