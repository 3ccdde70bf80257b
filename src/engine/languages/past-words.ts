import { F, R } from './bits.ts';
import type { Word } from './words.ts';

/** Of the words between "j'ai" and "envoyé". */
const MOST_BETWEEN = 4;

/** "Je vous ai déjà envoyé": a participle behind its auxiliary. */
export function isCompoundPast(words: readonly Word[], i: number): boolean {
  if (!words[i]?.verbs?.some(({ forms }) => forms & F.participle)) return false;
  return words.slice(Math.max(0, i - MOST_BETWEEN), i).some(({ roles }) => roles & R.auxiliary);
}

/** "Said", where it is no present: "a dit qu'il viendra", not "on vous dit". */
export function isReport(words: readonly Word[], i: number): boolean {
  const { roles = 0, verbs } = words[i] ?? {};
  const isPresent = verbs?.some(({ forms }) => forms & F.third && forms & F.participle);
  return (roles & R.report) !== 0 && (!isPresent || isCompoundPast(words, i));
}
