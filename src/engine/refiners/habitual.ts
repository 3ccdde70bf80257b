import { has, setOf } from '../grammar/reading.ts';
import type { Sentence } from '../grammar/sentence.ts';
import type { SentenceRefiner } from '../refiner.ts';
import type { Token } from '../text/tokens.ts';

const HABIT = setOf('usually typically generally normally often every never daily monthly annually');

/** "We usually close our books in Q3": a habit, not a step. A request stays one ("call me every Monday"). */
export const habitual: SentenceRefiner = (found, sentence) =>
  has(sentence, HABIT)
    ? found.filter(
        ({ match }) =>
          match.act === 'request' || match.act === 'propose' || match.act === 'offer' || !isHabit(sentence, match.from),
      )
    : found;

/** A habit in the clause itself: not "he is usually away, but will call". */
function isHabit({ tokens }: Sentence, from: number): boolean {
  let start = from;
  while (start > 0 && !APART.has((tokens[start - 1] as Token).norm)) start--;
  for (let i = start; i < tokens.length && (i < from || !APART.has((tokens[i] as Token).norm)); i++)
    if (HABIT.has((tokens[i] as Token).norm)) return true;
  return false;
}

/** After these a clause is another. */
export const APART = setOf('but ; : . ( – —');
