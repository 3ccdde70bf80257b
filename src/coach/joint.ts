import type { Finding, Span } from '../engine/types.ts';

/** What begins a clause that cannot stand alone, or words that belong to the closing: "If it helps, …", "Next week, …". */
const LEANING = new Set(
  `if when whenever once unless as since while after before until till because although though given on at in by for to from with during
next this later sometime soon early maybe perhaps please hopefully ideally meanwhile otherwise again also lastly finally either or and so but then`.split(
    /\s+/,
  ),
);
/** The seam between two clauses: a comma, semicolon or dash, with or without "and", "so" or "but"; or one of these alone. */
const SEAM = /(?:\s*[,;–—]\s*(?:(?:and|so|but)\s+)?|\s+-\s+|\s+(?:and|so|but)\s+)$/i;

/**
 * What a rewrite takes the place of, so that nothing worth keeping is lost: of "Great talking today, I'll call you next
 * week." only what follows the first clause, which becomes a sentence of its own.
 * @param text the own text the finding is of
 * @returns the span to replace, and what stands before the rewrite in it: a full stop, or nothing
 */
export function jointOf(text: string, { start, end, replace }: Pick<Finding, 'start' | 'end' | 'replace'>) {
  const whole: { span: Span; before: string } = { span: replace, before: '' };
  // Words behind the closing may hang on it: "I'll call you next week, once legal is done."
  if (/[\p{L}\p{N}]/u.test(text.slice(end, replace.end))) return whole;
  const before = text.slice(replace.start, start);
  const seam = SEAM.exec(before);
  const lead = seam ? before.slice(0, seam.index) : '';
  const words = lead.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  const [first = ''] = words;
  const stands = words.length > 1 || first === 'thanks';
  if (!stands || LEANING.has(first) || /["“([]/.test(lead)) return whole;
  return { span: { start: replace.start + lead.length, end: replace.end }, before: '. ' };
}
