import { messageOf } from '../../errors.ts';
import type { ReaderAnswer } from './reader.ts';
import { type Call, serveImport } from './serve.ts';

const serve = serveImport();
const answer = (message: ReaderAnswer): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<Call & { id: number }>) => {
  const { id } = data;
  serve(data, (part) => answer({ id, part })).then(
    (value) => answer({ id, value }),
    (error: unknown) => answer({ id, fault: messageOf(error) }),
  );
});
