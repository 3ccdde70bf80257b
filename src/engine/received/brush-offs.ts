import type { Hit } from '../grammar/sentence.ts';
import type { BrushOff, BrushOffKind, Span, Step } from '../types.ts';
import { brushOffKinds } from './brush-off-cues.ts';
import type { ReceivedSentence } from './sentences.ts';

/** A sentence that may brush off, whatever its language. */
export interface Worded extends Span {
  /** Whether it has words of this kind, said of now by the writer. */
  says(kind: BrushOffKind): boolean;
  /** Whether it says so by how things stand: this is a brush-off without a step as well. */
  stands?(kind: BrushOffKind): boolean;
}

/** An English sentence as far as it may brush off. */
export const wordedOf = (one: ReceivedSentence): Worded => ({
  start: one.start,
  end: one.end,
  says: (kind) => one.hitsOf(kind).some((hit) => isMeant(one, hit, kind)),
  stands: (kind) => one.hitsOf(`${kind}, as it stands`).some((hit) => isMeant(one, hit, kind)),
});

/** Requests to the rep: said as an ask, and no postponing in themselves. */
export const ASKS: ReadonlySet<BrushOffKind> = new Set<BrushOffKind>(['send-information', 'send-a-price']);
/** Undone by a day: "I'll discuss it with the team and call you on Thursday" is a next step. */
const DELAYS = new Set<BrushOffKind>([
  'send-information',
  'send-a-price',
  'discuss-internally',
  'think-about-it',
  'next-quarter',
  'call-me-later',
  'sometime',
  'be-in-touch',
]);
/** Only where the analysis finds an open step as well: their words are said of much else. */
const NEEDS_STEP = new Set<BrushOffKind>(['sometime', 'call-me-later', 'next-quarter', 'send-information']);
/** Only where that step keeps the next move. */
const NEEDS_DELAY = new Set<BrushOffKind>(['be-in-touch', 'discuss-internally', 'think-about-it']);

/** The brush-offs of a mail, at most one for a sentence: the one that says most. */
export function brushOffsOf(sentences: readonly Worded[], steps: readonly Step[]): BrushOff[] {
  return sentences.flatMap((one): BrushOff[] => {
    const { start, end } = one;
    const mine = steps.filter((step) => step.start < end && step.end > start);
    const step = mine.find(({ brushOff }) => brushOff) ?? mine.find(({ label }) => label === 'vague');
    const kind = kindOf(one, mine, step);
    if (!kind) return [];
    const owner = ASKS.has(kind) || kind === 'call-me-later' ? 'recipient' : (step?.owner ?? 'sender');
    return [{ start, end, kind, owner }];
  });
}

function kindOf(one: Worded, mine: readonly Step[], step: Step | undefined): BrushOffKind | undefined {
  const dated = mine.some(({ label }) => label === 'concrete');
  const kind = brushOffKinds.find(
    (each) =>
      !(dated && DELAYS.has(each)) &&
      (((step?.label === 'vague' || !NEEDS_STEP.has(each)) &&
        (!NEEDS_DELAY.has(each) || isKept(step)) &&
        one.says(each)) ||
        one.stands?.(each)),
  );
  return kind ?? (step?.brushOff && !dated ? kindOfStep(step) : undefined);
}

/** The writer's side has the next move. */
const isKept = (step: Step | undefined): boolean =>
  step?.brushOff === true || (step?.label === 'vague' && step.act !== 'request' && step.owner !== 'recipient');

/** What a postponing step is when its sentence has no words of a kind. */
export function kindOfStep({ ruleId, time }: Step): BrushOffKind {
  if (ruleId === 'decide-later') return 'think-about-it';
  if (time?.grain === 'month' || time?.grain === 'quarter' || time?.grain === 'year' || time?.grain === 'event')
    return 'next-quarter';
  if (ruleId === 'find-out') return 'discuss-internally';
  if (ruleId === 'put-off' || ruleId === 'try-me-later')
    return time?.grain === 'week' ? 'call-me-later' : 'next-quarter';
  return 'be-in-touch';
}

/** Asks to the rep are no postponing, whatever they are for; the other kinds make a vague step one. */
const NO_DELAY = new Set<BrushOffKind>(['send-information', 'send-a-price', 'sometime']);

/** A step with the kind of brush-off its sentence is. */
export function withKind(step: Step, brushOffs: readonly BrushOff[]): Step {
  const mine = brushOffs.find(({ start, end }) => step.start < end && step.end > start);
  if (step.brushOff) return { ...step, brushOffKind: mine?.kind ?? kindOfStep(step) };
  if (!mine || step.label !== 'vague' || step.severity !== 'hard') return step;
  if (NO_DELAY.has(mine.kind) || step.act === 'propose') return step;
  return { ...step, brushOff: true, brushOffKind: mine.kind };
}

/** Said of now by the writer: not asked, not of the past, no condition. */
function isMeant({ sentence }: ReceivedSentence, { from, to }: Hit, kind: BrushOffKind): boolean {
  const { tokens, predicates } = sentence;
  const over = predicates.filter((p) => p.at < to && p.to > from);
  if (ASKS.has(kind))
    return (
      over.some((p) => p.mood === 'request' && !p.negated && !p.inCondition) ||
      (kind === 'send-a-price' && !sentence.question)
    );
  if (kind === 'call-me-later')
    return over.some((p) => p.mood === 'request' || p.mood === 'propose' || p.mood === 'advice');
  if (sentence.question && kind !== 'next-quarter' && kind !== 'sometime') return false;
  // "No update yet" looks like an order not to.
  if (over.some((p) => p.mood === 'request' && p.owner === 'recipient' && !p.negated)) return false;
  for (let i = from - 1; i >= 0 && i > from - 7; i--) {
    const norm = tokens[i]?.norm ?? '';
    if (norm === 'if' || norm === 'had' || norm === 'were' || norm === 'unless') return false;
    if (norm === ',' || norm === ';' || norm === '.') break;
  }
  return true;
}
