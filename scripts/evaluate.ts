import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { analyze } from '../src/engine/analyze.ts';
import type { Report } from '../src/engine/types.ts';
import { UserError } from '../src/errors.ts';
import { scoreMail } from './evaluate/count.ts';
import { errorsOf } from './evaluate/errors.ts';
import { type LabelledMail, type Predict, readMails } from './evaluate/mails.ts';
import { reportOf } from './evaluate/report.ts';
import { tableOf } from './evaluate/table.ts';

/*
 * npm run evaluate [-- FILE] [--predictions FILE] [--json] [--errors N [--text]]
 * Predicts labelled mails and prints how right that is: overall, per source, direction and rule. The analyser sees text,
 * direction, subject and date of a mail and never its labels. Predictions made before, such as the cross-validated ones of
 * `npm run train`, are read with --predictions. Exit code 2 when there is nothing to read.
 */

const USAGE = 'Usage: npm run evaluate -- [FILE.jsonl] [--predictions FILE.jsonl] [--json] [--errors N [--text]]';
const DEFAULT = resolve(import.meta.dirname, '../../shared/corpus/dev.jsonl');

type Predicted = readonly [LabelledMail, Report];

const engine: Predict = ({ text, options }) => analyze(text, options);

/** Predictions made before: lines `{id, steps, findings}`. */
function predictionsOf(file: string): Predict {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const known = new Map(lines.map((line) => JSON.parse(line) as Report & { id: string }).map((one) => [one.id, one]));
  return ({ id }) => {
    const prediction = known.get(id);
    if (!prediction) throw new UserError(`${file} has no prediction for mail ${id}.`);
    return prediction;
  };
}

function inputFile(positionals: string[]): string {
  const [file, ...more] = positionals;
  if (more.length > 0) throw new UserError(USAGE);
  if (file !== undefined) return file;
  if (existsSync(DEFAULT)) return DEFAULT;
  const place = relative(process.cwd(), DEFAULT);
  throw new UserError(
    `Name a file of labelled mails (scripts/evaluate/mails.ts has the format): none at ${place}.\n${USAGE}`,
  );
}

function errorCount(value: string | undefined): number {
  if (value === undefined) return 0;
  if (!/^\d+$/.test(value)) throw new UserError(`--errors takes a number, not "${value}".`);
  return Number(value);
}

function errorLines(predicted: readonly Predicted[], count: number, withText: boolean): string[] {
  const errors = predicted.flatMap(([mail, analysis]) =>
    errorsOf(mail, analysis).map(({ kind, id, start, end, rule }) => {
      const text = withText ? `  ${mail.input.text.slice(start, end).replace(/\s+/g, ' ')}` : '';
      return `${kind.padEnd(6)}  ${id}  ${start}-${end}  ${rule}${text}`;
    }),
  );
  return errors.slice(0, count);
}

function run(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      predictions: { type: 'string' },
      json: { type: 'boolean' },
      errors: { type: 'string' },
      text: { type: 'boolean' },
    },
  });
  const count = errorCount(values.errors);
  const predict = values.predictions === undefined ? engine : predictionsOf(values.predictions);
  const predicted = readMails(inputFile(positionals)).map((mail): Predicted => [mail, predict(mail.input)]);
  const report = reportOf(predicted.map(([mail, analysis]) => scoreMail(mail, analysis)));
  const errors = errorLines(predicted, count, values.text ?? false);
  if (values.json) console.log(JSON.stringify(count > 0 ? { ...report, errors } : report, null, 2));
  else console.log([...tableOf(report), ...(count > 0 ? ['', ...errors] : [])].join('\n'));
}

try {
  run(process.argv.slice(2));
} catch (error) {
  const code = (error as NodeJS.ErrnoException).code;
  const known = error instanceof UserError || code?.startsWith('ERR_PARSE_ARGS') || code === 'ENOENT';
  if (!known) throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}
