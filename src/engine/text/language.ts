/** How many words there are, and how many of them speak for English and for other languages. */
export interface Votes {
  words: number;
  english: number;
  other: number;
}

/**
 * Whether text reads as English, by its most frequent words; too short to say counts as English.
 * Text in another language gets no report rather than a wrong one.
 * @param parts the votes of each of its sentences
 */
export function readsAsEnglish(parts: Iterable<Votes>): boolean {
  let words = 0;
  let english = 0;
  let other = 0;
  for (const part of parts) {
    words += part.words;
    english += part.english;
    other += part.other;
  }
  if (words < 8) return other < 2 || other <= english;
  return english > other && english * 12 >= words;
}
