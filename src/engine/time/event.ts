import { isPastVerb } from './context.ts';
import { closes, normAt, tokenAt } from './reading.ts';
import type { Atom, Reading } from './types.ts';
import { ahead, among, atomOf, behind, isEventNoun } from './words.ts';

const PEOPLE = 'i|we|you|they|he|she|legal|procurement|finance';
const SUBJECTS = `${PEOPLE}|it|that|this|the|my|our|your|their|his|her|its|things|all|everyone|both|someone|security|management|budget`;
const BE = "is|are|be|been|has|have|had|gets|get|'s|'ve|being|'re|not|fully|finally|the|a|an|your|our|my";

/**
 * A time told by an event at token `i`: "once legal signs off", "when I'm back", "after the board meeting".
 * Runs to the end of the clause, at most ten tokens.
 */
export function readEvent(r: Reading, i: number): Atom | undefined {
  const head = normAt(r, i);
  const next = i + 1;
  let to = next;
  while (to < r.to && to < i + 11 && !closes(normAt(r, to))) to++;
  if (tokenAt(r, next)?.kind !== 'word') return undefined;
  const tells =
    {
      // "As soon as possible" is in the lexicon; "as soon as legal signs" is an event.
      as: () => ahead(r, next, 'soon as') > next && to - i > 4 && !isPast(r, i, to),
      once: () => ahead(r, next, 'a|again|more|every|per') === next && behind(r, i, 'at') === i && to - i > 2,
      // "The date on when we start" asks for a time.
      when: () =>
        (ahead(r, next, SUBJECTS) > next || tokenAt(r, next)?.capital === true) &&
        !isPast(r, i, to) &&
        behind(r, i, 'on|of|about|determine|ask|and|wonder') === i,
    }[head] ?? (() => !(head === 'pending' && behind(r, i, BE) < i) && namesEvent(r, next, to) && !isPast(r, i, to));
  return tells() ? atomOf(i, to, 'loose', { grain: 'event', weak: true }) : undefined;
}

/** "When the power failed", but not "once it is signed", "when you need it". */
function isPast(r: Reading, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const norm = normAt(r, at);
    if (isPastVerb(norm) || among('first last said talked asked joined started signed called visited discussed', norm))
      return true;
    if (norm.endsWith('ed') && norm.length > 4 && behind(r, at, BE) === at) return true;
  }
  return false;
}

/** "after the demo", "after our Q3 planning", "after legal signs off", "until we hear": a noun of an event, or a clause. */
function namesEvent(r: Reading, i: number, to: number): boolean {
  const first = normAt(r, i);
  if ((first.length > 5 && first.endsWith('ing')) || (ahead(r, i, PEOPLE) > i && to - i > 1)) return true;
  for (let at = i; at < Math.min(to, i + 5); at++) if (isEventNoun(normAt(r, at))) return true;
  return false;
}

/** "the holidays", "after Thanksgiving", "over Christmas" at token `i`. */
export function readHoliday(r: Reading, i: number): Atom | undefined {
  const from = behind(
    r,
    i,
    'after|over|before|during|until|till|around|following|by|post the|my|our|your|their? summer|winter|spring|christmas|easter|bank|thanksgiving?',
  );
  return from < i ? atomOf(from, ahead(r, i + 1, 'break|season|weekend'), 'loose', { grain: 'event' }) : undefined;
}

/** "by then", "see you then", "talk then": the time last named. "Then we sign" is only an order. */
export const readThen = (r: Reading, i: number): Atom | undefined =>
  behind(r, i, 'by|until|till|before|after|since|you|speak|talk|chat|meet|connect|soon') < i &&
  ahead(r, i + 1, 'END|or|and') > i + 1
    ? atomOf(i, i + 1, 'day', { grounded: false, anaphoric: true, day: { kind: 'same' } })
    : undefined;

/** "I can talk now", "free now?": this very day. In "we are now ready" and "right now" it is no time to book. */
export const readNow = (r: Reading, i: number): Atom | undefined =>
  behind(r, i, 'call|talk|speak|meet|chat|free|available') < i && ahead(r, i + 1, 'END|-|or|if') > i + 1
    ? atomOf(i, i + 1, 'day', { grain: 'clock', day: { kind: 'minutes', minutes: 0 } })
    : undefined;
