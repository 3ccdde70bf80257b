import type { Atom, Reading } from './types.ts';
import { atomOf } from './words.ts';

/** Something short in brackets; a longer one is an aside, not a slot to fill. */
const BRACKETS = /^(?:\[[^\]\n]{1,40}\]|\{\{?[^}\n]{1,40}\}\}?|<[^>\n]{1,40}>)/;
const SLOT = /(?<![a-z])(?:day|date|time|slot)s?(?![a-z])|\b(?!update|candidate|mandate)\w+(?:date|time)\b|^\{.*day/i;
const LINK = /\b(?:calend|meeting|book|schedul).*(?:link|url)/i;

/** A slot of a template that stands for a time, at token `i`: "[Day] at [Time]", "{{date}}", "<time>", "[calendar link]". */
export function readTemplate(r: Reading, i: number): Atom | undefined {
  const start = r.tokens[i]?.start ?? 0;
  const [slot] = BRACKETS.exec(r.text.slice(start, r.tokens[r.to - 1]?.end)) ?? [];
  if (!slot) return undefined;
  let to = i;
  while (to < r.to && (r.tokens[to]?.start ?? 0) < start + slot.length) to++;
  if (LINK.test(slot)) return atomOf(i, to, 'link');
  return SLOT.test(slot) ? atomOf(i, to, 'template') : undefined;
}
