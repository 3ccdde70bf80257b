import { SUBJECT_I, SUBJECT_WE } from '../grammar/words.ts';
import { isUsable } from '../refiners/bind-time.ts';
import type { AnalyzeOptions, SlotAnswer, Span, TimeValue } from '../types.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { offeredMeant, placeAmong } from './offered.ts';
import type { ReceivedSentence } from './sentences.ts';

/** A yes without a time is an answer only where little else is said. In words. */
const SHORT = 9;

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
export function answerOf(sentences: readonly ReceivedSentence[], options: AnalyzeOptions): SlotAnswer | undefined {
  let best: SlotAnswer | undefined;
  let open: SlotAnswer | undefined;
  for (const one of sentences) {
    const reply = replyOf(one, options, open?.kind === 'decline');
    if (reply?.kind === 'counter') return { ...reply, kind: 'counter' };
    if (reply && reply.values.length > 0 && open) {
      if (open.kind === 'decline' && reply.kind !== 'decline') return { ...reply, kind: 'counter' };
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

function replyOf(one: ReceivedSentence, { reference, context }: AnalyzeOptions, afterNo: boolean): Reply | undefined {
  const { start, end, sentence } = one;
  const offered = context?.offered ?? [];
  const clauses = clausesOf(one, sentence.times.filter(isUsable), reference);
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
    if (other.length > 0) return reply('counter', other);
    return no.length > 0 || offered.length > 0 || isPlainNo(one) ? reply('decline', no) : undefined;
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
  if (sentence.question) return undefined;
  const yes = pick('accept', 'fine');
  if (yes.length > 0) return reply(offered.length > 0 && !isAmong(yes, offered) ? 'counter' : 'accept', yes);
  if (has('accept') || (has('fine') && offered.length > 0)) {
    const meant = offeredMeant(sentence, offered) ?? (has('accept') ? [] : undefined);
    const short = sentence.tokens.filter(({ kind }) => kind === 'word').length <= SHORT;
    if (meant && (short || meant.length > 0)) return reply('accept', pick('none').length > 0 ? pick('none') : meant);
  }
  return all.length > 0 ? reply('time', placeAmong(all, offered, all)) : undefined;
}

/** "I can't make it": a no without a time, of the writer's own. */
function isPlainNo({ sentence: { classes, tokens } }: ReceivedSentence): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word').length;
  return (
    words <= SHORT &&
    tokens.some(({ norm }) => norm === 'make') &&
    classes.some((bits) => bits & (SUBJECT_I | SUBJECT_WE))
  );
}

const isAmong = (values: readonly TimeValue[], offered: readonly TimeValue[]): boolean =>
  values.some((value) =>
    offered.some(({ date, time }) => date === value.date && (!value.time || !time || time === value.time)),
  );
