import { F, R } from './bits.ts';
import type { Language } from './language.ts';
import type { Word } from './words.ts';

const DEGREES = new Set('muy bastante tan muito tão très assez sehr'.split(' '));

/** A word of the verb table that stands as a noun: behind an article, or with a capital in German. */
export function isNoun(words: readonly Word[], i: number, { german, namesSubjects }: Language): boolean {
  const word = words[i] as Word;
  const before = words[i - 1];
  // "Muy completa", "sehr gelungen": no verb stands behind a degree.
  if (before && DEGREES.has(before.key)) return true;
  // "Jussara Lemos": behind a name stands a name.
  if (word.capital && before?.capital && !before.roles && !before.verbs && !before.time && !before.isBreak) return true;
  if (german) return word.capital && i > 0 && !before?.isBreak;
  if (namesSubjects && before && before.roles & R.article && before.roles & R.object) {
    // "l'échange de mardi", "la relance": no subject and no other pronoun before it, so an article.
    const open = R.i | R.we | R.you | R.third | R.object | R.not | R.that;
    return !((words[i - 2]?.roles ?? 0) & open) && !word.verbs?.some(({ forms }) => forms & F.infinitive);
  }
  // "Volto a contactá-lo": a preposition that is an article as well.
  if ((before?.roles ?? 0) & R.preposition && word.verbs?.some(({ forms }) => forms & F.infinitive)) return false;
  return ((before?.roles ?? 0) & R.article) !== 0 && !((before?.roles ?? 0) & R.object);
}
