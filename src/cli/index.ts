import { parseArgs } from 'node:util';
import { UserError } from '../errors.ts';
import { analyzeLines } from './analyze-lines.ts';
import { lint } from './lint.ts';

const USAGE = `bookend: finds closings that leave the next step open

  bookend lint FILE… [--json]   .txt .md .eml .html, - for standard input
                                exit code 1 when there are findings, 2 when something could not be read
  bookend analyze --jsonl       reads lines {id, text, subject?, direction?, now?, zone?} from standard input,
                                writes lines {id, steps, findings}, and mail for received ones (direction "in");
                                offsets are into the text given
  bookend deals FILE [--json]   where every deal of a timeline stands: one event a line, see src/deals/README.md;
                                --now ISO, --zone IANA (UTC when absent); exit code 2 when a line could not be read
  bookend import FILE.csv… [--json]
                                what importing exports of deals and contacts would give, and which rows it leaves out;
                                --me ADDRESS for each of yours; exit code 2 when dates can be read in two ways
`;

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      from: { type: 'string' },
      to: { type: 'string' },
      zone: { type: 'string' },
      now: { type: 'string' },
      'client-zone': { type: 'string' },
      length: { type: 'string' },
      count: { type: 'string' },
      me: { type: 'string', multiple: true },
      'tentative-free': { type: 'boolean' },
      explain: { type: 'boolean' },
    },
  });
  const [command, ...files] = positionals;
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (command === 'lint' && files.length > 0) return lint(files, { json: values.json ?? false });
  if (command === 'analyze' && values.jsonl) return analyzeLines(process.stdin, process.stdout);
  if (command === 'calendar' && files[0] !== undefined && files.length === 1) {
    const { calendar } = await import('./calendar.ts');
    return calendar(files[0], values);
  }
  if (command === 'slots' && files[0] !== undefined && files.length === 1) {
    const { slots } = await import('./slots.ts');
    return slots(files[0], values);
  }
  if (command === 'deals' && files[0] !== undefined && files.length === 1) {
    const { deals } = await import('./deals.ts');
    return deals(files[0], values);
  }
  if (command === 'import' && files.length > 0) {
    const { importFiles } = await import('./import.ts');
    return importFiles(files, values);
  }
  process.stderr.write(USAGE);
  return 2;
}

// A reader that stops early (`| head`) ends the program quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await run();
} catch (error) {
  const known = error instanceof UserError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  if (!known) throw error;
  process.stderr.write(`bookend: ${(error as Error).message}\n`);
  process.exitCode = 2;
}
