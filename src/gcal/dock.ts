import type { Spot } from '../coach/place/Floating.tsx';
import type { Box, Size } from '../coach/place/placement.ts';

const GAP = 8;

/**
 * Where a hint stands beside an open event: below it, above it, or at one of its sides; never over it. Null when there
 * is no room. CSS pixels of the viewport.
 */
export function dock(event: Box, size: Size, viewport: Size, direction: 'ltr' | 'rtl'): Spot {
  const fits = (left: number, top: number): boolean =>
    left >= GAP &&
    top >= GAP &&
    left + size.width <= viewport.width - GAP &&
    top + size.height <= viewport.height - GAP;
  const clamp = (value: number, most: number): number => Math.max(GAP, Math.min(value, most - GAP));
  const aligned = direction === 'ltr' ? event.left : event.right - size.width;
  const left = clamp(aligned, viewport.width - size.width);
  const top = clamp(event.top, viewport.height - size.height);
  const spots: [number, number][] = [
    [left, event.bottom + GAP],
    [left, event.top - GAP - size.height],
    [event.right + GAP, top],
    [event.left - GAP - size.width, top],
  ];
  const [first] = spots.filter((spot) => fits(...spot));
  return first ? { left: first[0], top: first[1] } : null;
}
