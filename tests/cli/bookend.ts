import { Readable, Writable } from 'node:stream';
import { bookend } from '../../src/cli/bookend.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** A terminal of a test's own, and what was written to it. */
export function terminal(input: string | Buffer = ''): { terminal: Terminal; out: () => string; err: () => string } {
  const output = collector();
  const errors = collector();
  return {
    terminal: { input: Readable.from([Buffer.from(input)]), output: output.stream, errors: errors.stream },
    out: output.text,
    err: errors.text,
  };
}

/** Runs a command line in this process. */
export async function run(args: string[], input: string | Buffer = ''): Promise<Ran> {
  const { terminal: own, out, err } = terminal(input);
  const code = await bookend(args, own);
  return { code, out: out(), err: err() };
}

function collector(): { stream: Writable; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}
