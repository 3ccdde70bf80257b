import { tokenize } from '../../../src/engine/text/tokens.ts';
import { findTimes, findTimesIn } from '../../../src/engine/time/find-times.ts';
import type { FoundTime } from '../../../src/engine/time/types.ts';
import type { TimeValue } from '../../../src/engine/types.ts';

/** The times found in a text, each with its own words. */
export function times(text: string): (FoundTime & { text: string })[] {
  const tokens = tokenize(text);
  return findTimesIn(tokens, text).map((time) => ({
    ...time,
    text: text.slice(time.start, time.end),
  }));
}

/** Monday 27 July 2026, 10:00 in New York. */
export const MONDAY = { now: '2026-07-27T14:00:00Z', zone: 'America/New_York' };

/** The values of all times of a text, as "2026-07-28 14:00-16:00". */
export function values(text: string, reference = MONDAY): string[] {
  return findTimes(tokenize(text), text, reference).flatMap((time) => time.values.map(show));
}

function show(value: TimeValue): string {
  const until = value.endTime === undefined ? '' : `-${value.endTime}`;
  const clock = value.time === undefined && until === '' ? '' : ` ${value.time ?? ''}${until}`;
  return `${value.date}${clock}`;
}
