import { A, F, R } from './bits.ts';
import type { SentenceTime } from './find-times.ts';
import { isCompoundPast } from './past-words.ts';
import type { Word } from './words.ts';

/** Marks times that belong to a noun ("la reunión del martes") or to the past ("hablamos ayer"). */
export const flagTimes = (times: readonly SentenceTime[], words: readonly Word[], german: boolean): SentenceTime[] =>
  times.map((time) => {
    const possessive = isOwned(time, words);
    const past = time.past || isPast(time, words) || (german && endsInParticiple(time, words));
    return { ...time, ...(possessive ? { possessive } : {}), ...(past ? { past } : {}) };
  });

/** "of" stands right before the time, article or not, and a noun before that. */
function isOwned({ from, to, modifier }: SentenceTime, words: readonly Word[]): boolean {
  let at = from - 1;
  while (at > 0 && (words[at]?.roles ?? 0) & R.article && !((words[at]?.roles ?? 0) & R.of)) at--;
  const of = words[at];
  const noun = words[at - 1];
  if (!noun || noun.isBreak) return false;
  if (of && of.roles & R.of && !modifier) {
    const open = R.adverb | R.preposition | R.works | R.and | R.or | R.if | R.you;
    return noun.kind === 'word' && !(noun.roles & open) && !noun.time && !isMain(noun);
  }
  // "das Gespräch am Dienstag | verschieben": what is moved has the time, not the moving, whose verb stands last.
  const owner = (words[from - 1]?.roles ?? 0) & (R.article | R.preposition) ? words[from - 2] : words[from - 1];
  if (!owner || !(owner.roles & R.meeting)) return false;
  return words.slice(to, to + 4).some((word) => word.verbs?.some(({ action }) => action & A.defer));
}

const isMain = (word: Word): boolean => word.verbs?.some(({ forms }) => forms & (F.i | F.we | F.imperative)) === true;

const BOOKED = new Set(
  'agendada agendado programada programado fijada fijado confirmada confirmado prevista previsto reservada reservado marcada marcado'.split(
    ' ',
  ),
);

/** A past verb before it in its clause, and none behind that turns it. */
function isPast({ from }: SentenceTime, words: readonly Word[]): boolean {
  // "Quedó agendada | para el martes", "ficou marcada …": booked then, for a day ahead.
  if (BOOKED.has(words[from - 1]?.key ?? '')) return false;
  for (let at = from - 1; at >= 0 && at > from - 9; at--) {
    const word = words[at] as Word;
    if (word.isBreak || word.roles & (R.and | R.that | R.if)) return false;
    if (word.verbs?.some(({ forms }) => forms & (F.i | F.we | F.you | F.imperative | F.infinitive | F.lets)))
      return false;
    // "Et si on faisait ça à 16 h ?"
    if (words.slice(Math.max(0, at - 3), at).some(({ roles }) => roles & R.if)) return false;
    if (word.verbs?.some(({ forms }) => forms & F.past) || isCompoundPast(words, at)) return true;
  }
  return false;
}

/** "Wir haben am Montag … gesprochen": the verb that ends the clause is a participle. */
function endsInParticiple({ to }: SentenceTime, words: readonly Word[]): boolean {
  let last: Word | undefined;
  // "Wie besprochen" looks back, what it stands in does not.
  for (let at = to; at < words.length && !words[at]?.isBreak; at++)
    if (words[at]?.verbs && words[at - 1]?.key !== 'wie') last = words[at];
  return last?.verbs?.every(({ forms }) => forms === F.participle) === true;
}
