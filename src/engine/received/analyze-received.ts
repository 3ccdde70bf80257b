import { analyze } from '../analyze.ts';
import type { AnalyzeOptions, BrushOff, BrushOffKind, Report, SlotAnswer, Span, Step } from '../types.ts';
import { isAbsence, readAbsence } from './absence.ts';
import { brushOffsOf, kindOfStep } from './brush-offs.ts';
import { isUnsubscribe, refusalsIn } from './refusal.ts';
import { readReceived } from './sentences.ts';
import { answerOf } from './slot-answer.ts';

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
  const read = analyze(text, options);
  const refusals = refusalsIn(sentences);
  const [refusal] = refusals;
  const outside = ({ start, end }: Span): boolean => !refusals.some((no) => start < no.end && end > no.start);
  const steps = read.steps.filter(outside);
  const open = sentences.filter((one) => !refusals.includes(one));
  const brushOffs = brushOffsOf(open, steps);
  const answer = refusals.length === 0 ? answerOf(open, options) : undefined;
  return {
    steps: withAnswer(steps, answer).map((step) => withKind(step, brushOffs)),
    findings: read.findings.filter(outside),
    mail: {
      kind: refusals.length > 0 || isUnsubscribe(text) ? 'refusal' : 'normal',
      ...(refusal && { refusal: { start: refusal.start, end: refusal.end } }),
      brushOffs,
      ...(answer && { answer }),
    },
  };
}

/** Asks to the rep are no postponing, whatever they are for; the other kinds make a vague step one. */
const NO_DELAY = new Set<BrushOffKind>(['send-information', 'send-a-price', 'sometime']);

function withKind(step: Step, brushOffs: readonly BrushOff[]): Step {
  const mine = brushOffs.find(({ start, end }) => step.start < end && step.end > start);
  if (step.brushOff) return { ...step, brushOffKind: mine?.kind ?? kindOfStep(step) };
  if (!mine || step.label !== 'vague' || step.severity !== 'hard') return step;
  if (NO_DELAY.has(mine.kind) || step.act === 'propose') return step;
  return { ...step, brushOff: true, brushOffKind: mine.kind };
}

function withAnswer(steps: readonly Step[], answer: SlotAnswer | undefined): Step[] {
  if (!answer || answer.kind === 'decline') return [...steps];
  const { kind: act, start, end, values } = answer;
  const inside = (step: Step): boolean => step.start < end && step.end > start;
  const told = steps.filter((step) => inside(step) && step.label === 'concrete');
  if (told.length > 0) return steps.map((step) => (told[0] === step ? { ...step, act } : step));
  if (values.length === 0) return [...steps];
  const step: Step = {
    start,
    end,
    label: 'concrete',
    severity: 'soft',
    owner: 'both',
    act,
    missing: [],
    brushOff: false,
    anatomy: {},
    ruleId: 'slot-answer',
  };
  return [...steps.filter((one) => !inside(one)), step].sort((a, b) => a.start - b.start);
}
