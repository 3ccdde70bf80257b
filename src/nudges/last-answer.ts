import { epoch } from '../schedule/instants.ts';
import { NUDGE_KINDS } from './kinds.ts';
import { canTakeBack, isSettled, type NudgeRecord, sameThing } from './ledger.ts';
import type { NudgeInput } from './types.ts';
import { viewOf } from './view.ts';
import { companyOf, dealOf } from './words.ts';

/** The rep's last word on anything in Today, while it can be taken back. */
export interface LastAnswer {
  /** Of the nudge. */
  id: string;
  /** The deal, or whom the meeting is with; empty when that is no longer known. */
  title: string;
  answer: 'dismiss' | NonNullable<NudgeRecord['answer']>['kind'];
  /** When it was given, ISO instant. */
  at: string;
}

/** Null when it was given too long ago, or was taken back. */
export function lastAnswer(input: NudgeInput): LastAnswer | null {
  let last: NudgeRecord | null = null;
  for (const record of input.ledger) {
    if (!isSettled(record) || !canTakeBack(record, input.now)) continue;
    if (last === null || epoch(record.at) > epoch(last.at)) last = record;
  }
  return last && { id: last.id, title: titleOf(last, input), answer: last.answer?.kind ?? 'dismiss', at: last.at };
}

function titleOf({ id }: NudgeRecord, input: NudgeInput): string {
  const isAbout = (key: string): boolean => NUDGE_KINDS.some((kind) => sameThing(kind, key).includes(id));
  const seen = viewOf(input).seen.find(({ meeting }) => isAbout(meeting.key));
  if (!seen) return '';
  return dealOf(seen.outside, seen.meeting.account, input.deals, input.people)?.name ?? companyOf(seen.outside);
}
