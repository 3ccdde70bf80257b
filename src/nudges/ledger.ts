import type { NudgeKind } from './kinds.ts';

/** What the rep answered. */
export type NudgeAnswer =
  | { kind: 'book' | 'draft' | 'closed' | 'offer-times' | 'add-agenda' }
  /** The other side decides: `day` is `YYYY-MM-DD`, `owner` who does, in the rep's words. */
  | { kind: 'decide-by'; day: string; owner: string }
  /** Nothing is said any more of what `silences` names: a series, companies, people. */
  | { kind: 'not-sales'; silences: string[] };

/**
 * What became of one nudge. `claimed`: a worker is about to show it; when it is found at a start, that worker was killed
 * and it is shown now. `expired`: it was due while nobody could see it, and came to be of no use.
 */
export interface NudgeRecord {
  /** Of the nudge. */
  id: string;
  state: 'claimed' | 'shown' | 'answered' | 'dismissed' | 'expired';
  /** When it came to this state, as an ISO instant. */
  at: string;
  /** The browser's notification it is part of; null when it is shown without one. */
  notice: string | null;
  answer?: NudgeAnswer;
  /** Of the one record that stands for pruned ones alone: a number of each. See `prune.ts`. */
  spent?: number[];
}

export function nudgeId(kind: NudgeKind, meetingKey: string): string {
  return `${kind} ${meetingKey}`;
}

/** Kinds that are about the same thing: an answer to one is the answer to all, and only the first makes a noise. */
const SAME_THING: NudgeKind[] = ['check-calendar', 'before-end', 'after-end'];

/** Ids of all nudges about the same thing as this one, itself included. */
export function sameThing(kind: NudgeKind, meetingKey: string): string[] {
  const kinds = SAME_THING.includes(kind) ? SAME_THING : [kind];
  return kinds.map((other) => nudgeId(other, meetingKey));
}

/** What the rep said nothing should be said of any more. */
export function silencedBy(ledger: NudgeRecord[]): Set<string> {
  const found = new Set<string>();
  for (const { answer } of ledger) {
    if (answer?.kind === 'not-sales') for (const one of answer.silences) found.add(one);
  }
  return found;
}

/** Whether the rep has had the last word on it. */
export function isSettled({ state }: NudgeRecord): boolean {
  return state === 'answered' || state === 'dismissed';
}

/** Whether it reached the rep, or is about to: it must not be shown as something new. */
export function isTaken({ state }: NudgeRecord): boolean {
  return state !== 'expired';
}

/** What is kept of a claimed nudge once it is on the screen. What the rep answered meanwhile stays. */
export function confirmed(record: NudgeRecord, at: string): NudgeRecord {
  return record.state === 'claimed' ? { ...record, state: 'shown', at } : record;
}

/** The rep's answer to a nudge, with or without a record of it. The first answer stays: a second tap changes nothing. */
export function answered(record: NudgeRecord | undefined, id: string, answer: NudgeAnswer, at: string): NudgeRecord {
  if (record && isSettled(record)) return record;
  return { id, state: 'answered', at, notice: record?.notice ?? null, answer };
}

/** So long an answer can be taken back, milliseconds: a slip of the hand, not a change of mind. */
const TAKEN_BACK_MS = 10 * 60_000;

/** Whether the rep's last word can still be taken back. @param now ISO instant */
export function canTakeBack(record: NudgeRecord, now: string): boolean {
  return isSettled(record) && Math.abs(Date.parse(now) - Date.parse(record.at)) <= TAKEN_BACK_MS;
}

/** A nudge whose answer or dismissal was taken back: in the list again as one that was shown, and never shown anew. */
export function takenBack({ id, notice }: NudgeRecord, at: string): NudgeRecord {
  return { id, state: 'shown', at, notice };
}

/** As `answered`, for a nudge that was put away without an answer. */
export function dismissed(record: NudgeRecord | undefined, id: string, at: string): NudgeRecord {
  if (record && isSettled(record)) return record;
  return { id, state: 'dismissed', at, notice: record?.notice ?? null };
}
