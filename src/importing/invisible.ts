/**
 * Marks that are not seen and turn text around (U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069) or part nothing from
 * nothing. Not the joiners of Persian and of emoji, which are part of what is written.
 */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

/** A cell without white space and invisible marks around it. */
export function edged(cell: string): string {
  const trimmed = cell.trim();
  if (!INVISIBLE.test(trimmed)) return trimmed;
  const isEdge = (at: number): boolean => INVISIBLE.test(trimmed.charAt(at)) || trimmed.charAt(at).trim() === '';
  let [start, end] = [0, trimmed.length];
  while (start < end && isEdge(start)) start++;
  while (end > start && isEdge(end - 1)) end--;
  return trimmed.slice(start, end);
}
