import type { Readable, Writable } from 'node:stream';

/** Where a command reads from and writes to: the streams of the process, or a test's. */
export interface Terminal {
  /** Standard input, read for the file `-`. */
  input: Readable;
  output: Writable;
  errors: Writable;
}

/** All there is to read from a stream. */
export async function readAll(input: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
