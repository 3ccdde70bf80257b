import type { MailScore } from './count.ts';
import { type Figures, figuresOf, type Intervals, intervalsOf } from './figures.ts';

export interface Slice {
  mails: number;
  hardUnits: number;
  figures: Figures;
  ci: Intervals;
}

/** What one rule found. */
export interface RuleFigures {
  steps: number;
  /** Steps that touch a unit of their label. */
  right: number;
  precision: number;
  findings: number;
  /** Findings that touch no vague unit. */
  falseAlarms: number;
}

/** How well right steps are described; shares from 0 to 1, over units that a step of their label touches. */
export interface Details {
  matched: number;
  owner: number;
  /** Vague units only: exactly the labelled parts are named as missing. */
  missing: number;
  /** Steps that lie wholly in the unit's sentences (labels name sentences, not characters). */
  spanInside: number;
  /** Characters of the unit's sentences that the steps cover. */
  spanCoverage: number;
}

export interface Report {
  overall: Slice;
  bySource: Record<string, Slice>;
  byDirection: Record<string, Slice>;
  byRule: Record<string, RuleFigures>;
  details: Details;
  worst: Worst | undefined;
}

/** The source or direction with the lowest F1 of hard vague steps. */
export interface Worst {
  slice: string;
  f1: number;
}

/** A slice with fewer hard vague units than this has no figure worth naming. */
const FEW = 10;

/** All figures of the scored mails. */
export function reportOf(scores: readonly MailScore[]): Report {
  const bySource = slices(scores, ({ source }) => source);
  const byDirection = slices(scores, ({ direction }) => direction);
  return {
    overall: sliceOf(scores),
    bySource,
    byDirection,
    byRule: byRule(scores),
    details: detailsOf(scores),
    worst: worstOf([...Object.entries(bySource), ...Object.entries(byDirection)]),
  };
}

const sliceOf = (scores: readonly MailScore[]): Slice => ({
  mails: scores.length,
  hardUnits: scores.reduce((total, { hits }) => total + hits['vague hard'].units, 0),
  figures: figuresOf(scores),
  ci: intervalsOf(scores),
});

function slices(scores: readonly MailScore[], key: (score: MailScore) => string): Record<string, Slice> {
  const names = [...new Set(scores.map(key))].sort();
  return Object.fromEntries(names.map((name) => [name, sliceOf(scores.filter((score) => key(score) === name))]));
}

function worstOf(entries: readonly [string, Slice][]): Worst | undefined {
  const all = entries
    .filter(([, { hardUnits }]) => hardUnits >= FEW)
    .map(([slice, { figures }]) => ({ slice, f1: figures['vague hard'].f1 }));
  return all.sort((a, b) => a.f1 - b.f1)[0];
}

/** Rules in the order of how much they find. */
function byRule(scores: readonly MailScore[]): Record<string, RuleFigures> {
  const rules = new Map<string, RuleFigures>();
  const of = (id: string): RuleFigures => {
    const known = rules.get(id) ?? { steps: 0, right: 0, precision: 0, findings: 0, falseAlarms: 0 };
    rules.set(id, known);
    return known;
  };
  for (const { steps, findings } of scores) {
    for (const { ruleId, right } of steps) {
      of(ruleId).steps++;
      if (right) of(ruleId).right++;
    }
    for (const { ruleId, right } of findings) {
      of(ruleId).findings++;
      if (!right) of(ruleId).falseAlarms++;
    }
  }
  for (const rule of rules.values()) rule.precision = share(rule.right, rule.steps);
  return Object.fromEntries([...rules].sort(([a, one], [b, other]) => other.steps - one.steps || a.localeCompare(b)));
}

function detailsOf(scores: readonly MailScore[]): Details {
  const matches = scores.flatMap((score) => score.matches);
  const vague = matches.filter(({ missingRight }) => missingRight !== undefined);
  const total = (get: (match: (typeof matches)[number]) => number): number =>
    matches.reduce((sum, match) => sum + get(match), 0);
  return {
    matched: matches.length,
    owner: share(matches.filter(({ ownerRight }) => ownerRight).length, matches.length),
    missing: share(vague.filter(({ missingRight }) => missingRight).length, vague.length),
    spanInside: share(matches.filter(({ inside, length }) => inside === length).length, matches.length),
    spanCoverage: share(
      total(({ inside }) => inside),
      total(({ sentences }) => sentences),
    ),
  };
}

const share = (part: number, whole: number): number => (whole ? part / whole : 0);
