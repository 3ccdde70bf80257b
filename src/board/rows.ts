import { type Entry, type Line, textOf } from '../deals/list.ts';

/** Deal, next step, why, last contact, what to do. */
export const COLUMNS = 5;

/** So much at a stretch goes unnoticed by whoever scrolls or types, ms. */
const SLICE_MS = 8;

/** Makes the texts that a search compares ready, a few at a time. Answers how to stop. */
export function prepare(entries: Entry[]): () => void {
  let next = 0;
  let timer = setTimeout(function work() {
    const since = performance.now();
    for (let entry = entries[next]; entry && performance.now() - since < SLICE_MS; entry = entries[++next])
      textOf(entry);
    if (next < entries.length) timer = setTimeout(work);
  });
  return () => clearTimeout(timer);
}

/**
 * Which lines of equal height are drawn.
 * @param top how far the list's start is above the window's top, px; negative while it is below
 * @returns first line, and the one after the last
 */
export function windowOf(lines: number, lineHeight: number, top: number, height: number, spare = 8): [number, number] {
  const first = Math.floor(top / lineHeight) - spare;
  const end = Math.ceil((top + height) / lineHeight) + spare;
  return [Math.min(lines, Math.max(0, first)), Math.min(lines, Math.max(0, end))];
}

/** The deal so many deals further in the list, groups stepped over; the index of its line, -1 when there is none. */
export function moved(lines: Line[], from: number, by: number): number {
  const step = Math.sign(by);
  let found = -1;
  let left = Math.abs(by);
  for (let i = from + step; left > 0 && i >= 0 && i < lines.length; i += step) {
    if (lines[i]?.is !== 'deal') continue;
    found = i;
    left--;
  }
  return found === -1 && lines[from]?.is === 'deal' ? from : found;
}
