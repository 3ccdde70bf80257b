import type { Readable, Writable } from 'node:stream';

/** Where a command reads from and writes to: the streams of the process, or a test's. */
export interface Terminal {
  /** Standard input, read for the file `-`. */
  input: Readable;
  output: Writable;
  errors: Writable;
}

/** What is no text, line ends and tabs aside: names and sentences come out of other people's files, and a terminal acts on these. */
const CONTROLS = /(?![\n\t])\p{Cc}/gu;

/** Writes text for a person to read. */
export function print(stream: Writable, text: string): void {
  stream.write(text.replace(CONTROLS, ' '));
}

/** All there is to read from a stream. */
export async function readAll(input: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
