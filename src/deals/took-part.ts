import type { TimelineEvent } from './types.ts';

/** Who of the other side an event shows taking part, by address. */
export function whoTookPart(event: TimelineEvent): string[] {
  const many = 'people' in event ? (event.people ?? []) : [];
  const one = 'person' in event && event.kind !== 'person-moved' ? event.person : null;
  return one === null ? many : [...many, one];
}
