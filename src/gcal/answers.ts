import type { CapturedAnswer } from '../sources/page/memory.ts';

/** As `capture.ts` waits for it; the two run in worlds apart and share no code. */
const HELLO = 'bookend: calendar';
const LONGEST = 30_000_000;

/** Receives what the page downloads from our script in the page's own world, what it kept until now first. */
export function receiveAnswers(
  window: Window & typeof globalThis,
  onAnswer: (answer: CapturedAnswer) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const { port1, port2 } = new window.MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<unknown>) => {
    const answer = readHeard(data);
    if (answer) onAnswer(answer);
  };
  signal.addEventListener('abort', () => port1.close(), { once: true });
  window.postMessage(HELLO, window.location.origin, [port2]);
}

/** Exactly what is expected, or nothing: the other end stands in a world that is not ours. */
function readHeard(data: unknown): CapturedAnswer | null {
  if (typeof data !== 'object' || data === null || Object.keys(data).length !== 3) return null;
  const { url, request, text } = data as Record<string, unknown>;
  if (typeof url !== 'string' || url.length > 10_000 || typeof text !== 'string' || text.length > LONGEST) return null;
  if (request !== null && (typeof request !== 'string' || request.length > LONGEST)) return null;
  return { url, request, text };
}
