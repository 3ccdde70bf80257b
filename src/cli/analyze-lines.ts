import { createInterface } from 'node:readline';
import { createMailAnalyzer } from '../engine/languages/analyze-any.ts';
import type { AnalyzeOptions, Direction } from '../engine/types.ts';
import { UserError } from '../errors.ts';
import { zoneOrUtc } from '../schedule/wall.ts';
import { print, type Terminal } from './terminal.ts';

const analyze = createMailAnalyzer();

interface Line {
  id: unknown;
  text: string;
  options: AnalyzeOptions;
}

/**
 * Analyses mails, one JSON object a line, in order.
 * @param terminal `input` has lines `{id, text, subject?, direction?, now?, zone?}`; other fields are ignored, empty lines skipped.
 * `output` gets a line `{id, steps, findings}`, with `mail` for received ones, for each line that could be read
 * @returns 0, or 2 when a line could not be read; each such line is named on `errors` and the rest still analysed
 */
export async function analyzeLines({ input, output, errors }: Terminal): Promise<number> {
  let code = 0;
  let number = 0;
  for await (const read of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    // Windows begins a file with a mark of byte order.
    const raw = number === 1 ? read.replace(/^\uFEFF/, '') : read;
    if (raw.trim() === '') continue;
    try {
      const { id, text, options } = readLine(raw);
      const room = output.write(`${JSON.stringify({ id, ...analyze(text, options) })}\n`);
      if (!room) await new Promise((resolve) => output.once('drain', resolve));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      print(errors, `bookend: line ${number}: ${error.message}\n`);
      code = 2;
    }
  }
  return code;
}

function readLine(raw: string): Line {
  const value = parse(raw);
  if (typeof value !== 'object' || value === null) throw new UserError('not a JSON object');
  const { id, text, subject, direction, now, zone } = value as Record<string, unknown>;
  if (typeof text !== 'string') throw new UserError('"text" is missing or not a string');
  return {
    id: id ?? null,
    text,
    options: {
      direction: readDirection(direction),
      reference: { now: readInstant(now), zone: readZone(zone) },
      ...(typeof subject === 'string' ? { context: { subject } } : {}),
    },
  };
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    throw new UserError('not JSON');
  }
}

function readDirection(value: unknown): Direction {
  if (value === undefined || value === null) return 'out';
  if (value === 'in' || value === 'out') return value;
  throw new UserError('"direction" is neither "in" nor "out"');
}

function readInstant(value: unknown): string {
  if (value === undefined || value === null) return new Date().toISOString();
  if (typeof value === 'string' && !Number.isNaN(Date.parse(value))) return new Date(value).toISOString();
  throw new UserError('"now" is not an ISO 8601 time');
}

function readZone(value: unknown): string {
  if (value === undefined || value === null) return systemZone();
  try {
    return new Intl.DateTimeFormat('en', { timeZone: String(value) }).resolvedOptions().timeZone;
  } catch {
    throw new UserError(`"zone" is not an IANA time zone: ${String(value)}`);
  }
}

/** Node says nothing where it knows no zone. */
export function systemZone(): string {
  const zone: string | undefined = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zoneOrUtc(zone ?? 'UTC');
}
