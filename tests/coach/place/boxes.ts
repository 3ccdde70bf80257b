import type { Box } from '../../../src/coach/place/placement.ts';

/** A box by its corner and its size. */
export const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** Whether two boxes share more than an edge. */
export const meets = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
