import { DAY, epoch } from '../schedule/instants.ts';
import { NUDGE_KINDS, type NudgeKind } from './kinds.ts';
import { type NudgeRecord, sameThing } from './ledger.ts';
import type { NudgeInput } from './types.ts';

/** The one record that stands for all that were pruned. No nudge has an id without a space. */
const SPENT = 'spent';
const KEPT_MS = 90 * DAY;
/** Fewer are not worth a write. */
const AT_ONCE = 20;

/** What to delete, and what to write in the same transaction. */
export interface Pruning {
  gone: string[];
  spent: NudgeRecord;
}

/**
 * Takes out of the ledger what is older than 90 days and about a meeting that no calendar holds any more, except what
 * silences a series, a company or a person. A number of each stays, so that a meeting which comes back one day, moved from
 * the past, is still one that was spoken of.
 * @returns null when there is too little to prune
 */
export function pruning({ ledger, calendar, now }: Pick<NudgeInput, 'ledger' | 'calendar' | 'now'>): Pruning | null {
  const known = new Set(calendar.meetings.map(({ key }) => key));
  const before = epoch(now) - KEPT_MS;
  const gone = ledger.flatMap(({ id, at, answer }) => {
    const about = partsOf(id);
    const isOld = about !== null && !known.has(about.key) && epoch(at) < before && answer?.kind !== 'not-sales';
    return isOld ? [{ id, ...about }] : [];
  });
  if (gone.length < AT_ONCE) return null;
  const numbers = new Set([...spentIn(ledger), ...gone.flatMap(({ kind, key }) => sameThing(kind, key).map(numberOf))]);
  return {
    gone: gone.map(({ id }) => id),
    spent: { id: SPENT, state: 'expired', at: now, notice: null, spent: [...numbers] },
  };
}

/** The numbers of nudges that were pruned: none of them is said again. */
export function spentIn(ledger: NudgeRecord[]): Set<number> {
  return new Set(ledger.find(({ id }) => id === SPENT)?.spent);
}

/** 53 bits of an id: of a million nudges, two share a number once in ten thousand ledgers, and then one is silent. */
export function numberOf(id: string): number {
  let [high, low] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < id.length; i++) {
    const code = id.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b) ^ (low >>> 13);
  }
  return (high >>> 0) * 0x200000 + (low >>> 11);
}

function partsOf(id: string): { kind: NudgeKind; key: string } | null {
  const space = id.indexOf(' ');
  const kind = NUDGE_KINDS.find((one) => one === id.slice(0, space));
  return kind ? { kind, key: id.slice(space + 1) } : null;
}
