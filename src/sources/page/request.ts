import { readGoogleId } from './google-id.ts';

/** The days an answer covers, as day numbers since 1970, in the zone of the account; `to` is exclusive. */
export interface DayRange {
  from: number;
  to: number;
}

/** What the page asked for. Null and empty where that cannot be told for certain. */
export interface PageRequest {
  days: DayRange | null;
  /** Ids of events that the page asked to delete. */
  deleted: string[];
}

const NOTHING: PageRequest = { days: null, deleted: [] };
/** 1990 to 2100. */
const [EARLIEST, LATEST] = [7_305, 47_482];

/** @param body a form whose field `f.req` holds nested lists, as the page posts it */
export function readRequest(body: string | null): PageRequest {
  const written = new URLSearchParams(body ?? '').get('f.req');
  if (written === null) return NOTHING;
  try {
    const request: unknown = JSON.parse(written);
    return { days: daysOf(at(request, 0, 1)), deleted: deletedIn(at(request, 0, 4)) };
  } catch {
    return NOTHING;
  }
}

/** What stands at a place in nested lists; undefined when nothing does. */
function at(value: unknown, ...path: number[]): unknown {
  return path.reduce<unknown>((list, index) => (Array.isArray(list) ? list[index] : undefined), value);
}

/** `[null, null, first day, day after the last]`. */
function daysOf(value: unknown): DayRange | null {
  if (!Array.isArray(value) || value.length < 4 || value[0] !== null || value[1] !== null) return null;
  const [, , from, to] = value as unknown[];
  if (!isDay(from) || !isDay(to) || from >= to) return null;
  return { from, to };
}

const isDay = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= EARLIEST && value <= LATEST;

/** A change that empties an event deletes it: nothing is left of it but its id. */
function deletedIn(changes: unknown): string[] {
  if (!Array.isArray(changes)) return [];
  return changes.flatMap((change) => {
    const stub = at(change, 2, 0, 1);
    if (!Array.isArray(stub) || stub.length !== 5 || stub[1] !== null || stub[2] !== null || stub[4] !== 0) return [];
    const left = at(stub, 3, 0);
    const isEmpty = Array.isArray(left) && left.length > 0 && left.every((each) => each === null || isEmptyList(each));
    return isEmpty ? (readGoogleId(stub[0])?.id ?? []) : [];
  });
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
