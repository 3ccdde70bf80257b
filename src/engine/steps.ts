import { anatomyOf } from './anatomy.ts';
import { setOf } from './grammar/reading.ts';
import { spanOf } from './grammar/sentence.ts';
import type { Candidate, Message, Placed } from './refiner.ts';
import { resolveTime } from './time/resolve.ts';
import type { FoundTime } from './time/types.ts';
import type { Alert, Missing, Reference, Step, TimeExpression } from './types.ts';

/**
 * A time as found, moved by `by`, with its values. These are worked out when they are first read: while a draft is typed
 * nobody does, and the first look at a zone takes longer than the whole mail.
 */
function timeOf(found: FoundTime, by: number, reference: Reference): TimeExpression {
  const { start, end, grain, grounded, hedged, values: none, slots, ...said } = found;
  let values = slots.length > 0 ? undefined : none;
  return {
    start: start + by,
    end: end + by,
    grain,
    grounded,
    hedged,
    get values() {
      values ??= resolveTime(found, reference).values;
      return values;
    },
    ...said,
  };
}

/** What a step says, as the contract has it: offsets into the message. */
export function stepOf(one: Candidate, message: Message): Step {
  const { match, label } = one;
  const placed = message.sentences[one.index] as Placed;
  const { start, end } = spanOf(placed.reading.sentence, match.from, match.to);
  const step: Step = {
    start: start + placed.start,
    end: end + placed.start,
    label,
    severity: label === 'concrete' ? 'soft' : match.severity,
    owner: match.owner,
    act: match.act,
    missing: missingOf(one),
    brushOff: label === 'vague' && match.brushOff === true,
    anatomy: anatomyOf(one, message),
    ruleId: one.rule.id,
  };
  if (match.predicate?.afterCondition) step.conditional = true;
  if (one.time) step.time = timeOf(one.time, timeOffset(one, message), message.options.reference);
  return step;
}

/** Where the sentence of the bound time begins. */
function timeOffset(one: Candidate, message: Message): number {
  return (message.sentences[one.timeIn ?? one.index] as Placed).start;
}

function missingOf({ label, match, time }: Candidate): Missing[] {
  if (label === 'concrete') return [];
  const missing: Missing[] = (time as FoundTime | undefined)?.grounded ? [] : ['time'];
  return [...missing, ...(match.missing ?? [])];
}

/** Rules whose sentence tells a fact: it is kept, and what is asked goes behind it. */
const TELLING = setOf('waiting-for undecided');

/** The alert of a step: its clause is underlined, its sentence is what a rewrite replaces. */
export function findingOf(one: Candidate, step: Step, message: Message): Alert {
  const placed = message.sentences[one.index] as Placed;
  const adds = one.adds || TELLING.has(one.rule.id);
  return {
    ruleId: one.rule.id,
    start: step.start,
    end: step.end,
    replace: { start: adds ? placed.end - 1 : placed.start, end: placed.end },
    ...(adds && { adds }),
    missing: step.missing,
    anatomy: step.anatomy,
  };
}
