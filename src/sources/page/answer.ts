/** An answer whose frame is not as it was when this was written: nothing of it may be believed. */
export class AnswerError extends Error {
  override name = 'AnswerError';
}

/** Events as the page got them, not looked at yet. */
export interface RawCalendar {
  /** Null when the answer names none: each event then says where it belongs. */
  calendar: string | null;
  events: unknown[];
}

export type AnswerKind = 'range' | 'sync';

/** Google puts it before JSON, so that no other site can run an answer as a script. */
const PREFIX = ")]}'";
const LONGEST = 30_000_000;

/** Which answer an address gives; null for those we do not read. @param url absolute */
export function answerKind(url: string): AnswerKind | null {
  try {
    const { origin, pathname } = new URL(url);
    if (origin !== 'https://calendar.google.com') return null;
    const name = /^\/calendar\/(?:u\/\d+\/)?sync\.([a-z]+)$/.exec(pathname)?.[1];
    if (name === 'sync') return 'sync';
    return name === 'fetcheventrange' || name === 'prefetcheventrange' ? 'range' : null;
  } catch {
    return null;
  }
}

/**
 * The events in an answer. Positions as three projects that read the same answers found them, 2022 to 2026.
 * @throws AnswerError when the frame is another
 */
export function readAnswer(kind: AnswerKind, text: string): RawCalendar[] {
  const body = part(part(parse(text), 0), 2);
  if (kind === 'range') {
    return (optionalList(body, 1) ?? []).map((entry) => {
      const name = listOf(entry)[0] ?? null;
      if (name !== null && (typeof name !== 'string' || name.length > 400)) throw new AnswerError('calendar');
      return { calendar: name, events: optionalList(entry, 1) ?? [] };
    });
  }
  const changes = (optionalList(body, 3) ?? []).flatMap((entry) => optionalList(entry, 1) ?? []);
  const events = changes.flatMap((change) => {
    const event = listOf(change)[3] ?? null;
    return event === null ? [] : [listOf(event)];
  });
  return events.length > 0 ? [{ calendar: null, events }] : [];
}

function parse(text: string): unknown {
  if (!text.startsWith(PREFIX) || text.length > LONGEST) throw new AnswerError('prefix');
  try {
    return JSON.parse(text.slice(PREFIX.length));
  } catch {
    throw new AnswerError('JSON');
  }
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new AnswerError('list');
  return value;
}

const part = (value: unknown, index: number): unknown[] => listOf(listOf(value)[index]);

function optionalList(value: unknown, index: number): unknown[] | null {
  const found = listOf(value)[index] ?? null;
  return found === null ? null : listOf(found);
}
