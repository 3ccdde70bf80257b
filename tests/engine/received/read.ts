import { analyzeReceived } from '../../../src/engine/received/analyze-received.ts';
import type { AnalyzeOptions, Context, ReceivedMail } from '../../../src/engine/types.ts';

/** Monday, 27 July 2026, 10:00 in New York. */
export const received = (context?: Context): AnalyzeOptions => ({
  direction: 'in',
  reference: { now: '2026-07-27T14:00:00Z', zone: 'America/New_York' },
  ...(context && { context }),
});

export function readMail(text: string, context?: Context): ReceivedMail {
  const { mail } = analyzeReceived(text, received(context));
  if (!mail) throw new Error('a received mail always says what it is');
  return mail;
}
