import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { UserError } from '../errors.ts';
import { analyzeLines } from './analyze-lines.ts';
import { readFeedFile } from './feed-file.ts';
import { lint } from './lint.ts';
import { print, type Terminal } from './terminal.ts';

/** How each command is used. */
const COMMANDS: Record<string, string> = {
  lint: `  bookend lint FILE… [--json]   .txt .md .eml .html, - for standard input; a folder for all of these in it
                                exit code 1 when there are findings, 2 when something could not be read
`,
  analyze: `  bookend analyze --jsonl [FILE]
                                reads lines {id, text, subject?, direction?, now?, zone?}, from standard input without a file,
                                writes lines {id, steps, findings}, and mail for received ones (direction "in");
                                offsets are into the text given
`,
  calendar: `  bookend calendar FILE.ics [--json]
                                what takes place in a calendar, the coming two weeks or --from ISO --to ISO, in --zone IANA
`,
  slots: `  bookend slots FILE.ics [--json]
                                times to offer beside a calendar: --now ISO, --zone IANA, --client-zone IANA, --length MINUTES,
                                --count N, --me ADDRESS, --tentative-free, --explain for why each time is offered or not
`,
  deals: `  bookend deals FILE [--json]   where every deal of a timeline stands: one event a line, see src/deals/README.md;
                                --now ISO, --zone IANA (UTC when absent), --holidays DE-BY (no working days);
                                exit code 2 when a line could not be read
`,
  import: `  bookend import FILE.csv… [--json]
                                what importing exports of deals and contacts would give, and which rows it leaves out;
                                --me ADDRESS for each of yours; exit code 2 when dates can be read in two ways
`,
};
const USAGE = `bookend: finds closings that leave the next step open\n\n${Object.values(COMMANDS).join('')}`;

/**
 * Runs a command.
 * @param args what stands behind `bookend`
 * @returns exit code: 2 when what was asked cannot be done, with the reason on `errors`; others are each command's own
 */
export async function bookend(args: string[], terminal: Terminal): Promise<number> {
  try {
    return await run(args, terminal);
  } catch (error) {
    const known = error instanceof UserError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
    if (!known) throw error;
    print(terminal.errors, `bookend: ${(error as Error).message}\n`);
    return 2;
  }
}

async function run(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
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
      holidays: { type: 'string' },
      me: { type: 'string', multiple: true },
      'tentative-free': { type: 'boolean' },
      explain: { type: 'boolean' },
    },
  });
  const [command, ...files] = positionals;
  const usage = command !== undefined && Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (values.help) {
    terminal.output.write(usage ?? USAGE);
    return 0;
  }
  if (command === 'lint' && files.length > 0) return lint(files, { json: values.json ?? false }, terminal);
  if (command === 'analyze' && values.jsonl && files.length < 2) {
    const [file = '-'] = files;
    return analyzeLines(file === '-' ? terminal : { ...terminal, input: await opened(file, terminal) });
  }
  if (command === 'calendar' && files[0] !== undefined && files.length === 1) {
    const { calendar } = await import('./calendar.ts');
    return calendar(files[0], values, terminal);
  }
  if (command === 'slots' && files[0] !== undefined && files.length === 1) {
    const { slots } = await import('./slots.ts');
    return slots(files[0], values, terminal);
  }
  if (command === 'deals' && files[0] !== undefined && files.length === 1) {
    const { deals } = await import('./deals.ts');
    return deals(files[0], values, terminal);
  }
  if (command === 'import' && files.length > 0) {
    const { importFiles } = await import('./import.ts');
    return importFiles(files, values, terminal);
  }
  if (command === undefined) terminal.errors.write(USAGE);
  else if (usage) terminal.errors.write(`bookend: ${command} is used like this:\n${usage}`);
  else print(terminal.errors, `bookend: there is no command ${command}; bookend --help lists those there are\n`);
  return 2;
}

/** @throws UserError when it cannot be read */
async function opened(file: string, { input }: Terminal): Promise<Readable> {
  return Readable.from([await readFeedFile(file, input)]);
}
