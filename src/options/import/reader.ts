import type { Arranged, FileChange, ReadFile } from '../../importing/session.ts';
import type { Candidate, Choices } from '../../importing/types.ts';

/** Reads the files of one import, off the page's own thread. Every call rejects once it was closed or failed. */
export interface ImportReader {
  /** @param onPart told the part that is read, from 0 to 1 */
  add(file: File, onPart: (part: number) => void): Promise<ReadFile>;
  change(file: number, change: FileChange): Promise<ReadFile>;
  remove(file: number): Promise<null>;
  arrange(choices: Choices): Promise<Arranged>;
  /** Of the newest arrangement. */
  deals(from: number, to: number): Promise<Candidate[]>;
  /** Ends whatever is going on and forgets the files. */
  close(): void;
}

/** What a worker answers: the part that is read so far, or the end of a call. */
export type ReaderAnswer =
  | { id: number; part: number }
  | { id: number; value: unknown }
  | { id: number; fault: string };

/** A reader in a worker of its own. */
export function workerReader(): ImportReader {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<
    number,
    { done(value: never): void; failed(error: Error): void; onPart?(part: number): void }
  >();
  let last = 0;
  const failAll = (why: string): void => {
    for (const { failed } of waiting.values()) failed(new Error(why));
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<ReaderAnswer>) => {
    const call = waiting.get(data.id);
    if (!call) return;
    if ('part' in data) {
      call.onPart?.(data.part);
      return;
    }
    waiting.delete(data.id);
    if ('fault' in data) call.failed(new Error(data.fault));
    else call.done(data.value as never);
  });
  worker.addEventListener('error', () => failAll('The files could not be read. Choose them again.'));
  const run = <T>(call: string, args: unknown[], onPart?: (part: number) => void): Promise<T> =>
    new Promise((done, failed) => {
      waiting.set(++last, { done, failed, ...(onPart && { onPart }) });
      worker.postMessage({ id: last, call, args });
    });
  return {
    add: (file, onPart) => run('add', [file], onPart),
    change: (file, change) => run('change', [file, change]),
    remove: (file) => run('remove', [file]),
    arrange: (choices) => run('arrange', [choices]),
    deals: (from, to) => run('deals', [from, to]),
    close: () => {
      worker.terminate();
      failAll('Stopped.');
    },
  };
}
