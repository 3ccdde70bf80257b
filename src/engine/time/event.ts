import { closes, isDash, normAt, tokenAt } from './reading.ts';
import type { Atom, Reading } from './types.ts';

const SUBJECTS = new Set(
  'i we you they he she it that this legal the my our your their his her its things all everything everyone both someone procurement finance security management budget'.split(
    ' ',
  ),
);
const PAST_VERBS = new Set(
  'was were met spoke talked had did came went got sent left said asked saw joined started signed called visited discussed first last'.split(
    ' ',
  ),
);
const BE = new Set(
  "is are be been has have had gets get 's 've being 're not fully finally the a an your our my".split(' '),
);
/** "The date on when we start" asks for a time. */
const ASKED = new Set(['on', 'of', 'about', 'determine', 'ask', 'and', 'wonder']);
const EVENTS = new Set(
  (
    'meeting call demo pilot launch review board conference event holidays holiday break trip vacation offsite kickoff webinar audit ' +
    'migration release approval signature renewal quarter close closing budget budgets presentation session workshop interview ' +
    'discussion planning cycle freeze deadline summit expo fair show weekend lunch signing sync standup committee'
  ).split(' '),
);

/**
 * A time told by an event at token `i`: "once legal signs off", "when I'm back", "after the board meeting".
 * Runs to the end of the clause, at most ten tokens.
 */
export function readEvent(r: Reading, i: number): Atom | undefined {
  const head = normAt(r, i);
  const next = tokenAt(r, head === 'as' ? i + 3 : i + 1);
  if (next?.kind !== 'word') return undefined;
  const to = endOfClause(r, i + 1);
  if (head === 'as') {
    // "As soon as possible" is in the lexicon; "as soon as legal signs" is an event.
    if (normAt(r, i + 1) !== 'soon' || normAt(r, i + 2) !== 'as' || to - i < 5 || isPast(r, i, to)) return undefined;
  } else if (head === 'once') {
    if (
      next.norm === 'a' ||
      next.norm === 'again' ||
      next.norm === 'more' ||
      next.norm === 'every' ||
      next.norm === 'per'
    )
      return undefined;
    if (normAt(r, i - 1) === 'at' || to - i < 3) return undefined;
  } else if (head === 'when') {
    if (!(SUBJECTS.has(next.norm) || next.capital) || isPast(r, i, to) || ASKED.has(normAt(r, i - 1))) return undefined;
  } else if (head === 'after' || head === 'until' || head === 'till' || head === 'upon' || head === 'pending') {
    if (head === 'pending' && BE.has(normAt(r, i - 1))) return undefined;
    if (!namesEvent(r, i + 1, to) || isPast(r, i, to)) return undefined;
  } else return undefined;
  return { from: i, to, kind: 'loose', grain: 'event', grounded: false, weak: true };
}

function isPast(r: Reading, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const norm = normAt(r, at);
    if (PAST_VERBS.has(norm)) return true;
    // "When the power failed", but not "once it is signed", "when you need it".
    if (norm.endsWith('ed') && norm.length > 4 && norm !== 'need' && !BE.has(normAt(r, at - 1))) return true;
  }
  return false;
}

/** "after the demo", "after our Q3 planning", "after legal signs off", "until we hear": a noun of an event, or a clause. */
function namesEvent(r: Reading, i: number, to: number): boolean {
  const first = normAt(r, i);
  if (first.length > 5 && first.endsWith('ing')) return true;
  if (['i', 'we', 'you', 'they', 'he', 'she', 'legal', 'procurement', 'finance'].includes(first)) return to - i >= 2;
  for (let at = i; at < Math.min(to, i + 5); at++) if (EVENTS.has(normAt(r, at))) return true;
  return false;
}

function endOfClause(r: Reading, i: number): number {
  let at = i;
  while (at < r.to && at < i + 10 && !closes(normAt(r, at))) at++;
  return at;
}

/** "the holidays", "after Thanksgiving", "over Christmas" at token `i`. */
export function readHoliday(r: Reading, i: number): Atom | undefined {
  let from = i;
  while (from > r.from && from > i - 3 && HOLIDAY_WORDS.has(normAt(r, from - 1))) from--;
  if (!HOLIDAY_LEADS.has(normAt(r, from - 1))) return undefined;
  const to =
    normAt(r, i + 1) === 'break' || normAt(r, i + 1) === 'season' || normAt(r, i + 1) === 'weekend' ? i + 2 : i + 1;
  return { from: from - 1, to, kind: 'loose', grain: 'event', grounded: false };
}
const HOLIDAY_WORDS = new Set(
  'the my our your their his her summer winter spring christmas easter bank new year thanksgiving'.split(' '),
);
const HOLIDAY_LEADS = new Set('after over before during until till around following by post'.split(' '));

const THEN_LEADS = new Set('by until till before after since you speak talk chat meet connect soon'.split(' '));

/** "by then", "see you then", "talk then": the time last named. "Then we sign" is only an order. */
export function readThen(r: Reading, i: number): Atom | undefined {
  if (
    !THEN_LEADS.has(normAt(r, i - 1)) ||
    !(closes(normAt(r, i + 1)) || normAt(r, i + 1) === 'or' || normAt(r, i + 1) === 'and')
  )
    return undefined;
  return {
    from: i,
    to: i + 1,
    kind: 'day',
    grain: 'day',
    grounded: false,
    anaphoric: true,
    day: { kind: 'same' },
  };
}

const NOW_LEADS = new Set('call talk speak meet chat free available'.split(' '));

/** "I can talk now", "free now?": this very day. In "we are now ready" and "right now" it is no time to book. */
export function readNow(r: Reading, i: number): Atom | undefined {
  const next = normAt(r, i + 1);
  if (!NOW_LEADS.has(normAt(r, i - 1)) || !(closes(next) || isDash(next) || next === 'or' || next === 'if'))
    return undefined;
  return { from: i, to: i + 1, kind: 'day', grain: 'clock', grounded: true, day: { kind: 'minutes', minutes: 0 } };
}
