import { resolveTime } from '../time/resolve.ts';
import type { Alert, AnatomyPart, Missing, Reference, Span, Step, TimeExpression } from '../types.ts';
import { R } from './bits.ts';
import type { Candidate, Placed } from './message.ts';
import type { Word } from './words.ts';

const shift = <T extends Span>(span: T, by: number): T => ({ ...span, start: span.start + by, end: span.end + by });

function spanOf(words: readonly Word[], from: number, to: number): Span {
  return { start: (words[from] as Word).start, end: (words[to - 1] as Word).end };
}

/** A candidate as the contract has it: offsets into the message. */
export function stepOf(one: Candidate, sentences: readonly Placed[], reference: Reference): Step {
  const { start, reading } = sentences[one.index] as Placed;
  const missing: Missing[] =
    one.label === 'concrete' ? [] : [...(one.time?.grounded ? [] : ['time' as const]), ...one.missing];
  return {
    ...shift(spanOf(reading.words, one.from, one.to), start),
    label: one.label,
    severity: one.label === 'concrete' ? 'soft' : one.severity,
    owner: one.owner,
    act: one.act,
    missing,
    ...(one.time ? { time: timeOf(one, sentences, reference) } : {}),
    brushOff: one.label === 'vague' && one.brushOff === true,
    ...(one.conditional ? { conditional: true } : {}),
    anatomy: anatomyOf(one, sentences),
    ruleId: one.rule,
  };
}

function timeOf(one: Candidate, sentences: readonly Placed[], reference: Reference): TimeExpression {
  const { from: _from, to: _to, ...found } = one.time as NonNullable<Candidate['time']>;
  return shift(resolveTime(found, reference), (sentences[one.timeIn ?? one.index] as Placed).start);
}

/** Where the parts of the step stand; a part that is not said is left out. */
function anatomyOf(one: Candidate, sentences: readonly Placed[]): Partial<Record<AnatomyPart, Span>> {
  const { start, end, reading } = sentences[one.index] as Placed;
  const parts: Partial<Record<AnatomyPart, Span>> = {};
  if (!one.missing.includes('action')) parts.action = shift(spanOf(reading.words, one.at, one.at + 1), start);
  if (one.time?.grounded) {
    const { start: from, end: to } = one.time;
    parts.time = shift({ start: from, end: to }, (sentences[one.timeIn ?? one.index] as Placed).start);
  }
  const people = reading.words.findIndex(
    (word, i) =>
      i > one.from &&
      i < one.to &&
      (word.roles & R.here ? true : word.capital && word.roles === 0 && !word.time && !word.verbs),
  );
  if (people >= 0) parts.people = shift(spanOf(reading.words, people, people + 1), start);
  if (reading.question || one.act === 'request') parts.ask = { start, end };
  return parts;
}

/** The alert of a step: its clause is underlined, its sentence is what a rewrite replaces. */
export function findingOf(one: Candidate, step: Step, sentences: readonly Placed[], language: string): Alert {
  const { start, end, reading } = sentences[one.index] as Placed;
  return {
    ruleId: one.rule,
    ...shift(spanOf(reading.words, one.from, one.to), start),
    replace: { start, end },
    missing: step.missing,
    anatomy: step.anatomy,
    language,
  };
}
