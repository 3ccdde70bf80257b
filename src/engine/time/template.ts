import { wordOf } from './lexicon.ts';
import { normAt, tokenAt } from './reading.ts';
import type { Atom, Reading } from './types.ts';

const CLOSE = new Map([
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
]);
const SLOT_WORDS = new Set('day days date dates time times slot slots weekday datetime daytime'.split(' '));

const BOOKING_WORDS = new Set('calendar meeting meetings booking scheduling schedule calendly scheduler'.split(' '));

/** A longer bracket is an aside, not a slot to fill. */
const MAX_TOKENS = 9;

/** A slot of a template that stands for a time, at token `i`: "[Day] at [Time]", "{{date}}", "<time>", "[calendar link]". */
export function readTemplate(r: Reading, i: number): Atom | undefined {
  const close = CLOSE.get(normAt(r, i));
  if (!close) return undefined;
  let at = i + 1;
  let named = false;
  let booking = false;
  let link = false;
  while (at < r.to && at < i + MAX_TOKENS && normAt(r, at) !== close) {
    const norm = normAt(r, at);
    if (norm === '\n') return undefined;
    if (
      SLOT_WORDS.has(norm) ||
      (close === '}' && wordOf(norm)?.class === 'weekday') ||
      (tokenAt(r, at)?.kind === 'word' && endsInSlot(norm))
    )
      named = true;
    if (BOOKING_WORDS.has(norm)) booking = true;
    if (norm === 'link' || norm === 'url') link = true;
    at++;
  }
  if (booking && link && normAt(r, at) === close) {
    const to = normAt(r, at + 1) === close ? at + 2 : at + 1;
    return { from: i, to, kind: 'link', grain: 'link', grounded: true };
  }
  if (!named || normAt(r, at) !== close) return undefined;
  if (normAt(r, at + 1) === close) at++;
  return { from: i, to: at + 1, kind: 'template', grain: 'day', grounded: true };
}

/** "meetingtime", "startdate". */
const endsInSlot = (norm: string): boolean =>
  norm.endsWith('date')
    ? norm !== 'update' && norm !== 'candidate' && norm !== 'mandate'
    : norm.endsWith('time') && norm.length > 6;
