import { ASKS } from '../received/brush-offs.ts';
import { isAmong, placeAmong } from '../received/offered.ts';
import { ATTITUDES, type Attitude, type Clause, SHORT, type Spoken } from '../received/slot-answer.ts';
import type { Told } from '../received/whole-mail.ts';
import { resolveTime } from '../time/resolve.ts';
import type { BrushOffKind, Reference, TimeValue } from '../types.ts';
import { isUsable } from './bind.ts';
import { R } from './bits.ts';
import type { SentenceTime } from './find-times.ts';
import type { Lexicon } from './lexicon.ts';
import type { Placed } from './message.ts';
import { isOfThing, kindOfNew, kindOfOffered, meantBy } from './offered-times.ts';
import { type Hit, hitAt } from './pattern.ts';
import type { ReceivedCue } from './received-table.ts';
import type { Word } from './words.ts';

export type CueHit = Hit<ReceivedCue>;

/** Every cue in a sentence, in order. */
export function cuesIn(words: readonly Word[], { cues }: Lexicon): CueHit[] {
  const found: CueHit[] = [];
  for (let i = 0; i < words.length; i++)
    hitAt(cues, words, i, (hit) => {
      found.push(hit);
      return false;
    });
  return found;
}

/** Times that a no stands beside: "el martes no puedo". They are no time of any step. */
export function refusedTimes(
  words: readonly Word[],
  times: readonly SentenceTime[],
  cues: readonly CueHit[],
  lexicon: Lexicon,
): readonly SentenceTime[] {
  if (times.length === 0) return [];
  const noes = cues.filter(({ value, from }) => value === 'declined' && !isAsked(words, from));
  if (noes.length === 0) return [];
  return stretches(words, times, lexicon).flatMap(([from, to]) =>
    noes.some((no) => no.from >= from && no.from < to) ? times.filter((one) => one.from >= from && one.from < to) : [],
  );
}

/** A sentence of a received mail: how it takes the times offered, whether it refuses, and how it puts off. */
export function toldIn(
  { start, end, reading }: Placed,
  lexicon: Lexicon,
  reference: Reference,
  offered: readonly TimeValue[],
): Told {
  const { words, question, times } = reading;
  const cues = reading.cues.filter(({ from }) => !isAsked(words, from));
  const hits = (...kinds: ReceivedCue[]): CueHit[] => cues.filter(({ value }) => kinds.includes(value));
  const count = words.filter(({ kind }) => kind === 'word').length;
  // "Le créneau de mercredi" is the time that was offered.
  const usable = times.filter((time) => isUsable(time) || (time.possessive && !time.past && !time.recurring));
  // On a phone a yes has its own line: "ok pour lundi", and a question below it.
  const yes = hits('accept').at(-1);
  const isAnswered = yes && words.slice(yes.to).some(({ kind }) => kind === 'newline');
  // "Ab Donnerstag", "vielleicht Freitag?": no day of a step, but a wish of another.
  const isOpen = ({ modifier, hedged }: SentenceTime): boolean => modifier === 'after' || (question && hedged);
  const resolved = (time: SentenceTime): TimeValue[] => resolveTime({ ...time, grounded: true }, reference).values;
  const all = usable.filter(({ grounded }) => grounded).flatMap(resolved);
  const spoken: Spoken = {
    start,
    end,
    question: question && !isAnswered,
    words: count,
    clauses: stretches(words, usable, lexicon).map(([from, to]): Clause => {
      const isIn = (one: { from: number }): boolean => one.from >= from && one.from < to;
      // "Confirmamos que las altas se hicieron el lunes" confirms something else.
      const yes = hits('accept', 'fine').filter((hit) => isIn(hit) && !isThat(words, hit.to));
      const denied = yes.filter((hit) => isDenied(words, hit, from));
      const kind = ATTITUDES.find((each) =>
        hits(each).some((hit) => isIn(hit) && !denied.includes(hit) && !isThat(words, hit.to)),
      );
      const rest: Attitude | 'none' = denied.length > 0 ? 'declined' : hits('every').some(isIn) ? 'fine' : 'none';
      const own = usable.filter(
        (time) => isIn(time) && (time.grounded || (offered.length > 0 && isOpen(time))) && !isMerePart(time, usable),
      );
      const times = own.flatMap(resolved);
      const taken = kind === 'fine' && isOfThing({ from, to }, reading) ? 'none' : kind;
      const stretch = { from, to, kind: taken ?? rest, times: own };
      if (offered.length === 0) return { kind: stretch.kind, times };
      const isNew = times.length > 0 && !isAmong(placeAmong(times, offered, all), offered);
      return {
        kind: isNew ? kindOfNew(stretch, reading, lexicon) : kindOfOffered(stretch, times, reading, offered, lexicon),
        times,
      };
    }),
    isPlainNo: !question && count <= SHORT && hits('declined').length > 0,
    meant: (offered) => meantBy(words, hits('every', 'accept', 'fine'), offered, lexicon),
  };
  return {
    ...spoken,
    refuses: !question && hits('refusal').length > 0 && hits('for-now').length === 0,
    says: (kind: BrushOffKind) => (!question || ASKS.has(kind)) && hits(kind).length > 0,
  };
}

/** Where the attitude to a time may change: at marks and at "but", never inside a time. */
function stretches(
  words: readonly Word[],
  times: readonly { from: number; to: number }[],
  { language }: Lexicon,
): [number, number][] {
  const but = new Set(language.received.but.split(' '));
  const cuts = words.flatMap(({ isBreak, key }, i) =>
    (isBreak || but.has(key)) && i > 0 && !times.some(({ from, to }) => from < i && i < to) ? [i] : [],
  );
  const bounds = [0, ...cuts, words.length];
  return bounds.slice(0, -1).map((from, i) => [from, bounds[i + 1] as number]);
}

/** "Lieber nachmittags, also Donnerstag": the part of the day is of the day named beside it. */
const isMerePart = ({ slots }: SentenceTime, all: readonly SentenceTime[]): boolean =>
  slots.every(({ day, clock }) => !day && !clock) && all.some((one) => one.slots.some(({ day }) => day));

const isThat = (words: readonly Word[], at: number): boolean =>
  ((words[words[at]?.key === ',' ? at + 1 : at]?.roles ?? 0) & R.that) !== 0;

/** Of the words between a "not" and what it denies. */
const NEAR = 4;

/** "El martes no me va bien", "passt mir nicht": right before it or behind it in its clause. */
function isDenied(words: readonly Word[], { from, to }: CueHit, start: number): boolean {
  // "Sin problema" denies nothing, nor does a cue that begins with its own "no": "aucun souci".
  const says = (list: readonly Word[]): boolean => list.some(({ roles }) => roles & R.not && !(roles & R.preposition));
  const behind = words.slice(from + 1, to + NEAR);
  const stop = behind.findIndex(({ isBreak }) => isBreak);
  return says(words.slice(Math.max(start, from - NEAR), from)) || says(stop < 0 ? behind : behind.slice(0, stop));
}

/** "Dime si el martes te va bien": asked of the rep, or of what may be. */
function isAsked(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && !words[i]?.isBreak; i--) if ((words[i]?.roles ?? 0) & R.if) return true;
  return false;
}
