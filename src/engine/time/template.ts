import { normAt, tokenAt } from './reading.ts';
import type { Atom, Reading } from './types.ts';

const CLOSE = new Map([
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
]);
const SLOT_WORDS = new Set('day days date dates time times slot slots weekday datetime hour hours daytime'.split(' '));

/** A slot of a template that stands for a time, at token `i`: "[Day] at [Time]", "{{date}}", "<time>". */
export function readTemplate(r: Reading, i: number): Atom | undefined {
  const close = CLOSE.get(normAt(r, i));
  if (!close) return undefined;
  let at = i + 1;
  let named = false;
  while (at < r.to && at < i + 12 && normAt(r, at) !== close) {
    const norm = normAt(r, at);
    if (norm === '\n') return undefined;
    if (SLOT_WORDS.has(norm) || (tokenAt(r, at)?.kind === 'word' && endsInSlot(norm))) named = true;
    at++;
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
