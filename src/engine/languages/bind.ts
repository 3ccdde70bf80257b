import type { Label } from '../types.ts';
import { R } from './bits.ts';
import type { Closing } from './closings.ts';
import type { SentenceTime } from './find-times.ts';
import type { Word } from './words.ts';

/** A closing with its time and its verdict. */
export interface Bound extends Closing {
  label: Label;
  time?: SentenceTime;
}

/** "Confirmo la reunión del martes": there the noun's time is the time. */
const isBooked = ({ act }: Closing): boolean => act === 'booked';

/** Said of what is ahead, of no noun, and once. */
export const isUsable = (time: SentenceTime): boolean => !time.past && !time.possessive && !time.recurring;

/**
 * Gives each time to the step it belongs to: the last that begins before it, or the first. What needs a day and got none
 * is dropped.
 */
export function bindTimes(closings: readonly Closing[], all: readonly SentenceTime[], words: readonly Word[]): Bound[] {
  const times = all.filter((time) => isUsable(time) || (time.possessive && closings.some(isBooked)));
  const open = closings.filter(({ timeless }) => !timeless);
  const ownerOf = (time: SentenceTime): Closing | undefined => {
    const next = open.find(({ from }) => from >= time.to);
    if (next && opensClauseOf(next, time, words)) return next;
    const before = open.filter(({ from }) => from <= time.from);
    return before.filter(({ needsTime }) => !needsTime).at(-1) ?? before.at(-1) ?? open[0];
  };
  return closings
    .map((closing) => {
      const mine = closing.timeless
        ? []
        : times.filter((time) => ownerOf(time) === closing && (isUsable(time) || isBooked(closing)));
      const behind = mine.filter(({ from }) => from >= closing.from);
      const before = mine.filter((time) => time.from < closing.from && !isOfThanks(time, words));
      const both = [...behind, ...before];
      const time = both.find(({ grounded }) => grounded) ?? both[0];
      const label: Label = closing.settled || time?.grounded ? 'concrete' : 'vague';
      return { ...spanned(closing, closings, time, words), label, ...(time ? { time } : {}) };
    })
    .filter(({ needsTime, label }) => !needsTime || label === 'concrete')
    .filter((one) => one.label === 'concrete' || one.act === 'request' || one.time || !isOfPast(one, all, words));
}

/** "Lundi j'envoie le contrat | et mercredi nous en discutons": a time behind "and" or a comma is that of the verb behind it. */
function opensClauseOf({ from }: Closing, time: SentenceTime, words: readonly Word[]): boolean {
  let at = time.from - 1;
  while (at > 0 && (words[at]?.roles ?? 0) & (R.article | R.preposition)) at--;
  const before = words[at];
  if (at <= 0 || !((before?.roles ?? 0) & R.and || before?.key === ',')) return false;
  const between = words.slice(time.to, from);
  return between.length < 4 && !between.some(({ isBreak, roles }) => isBreak || roles & R.and);
}

/** "Hablamos ayer": a verb that could be of the present has its time in the past. */
function isOfPast({ at }: Closing, times: readonly SentenceTime[], words: readonly Word[]): boolean {
  return times.some(({ past, possessive, from, to }) => {
    if (!past || possessive) return false;
    const [a, b] = from > at ? [at, from] : [to, at];
    return b - a < 8 && !words.slice(a, b).some(({ isBreak, roles }) => isBreak || roles & R.and);
  });
}

/** "Gracias por la llamada de hoy, …": the day of a thank-you is not the day of what comes next. */
function isOfThanks({ from }: SentenceTime, words: readonly Word[]): boolean {
  for (let at = from - 1; at >= 0 && !words[at]?.isBreak; at--) if ((words[at]?.roles ?? 0) & R.thank) return true;
  return false;
}

/** What is underlined: the clause, with its "please" and its time, up to the next step. */
function spanned(
  closing: Closing,
  all: readonly Closing[],
  time: SentenceTime | undefined,
  words: readonly Word[],
): Closing {
  const next = Math.min(words.length, ...all.filter(({ from }) => from >= closing.to).map(({ from }) => from));
  let to = closing.to;
  while (to < next && !words[to]?.isBreak) to++;
  if (time && time.to > to && time.to <= next) to = time.to;
  while (to > closing.to && to === next && (words[to - 1]?.roles ?? 0) & (R.and | R.if | R.that)) to--;
  let { from } = closing;
  while (from > 0 && (words[from - 1]?.roles ?? 0) & R.please) from--;
  return { ...closing, from, to };
}
