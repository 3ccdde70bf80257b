import type { Finding, Span } from '../../engine/types.ts';

/** What begins a clause that cannot stand alone, or words that belong to the closing: "If it helps, …", "Next week, …". */
const LEANING = new Set(
  `if when whenever once unless as since while after before until till because although though given assuming provided depending
based whether whatever where rather instead despite within around over on at in by for to from with during next this later sometime soon
early maybe perhaps please hopefully ideally meanwhile otherwise again also lastly finally either or and so but then`.split(
    /\s+/,
  ),
);
/** They begin a clause of its own behind the closing. */
const COORDINATING = new Set(['and', 'so', 'but', 'or', 'then', 'also', 'please', 'meanwhile', 'otherwise']);
const GREETINGS = new Set(['hi', 'hello', 'hey', 'dear']);
/** The seam between two clauses: a comma, semicolon or dash, with or without "and", "so" or "but"; or one of these alone. */
const SEAM = /(?<!\s)(?:\s*[,;–—]\s*(?:(?:and|so|but)\s+)?|\s+-\s+|\s+(?:and|so|but)\s+)$/i;
/** An emoji ends a sentence as a full stop does. */
const EMOJI_END = /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{FE0F})\p{Emoji_Modifier}?\s+$/u;
const WORD = /[\p{L}\p{N}'’]+/gu;

const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];
const isGreeting = (words: string[]): boolean => GREETINGS.has(words[0] ?? '') && words.length < 4;

/** Whether what stands last before a place is a greeting, which has just named whom the mail is to. */
export function isGreetedBefore(text: string, at: number): boolean {
  const line = text.slice(0, at).trimEnd().split('\n').at(-1) ?? '';
  return isGreeting(wordsOf(line));
}

/**
 * What a rewrite takes the place of, so that nothing worth keeping is lost: of "Great talking today, I'll call you next
 * week." only what follows the first clause, which becomes a sentence of its own. A greeting keeps its comma.
 * @param text the own text the finding is of
 * @returns the span to replace, and what stands before the rewrite in it: a full stop, a comma, or nothing
 */
export function jointOf(
  text: string,
  { start, end, replace, adds }: Pick<Finding, 'start' | 'end' | 'replace' | 'adds'>,
): { span: Span; before: string } {
  if (adds) {
    const last = text.slice(replace.start, replace.end);
    return { span: replace, before: /[\p{L}\p{N}]/u.test(last) ? `${last}. ` : `${last} ` };
  }
  const whole: { span: Span; before: string } = { span: replace, before: '' };
  // Words behind the closing go with it when they hang on it: "I'll call you next week, once legal is done." Others make
  // a sentence with the first clause that is not ours to take apart.
  const [behind] = wordsOf(text.slice(end, replace.end));
  if (behind !== undefined && (!LEANING.has(behind) || COORDINATING.has(behind))) return whole;
  const before = text.slice(replace.start, start);
  if (EMOJI_END.test(before)) return { span: { start, end: replace.end }, before: '' };
  const seam = SEAM.exec(before);
  const lead = seam ? before.slice(0, seam.index) : '';
  const words = wordsOf(lead);
  const [first = ''] = words;
  const stands = words.length > 1 || first === 'thanks';
  if (!stands || LEANING.has(first) || /["“([]/.test(lead)) return whole;
  return { span: { start: replace.start + lead.length, end: replace.end }, before: isGreeting(words) ? ', ' : '. ' };
}
