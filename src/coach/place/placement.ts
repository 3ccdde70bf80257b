/** A box in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** `start` and `end`: outside the compose. `beside`: over the compose, next to the words. `over`: above or below them. */
export type Side = 'start' | 'end' | 'beside' | 'over';

export interface Placement {
  left: number;
  top: number;
  maxHeight: number;
  side: Side;
}

export interface PlacementInput {
  /** What the card takes when nothing holds it back. */
  size: Size;
  viewport: Size;
  /** The compose window, or the reply box of an inline reply. */
  compose: Box;
  /** The line boxes of the underlined words that can be seen. At least one. */
  span: Box[];
  /** Never covered either: the caret, Send. */
  keepClear: Box[];
  direction: 'ltr' | 'rtl';
  /** Where the card is now. It stays on that side unless another is clearly better. */
  previous?: Side | undefined;
}

/** Between a card and the edge of the window, and between it and what it stands beside. */
export const MARGIN = 12;
export const GAP = 12;
/** Less than this is not a card any more but a slit. */
export const LEAST_HEIGHT = 120;

interface Column {
  side: Side;
  left: number;
  /** Lower is better when as much of the card can be seen. */
  rank: number;
}

export const isEmpty = (box: Box): boolean => box.right <= box.left || box.bottom <= box.top;

/** What two boxes share; empty where they do not meet. */
export function meet(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** The box that holds all of `boxes`. */
function around(boxes: Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

export const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

function columns({ size, viewport, compose, span, keepClear, direction }: PlacementInput): Column[] {
  const words = around(span);
  // What stands on the same lines, most often the caret behind the words, is stepped over with them.
  const line = around([...span, ...keepClear.filter(({ top, bottom }) => top < words.bottom && bottom > words.top)]);
  const last = viewport.width - MARGIN - size.width;
  const right = { left: compose.right + GAP, beside: line.right + GAP };
  const left = { left: compose.left - GAP - size.width, beside: line.left - GAP - size.width };
  const [end, start] = direction === 'ltr' ? [right, left] : [left, right];
  const aligned = direction === 'ltr' ? words.left : words.right - size.width;
  const opposite = direction === 'ltr' ? words.right - size.width : words.left;
  const free: Column[] = [
    { side: 'end', left: end.left, rank: 0 },
    { side: 'start', left: start.left, rank: 1 },
    { side: 'beside', left: end.beside, rank: 2 },
    { side: 'beside', left: start.beside, rank: 3 },
  ];
  const over: Column[] = [
    { side: 'over', left: clamp(aligned, MARGIN, last), rank: 4 },
    { side: 'over', left: clamp(opposite, MARGIN, last), rank: 5 },
    { side: 'over', left: Math.max(MARGIN, last), rank: 6 },
    { side: 'over', left: MARGIN, rank: 6 },
  ];
  return [...free.filter((column) => column.left >= MARGIN && column.left <= last), ...over];
}

/** The stretches of a column that none of `obstacles` reaches into, top first. */
export function freeStretches(left: number, width: number, height: number, obstacles: Box[]): [number, number][] {
  const inColumn = obstacles
    .filter((box) => box.right + GAP > left && box.left - GAP < left + width)
    .sort((a, b) => a.top - b.top);
  const stretches: [number, number][] = [];
  let from = MARGIN;
  for (const box of inColumn) {
    if (box.top - GAP > from) stretches.push([from, Math.min(box.top - GAP, height - MARGIN)]);
    from = Math.max(from, box.bottom + GAP);
  }
  if (height - MARGIN > from) stretches.push([from, height - MARGIN]);
  return stretches;
}

function best(input: PlacementInput, obstacles: Box[], least: number): Placement | null {
  const { size, viewport, previous } = input;
  const words = around(input.span);
  let found: { placement: Placement; cost: number } | null = null;
  for (const column of columns(input)) {
    for (const [from, to] of freeStretches(column.left, size.width, viewport.height, obstacles)) {
      const height = Math.min(size.height, to - from);
      if (height < Math.min(least, size.height)) continue;
      const top = clamp(words.top, from, to - height);
      const away = Math.max(0, top - words.bottom, words.top - (top + height));
      const hidden = 1 - height / size.height;
      const stays = column.side === previous ? 15 : 0;
      const cost = hidden * 300 + column.rank * 10 + away / 10 - stays;
      if (found === null || cost < found.cost) {
        // Beside the words the whole column is there to grow into; over them only as far as the words.
        found = { cost, placement: { left: column.left, top, maxHeight: to - top, side: column.side } };
      }
    }
  }
  return found?.placement ?? null;
}

/**
 * Where the card goes: beside the compose if the viewport has room, else beside the words, else above or below them.
 * It never leaves the viewport and never covers the words, the caret or Send. Only when the words themselves fill the
 * screen does it cover some of them, and then still neither the caret nor Send.
 * @returns the corner nearest to the origin and the height left to the card, CSS pixels of the viewport
 */
export function placeCard(input: PlacementInput): Placement {
  const width = Math.min(input.size.width, input.viewport.width - 2 * MARGIN);
  const sized = { ...input, size: { width, height: input.size.height } };
  return (
    best(sized, [...input.span, ...input.keepClear], LEAST_HEIGHT) ??
    best(sized, [...input.span, ...input.keepClear], 1) ??
    best(sized, input.keepClear, 1) ?? {
      left: MARGIN,
      top: MARGIN,
      maxHeight: Math.max(0, input.viewport.height - 2 * MARGIN),
      side: 'over',
    }
  );
}

/**
 * Where a small thing goes (badge, toast, notice): in the lower corner of `box` at the end of the line, inside the
 * viewport, and above whatever it must not cover.
 */
export function placeInCorner(
  size: Size,
  box: Box,
  viewport: Size,
  keepClear: Box[],
  direction: 'ltr' | 'rtl',
): { left: number; top: number } {
  const inset = 8;
  const wanted = direction === 'ltr' ? box.right - inset - size.width : box.left + inset;
  const left = clamp(wanted, inset, Math.max(inset, viewport.width - inset - size.width));
  let top = clamp(box.bottom - inset - size.height, inset, Math.max(inset, viewport.height - inset - size.height));
  for (const clear of [...keepClear].sort((a, b) => b.top - a.top)) {
    const meets = clear.left < left + size.width && clear.right > left && clear.top < top + size.height;
    if (meets && clear.bottom > top) top = Math.max(inset, clear.top - inset - size.height);
  }
  return { left, top };
}
