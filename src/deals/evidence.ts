import type { TimelineEvent } from './types.ts';

/** How many pieces of words out of a mail an event holds. What the rep wrote about a deal is none. */
export function evidenceIn(event: TimelineEvent): number {
  const { sentence } = wordsOf(event);
  return sentence === '' ? 0 : 1;
}

/**
 * The event as it is kept when the rep keeps no evidence: kind, days, people and times, and no words of a mail. For every
 * recorder; `appendEvent` asks it once more, so that none can forget. A promise loses what was promised along with its
 * sentence, since that is cut out of it; what the rep said in a form has no sentence, and stays.
 */
export function withoutEvidence(event: TimelineEvent): TimelineEvent {
  if (evidenceIn(event) === 0) return event;
  if (event.kind === 'mail-sent') return { ...event, step: event.step && { ...event.step, sentence: '' } };
  if (event.kind === 'promise-made') return { ...event, sentence: '', what: '' };
  return { ...event, sentence: '' } as TimelineEvent;
}

/** The sentence of a mail that an event holds; empty for none. */
export function wordsOf(event: TimelineEvent): { sentence: string } {
  if (event.kind === 'mail-sent') return { sentence: event.step?.sentence ?? '' };
  return { sentence: 'sentence' in event ? event.sentence : '' };
}
