import { compareEvents, compareInstants, once } from '../deals/event-order.ts';
import { checkDeal, checkEvent, checkPerson } from '../deals/event-schema.ts';
import type { Deal, TimelineEvent } from '../deals/types.ts';

interface Warning {
  /** Counted from one. */
  line: number;
  message: string;
}

export interface Timeline {
  deals: Map<string, Deal>;
  events: TimelineEvent[];
  warnings: Warning[];
}

/**
 * Deals and events out of the text of a file, one JSON object a line. The same whatever the order of its lines: of two
 * different ones with one id the older stands. A line that cannot be read is named and skipped.
 */
export function readTimeline(text: string): Timeline {
  const found: Timeline = { deals: new Map(), events: [], warnings: [] };
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    if (raw.trim() === '') continue;
    const message = readLine(raw.replace(/^\uFEFF/, ''), found);
    if (message !== null) found.warnings.push({ line: index + 1, message });
  }
  found.events = once(found.events.sort(compareEvents));
  return found;
}

const LINE = 'write one event, deal or person on each line';

/** What is wrong, and what to write instead where that does not follow from it. */
function withWay(problem: string): string {
  if (problem === 'is not an object') return `${problem}: ${LINE}`;
  return problem.startsWith('kind ') ? `${problem}; src/deals/README.md has those there are` : problem;
}

/** @returns what is wrong with the line, null when nothing is */
function readLine(raw: string, { deals: known, events }: Timeline): string | null {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return `is not JSON: ${LINE}`;
  }
  if (isKind(value, 'deal')) {
    const result = checkDeal(withoutKind(value));
    if (result.ok) known.set(result.value.id, older(result.value, known.get(result.value.id)));
    return result.ok ? null : result.problem;
  }
  if (isKind(value, 'person')) {
    const result = checkPerson(withoutKind(value));
    return result.ok ? null : result.problem;
  }
  const result = checkEvent(value);
  if (!result.ok) return withWay(result.problem);
  events.push(result.value);
  return null;
}

const isKind = (value: unknown, kind: string): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;

function withoutKind({ kind: _kind, ...rest }: Record<string, unknown>): object {
  return rest;
}

function older(deal: Deal, known: Deal | undefined): Deal {
  if (!known) return deal;
  const order =
    compareInstants(deal.createdAt, known.createdAt) || (JSON.stringify(deal) < JSON.stringify(known) ? -1 : 1);
  return order < 0 ? deal : known;
}
