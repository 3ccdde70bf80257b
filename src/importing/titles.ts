import { peopleIn } from './addresses.ts';
import { readDay } from './dates.ts';
import { FIELDS } from './fields.ts';
import type { Row } from './types.ts';
import { fold } from './words.ts';

let known: Set<string> | null = null;

/** Whether the first line of a file has titles: one of its cells is a title we know, or none is an address or a date. */
export function hasTitles(line: string[]): boolean {
  known ??= new Set(FIELDS.flatMap(({ titles }) => Object.values(titles).flat().map(fold)));
  const all = known;
  if (line.some((cell) => all.has(fold(cell)))) return true;
  return !line.some((cell) => peopleIn(cell).people.length > 0 || readDay(cell, 'dmy') !== null);
}

/** A title for each column. Those that say nothing get a number, and those that say the same thing too. */
export function titlesOf(head: string[], rows: Row[]): string[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), head.length);
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, index) => {
    const title = head[index] || `Column ${index + 1}`;
    const times = (seen.get(title) ?? 0) + 1;
    seen.set(title, times);
    return times === 1 ? title : `${title} (${times})`;
  });
}
