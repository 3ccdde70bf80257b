import { workingDayAfter } from '../time/civil.ts';
import { resolveTime } from '../time/resolve.ts';
import type { ReceivedMail, Reference } from '../types.ts';
import type { SentenceTime } from './find-times.ts';
import type { Placed } from './message.ts';
import type { SentenceReading } from './read-sentence.ts';
import type { ReceivedCue, ReceivedTable } from './received-table.ts';

/** An absence note says little else. In sentences. */
const LONGEST_NOTE = 6;
/** It opens with the absence, behind a greeting and a thank-you at most. In sentences. */
const OPENING = 3;
/** Who says one of these beside being away wrote to the rep. */
const PERSONAL = new Set(['lets-talk', 'set-up-a-call', 'open-to-a-call', 'ill-call', 'ill-send', 'slot-list']);
/** Words between the first day of a span and its last. */
const SPAN = 4;

/** Whether a mail that no zone marks as automatic is a note of absence: it opens with being away, says until when or whom to ask, and asks nothing. */
export function isAbsence(sentences: readonly Placed[], table: ReceivedTable): boolean {
  const away = sentences.findIndex(({ reading }) => has(reading, 'absence') || isLeave(reading, sentences, table));
  if (away < 0 || away >= OPENING || sentences.length > LONGEST_NOTE) return false;
  if (sentences.some(({ reading }) => reading.question || isPersonal(reading, table))) return false;
  const { reading } = sentences[away] as Placed;
  return (
    reading.times.some((time) => isLastDay(time, reading, table)) ||
    sentences.some(({ reading }) => has(reading, 'note') || has(reading, 'back'))
  );
}

const has = ({ cues }: SentenceReading, cue: ReceivedCue): boolean => cues.some(({ value }) => value === cue);

/** "Hasta el 16 no tendré acceso, estoy de viaje", "Mutterschutz. Rückkehr am 3. August.": leave of the writer with its last day or the way back. */
function isLeave(reading: SentenceReading, sentences: readonly Placed[], table: ReceivedTable): boolean {
  const others = table.others.split(' ');
  if (!has(reading, 'leave') || reading.words.some(({ key }) => others.includes(key))) return false;
  if (reading.times.some((time) => isLastDay(time, reading, table))) return true;
  return sentences.some((one) => has(one.reading, 'back') && one.reading.times.some(({ past }) => !past));
}

/** "Estoy fuera hasta el martes, te llamo el miércoles": no note says that, nor an hour, unless of the way back or of what is urgent. */
const isPersonal = (reading: SentenceReading, table: ReceivedTable): boolean =>
  !has(reading, 'back') &&
  !has(reading, 'note') &&
  (reading.times.some(({ slots }) => slots.some(({ clock }) => clock)) ||
    reading.found.some(({ rule, time }) => PERSONAL.has(rule) && !(time && isLastDay(time, reading, table))));

/** "Hasta el 16", "del 1 al 16", "27.7. - 7.8.": the last day named is the last one away. */
function isLastDay(time: SentenceTime, { words }: SentenceReading, { until, to }: ReceivedTable): boolean {
  if (!time.grounded) return false;
  if (time.modifier === 'by' || until.split(' ').includes(words[time.from]?.key ?? '')) return true;
  const marks = new Set(`${to} - –`.split(' '));
  return words.some(
    ({ key }, i) =>
      i >= time.from - 2 &&
      i < time.to &&
      marks.has(key) &&
      words.slice(Math.max(0, i - SPAN), i).some(({ digits }) => digits >= 0),
  );
}

/** The first day back and the address to write to, as far as an absence note names them. */
export function readAbsence(
  sentences: readonly Placed[],
  reference: Reference,
  table: ReceivedTable,
): Pick<ReceivedMail, 'returns' | 'contact'> {
  const returns = returnOf(sentences, reference, table);
  const contact = contactIn(sentences);
  return { ...(returns && { returns }), ...(contact && { contact }) };
}

/** "Vuelvo el 20", "ab dem 20." name the day itself. "Hasta el 19", "bis 9. Januar" are the last day away: back the working day after. */
function returnOf(sentences: readonly Placed[], reference: Reference, table: ReceivedTable): ReceivedMail['returns'] {
  let away: ReceivedMail['returns'];
  for (const { start, reading } of sentences) {
    for (const time of reading.times) {
      const isFrom = time.modifier === 'after';
      const isDay = (time.grounded || isFrom) && !time.past;
      const value = isDay ? resolveTime({ ...time, grounded: true }, reference).values.at(-1) : undefined;
      if (!value) continue;
      const span = { start: start + time.start, end: start + time.end };
      const isLast = isLastDay(time, reading, table);
      if (!isLast && (isFrom || has(reading, 'back'))) return { ...span, date: value.date };
      if (isLast || has(reading, 'absence')) away ??= { ...span, date: workingDayAfter(value.date) };
    }
  }
  return away;
}

function contactIn(sentences: readonly Placed[]): ReceivedMail['contact'] {
  for (const { start, reading } of sentences) {
    const one = reading.words.find(({ kind }) => kind === 'address');
    if (one) return { start: start + one.start, end: start + one.end, address: one.key };
  }
  return undefined;
}
