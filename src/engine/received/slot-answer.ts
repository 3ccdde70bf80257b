import type { SlotAnswer, Span, Step, TimeValue } from '../types.ts';
import { isAmong, placeAmong } from './offered.ts';

/** A yes without a time is an answer only where little else is said. In words. */
export const SHORT = 9;

/** How a stretch of a sentence takes the times in it. `fine` is a yes beside a time, `perhaps` another time after a no. */
export type Attitude = 'counter' | 'declined' | 'perhaps' | 'accept' | 'fine';

/** In the order in which they count. */
export const ATTITUDES: readonly Attitude[] = ['counter', 'declined', 'accept', 'fine', 'perhaps'];

/** A stretch of a sentence with one attitude to the times in it. */
export interface Clause {
  kind: Attitude | 'none';
  times: TimeValue[];
}

/** A sentence as far as it may answer an offer, whatever its language. */
export interface Spoken extends Span {
  question: boolean;
  words: number;
  clauses: readonly Clause[];
  /** "I can't make it": a no without a time, of the writer's own. */
  isPlainNo: boolean;
  /** Which of the offered times its words without a day mean; none when it stays open which, nothing when they point at none. */
  meant(offered: readonly TimeValue[]): TimeValue[] | undefined;
}

/** What one sentence says to the times offered. */
interface Reply extends Span {
  kind: SlotAnswer['kind'] | 'time';
  values: TimeValue[];
}

/**
 * What a mail says to the times offered to it: yes to one, another instead, or no. A no and the other time, or a yes and
 * its time, may stand in two sentences that follow each other.
 * @returns nothing when it says none of these
 */
export function answerOf(
  sentences: readonly Spoken[],
  offered: readonly TimeValue[] | undefined,
): SlotAnswer | undefined {
  let best: SlotAnswer | undefined;
  let open: SlotAnswer | undefined;
  for (const one of sentences) {
    const reply = replyOf(one, offered ?? [], open?.kind === 'decline');
    if (reply?.kind === 'counter') return { ...reply, kind: 'counter' };
    if (reply && reply.values.length > 0 && open) {
      if (open.kind === 'decline' && reply.kind !== 'decline')
        return { ...reply, kind: isAmong(reply.values, offered ?? []) ? 'accept' : 'counter' };
      if (open.kind === 'accept' && open.values.length === 0 && reply.kind !== 'decline') {
        best = { ...reply, kind: 'accept' };
        open = undefined;
        continue;
      }
    }
    open = reply && reply.kind !== 'time' ? { ...reply, kind: reply.kind } : undefined;
    if (open && (!best || (open.kind === 'decline' && best.kind !== 'decline'))) best = open;
  }
  return best;
}

function replyOf(one: Spoken, offered: readonly TimeValue[], afterNo: boolean): Reply | undefined {
  const { start, end, clauses } = one;
  const all = clauses.flatMap(({ times }) => times);
  const pick = (...kinds: Clause['kind'][]): TimeValue[] =>
    placeAmong(
      clauses.filter(({ kind }) => kinds.includes(kind)).flatMap(({ times }) => times),
      offered,
      all,
    );
  const has = (kind: Clause['kind']): boolean => clauses.some((clause) => clause.kind === kind);
  const reply = (kind: Reply['kind'], values: TimeValue[]): Reply => ({ kind, start, end, values });
  const isOpen = offered.length > 0 || afterNo;

  if (has('declined')) {
    const no = pick('declined');
    const other = pick('counter', 'perhaps', 'accept', 'fine', ...(isOpen ? ['none' as const] : [])).filter(
      (value) => !isAmong([value], no),
    );
    // "I can't do Tuesday but Wednesday works", when Wednesday was offered too: a yes to Wednesday.
    if (other.length > 0) return reply(isAmong(other, offered) ? 'accept' : 'counter', other);
    return no.length > 0 || offered.length > 0 || one.isPlainNo ? reply('decline', no) : undefined;
  }
  if (has('counter')) {
    const other = pick('counter', 'perhaps');
    const named = other.length > 0 ? other : pick('none', 'fine', 'accept');
    if (named.length > 0 || has('fine') || has('accept') || offered.length > 0)
      return reply('counter', other.length > 0 ? other : pick('none'));
  }
  if (has('perhaps') && isOpen) {
    const named = pick('perhaps');
    const other = named.length > 0 ? named : pick('none');
    if (other.length > 0) return reply(isAmong(other, offered) ? 'accept' : 'counter', other);
  }
  if (one.question) return undefined;
  const yes = pick('accept', 'fine');
  if (yes.length > 0) return reply(offered.length > 0 && !isAmong(yes, offered) ? 'counter' : 'accept', yes);
  if (has('accept') || (has('fine') && offered.length > 0)) {
    const meant = one.meant(offered) ?? (has('accept') ? [] : undefined);
    if (meant && (one.words <= SHORT || meant.length > 0))
      return reply('accept', pick('none').length > 0 ? pick('none') : meant);
  }
  return all.length > 0 ? reply('time', placeAmong(all, offered, all)) : undefined;
}

/** The steps of a mail with its answer: a step that says it has its act, an answer that no step says becomes one. */
export function withAnswer(steps: readonly Step[], answer: SlotAnswer | undefined): Step[] {
  if (!answer || answer.kind === 'decline') return [...steps];
  const { kind: act, start, end, values } = answer;
  const inside = (step: Step): boolean => step.start < end && step.end > start;
  const told = steps.filter((step) => inside(step) && step.label === 'concrete');
  if (told.length > 0) return steps.map((step) => (told[0] === step ? { ...step, act } : step));
  if (values.length === 0) return [...steps];
  const step: Step = {
    start,
    end,
    label: 'concrete',
    severity: 'soft',
    owner: 'both',
    act,
    missing: [],
    brushOff: false,
    anatomy: {},
    ruleId: 'slot-answer',
  };
  return [...steps.filter((one) => !inside(one)), step].sort((a, b) => a.start - b.start);
}
