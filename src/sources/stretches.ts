import { epoch, instantOf } from '../schedule/instants.ts';
import type { KnownStretch } from '../schedule/shelf.ts';

/** Every moment that any of the stretches knows, as new as the newest of them. In order, never overlapping. */
export function unionOf(stretches: KnownStretch[]): KnownStretch[] {
  return pieces(stretches, (times) => (times.length === 0 ? null : Math.max(...times)));
}

/** Every moment that all of the lists know, as old as the oldest of them. No list at all knows nothing. */
export function intersectionOf(lists: KnownStretch[][]): KnownStretch[] {
  return pieces(lists.flatMap(unionOf), (times) => (times.length < lists.length ? null : Math.min(...times)));
}

/** A stretch in milliseconds since 1970, half open. */
export interface Span {
  from: number;
  to: number;
  /** When it was read. */
  at: number;
}

export function spansOf(stretches: KnownStretch[]): Span[] {
  return stretches.map(({ start, end, readAt }) => ({ from: epoch(start), to: epoch(end), at: epoch(readAt) }));
}

/** When a moment was last read; -Infinity for one that never was. All in milliseconds since 1970. */
export function readOf(moment: number, spans: Span[]): number {
  return Math.max(
    Number.NEGATIVE_INFINITY,
    ...spans.filter(({ from, to }) => from <= moment && moment < to).map(({ at }) => at),
  );
}

/** Cuts time wherever a stretch begins or ends and labels each piece; neighbours with the same label are one. */
function pieces(stretches: KnownStretch[], label: (times: number[]) => number | null): KnownStretch[] {
  const spans = spansOf(stretches);
  const cuts = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const joined: Span[] = [];
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1];
    if (to === undefined) break;
    const at = label(spans.filter((span) => span.from <= from && to <= span.to).map((span) => span.at));
    if (at === null) continue;
    const last = joined.at(-1);
    if (last && last.to === from && last.at === at) last.to = to;
    else joined.push({ from, to, at });
  }
  return joined.map(({ from, to, at }) => ({
    start: instantOf(from),
    end: instantOf(to),
    readAt: new Date(at).toISOString(),
  }));
}
