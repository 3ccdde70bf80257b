import { epoch } from '../schedule/instants.ts';
import type { TimelineEvent } from './types.ts';

/** By time; at the same moment a correction after what it corrects, then by id. */
export function compareEvents(a: TimelineEvent, b: TimelineEvent): number {
  return (
    compareInstants(a.at, b.at) ||
    rank(a) - rank(b) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : a === b ? 0 : compareText(JSON.stringify(a), JSON.stringify(b)))
  );
}

/** Reading an instant costs ten times as much as comparing two texts, and those of one shape sort as text. */
export function compareInstants(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length === b.length && a.endsWith('Z') && b.endsWith('Z')) return a < b ? -1 : 1;
  return epoch(a) - epoch(b);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const rank = ({ kind }: TimelineEvent): number => (kind.endsWith('-corrected') ? 1 : 0);

/** Of two events that share an id, which no writer of ours makes, the older stands. @param sorted by `compareEvents` */
export function once<E extends { id: string }>(sorted: E[]): E[] {
  const ids = new Set<string>();
  for (const { id } of sorted) ids.add(id);
  return ids.size === sorted.length ? sorted : sorted.filter(({ id }) => ids.delete(id));
}
