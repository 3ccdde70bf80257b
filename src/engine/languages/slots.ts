import { F, R } from './bits.ts';
import type { Closing } from './closings.ts';
import type { SentenceTime } from './find-times.ts';
import { isCompoundPast } from './past-words.ts';
import type { Word } from './words.ts';

/** Most words besides the times in a sentence that is nothing but times. */
const MOST_WORDS = 4;
/** Of these, words that the tables do not know: "la factura vence el 31" says something of a day. One more in a question. */
const MOST_UNKNOWN = 1;

const isOpen = (time: SentenceTime): boolean => time.grounded && !time.past && !time.possessive && !time.recurring;

/**
 * Times put on offer without a verb of the tables: "el martes me va bien", "Dienstag um 10 Uhr oder Mittwoch um 15 Uhr?".
 * @param closings what was found already; nothing is offered where something else may take the time
 */
export function findSlots(
  words: readonly Word[],
  times: readonly SentenceTime[],
  closings: readonly Closing[],
  text: string,
): Closing[] {
  const time = times.find(isOpen);
  if (!time || closings.some(({ timeless }) => !timeless)) return [];
  if (words.some(({ roles }) => roles & (R.away | R.thank))) return [];
  const slot = (from: number, to: number): Closing[] => [
    {
      from,
      to,
      at: from,
      rule: 'slot-list',
      act: 'available',
      owner: 'both',
      severity: 'soft',
      missing: [],
      needsTime: true,
    },
  ];
  if (time.grain === 'link')
    return slot(time.from, time.to).map((one) => ({ ...one, rule: 'booking-link', owner: 'recipient' }));
  const works = words.findIndex(
    ({ roles }, i) => roles & R.works && Math.min(Math.abs(i - time.to), Math.abs(time.from - i)) < 7,
  );
  if (works >= 0) {
    const negated = words.slice(Math.max(0, works - 3), works + 4).some(({ roles }) => roles & R.not);
    // "Esta mañana … y he comprobado que va bien": told of what was.
    const [a, b] = works < time.from ? [works, time.from] : [time.to, works];
    if (words.slice(a, b).some((_, i) => isCompoundPast(words, a + i))) return [];
    return negated && !text.endsWith('?') ? [] : slot(Math.min(works, time.from), Math.max(works + 1, time.to));
  }
  if (words.some(({ verbs }, i) => verbs?.some(({ forms }) => forms & F.past) || isCompoundPast(words, i))) return [];
  if (time.modifier === 'by' || time.modifier === 'after' || words.some(({ roles }) => roles & R.not)) return [];
  const others = words.filter(
    ({ kind, roles }, i) => kind === 'word' && !(roles & R.glue) && !times.some((t) => i >= t.from && i < t.to),
  );
  const unknown = others.filter(({ roles }) => (roles & ~R.decision) === 0);
  return others.length <= MOST_WORDS &&
    unknown.length <= MOST_UNKNOWN + Number(text.endsWith('?')) &&
    !others.some(({ verbs }) => verbs)
    ? slot(time.from, times.at(-1)?.to ?? time.to)
    : [];
}
