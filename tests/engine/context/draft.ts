import { analyze } from '../../../src/engine/analyze.ts';
import type { Alert, Context } from '../../../src/engine/types.ts';

/** The findings of a draft of Monday, 27 July 2026. */
export const findingsOf = (text: string, context?: Context): Alert[] =>
  analyze(text, {
    direction: 'out',
    reference: { now: '2026-07-27T14:00:00Z', zone: 'America/New_York' },
    ...(context && { context }),
  }).findings;

/** The words that are underlined. */
export const alertsOf = (text: string, context?: Context): string[] =>
  findingsOf(text, context).map(({ start, end }) => text.slice(start, end));
