/**
 * Where a key goes in a list that is one stop of the Tab key: arrows by one and to its ends alone, Home and End to them. Arrows at
 * the side follow the direction of the lines.
 * @param here the place now, from 0
 * @returns the place; null for a key that means nothing in a list, or one with a key that makes it the browser's
 */
export function arrowTo(event: KeyboardEvent, list: Element, here: number, count: number): number | null {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey) return null;
  const isLtr = getComputedStyle(list).direction !== 'rtl';
  const by = { ArrowDown: 1, ArrowUp: -1, ArrowRight: isLtr ? 1 : -1, ArrowLeft: isLtr ? -1 : 1 }[key];
  if (by !== undefined) return Math.max(0, Math.min(here + by, count - 1));
  return { Home: 0, End: count - 1 }[key] ?? null;
}
