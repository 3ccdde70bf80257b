import type { Attitude } from '../received/slot-answer.ts';
import type { TimeValue } from '../types.ts';
import { R } from './bits.ts';
import type { SentenceTime } from './find-times.ts';
import type { Lexicon } from './lexicon.ts';
import type { Hit } from './pattern.ts';
import type { SentenceReading } from './read-sentence.ts';
import type { ReceivedCue } from './received-table.ts';
import type { Word } from './words.ts';

/** A stretch of a sentence, how its words take a time, and the times in it. */
interface Stretch {
  from: number;
  to: number;
  kind: Attitude | 'none';
  times: readonly SentenceTime[];
}

/** "Le bon de commande signé lundi": a good word beside the day of a thing is no yes to that day. */
export const isOfThing = ({ from, to }: Pick<Stretch, 'from' | 'to'>, { found }: SentenceReading): boolean =>
  found.some(({ rule, at }) => OF_THINGS.has(rule) && at >= from && at < to);

/** Steps whose time is that of a thing or of an answer, not of a meeting. */
const OF_THINGS = new Set(['please-send', 'ill-send', 'decide-later', 'waiting-for', 'get-back-to-you', 'find-out']);
const OF_MEETINGS = new Set([
  'slot-list',
  'booked-slot',
  'open-to-a-call',
  'lets-talk',
  'set-up-a-call',
  'ill-call',
  'call-me',
  'put-off',
]);

/** A time that was not offered, named to somebody who offered others: another instead when it is asked for, proposed, or behind a "but". */
export function kindOfNew(
  { from, to, kind, times }: Stretch,
  { words, question, found, cues }: SentenceReading,
  { language }: Lexicon,
): Attitude | 'none' {
  const isSaid = (rules: ReadonlySet<string>): boolean => found.some(({ rule }) => rules.has(rule));
  if (kind === 'counter') return kind;
  if (isSaid(OF_THINGS)) return kind === 'perhaps' ? 'none' : kind;
  if (kind === 'declined') {
    // "¿No podría ser el jueves?" asks for it; who cannot before Thursday can from then on.
    const isLast = !words.slice(to).some((word) => word.kind === 'word');
    const isAway = cues.some((cue) => cue.value === 'absence' && cue.from >= from && cue.from < to);
    const isUntil = times.every(({ modifier }) => modifier === 'by') && !isAway;
    return (question && isLast && times.length === 1) || isUntil ? 'counter' : kind;
  }
  const but = language.received.but.split(' ');
  const turns = words.slice(from, from + 2).some(({ key }) => but.includes(key));
  return question || turns || isSaid(OF_MEETINGS) || (kind === 'none' && isBare(words, from, to, times))
    ? 'counter'
    : kind;
}

/** "El del martes, por favor", "la segunda me va mejor": an offered time and nothing about it, or the nth preferred. */
export function kindOfOffered(
  { from, to, kind, times }: Stretch,
  values: readonly TimeValue[],
  { words, question, cues }: SentenceReading,
  offered: readonly TimeValue[],
  lexicon: Lexicon,
): Attitude | 'none' {
  if (question) return kind;
  // "Mettez-moi jeudi à 16 h": an offer said in full, whatever the verb.
  const isFull = values.some(({ date, time, implied = [] }) => {
    const said = time && !implied.includes('date') && !implied.includes('time');
    return said && offered.some((one) => one.date === date && one.time === time);
  });
  if (times.length > 0) return kind === 'none' && (isFull || isBare(words, from, to, times)) ? 'fine' : kind;
  const prefers = kind === 'counter' || kind === 'perhaps';
  const refuses = cues.some(({ value }) => value === 'declined');
  return prefers && !refuses && meantBy(words, [], offered, lexicon)?.length === 1 ? 'accept' : kind;
}

/** Only small words stand beside its times, and no verb. */
const isBare = (words: readonly Word[], from: number, to: number, times: readonly SentenceTime[]): boolean =>
  words.slice(from, to).every(({ kind, roles, verbs, digits }, i) => {
    if (kind !== 'word' || digits >= 0 || times.some((time) => from + i >= time.from && from + i < time.to))
      return true;
    return roles !== 0 && !verbs && !(roles & (R.not | R.away | R.if | R.when | R.question | R.report));
  });

/** Which of the offered times words without a day mean. */
export function meantBy(
  words: readonly Word[],
  cues: readonly Hit<ReceivedCue>[],
  offered: readonly TimeValue[],
  { language }: Lexicon,
): TimeValue[] | undefined {
  if (cues.some(({ value }) => value === 'every')) return [...offered];
  for (const [at, list] of language.received.ordinals.entries()) {
    const ordinals = new Set(list.split(' '));
    const i = words.findIndex(({ key }) => ordinals.has(key));
    const one = offered.at(at === 3 ? -1 : at);
    if (i > 0 && one && (words[i - 1]?.roles ?? 0) & R.article && !words[i + 1]?.time) return [one];
  }
  if (!cues.some(({ value }) => value === 'accept')) return undefined;
  return offered.length === 1 ? [...offered] : [];
}
