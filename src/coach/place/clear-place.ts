import { type Box, clamp, freeStretches, GAP, LEAST_HEIGHT, MARGIN, type Size } from './placement.ts';

export interface ClearInput {
  /** What it takes when nothing holds it back. */
  size: Size;
  viewport: Size;
  /** What it is to stand close to: a reply, or the lower edge of the window. */
  anchor: Box;
  /** Never covered, not in part either. */
  keepClear: Box[];
  /** Not covered either, but it may come closer to these: lines of words, and buttons between them. */
  near?: Box[];
  direction: 'ltr' | 'rtl';
  /** Where it is now: it stays there unless another place is clearly better. */
  previous?: string | undefined;
}

export interface ClearPlace {
  left: number;
  top: number;
  maxHeight: number;
  /** Tells one place from another, whatever their pixels. */
  place: string;
}

/** Between a card and words that it stands among. */
const CLOSE = 4;

interface Column {
  name: string;
  left: number;
  /** Lower is better when as much of it can be seen. */
  rank: number;
}

function columnsOf({ size, viewport, anchor, keepClear, direction }: ClearInput): Column[] {
  const last = viewport.width - MARGIN - size.width;
  const isLtr = direction === 'ltr';
  const behind = ({ right }: Box): number => right + GAP;
  const before = ({ left }: Box): number => left - GAP - size.width;
  const [end, start] = isLtr ? [behind, before] : [before, behind];
  const flush = (atEnd: boolean): number =>
    clamp(atEnd === isLtr ? anchor.right - size.width : anchor.left, MARGIN, Math.max(MARGIN, last));
  const columns: Column[] = [
    { name: 'end', left: end(anchor), rank: 0 },
    { name: 'start', left: start(anchor), rank: 1 },
    { name: 'flush', left: flush(true), rank: 5 },
    ...keepClear.flatMap((box, at) => [
      { name: `start of ${at}`, left: start(box), rank: 10 },
      { name: `end of ${at}`, left: end(box), rank: 11 },
    ]),
    { name: 'far', left: flush(false), rank: 20 },
  ];
  return columns.filter(({ left }) => left >= MARGIN && left <= last);
}

/** The box that a gap around it makes as large as one of `CLOSE` around `box`; it can be inside out. */
function within({ left, top, right, bottom }: Box): Box {
  const inset = GAP - CLOSE;
  return { left: left + inset, top: top + inset, right: right - inset, bottom: bottom - inset };
}

/**
 * A place that covers nothing of what is to stay clear: beside the anchor, else below or above it, else beside something else
 * that stands in the way.
 * @returns the corner nearest to the origin and the height left there, CSS pixels of the viewport; null where there is no room
 */
export function placeClear(input: ClearInput): ClearPlace | null {
  const { viewport, anchor, previous } = input;
  const obstacles = [...input.keepClear, ...(input.near ?? []).map(within)];
  const width = Math.min(input.size.width, viewport.width - 2 * MARGIN);
  const size = { width, height: input.size.height };
  let found: { at: ClearPlace; cost: number } | null = null;
  for (const { name, left, rank } of columnsOf({ ...input, size })) {
    for (const [from, to] of freeStretches(left, width, viewport.height, obstacles)) {
      const height = Math.min(size.height, to - from);
      if (height < Math.min(LEAST_HEIGHT, size.height)) continue;
      const top = clamp(anchor.bottom - height, from, to - height);
      const away = Math.max(0, top - anchor.bottom, anchor.top - (top + height));
      // Above an answer stands the mail it answers.
      const isAbove = top + height <= anchor.top;
      const place = `${name}${isAbove ? ' above' : ''}`;
      const hidden = 1 - height / size.height;
      const cost = hidden * 300 + rank + away / 4 + (isAbove ? 3 : 0) - (place === previous ? 15 : 0);
      if (found === null || cost < found.cost) found = { cost, at: { left, top, maxHeight: to - from, place } };
    }
  }
  return found?.at ?? null;
}
