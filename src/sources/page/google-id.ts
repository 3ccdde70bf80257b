import { eventKey } from '../event-key.ts';
import { readTime, type WrittenTime } from '../ical/date-time.ts';

/** What an event's id in Google Calendar tells about it. */
export interface GoogleId {
  /** As Google writes it, with the original start of an occurrence. */
  id: string;
  /** What all occurrences of its series share; the id itself for an event that does not repeat. */
  series: string;
  /** Where the series put this occurrence first; null for a whole series and for an event that does not repeat. */
  original: WrittenTime | null;
  /** RFC 5545 UID where the id tells it for certain: that of an imported event. */
  uid: string | null;
  /** Names the occurrence, or the event: see `eventKey`. */
  key: string;
  seriesKey: string;
}

const ID = /^[\w-]{1,1024}$/;
const OCCURRENCE = /^(.+)_(\d{8}(?:T\d{6}Z)?)$/;

/** Null for what is no id of an event, such as a task's. */
export function readGoogleId(id: unknown): GoogleId | null {
  if (typeof id !== 'string' || !ID.test(id) || id.startsWith('tasks_')) return null;
  const [, series = id, written] = OCCURRENCE.exec(id) ?? [];
  const original = written === undefined ? null : readTime(written);
  if (written !== undefined && original === null) return null;
  const uid = importedUid(series);
  // Events made in Google Calendar have their id as UID.
  const seriesKey = uid ?? `${series}@google.com`;
  const key = written === undefined ? seriesKey : eventKey(seriesKey, written);
  return { id, series, original, uid, key, seriesKey };
}

const DIGITS = '0123456789abcdefghijklmnopqrstuv';

/** Imported events carry their UID as `_` and base32hex without padding. */
function importedUid(series: string): string | null {
  if (!series.startsWith('_')) return null;
  const bytes: number[] = [];
  let [bits, count] = [0, 0];
  for (const digit of series.slice(1)) {
    const value = DIGITS.indexOf(digit);
    if (value < 0) return null;
    bits = ((bits << 5) | value) & 0xfff;
    count += 5;
    if (count < 8) continue;
    count -= 8;
    bytes.push((bits >> count) & 0xff);
  }
  try {
    const uid = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    return /^[\x21-\x7e]{1,800}$/.test(uid) ? uid : null;
  } catch {
    return null;
  }
}
