import { workingDayAfter } from '../time/civil.ts';
import { resolveTime } from '../time/resolve.ts';
import type { ReceivedMail, Reference } from '../types.ts';
import type { Placed } from './message.ts';

/** An absence note says little else. In sentences. */
const LONGEST_NOTE = 6;
/** It opens with the absence. In sentences. */
const OPENING = 2;

/** Whether a mail that no zone marks as automatic is a note of absence: it opens with being away, says until when or whom to ask, and asks nothing. */
export function isAbsence(sentences: readonly Placed[]): boolean {
  const cues = sentences.map(({ reading }) => reading.cues.map(({ value }) => value));
  const away = cues.findIndex((list) => list.includes('absence'));
  if (away < 0 || away >= OPENING || sentences.length > LONGEST_NOTE) return false;
  if (sentences.some(({ reading }) => reading.question)) return false;
  const until = sentences[away]?.reading.times.some(({ modifier, grounded }) => modifier === 'by' && grounded);
  return until || cues.some((list) => list.includes('note') || list.includes('back'));
}

/** The first day back and the address to write to, as far as an absence note names them. */
export function readAbsence(
  sentences: readonly Placed[],
  reference: Reference,
): Pick<ReceivedMail, 'returns' | 'contact'> {
  const returns = returnOf(sentences, reference);
  const contact = contactIn(sentences);
  return { ...(returns && { returns }), ...(contact && { contact }) };
}

/** "Vuelvo el 20" names the day itself. "Hasta el 19", "bis 9. Januar" are the last day away: back the working day after. */
function returnOf(sentences: readonly Placed[], reference: Reference): ReceivedMail['returns'] {
  let away: ReceivedMail['returns'];
  for (const { start, reading } of sentences) {
    const has = (cue: string): boolean => reading.cues.some(({ value }) => value === cue);
    for (const time of reading.times) {
      const value = time.grounded && !time.past ? resolveTime(time, reference).values.at(-1) : undefined;
      if (!value) continue;
      const span = { start: start + time.start, end: start + time.end };
      if (time.modifier !== 'by' && has('back')) return { ...span, date: value.date };
      if (time.modifier === 'by' || has('absence')) away ??= { ...span, date: workingDayAfter(value.date) };
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
