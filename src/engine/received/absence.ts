import type { Sentence } from '../grammar/sentence.ts';
import { workingDayAfter } from '../time/civil.ts';
import { resolveTime } from '../time/resolve.ts';
import type { FoundTime } from '../time/types.ts';
import type { AnalyzeOptions, ReceivedMail, Reference, Span, TimeValue, Zone } from '../types.ts';
import type { ReceivedSentence } from './sentences.ts';

/** How mail servers name an absence note, in the languages a prospect's server may speak. */
const SUBJECT =
  /^\W*(?:auto(?:matic|mated)?[- ]?(?:reply|response|antwort)|out of (?:the )?office|ooo\b|away from (?:my|the) |on (?:annual |parental |maternity )?leave|abwesen|automatische antwort|réponse automatique|absence du bureau|respuesta automática|fuera de la oficina|resposta automática|risposta automatica|automatisch antwoord|autosvar|automaattinen vastaus|frånvaro|fravær|odpowiedź automatyczna|vacation (?:reply|day))/i;

/** Named further back in the subject: then the mail has to say so too. */
const IN_SUBJECT = /^(?!\s*(?:re|fwd?|aw|wg|sv|vs)\s*:).*\bout of (?:the )?office\b/i;

/** An absence note says little else. In sentences. */
const LONGEST_NOTE = 9;
/** It opens with the absence. In sentences. */
const OPENING = 2;

/** Whether the mail is an absence note: its zone or subject says so, or it opens with being away and asks nothing. */
export function isAbsence(zones: readonly Zone[], sentences: readonly ReceivedSentence[], subject = ''): boolean {
  if (SUBJECT.test(subject)) return true;
  const away = sentences.findIndex((one) => saysAway(one));
  if (away >= 0 && IN_SUBJECT.test(subject)) return true;
  if (away < 0)
    return zones.some(({ kind }) => kind === 'auto') && sentences.some((one) => one.hitsOf('back').length > 0);
  if (zones.some(({ kind }) => kind === 'auto')) return true;
  if (away >= OPENING || sentences.length > LONGEST_NOTE) return false;
  if (sentences.some(({ sentence }) => sentence.question)) return false;
  const note = sentences.some((one) => one.hitsOf('limited', 'back').length > 0 || isForOthers(one.sentence));
  return note || sentences.length <= OPENING;
}

/** "I am out of the office", "Out of office until Monday": the writer, not somebody else and not once. */
function saysAway({ sentence, hitsOf }: ReceivedSentence): boolean {
  return hitsOf('absence').some(({ from }) => {
    const before = sentence.tokens.slice(Math.max(0, from - 8), from).map(({ norm }) => norm);
    if (before.some((norm) => PAST.has(norm))) return false;
    return before.length === 0 || before.some((norm) => norm === 'i' || norm === 'we' || norm === 'currently');
  });
}

const PAST = new Set(['was', 'were', 'been', 'had', 'if', 'when', 'not', "n't"]);

const isForOthers = ({ tokens }: Sentence): boolean =>
  tokens.some(({ norm }) => norm === 'urgent' || norm === 'immediate' || norm === 'assistance' || norm === 'emergency');

/** The first day back and the person to write to, as far as the note names them. */
export function readAbsence(
  text: string,
  sentences: readonly ReceivedSentence[],
  { reference }: AnalyzeOptions,
): Pick<ReceivedMail, 'returns' | 'contact'> {
  const returns = returnOf(sentences, reference);
  const contact = contactIn(text, sentences);
  return { ...(returns && { returns }), ...(contact && { contact }) };
}

function returnOf(sentences: readonly ReceivedSentence[], reference: Reference): ReceivedMail['returns'] {
  let away: ReceivedMail['returns'];
  for (const one of sentences) {
    const { sentence, start } = one;
    const backAt = one.hitsOf('back')[0];
    const backFrom = backAt ? (sentence.tokens[backAt.from]?.start ?? 0) : Number.POSITIVE_INFINITY;
    for (const time of sentence.times) {
      const value = time.grounded && !time.past ? resolveTime(time, reference).values.at(-1) : undefined;
      if (!value) continue;
      const span = { start: start + time.start, end: start + time.end };
      if (time.start > backFrom) return { ...span, date: value.date };
      if (one.hitsOf('absence').length > 0) away = { ...span, date: afterAbsence(sentence, time, value) };
    }
  }
  return away;
}

/** "Until Monday" is back on Monday; "through Friday", "on Monday" and "from the 3rd to the 7th" are back the working day after. */
function afterAbsence(s: Sentence, time: FoundTime, { date }: TimeValue): string {
  const word = s.tokens.findLast(({ end }) => end <= time.start)?.norm;
  const first = s.tokens.find(({ start }) => start >= time.start)?.norm;
  const values = time.slots.some(({ day }) => day?.kind === 'range');
  if (!values && (UNTIL.has(first ?? '') || UNTIL.has(word ?? ''))) return date;
  return workingDayAfter(date);
}

const UNTIL = new Set(['until', 'till', 'til']);

/** The first address of the note, else the name behind "contact" or "reach". */
function contactIn(text: string, sentences: readonly ReceivedSentence[]): ReceivedMail['contact'] {
  const at = (offset: number, span: Span): Span => ({ start: offset + span.start, end: offset + span.end });
  for (const { sentence, start } of sentences) {
    const address = sentence.tokens.find(({ kind }) => kind === 'address');
    if (address) return { ...at(start, address), address: address.norm };
  }
  for (const { sentence, start } of sentences) {
    const { tokens } = sentence;
    const ask = tokens.findIndex(({ norm }) => REACH.has(norm));
    const from =
      ask < 0
        ? -1
        : tokens.findIndex(
            ({ kind, capital, start: at }, i) =>
              i > ask &&
              kind === 'word' &&
              capital &&
              !sentence.times.some((time) => time.start <= at && at < time.end),
          );
    if (from < 0) continue;
    let to = from;
    while (tokens[to + 1]?.kind === 'word' && tokens[to + 1]?.capital) to++;
    const name = at(start, { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0 });
    if (name.end <= text.length) return name;
  }
  return undefined;
}

const REACH = new Set(['contact', 'reach', 'write', 'email', 'call']);
