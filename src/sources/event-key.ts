/**
 * Names one occurrence of one event for good.
 * @param uid RFC 5545 UID
 * @param recurrenceId where the series put the occurrence first: ISO instant, or `YYYY-MM-DD` in an all-day series; null
 *   for an event that does not repeat
 */
export function eventKey(uid: string, recurrenceId: string | null): string {
  return recurrenceId === null ? uid : `${uid}_${recurrenceId.replace(/[-:]/g, '')}`;
}
