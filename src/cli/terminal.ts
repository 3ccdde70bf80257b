import type { Readable, Writable } from 'node:stream';

/** Where a command reads from and writes to: the streams of the process, or a test's. */
export interface Terminal {
  /** Standard input, read for the file `-`. */
  input: Readable;
  output: Writable;
  errors: Writable;
}
