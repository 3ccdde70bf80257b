import { slotList } from '../schedule/format.ts';
import { epoch, MINUTE } from '../schedule/instants.ts';
import type { Slot } from '../schedule/types.ts';
import { BRACKET } from './brackets.ts';
import type { Segment } from './types.ts';

export interface RenderOptions {
  /** In order. Without any, the place of the times stays a bracket for the rep to fill. */
  slots: Slot[];
  /** Whose wall clock the times are written in, IANA. */
  zone: string;
  /** The other side's zone, whose clock is written beside it; null when it is not known well enough to be written. */
  clientZone?: string | null;
  /** First names of whom the mail is to; empty when not known. More than two are not named one by one. */
  names?: string[];
  /** Whether it goes on where a greeting named them, as in "Hi Ana, ": `{name}, ` is then not begun with. */
  isGreeted?: boolean;
  /** Length to speak of when there is no slot to take it from, minutes. */
  minutes?: number;
  /** How a language writes what takes the place of `{slots}`; English when absent. */
  times?: { list(slots: Slot[]): string; none: string };
}

/** What a template may hold beside words. */
export const PLACEHOLDERS = ['{slots}', '{minutes}', '{name}'] as const;

/** What stands in a template for something else. */
const PIECE = new RegExp(`(\\{slots\\}|\\{minutes\\}|${BRACKET.source})`);

/** A template becomes words. @returns the pieces, and their text joined */
export function render(template: string, options: RenderOptions): { text: string; segments: Segment[] } {
  const segments: Segment[] = [];
  const add = (kind: Segment['kind'], text: string): void => {
    const last = segments.at(-1);
    if (kind === 'text' && last?.kind === 'text') segments[segments.length - 1] = { kind, text: last.text + text };
    else if (text !== '') segments.push({ kind, text });
  };
  for (const part of named(template, options).split(PIECE)) {
    if (part === '{slots}') {
      const { slots, zone, clientZone, times } = options;
      if (slots.length === 0) add('bracket', times?.none ?? '[day and time]');
      else add('slots', times ? times.list(slots) : slotList(slots, zone, clientZone));
    } else if (part === '{minutes}') {
      const minutes = lengthOf(options);
      if (minutes === null) add('bracket', '[number]');
      else add('text', String(minutes));
    } else {
      add(part.startsWith('[') && part.endsWith(']') ? 'bracket' : 'text', part);
    }
  }
  return { text: segments.map((segment) => segment.text).join(''), segments };
}

/** `{name}` is how the recipient is addressed. Left out with its comma when nobody's name is known. */
function named(written: string, { names = [], isGreeted = false }: RenderOptions): string {
  const template = isGreeted ? written.replace(/^\{name\}, /, '') : written;
  if (names.length === 1 || names.length === 2) return template.replaceAll('{name}', () => names.join(' and '));
  const bare = template.replaceAll(/\{name\}, |, \{name\}(?=\W|$)|\{name\}/g, '');
  return template.startsWith('{name}') ? bare.charAt(0).toUpperCase() + bare.slice(1) : bare;
}

function lengthOf({ slots, minutes }: RenderOptions): number | null {
  const [first] = slots;
  if (first) return Math.round((epoch(first.end) - epoch(first.start)) / MINUTE);
  return minutes ?? null;
}
