import { MEASURE_NAMES } from './count.ts';
import type { Report, Slice } from './report.ts';

const three = (value: number): string => value.toFixed(3);
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const number = (value: number | string, width: number): string => String(value).padStart(width);

/** The report as lines for a terminal. */
export function tableOf(report: Report): string[] {
  const { overall, details, worst } = report;
  const { alert } = overall.figures;
  const low = overall.ci.falseAlarmsPer100Clean;
  return [
    `${overall.mails} mails, ${overall.hardUnits} hard vague units, ${alert.cleanMails} mails without a vague one`,
    '',
    'steps        precision  recall     F1  (95 % interval over mails)',
    ...MEASURE_NAMES.map((name) => {
      const { p, r, f1 } = overall.figures[name];
      const [from, to] = overall.ci[name];
      return `${name.padEnd(13)}${number(three(p), 9)}${number(three(r), 8)}${number(three(f1), 7)}  (${three(from)} to ${three(to)})`;
    }),
    '',
    `alerts       precision ${three(alert.precision)}, recall of hard vague ${three(alert.recall)}`,
    `             false alarms per 100 clean mails ${alert.falseAlarmsPer100Clean.toFixed(1)} (${low[0].toFixed(1)} to ${low[1].toFixed(1)}), clean mails with one ${alert.cleanMailsWithAlertPct.toFixed(1)} %`,
    `guards       concrete nagged ${alert.concreteNaggedPct.toFixed(1)} %, vague called concrete ${alert.vagueCalledConcretePct.toFixed(1)} %`,
    `on ${details.matched} found  owner right ${percent(details.owner)}, missing parts right ${percent(details.missing)} (vague ones)`,
    `spans        inside the labelled sentences ${percent(details.spanInside)}, covering ${percent(details.spanCoverage)} of their characters`,
    '',
    ...slices('source', report.bySource),
    '',
    ...slices('direction', report.byDirection),
    '',
    ...rules(report),
    '',
    worst
      ? `worst slice: ${worst.slice}, hard vague F1 ${three(worst.f1)}`
      : 'no slice has enough hard vague units to name the worst',
  ];
}

function slices(title: string, all: Record<string, Slice>): string[] {
  const head = [
    'mails',
    'hard units',
    'hard F1',
    '(95 %)',
    'vague',
    'concrete',
    'any',
    'brush-off',
    'alert recall',
    'false/100',
  ];
  const widths = [7, 12, 9, 16, 8, 10, 8, 11, 14, 11];
  const line = (name: string, cells: readonly string[]): string =>
    name.padEnd(18) + cells.map((cell, index) => number(cell, widths[index] as number)).join('');
  return [
    line(title, head),
    ...Object.entries(all).map(([name, { mails, hardUnits, figures, ci }]) =>
      line(name, [
        String(mails),
        String(hardUnits),
        three(figures['vague hard'].f1),
        ci['vague hard'].map(three).join('-'),
        three(figures.vague.f1),
        three(figures.concrete.f1),
        three(figures['any step'].f1),
        three(figures['brush-off'].f1),
        three(figures.alert.recall),
        figures.alert.falseAlarmsPer100Clean.toFixed(1),
      ]),
    ),
  ];
}

function rules({ byRule }: Report): string[] {
  return [
    `${'rule'.padEnd(24)}  steps  right  precision  alerts  false alarms`,
    ...Object.entries(byRule).map(
      ([id, { steps, right, precision, findings, falseAlarms }]) =>
        `${id.padEnd(24)}${number(steps, 7)}${number(right, 7)}${number(three(precision), 11)}${number(findings, 8)}${number(falseAlarms, 14)}`,
    ),
  ];
}
