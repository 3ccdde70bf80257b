import { R } from './bits.ts';
import type { Lexicon } from './lexicon.ts';
import type { Word } from './words.ts';

/** Ends the clause behind an aside that opens one: "luego si quieres | lo comentamos". "Dime si quieres que …" asks. */
export function closeAsides(words: readonly Word[], { asides }: Lexicon): void {
  for (let i = 0; i < words.length; i++) {
    const aside = asides.get((words[i] as Word).key)?.find((one) => one.every((key, at) => words[i + at]?.key === key));
    if (!aside || !isOpening(words, i)) continue;
    const last = words[i + aside.length - 1] as Word;
    if (!((words[i + aside.length]?.roles ?? 0) & R.that)) last.isBreak = true;
  }
}

/** Only small words before it in its clause: "y luego si quieres". */
function isOpening(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && !words[i]?.isBreak; i--) {
    const { roles, verbs, time } = words[i] as Word;
    if (verbs || (!time && !(roles & (R.adverb | R.and)))) return false;
  }
  return true;
}
