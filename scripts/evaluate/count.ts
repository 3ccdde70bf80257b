import type { Direction, Report, Span, Step } from '../../src/engine/types.ts';
import type { LabelledMail, Unit } from './mails.ts';

/** What is found of labelled units, and what is right of predicted spans. */
interface Hits {
  units: number;
  found: number;
  spans: number;
  right: number;
}

/** The kinds of steps that are scored: which units and which predicted steps belong to each. */
export const MEASURES = {
  vague: { unit: (unit: Unit) => unit.label === 'vague', step: (step: Step) => step.label === 'vague' },
  'vague hard': {
    unit: (unit: Unit) => unit.label === 'vague' && unit.hard,
    step: (step: Step) => step.label === 'vague' && step.severity === 'hard',
  },
  concrete: { unit: (unit: Unit) => unit.label === 'concrete', step: (step: Step) => step.label === 'concrete' },
  'any step': { unit: () => true, step: () => true },
  'brush-off': { unit: (unit: Unit) => unit.brushOff, step: (step: Step) => step.brushOff },
} as const;

export type Measure = keyof typeof MEASURES;
export const MEASURE_NAMES = Object.keys(MEASURES) as Measure[];

/** A step or alert of one rule, and whether it is right. */
interface RuleHit {
  ruleId: string;
  right: boolean;
}

/** A unit and the first step of its label that touches it: what the step says of it, and where its span lies. */
interface Match {
  ownerRight: boolean;
  /** Undefined for concrete units, which miss nothing. */
  missingRight?: boolean;
  /** Characters of the step, of those the ones inside the unit's sentences, and characters of these sentences. */
  length: number;
  inside: number;
  sentences: number;
}

/** Counts over one mail. */
export interface MailScore {
  source: string;
  direction: Direction;
  hits: Record<Measure, Hits>;
  /** Alerts against hard vague units. */
  alert: Hits;
  /** Alerts that touch no vague unit; a soft one under an alert is no reward and no false alarm. */
  falseAlarms: number;
  clean: boolean;
  vagueUnits: number;
  concreteUnits: number;
  /** Concrete units under an alert that no vague unit shares. */
  nagged: number;
  /** Vague units shown as concrete and not as vague. */
  calledConcrete: number;
  matches: readonly Match[];
  steps: readonly RuleHit[];
  findings: readonly RuleHit[];
}

/** Overlap by a character with one of the unit's sentences. */
export const touches = (unit: Unit, span: Span): boolean =>
  unit.sentences.some(({ start, end }) => span.start < end && span.end > start);

/** Compares what was predicted for a mail with its labels. */
export function scoreMail(mail: LabelledMail, { steps, findings }: Report): MailScore {
  const { units, source, input } = mail;
  const vague = units.filter(MEASURES.vague.unit);
  const concrete = units.filter(MEASURES.concrete.unit);
  const isFalseAlarm = (span: Span): boolean => !vague.some((unit) => touches(unit, span));
  const isNagged = (unit: Unit): boolean => {
    const over = findings.filter((finding) => touches(unit, finding));
    return over.length > 0 && !over.some((finding) => vague.some((other) => touches(other, finding)));
  };
  const shownAs = (unit: Unit, label: Step['label']): boolean =>
    steps.some((step) => step.label === label && touches(unit, step));
  return {
    source,
    direction: input.options.direction,
    hits: Object.fromEntries(
      MEASURE_NAMES.map((name) => [name, hits(units.filter(MEASURES[name].unit), steps.filter(MEASURES[name].step))]),
    ) as Record<Measure, Hits>,
    alert: hits(units.filter(MEASURES['vague hard'].unit), findings),
    falseAlarms: findings.filter(isFalseAlarm).length,
    clean: vague.length === 0,
    vagueUnits: vague.length,
    concreteUnits: concrete.length,
    nagged: concrete.filter(isNagged).length,
    calledConcrete: vague.filter((unit) => shownAs(unit, 'concrete') && !shownAs(unit, 'vague')).length,
    matches: units.flatMap((unit) => {
      const step = steps.find((one) => one.label === unit.label && touches(unit, one));
      return step ? [matchOf(unit, step)] : [];
    }),
    steps: steps.map((step) => ({
      ruleId: step.ruleId,
      right: units.some((unit) => unit.label === step.label && touches(unit, step)),
    })),
    findings: findings.map((finding) => ({ ruleId: finding.ruleId, right: !isFalseAlarm(finding) })),
  };
}

function hits(units: readonly Unit[], spans: readonly Span[]): Hits {
  return {
    units: units.length,
    found: units.filter((unit) => spans.some((span) => touches(unit, span))).length,
    spans: spans.length,
    right: spans.filter((span) => units.some((unit) => touches(unit, span))).length,
  };
}

function matchOf(unit: Unit, step: Step): Match {
  const sum = (measure: (sentence: Span) => number): number =>
    unit.sentences.reduce((total, sentence) => total + measure(sentence), 0);
  return {
    ownerRight: step.owner === unit.owner,
    ...(unit.label === 'vague' ? { missingRight: sameSet(step.missing, unit.missing) } : {}),
    length: step.end - step.start,
    inside: sum(({ start, end }) => Math.max(0, Math.min(end, step.end) - Math.max(start, step.start))),
    sentences: sum(({ start, end }) => end - start),
  };
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));
