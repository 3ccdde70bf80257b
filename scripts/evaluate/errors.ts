import type { Report, Span } from '../../src/engine/types.ts';
import { MEASURES, touches } from './count.ts';
import type { LabelledMail } from './mails.ts';

/** `missed`: a hard vague unit nobody found; `wrong`: a hard vague step where none is; `alarm`: a false alarm. */
export interface PredictionError extends Span {
  kind: 'missed' | 'wrong' | 'alarm';
  id: string;
  /** The rule that spoke; for a missed unit, what the rules saw there instead, for example `ill-send (vague soft)`. */
  rule: string;
}

const HARD = MEASURES['vague hard'];

/** Where a prediction differs from the labels, in order of place. */
export function errorsOf({ input, units }: LabelledMail, { steps, findings }: Report): PredictionError[] {
  const hardUnits = units.filter(HARD.unit);
  const hardSteps = steps.filter(HARD.step);
  const vague = units.filter(MEASURES.vague.unit);
  const missed = hardUnits
    .filter((unit) => !hardSteps.some((step) => touches(unit, step)))
    .map((unit): PredictionError => {
      const seen = steps
        .filter((step) => touches(unit, step))
        .map(({ ruleId, label, severity }) => `${ruleId} (${label === 'vague' ? `vague ${severity}` : label})`);
      const start = Math.min(...unit.sentences.map((sentence) => sentence.start));
      const end = Math.max(...unit.sentences.map((sentence) => sentence.end));
      return { kind: 'missed', id: input.id, start, end, rule: seen.join(', ') || '-' };
    });
  const wrong = hardSteps
    .filter((step) => !hardUnits.some((unit) => touches(unit, step)))
    .map(({ start, end, ruleId }): PredictionError => ({ kind: 'wrong', id: input.id, start, end, rule: ruleId }));
  const alarms = findings
    .filter((finding) => !vague.some((unit) => touches(unit, finding)))
    .map(({ start, end, ruleId }): PredictionError => ({ kind: 'alarm', id: input.id, start, end, rule: ruleId }));
  return [...missed, ...wrong, ...alarms].sort((a, b) => a.start - b.start);
}
