/**
 * Marks that are not seen and turn text around (U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069) or part nothing from
 * nothing, as they stand in a class of a pattern. Not the joiners of Persian and of emoji, which are part of what is written.
 */
export const INVISIBLE = '\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff';

const MARK = new RegExp(`[${INVISIBLE}]`);

/** A cell without white space and invisible marks around it. */
export function edged(cell: string): string {
  const trimmed = cell.trim();
  if (!MARK.test(trimmed)) return trimmed;
  const isEdge = (at: number): boolean => MARK.test(trimmed.charAt(at)) || trimmed.charAt(at).trim() === '';
  let [start, end] = [0, trimmed.length];
  while (start < end && isEdge(start)) start++;
  while (end > start && isEdge(end - 1)) end--;
  return trimmed.slice(start, end);
}
