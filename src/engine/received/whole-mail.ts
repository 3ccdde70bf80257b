import type { AnalyzeOptions, Report, Span } from '../types.ts';
import { brushOffsOf, type Worded, withKind } from './brush-offs.ts';
import { answerOf, type Spoken, withAnswer } from './slot-answer.ts';

/** A sentence of a received mail as its language reads it. */
export interface Told extends Worded, Spoken {
  /** It says a real no. */
  refuses: boolean;
}

/**
 * What a received mail says as a whole, in whatever language: a sentence that refuses has no step, and a yes to an offered
 * time that is no step by its own words becomes one.
 * @param read its steps and findings, sentence by sentence
 * @param leaves whether the whole mail asks to be left alone
 */
export function wholeMail(
  read: Report,
  sentences: readonly Told[],
  { context }: AnalyzeOptions,
  leaves: boolean,
): Report & Required<Pick<Report, 'mail'>> {
  const refusals = sentences.filter(({ refuses }) => refuses);
  const [refusal] = refusals;
  const outside = ({ start, end }: Span): boolean => !refusals.some((no) => start < no.end && end > no.start);
  const steps = read.steps.filter(outside);
  const open = sentences.filter(({ refuses }) => !refuses);
  const brushOffs = brushOffsOf(open, steps);
  const answer = refusal ? undefined : answerOf(open, context?.offered);
  return {
    ...read,
    steps: withAnswer(steps, answer).map((step) => withKind(step, brushOffs)),
    // A time named or accepted leaves nothing open.
    findings: answer && answer.kind !== 'decline' && answer.values.length > 0 ? [] : read.findings.filter(outside),
    mail: {
      kind: refusal || leaves ? 'refusal' : 'normal',
      ...(refusal && { refusal: { start: refusal.start, end: refusal.end } }),
      brushOffs,
      ...(answer && { answer }),
    },
  };
}
