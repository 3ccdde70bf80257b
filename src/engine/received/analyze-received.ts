import { analyze } from '../analyze.ts';
import type { AnalyzeOptions, Report } from '../types.ts';
import { isAbsence, readAbsence } from './absence.ts';
import { wordedOf } from './brush-offs.ts';
import { spokenOf } from './clauses.ts';
import { isUnsubscribe, refuses } from './refusal.ts';
import { readReceived } from './sentences.ts';
import { wholeMail } from './whole-mail.ts';

/**
 * Analyses a received mail: the steps of `analyze`, brush-offs with their kind, and `mail`, what it says as a whole.
 *
 * An absence note has no steps, and a sentence that refuses has none either. A yes to an offered time that is no step
 * by its own words ("the second one works") becomes one, with the rule `slot-answer`.
 * @param text the whole text; offsets of the result are into it
 * @param options direction `in`; `context.offered` lets an answer find the time it means
 */
export function analyzeReceived(text: string, options: AnalyzeOptions): Report {
  const { zones, sentences } = readReceived(text, options);
  if (isAbsence(zones, sentences, options.context?.subject)) {
    return { steps: [], findings: [], mail: { kind: 'ooo', brushOffs: [], ...readAbsence(text, sentences, options) } };
  }
  const told = sentences.map((one) => ({
    ...spokenOf(one, options.reference),
    ...wordedOf(one),
    refuses: refuses(one),
  }));
  return wholeMail(analyze(text, options), told, options, isUnsubscribe(text));
}
