import { type MailScore, MEASURE_NAMES, type Measure } from './count.ts';
import { mulberry32 } from './random.ts';

interface Prf {
  /** Precision over predicted steps, recall over units, and their harmonic mean; 0 to 1. */
  p: number;
  r: number;
  f1: number;
}

/** The figures of a set of mails, each from 0 to 1 unless its name says otherwise. */
export type Figures = Record<Measure, Prf> & { alert: AlertFigures };

interface AlertFigures {
  precision: number;
  /** Of hard vague units. */
  recall: number;
  falseAlarmsPer100Clean: number;
  cleanMailsWithAlertPct: number;
  /** Mails without a vague unit. */
  cleanMails: number;
  concreteNaggedPct: number;
  vagueCalledConcretePct: number;
}

/** 95 % intervals, low and high. */
export type Intervals = Record<Measure | 'falseAlarmsPer100Clean', readonly [number, number]>;

const DRAWS = 300;
/** Places of the 2.5th and 97.5th percentile among the draws. */
const LOW = 7;
const HIGH = 292;

const ratio = (part: number, whole: number): number => (whole ? part / whole : 0);

const HITS = ['units', 'found', 'spans', 'right'] as const;
const COUNTERS = {
  falseAlarms: ({ falseAlarms }) => falseAlarms,
  cleanMails: ({ clean }) => Number(clean),
  cleanFalseAlarms: ({ clean, falseAlarms }) => (clean ? falseAlarms : 0),
  cleanWithAlert: ({ clean, falseAlarms }) => Number(clean && falseAlarms > 0),
  nagged: ({ nagged }) => nagged,
  concreteUnits: ({ concreteUnits }) => concreteUnits,
  calledConcrete: ({ calledConcrete }) => calledConcrete,
  vagueUnits: ({ vagueUnits }) => vagueUnits,
} satisfies Record<string, (score: MailScore) => number>;
const COUNTER_NAMES = Object.keys(COUNTERS) as (keyof typeof COUNTERS)[];

/** A mail's counts as one row of numbers, so that hundreds of draws are sums of rows: measures, alerts, counters. */
const rowOf = (score: MailScore): number[] => [
  ...[...MEASURE_NAMES.map((name) => score.hits[name]), score.alert].flatMap((hits) =>
    HITS.map((field) => hits[field]),
  ),
  ...COUNTER_NAMES.map((name) => COUNTERS[name](score)),
];

function prf(sums: readonly number[], place: number): Prf {
  const [units = 0, found = 0, spans = 0, right = 0] = sums.slice(place * HITS.length);
  const p = ratio(right, spans);
  const r = ratio(found, units);
  return { p, r, f1: p + r ? (2 * p * r) / (p + r) : 0 };
}

function figuresFrom(sums: readonly number[]): Figures {
  const measures = MEASURE_NAMES.map((name, place) => [name, prf(sums, place)]);
  const alertsAt = MEASURE_NAMES.length * HITS.length;
  const alerts = sums[alertsAt + HITS.indexOf('spans')] as number;
  const count = (name: keyof typeof COUNTERS): number =>
    sums[alertsAt + HITS.length + COUNTER_NAMES.indexOf(name)] as number;
  return {
    ...(Object.fromEntries(measures) as Record<Measure, Prf>),
    alert: {
      precision: ratio(alerts - count('falseAlarms'), alerts),
      recall: prf(sums, MEASURE_NAMES.length).r,
      falseAlarmsPer100Clean: 100 * ratio(count('cleanFalseAlarms'), count('cleanMails')),
      cleanMailsWithAlertPct: 100 * ratio(count('cleanWithAlert'), count('cleanMails')),
      cleanMails: count('cleanMails'),
      concreteNaggedPct: 100 * ratio(count('nagged'), count('concreteUnits')),
      vagueCalledConcretePct: 100 * ratio(count('calledConcrete'), count('vagueUnits')),
    },
  };
}

function addTo(sums: number[], row: readonly number[]): void {
  for (let i = 0; i < row.length; i++) sums[i] = (sums[i] ?? 0) + (row[i] as number);
}

export function figuresOf(scores: readonly MailScore[]): Figures {
  const sums: number[] = [];
  for (const score of scores) addTo(sums, rowOf(score));
  return figuresFrom(sums);
}

/** Bootstrap over mails: draws as many mails with replacement, 300 times, the same ones on every run. */
export function intervalsOf(scores: readonly MailScore[]): Intervals {
  const random = mulberry32(7);
  const rows = scores.map(rowOf);
  const draws = Array.from({ length: DRAWS }, () => {
    const sums: number[] = [];
    for (let i = 0; i < rows.length; i++) addTo(sums, rows[Math.floor(random() * rows.length)] as number[]);
    return figuresFrom(sums);
  });
  const interval = (get: (figures: Figures) => number): readonly [number, number] => {
    const values = draws.map(get).sort((a, b) => a - b);
    return [values[LOW] as number, values[HIGH] as number];
  };
  return Object.fromEntries([
    ...MEASURE_NAMES.map((name) => [name, interval((figures) => figures[name].f1)]),
    ['falseAlarmsPer100Clean', interval((figures) => figures.alert.falseAlarmsPer100Clean)],
  ]) as Intervals;
}
