import type { HostileTime } from './adversary.ts';
import type { Goal } from './goals.ts';
import type { Measured } from './measure.ts';

/** Everything one run found. */
export interface Results {
  node: string;
  /** Load of the machine when the run began: above its number of processors, times are stretched. */
  load: number;
  processors: number;
  /** Mails in each set. */
  sets: Record<string, number>;
  candidates: (Measured & { ratios: Ratios })[];
  hostile: HostileTime[];
  goals: Goal[];
}

/** How many times ours; the first set of mails. */
export interface Ratios {
  mail?: number;
  edit?: number;
  start?: number;
  gzip?: number;
}

const BLANK = '–';
const PLACES = { short: 2, long: 0 } as const;

/** Three digits are enough to compare. */
const figure = (value: number | undefined): string =>
  value === undefined ? BLANK : value < 10 ? value.toFixed(PLACES.short) : value.toFixed(value < 100 ? 1 : PLACES.long);
const times = (value: number | undefined): string =>
  value === undefined ? BLANK : `×${value < 10 ? value.toFixed(2) : value.toFixed(0)}`;
const kB = (value: number | undefined): string => (value === undefined ? BLANK : figure(value / 1000));

/** Columns as wide as their widest cell; the first to the left, the others to the right. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => (row[index] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** The results as lines for a terminal. */
export function benchTable(results: Results): string[] {
  const { candidates, sets, hostile, goals } = results;
  const [first = '', ...more] = Object.keys(sets);
  const head = [
    '',
    'µs/mail',
    'p95',
    'ratio',
    'µs/edit',
    'p95',
    'ratio',
    'import ms',
    'first ms',
    'ratio',
    'RSS MB',
    'min kB',
    'gzip kB',
    'ratio',
  ];
  const rows = candidates.map((one) => {
    const mail = one.mails[first];
    return [
      `${one.name} ${one.version ?? ''} (${one.note})`.replace('  ', ' '),
      ...[figure(mail?.median), figure(mail?.p95), times(one.ratios.mail)],
      ...[figure(one.edit?.p50), figure(one.edit?.p95), times(one.ratios.edit)],
      ...[figure(one.start?.importMs), figure(one.start?.firstMs), times(one.ratios.start), figure(one.start?.rssMb)],
      ...[kB(one.bytes?.min), kB(one.bytes?.gzip), times(one.ratios.gzip)],
    ];
  });
  const failures = candidates.filter(({ failed }) => failed).map(({ name, failed }) => `${name}: ${failed}`);
  return [
    `${sets[first]} ${first} mails; ratios are to Bookend: of the median mail, the 95th percentile of an edit, import with first call, gzip`,
    '',
    ...columns([head, ...rows]),
    ...(failures.length > 0 ? ['', ...failures] : []),
    ...more.flatMap((set) => ['', ...otherSet(results, set)]),
    '',
    ...columns([['hostile text, ms per 100 kB', 'of 100 kB', 'of 1 MB', 'ratio'], ...hostile.map(hostileRow)]),
    '',
    ...columns(goals.map(goalRow)),
    '',
    `Node ${results.node}, ${results.processors} processors, load ${results.load.toFixed(1)} at the start`,
  ];
}

function otherSet({ candidates, sets }: Results, set: string): string[] {
  const ours = candidates[0]?.mails[set]?.median;
  const rows = candidates.map(({ name, mails }) => {
    const mail = mails[set];
    return [name, figure(mail?.median), figure(mail?.p95), times(mail && ours ? mail.median / ours : undefined)];
  });
  return columns([[`${sets[set]} ${set} mails`, 'µs/mail', 'p95', 'ratio'], ...rows]);
}

const hostileRow = ({ kind, msPer100kB, msPer100kBOf1MB, ratio, failed }: HostileTime): string[] => [
  kind,
  figure(msPer100kB),
  failed ? failed : figure(msPer100kBOf1MB),
  figure(ratio),
];

const goalRow = ({ what, value, limit, unit, met }: Goal): string[] => [
  what,
  value === undefined ? 'not measured' : `${figure(value)} ${unit}`,
  `goal ${limit} ${unit}`,
  met ? 'met' : 'not met',
];
