import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { UserError } from '../errors.ts';
import { epoch } from '../schedule/instants.ts';
import { msOfWallTime } from '../schedule/wall.ts';
import { decodeFeed } from '../sources/ical/decode.ts';
import { systemZone } from './analyze-lines.ts';
import { readAll } from './terminal.ts';

const REASONS: Record<string, string> = {
  ENOENT: 'no such file',
  EACCES: 'not allowed to read it',
  EISDIR: 'is a folder; name the files in it',
};
const MOST_BYTES = 100_000_000;

/** What the system means by an error code such as `ENOENT`. */
export const whyUnreadable = (code: string): string => REASONS[code] ?? code;

/**
 * The text of a calendar, of a timeline or of lines to analyse: of a file, or of `input` for `-`.
 * @throws UserError when it cannot be read
 */
export async function readFeedFile(file: string, input: Readable): Promise<string> {
  let read: Buffer;
  try {
    read = file === '-' ? await readAll(input) : await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new UserError(`${file}: ${whyUnreadable(code)}`);
  }
  const bytes = unpacked(read, file);
  if (bytes.length > MOST_BYTES) throw new UserError(`${file}: larger than 100 MB`);
  return decodeFeed(bytes);
}

/** What is in a file, which may be packed with gzip as calendars are on their way. */
function unpacked(bytes: Buffer, file: string): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    throw new UserError(`${file}: is packed with gzip, and is damaged or larger than 100 MB`);
  }
}

/**
 * The zone a person named, or that of the machine.
 * @throws UserError when it is none
 */
export function zoneOption(name: string, value: string | undefined): string {
  if (value === undefined) return systemZone();
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return value;
  } catch {
    throw new UserError(`--${name} is not an IANA time zone: ${value}`);
  }
}

/**
 * A moment a person named: an ISO instant, or a day or wall time in their zone.
 * @returns milliseconds since 1970
 * @throws UserError when it is none
 */
export function momentOption(name: string, value: string, zone: string): number {
  const [, day, clock = '00:00'] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::00(?:\.0+)?)?)?$/.exec(value) ?? [];
  const local = day === undefined ? null : msOfWallTime(day, clock, zone);
  if (local !== null) return local;
  try {
    return epoch(value);
  } catch {
    throw new UserError(`--${name} is not an ISO 8601 time: ${value}; write it like 2026-11-26T09:00:00Z`);
  }
}
