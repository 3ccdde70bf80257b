// npm run train -- FILE.jsonl [--folds N]: trains the weights of src/engine/model on labelled mails and writes them.
// With --folds nothing is written to src: N models are trained, each without the authors it is then tried on, and the
// predictions go to out/cross-validated.jsonl, for `npm run evaluate -- FILE.jsonl --predictions out/cross-validated.jsonl`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createAnalyzer } from '../src/engine/analyze.ts';
import { createModel, type Weights } from '../src/engine/model/model.ts';
import { rules } from '../src/engine/rules.ts';
import { foldsOf } from './train/folds.ts';
import { type Instance, instancesOf, type LabelledMail, readLabelled } from './train/labelled.ts';
import { trainWeights } from './train/weights.ts';

const root = resolve(import.meta.dirname, '..');
const WEIGHTS = resolve(root, 'src/engine/model/weights.ts');

const { values, positionals } = parseArgs({ options: { folds: { type: 'string' } }, allowPositionals: true });
const [file] = positionals;
if (!file) {
  process.stderr.write('Which labelled mails? npm run train -- FILE.jsonl [--folds N]\n');
  process.exit(2);
}
const mails = readLabelled(file);
const instances = mails.map(instancesOf);

if (values.folds) {
  const out = resolve(root, 'out/cross-validated.jsonl');
  mkdirSync(resolve(root, 'out'), { recursive: true });
  writeFileSync(out, crossValidated(mails, instances, Number(values.folds)).join(''));
  process.stderr.write(`${out}\n`);
} else {
  const weights = trainWeights(instances.flat());
  writeFileSync(WEIGHTS, sourceOf(weights));
  process.stderr.write(`${WEIGHTS}: ${weights.text.length} characters\n`);
}

/** One line of predictions for each mail, in order, by weights that have not seen its author. */
function crossValidated(mails: readonly LabelledMail[], instances: readonly Instance[][], count: number): string[] {
  const folds = foldsOf(instances.flat(), count);
  const analyzers = Array.from({ length: count }, (_, fold) => {
    process.stderr.write(`fold ${fold + 1} of ${count}\n`);
    return createAnalyzer(
      rules,
      createModel(trainWeights(instances.flat().filter(({ author }) => folds.get(author) !== fold))),
    );
  });
  return mails.map(({ id, text, direction, subject, date, author }) => {
    const analyze = analyzers[folds.get(author) ?? 0] as (typeof analyzers)[number];
    const reference = { now: `${date ?? '2026-07-27'}T15:00:00Z`, zone: 'America/New_York' };
    const analysis = analyze(text, { direction, reference, ...(subject ? { context: { subject } } : {}) });
    return `${JSON.stringify({ id, ...analysis })}\n`;
  });
}

function sourceOf({ bias, text }: Weights): string {
  return `// Written by \`npm run train\`; see scripts/train.ts.\nimport type { Weights } from './model.ts';\n\nexport const weights: Weights = {\n  bias: ${bias},\n  text: '${text}',\n};\n`;
}
